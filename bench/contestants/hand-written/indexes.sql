-- Made after the rows are loaded, which is several times faster than before.

create unique index on release (url);
create unique index on release (external_id);
create index on release (published_at, id);
create index on release using gin (search);
alter table release_organisation add primary key (release_id, position);
create index on release_organisation (organisation_id, published_at, release_id);
alter table release_meeting add primary key (release_id, position);
create index on release_meeting (meeting_id, published_at);
create index on statistic (release_id, position);
create index on statistic (measure_id, published_at, id);
alter table quote add primary key (release_id, position);

alter table release_organisation
  add foreign key (release_id) references release (id), add foreign key (organisation_id) references organisation (id);
alter table release_meeting add foreign key (release_id) references release (id), add foreign key (meeting_id) references meeting (id);
alter table statistic add foreign key (release_id) references release (id), add foreign key (measure_id) references measure (id);
alter table quote add foreign key (release_id) references release (id);
