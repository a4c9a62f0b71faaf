-- Two schemas: `ledger` is what the desks know, `reader` what the public may know.
create schema if not exists ledger;
create schema if not exists reader;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The role that serves readers. It can do nothing in `ledger`. Where the owner may not create roles, the server goes on with one.
do $$
begin
  create role dateline_reader nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then raise warning 'cannot create the role dateline_reader: readers will be served with the owner''s rights';
end
$$;

------------------------------------------------------------------------------------------------------------------------
-- ledger: releases
------------------------------------------------------------------------------------------------------------------------

create table ledger.release_head (
  id                uuid primary key,
  desk              text not null,
  state             text not null check (state in ('draft', 'embargoed', 'published', 'withdrawn')),
  version           integer not null,             -- newest version
  live_version      integer,                      -- what is public, or was before the withdrawal
  pending_version   integer,                      -- the draft, the embargoed first version, or what will replace the live one
  submitted_version integer not null,             -- what the desk wrote last
  revision          integer not null default 0,   -- public revisions so far
  publications      integer not null default 0,   -- stretches of time in which it was public, so far
  due_at            timestamptz(3),               -- when the pending version becomes public by itself
  due_failures      integer not null default 0,
  first_public_at   timestamptz(3),
  updated_at        timestamptz(3) not null,      -- last write of any kind, for the desk
  created_at        timestamptz(3) not null,
  erased_at         timestamptz(3)
);
create index release_head_desk_state_idx on ledger.release_head (desk, state, updated_at desc, id desc);
create index release_head_due_idx on ledger.release_head (due_at, id) where due_at is not null;

create table ledger.release_revision (
  release_id     uuid not null references ledger.release_head (id) on delete cascade,
  version        integer not null,
  document       jsonb,                           -- null once erased
  schema_version smallint not null,
  document_hash  bytea not null,
  draft          boolean not null default false,
  change_kind    text check (change_kind in ('correction', 'update', 'minor')),
  change_note    text,
  written_by     uuid,
  written_by_name text,
  created_at     timestamptz(3) not null,
  revision       integer,                         -- public number; null until public
  public_at      timestamptz(3),
  resolution     jsonb,                           -- JSON pointer -> [id, rule], written when it became public
  primary key (release_id, version)
);
create unique index release_revision_revision_idx on ledger.release_revision (release_id, revision) where revision is not null;

-- From when to when a version was public, and why it ceased to be.
create table ledger.publication (
  release_id   uuid not null references ledger.release_head (id) on delete cascade,
  ordinal      integer not null,
  version      integer not null,
  public_from  timestamptz(3) not null,
  public_until timestamptz(3),
  ended_by     text check (ended_by in ('revision', 'withdrawal', 'erasure')),
  reason       text,
  primary key (release_id, ordinal)
);

-- The addresses that a desk's releases occupy: those of the live and those of the pending version.
create table ledger.release_claim (
  desk       text not null,
  kind       text not null check (kind in ('url', 'external_id')),
  value      text not null,
  release_id uuid not null,
  primary key (desk, kind, value)
);
create index release_claim_release_idx on ledger.release_claim (release_id);

------------------------------------------------------------------------------------------------------------------------
-- ledger: the registry of entities; never truncated
------------------------------------------------------------------------------------------------------------------------

create table ledger.entity (
  id          uuid primary key,
  kind        text not null check (kind in ('organisation', 'framework', 'meeting', 'measure', 'person')),
  slug        text,
  name        text,
  folded      text,                               -- the name as it is compared and sorted
  parent_id   uuid,                               -- of an organisation its parent, of a meeting its framework
  facts       jsonb not null default '{}',        -- acronym, identifiers, kind of organisation, number and day of a meeting
  curated_at  timestamptz(3),
  merged_into uuid,                               -- always the survivor, never a link of a chain
  created_at  timestamptz(3) not null
);
create unique index entity_slug_idx on ledger.entity (kind, slug) where slug is not null;
create index entity_parent_idx on ledger.entity (parent_id) where parent_id is not null;
create index entity_merged_into_idx on ledger.entity (merged_into) where merged_into is not null;

