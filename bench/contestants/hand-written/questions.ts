/** The questions of the hand-written server: each one prepared statement, whose JSON PostgreSQL builds. */
export interface Question {
  name: string;
  text: string;
}

const list = (item: string, from: string, order: string) => `(
  select coalesce(json_agg(${item} order by ${order}), '[]')
  from ${from}
)`;

const organisationsOfRelease = list(
  `json_build_object('role', ro.role, 'id', o.id, 'slug', o.slug, 'name', o.name, 'acronym', o.acronym)`,
  'release_organisation ro join organisation o on o.id = ro.organisation_id where ro.release_id = r.id',
  'ro.position',
);

const organisationsOfMeeting = list(
  `json_build_object('role', mo.role, 'id', o.id, 'slug', o.slug, 'name', o.name, 'acronym', o.acronym)`,
  'meeting_organisation mo join organisation o on o.id = mo.organisation_id where mo.meeting_id = m.id',
  'mo.role, o.name',
);

const organisationsOfStatistic = list(
  `json_build_object('id', o.id, 'slug', o.slug, 'name', o.name)`,
  'statistic_organisation so join organisation o on o.id = so.organisation_id where so.statistic_id = s.id',
  'o.name',
);

const meetingsOfRelease = list(
  `json_build_object('id', m.id, 'framework', json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'established', f.established),
    'number', m.number, 'name', m.name, 'date', m.date, 'place', m.place, 'organisations', ${organisationsOfMeeting},
    'agenda', rm.agenda, 'statement', rm.statement)`,
  'release_meeting rm join meeting m on m.id = rm.meeting_id join framework f on f.id = m.framework_id where rm.release_id = r.id',
  'rm.position',
);

const statisticFields = `'id', s.id, 'measure', me.name, 'measureSlug', me.slug, 'value', s.value, 'unit', s.unit, 'qualifier', s.qualifier,
  'period', s.period, 'place', s.place, 'organisations', ${organisationsOfStatistic}, 'statement', s.statement`;

const quotesOfRelease = list(
  `json_build_object('text', q.text, 'speaker', p.name, 'speakerRole', q.speaker_role,
    'organisation', case when o.id is not null then json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end)`,
  'quote q left join person p on p.id = q.person_id left join organisation o on o.id = q.organisation_id where q.release_id = r.id',
  'q.position',
);

const headFields = `'id', r.id, 'title', r.title, 'subtitle', r.subtitle, 'language', r.language,
  'dateline', json_build_object('place', r.place, 'countryCode', r.country_code, 'date', r.dateline), 'publishedAt', r.published_at,
  'url', r.url, 'externalId', r.external_id, 'topics', r.topics, 'organisations', ${organisationsOfRelease}`;

const summary = `json_build_object(${headFields}, 'counts', json_build_object(
  'meetings', (select count(*) from release_meeting where release_id = r.id),
  'statistics', (select count(*) from statistic where release_id = r.id),
  'quotes', (select count(*) from quote where release_id = r.id)))`;

const newestFirst = 'r.published_at desc, r.id desc';
const page = (releases: string) =>
  `select json_build_object('data', coalesce(json_agg(${summary} order by ${newestFirst}), '[]'))::text as text from ${releases} as r`;

export const releaseById: Question = {
  name: 'release-by-id',
  text: `
    select json_build_object(${headFields}, 'body', r.body, 'notes', r.notes, 'meetings', ${meetingsOfRelease},
      'statistics', ${list(`json_build_object(${statisticFields})`, 'statistic s join measure me on me.id = s.measure_id where s.release_id = r.id', 's.position')},
      'quotes', ${quotesOfRelease})::text as text
    from release r where r.id = $1`,
};

export const releasesOfOrganisation: Question = {
  name: 'releases-of-organisation',
  text: page(`(
    select r.* from (
      select release_id from release_organisation
      where organisation_id = (select id from organisation where slug = $1)
      order by published_at desc, release_id desc limit $2
    ) as newest join release r on r.id = newest.release_id)`),
};

export const meetingByNumber: Question = {
  name: 'meeting-by-number',
  text: `
    select json_build_object('id', m.id, 'framework', json_build_object('id', f.id, 'slug', f.slug, 'name', f.name), 'number', m.number,
      'name', m.name, 'date', m.date, 'place', m.place, 'organisations', ${organisationsOfMeeting},
      'sources', ${list(
        `json_build_object('releaseId', r.id, 'title', r.title, 'publishedAt', r.published_at, 'agenda', rm.agenda, 'statement', rm.statement)`,
        'release_meeting rm join release r on r.id = rm.release_id where rm.meeting_id = m.id',
        'rm.published_at desc, r.id desc',
      )})::text as text
    from meeting m join framework f on f.id = m.framework_id
    where f.slug = $1 and m.number = $2`,
};

export const search: Question = {
  name: 'search',
  // Materialized: left alone, the planner walks the whole table by date for a word that is rare.
  text: page(`(
    with hit as materialized (
      select id, published_at from release where search @@ websearch_to_tsquery('english', $1)
    )
    select r.* from (select id from hit order by published_at desc, id desc limit $2) as newest join release r on r.id = newest.id)`),
};

export const releasesBefore: Question = {
  name: 'releases-before',
  text: page(`(
    select * from release where (published_at, id) < ($1::timestamptz, $2::uuid) order by published_at desc, id desc limit $3)`),
};

export const statisticsOfMeasure: Question = {
  name: 'statistics-of-measure',
  text: `
    select json_build_object('data', coalesce(json_agg(json_build_object(${statisticFields}, 'releaseId', s.release_id, 'publishedAt', s.published_at)
      order by s.published_at desc, s.id desc), '[]'))::text as text
    from (
      select * from statistic
      where measure_id = (select id from measure where slug = $1) and period_to >= $2::date and period_from <= $3::date
      order by published_at desc, id desc limit $4
    ) as s join measure me on me.id = s.measure_id`,
};