-- What makes two references one: where two transactions create the same thing, this constraint decides.
-- Keys are inserted before their entities, slugs (`slug:…`) among them.
create table ledger.entity_key (
  kind      text not null,
  key       text collate "C" not null,
  entity_id uuid not null,
  primary key (kind, key)
);
create index entity_key_entity_idx on ledger.entity_key (entity_id);

-- Folded names, aliases and acronyms, by which references are looked up.
create table ledger.entity_name (
  kind      text not null,
  folded    text not null,
  type      text not null check (type in ('name', 'alias', 'acronym')),
  entity_id uuid not null references ledger.entity (id) on delete cascade,
  name      text not null,
  primary key (kind, folded, type, entity_id)
);
create index entity_name_entity_idx on ledger.entity_name (entity_id);

------------------------------------------------------------------------------------------------------------------------
-- ledger: access, idempotency, events
------------------------------------------------------------------------------------------------------------------------

create table ledger.api_key (
  id           uuid primary key,
  name         text not null,
  desk         text,                              -- null: every desk, writing as `default`
  scopes       text[] not null,
  secret_hash  bytea not null,
  created_by   uuid,
  created_at   timestamptz(3) not null default now(),
  expires_at   timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at   timestamptz(3)
);

create table ledger.idempotency_record (
  key_id          uuid not null,
  method          text not null,
  path            text not null,
  idempotency_key text not null,
  payload_hash    bytea not null,
  status          integer not null,
  resource_id     uuid,
  version         integer,
  created_at      timestamptz(3) not null default now(),
  primary key (key_id, method, path, idempotency_key)
);
create index idempotency_record_created_idx on ledger.idempotency_record (created_at);

-- What happened, in the order of the writers; the sequencer numbers what it sees committed into reader.change.
-- A row without a type is no event: it only tells the caches of other servers that answers changed.
create table ledger.outbox (
  id           bigint generated always as identity primary key,
  type         text,
  at           timestamptz(3) not null,
  subject_id   uuid,
  revision     integer,
  into_id      uuid
);

-- Releases whose stored answers show an entity as it was before it was renamed or merged.
create table ledger.stale_release (
  release_id uuid primary key
);

create table ledger.secret (
  name  text primary key,
  value text not null
);

------------------------------------------------------------------------------------------------------------------------
-- reader: how words become lexemes, per language
------------------------------------------------------------------------------------------------------------------------

do $$
declare
  stemmer text;
begin
  foreach stemmer in array array['arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french', 'german',
    'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian', 'portuguese', 'romanian',
    'russian', 'serbian', 'simple', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish']
  loop
    execute format('create text search configuration reader.%I (copy = pg_catalog.%I)', stemmer, stemmer);
    execute format('alter text search configuration reader.%I alter mapping for hword, hword_part, word with unaccent, %I',
      stemmer, case when stemmer = 'simple' then 'simple' else stemmer || '_stem' end);
  end loop;
end
$$;

-- The configurations that stored texts use, so that a query is spelt for these and no others.
create table reader.search_language (
  configuration text primary key
);

-- How large a share of all releases has a lexeme, for the frequent ones; taken from the statistics of the planner.
create table reader.lexeme_share (
  lexeme text primary key,
  share  real not null
);

-- What a reader's words mean in every language that is stored; each language's form counts for its own texts only.
create function reader.words(words text) returns tsquery language sql stable as $$
  select string_agg(format('(%s) & %L', spelt.query, '=c:' || spelt.configuration), ' | ')::tsquery
  from (
    select configuration, websearch_to_tsquery(('reader.' || configuration)::regconfig, words) as query from reader.search_language
  ) as spelt
  where numnode(spelt.query) > 0
$$;

-- The same words as lexemes of titles, which stand in the vectors beside all words. Titles have no positions: a phrase is its words.
create function reader.title_words(words text) returns tsquery language sql stable as $$
  select string_agg(format('(%s) & %L', regexp_replace(regexp_replace(spelt.query::text, '<[-0-9]+>', '&', 'g'), '''((?:[^'']|'''')*)''', '''=w:\1''', 'g'), '=c:' || spelt.configuration), ' | ')::tsquery
  from (
    select configuration, websearch_to_tsquery(('reader.' || configuration)::regconfig, words) as query from reader.search_language
  ) as spelt
  where numnode(spelt.query) > 0
$$;

-- About how large a share of all releases matches words and filters, taken as independent; a lexeme that is not frequent counts
-- as one in a thousand. Alternatives and negations are not understood: they are taken as further words.
create function reader.expected_share(words text, tokens tsquery) returns double precision language sql stable as $$
  select coalesce(max(spelt.share), 1) * coalesce((
    select exp(sum(ln(coalesce(known.share, 0.001))))
    from (select distinct replace(found[1], '''''', '''') as lexeme from regexp_matches(coalesce(tokens::text, ''), '''((?:[^'']|'''')*)''', 'g') as found) as token
    left join reader.lexeme_share as known on known.lexeme = token.lexeme), 1)
  from (
    select (
      select exp(sum(ln(coalesce(known.share, 0.001))))
      from unnest(tsvector_to_array(to_tsvector(('reader.' || configuration)::regconfig, words))) as word (lexeme)
      left join reader.lexeme_share as known on known.lexeme = word.lexeme
    ) as share
    from reader.search_language
    where words is not null
  ) as spelt
$$;

-- Any of some values of a filter, as lexemes beside the words.
create function reader.any_of(filter text, vals text[]) returns tsquery language sql immutable as $$
  select string_agg('''' || replace(replace('=' || filter || ':' || val, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
  from unnest(vals) as val
$$;

------------------------------------------------------------------------------------------------------------------------
-- reader: releases
------------------------------------------------------------------------------------------------------------------------

create table reader.release (
  id              uuid primary key,
  sort_at         timestamptz(3) not null,        -- published_at, else first_public_at
  published_at    timestamptz(3),
  first_public_at timestamptz(3) not null,
  updated_at      timestamptz(3) not null,
  version         integer not null,
  revision        integer not null,
  language        text not null,
  place           text,                           -- lower case
  url             text,
  external_id     text,
  title           text not null,
  copy_key        bytea,                          -- hash of the folded body
  summary         text not null,                  -- JSON of the list item, without copies
  rendition       text not null                   -- JSON of the record, without copies
);
create index release_sort_idx on reader.release (sort_at, id);
create index release_updated_idx on reader.release (updated_at, id);
create index release_copy_idx on reader.release (copy_key, sort_at, id) where copy_key is not null;
alter table reader.release alter column rendition set storage external;

-- Narrow on purpose: words, filters (as tokens) and months in one vector, so that any combination is one index condition.
create table reader.release_search (
  release_id uuid primary key,
  ordinal    integer not null,
  sort_at    timestamptz(3) not null,
  search     tsvector not null
);
create index release_search_idx on reader.release_search using gin (search);
create index release_search_sort_idx on reader.release_search (sort_at, release_id);
alter table reader.release_search alter column search set storage external;
alter table reader.release_search set (toast_tuple_target = 128);

-- What facets count, a list of values a release. The ordinal stays the same for life, so that servers can keep columns in memory.
create table reader.release_facets (
  ordinal    integer generated always as identity primary key,
  release_id uuid not null unique,
  sort_at    timestamptz(3) not null,
  keys       text[] not null                      -- empty where the release is no longer public
);

create table reader.public_revision (
  release_id  uuid not null,
  revision    integer not null,
  at          timestamptz(3) not null,
  change_kind text,
  change_note text,
  rendition   text,                               -- null of the live one: that stands in reader.release
  primary key (release_id, revision)
);
alter table reader.public_revision alter column rendition set storage external;

-- What was public and is no more: withdrawn releases, statistics and quotes that a revision dropped, entities without a source.
create table reader.tombstone (
  id           uuid primary key,
  kind         text not null,
  slug         text,
  at           timestamptz(3) not null,
  reason       text,
  successor_id uuid,
  release_id   uuid
);
create index tombstone_slug_idx on reader.tombstone (kind, slug) where slug is not null;
create index tombstone_release_idx on reader.tombstone (release_id) where release_id is not null;

-- Old ids and slugs of what was merged; always one step from the survivor.
create table reader.moved (
  kind      text not null,
  key       text not null,
  target_id uuid not null,
  primary key (kind, key)
);
create index moved_target_idx on reader.moved (target_id);

------------------------------------------------------------------------------------------------------------------------
-- reader: organisations
------------------------------------------------------------------------------------------------------------------------

-- Folded names, aliases and acronyms of organisations, frameworks, measures and people, to be found with typing errors.
create table reader.searchable_name (
  entity_id uuid not null,
  folded    text not null,
  primary key (entity_id, folded)
);
create index searchable_name_trgm_idx on reader.searchable_name using gin (folded gin_trgm_ops);

create table reader.organisation (
  id            uuid primary key,
  slug          text not null unique,
  name          text not null,
  sort_name     text collate "C" not null,
  acronym       text,
  kind          text,
  parent_id     uuid,
  identifiers   jsonb not null default '{}',
  aliases       text[] not null default '{}',
  release_count integer not null default 0        -- as folded; counter_delta holds the rest
);
create index organisation_name_idx on reader.organisation (sort_name, id);
create index organisation_release_count_idx on reader.organisation (release_count desc, id desc);
create index organisation_parent_idx on reader.organisation (parent_id) where parent_id is not null;


create table reader.release_organisation (
  release_id      uuid not null,
  organisation_id uuid not null,
  role            text not null,
  first_role      boolean not null,               -- one row of each release and organisation has it
  sort_at         timestamptz(3) not null,
  primary key (release_id, organisation_id, role)
);
create index release_organisation_idx on reader.release_organisation (organisation_id, sort_at, release_id) where first_role;
create index release_organisation_role_idx on reader.release_organisation (organisation_id, role, sort_at, release_id);

-- Counts that writers append and a timer folds into the rows, so that nobody waits for a popular row.
create table reader.counter_delta (
  id        bigint generated always as identity primary key,
  entity_id uuid not null,
  amount    integer not null
);
create index counter_delta_entity_idx on reader.counter_delta (entity_id);

------------------------------------------------------------------------------------------------------------------------
-- reader: frameworks and meetings
------------------------------------------------------------------------------------------------------------------------

create table reader.framework (
  id          uuid primary key,
  slug        text not null unique,
  name        text not null,
  sort_name   text collate "C" not null,
  established text,                               -- curated; else the newest statement counts
  aliases     text[] not null default '{}'
);
create index framework_name_idx on reader.framework (sort_name, id);

create table reader.meeting (
  id           uuid primary key,
  framework_id uuid,
  number       integer,
  sort_number  integer not null,                  -- its number; those without one come last
  sort_date    date not null,                     -- its first day, else the day of the newest source
  date_from    date,
  date_to      date,
  place        text,                              -- lower case
  search       tsvector not null,
  rendition    text not null
);
create unique index meeting_number_idx on reader.meeting (framework_id, number);
create index meeting_framework_date_idx on reader.meeting (framework_id, sort_date, id);
create index meeting_date_idx on reader.meeting (sort_date, id);
create index meeting_sort_number_idx on reader.meeting (sort_number, id);
create index meeting_framework_number_idx on reader.meeting (framework_id, sort_number, id);
create index meeting_place_idx on reader.meeting (place, sort_date, id);
create index meeting_search_idx on reader.meeting using gin (search);

-- What each release says of a meeting.
create table reader.release_meeting (
  release_id   uuid not null,
  position     integer not null,
  meeting_id   uuid not null,
  framework_id uuid,
  sort_at      timestamptz(3) not null,
  established  text,
  statement    text not null,                     -- JSON
  primary key (release_id, position)
);
create index release_meeting_meeting_idx on reader.release_meeting (meeting_id, sort_at, release_id);
create index release_meeting_framework_idx on reader.release_meeting (framework_id, sort_at) where framework_id is not null;
create index release_meeting_established_idx on reader.release_meeting (framework_id, sort_at) where established is not null;

create table reader.meeting_organisation (
  meeting_id      uuid not null,
  organisation_id uuid not null,
  role            text not null,
  first_role      boolean not null,
  framework_id    uuid,
  sort_date       date not null,
  primary key (meeting_id, organisation_id, role)
);
create index meeting_organisation_idx on reader.meeting_organisation (organisation_id, sort_date, meeting_id) where first_role;
create index meeting_organisation_framework_idx on reader.meeting_organisation (framework_id, organisation_id, meeting_id) where first_role;

------------------------------------------------------------------------------------------------------------------------
-- reader: measures and statistics
------------------------------------------------------------------------------------------------------------------------

create table reader.measure (
  id              uuid primary key,
  slug            text not null unique,
  name            text not null,
  sort_name       text collate "C" not null,
  aliases         text[] not null default '{}',
  statistic_count integer not null default 0
);
create index measure_name_idx on reader.measure (sort_name, id);

create table reader.statistic (
  id           uuid primary key,
  release_id   uuid not null,
  position     integer not null,
  measure_id   uuid not null,
  sort_at      timestamptz(3) not null,
  value        numeric not null,
  upper_value  numeric,
  unit         text not null,
  period_from  date,
  period_to    date,
  sort_period  date not null,                     -- first day of its period; those without one come last
  place        text,                              -- folded
  search       tsvector not null,
  rendition    text not null
);
create index statistic_release_idx on reader.statistic (release_id, position);
create index statistic_measure_idx on reader.statistic (measure_id, sort_at, id);
create index statistic_measure_unit_idx on reader.statistic (measure_id, unit);
create index statistic_measure_period_idx on reader.statistic (measure_id, sort_period, id);
create index statistic_sort_idx on reader.statistic (sort_at, id);
create index statistic_value_idx on reader.statistic (value, id);
create index statistic_period_idx on reader.statistic (sort_period, id);
create index statistic_unit_idx on reader.statistic (unit, sort_at, id);
create index statistic_search_idx on reader.statistic using gin (search);

create table reader.statistic_organisation (
  statistic_id    uuid not null,
  organisation_id uuid not null,
  release_id      uuid not null,
  sort_at         timestamptz(3) not null,
  primary key (statistic_id, organisation_id)
);
create index statistic_organisation_idx on reader.statistic_organisation (organisation_id, sort_at, statistic_id);
create index statistic_organisation_release_idx on reader.statistic_organisation (release_id);

-- What was publicly known from when to when, for answers as of an earlier day.
create table reader.statistic_history (
  statistic_id uuid not null,
  publication  integer not null,                  -- ordinal of the publication it belongs to
  release_id   uuid not null,
  measure_id   uuid not null,
  known_from   timestamptz(3) not null,
  known_until  timestamptz(3),
  organisations uuid[] not null,
  period_from  date,
  period_to    date,
  point        text not null,                     -- JSON of the claim
  title        text,                              -- null where the release is no longer public; so is the statement
  statement    text,
  primary key (statistic_id, publication)
);
create index statistic_history_measure_idx on reader.statistic_history (measure_id, known_from);
create index statistic_history_release_idx on reader.statistic_history (release_id);

------------------------------------------------------------------------------------------------------------------------
-- reader: people and quotes
------------------------------------------------------------------------------------------------------------------------

create table reader.person (
  id          uuid primary key,
  name        text not null,
  sort_name   text collate "C" not null,
  quote_count integer not null default 0
);
create index person_name_idx on reader.person (sort_name, id);

create table reader.quote (
  id              uuid primary key,
  release_id      uuid not null,
  position        integer not null,
  person_id       uuid,
  organisation_id uuid,
  sort_at         timestamptz(3) not null,
  search          tsvector not null,
  rendition       text not null
);
create index quote_release_idx on reader.quote (release_id, position);
create index quote_person_idx on reader.quote (person_id, sort_at, id) where person_id is not null;
create index quote_organisation_idx on reader.quote (organisation_id, sort_at, id) where organisation_id is not null;
create index quote_sort_idx on reader.quote (sort_at, id);
create index quote_search_idx on reader.quote using gin (search);

------------------------------------------------------------------------------------------------------------------------
-- reader: the change feed
------------------------------------------------------------------------------------------------------------------------

create table reader.change (
  position   bigint primary key,                  -- dense, given after commit
  type       text,
  at         timestamptz(3) not null,
  subject_id uuid,
  revision   integer,
  into_id    uuid
);
create index change_at_idx on reader.change (at);

------------------------------------------------------------------------------------------------------------------------
-- rights
------------------------------------------------------------------------------------------------------------------------

do $$
begin
  if exists (select from pg_roles where rolname = 'dateline_reader') then
    grant usage on schema reader to dateline_reader;
    grant select on all tables in schema reader to dateline_reader;
    alter default privileges in schema reader grant select on tables to dateline_reader;
  end if;
end
$$;
