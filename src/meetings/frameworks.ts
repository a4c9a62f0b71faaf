import { z } from 'zod';
import { sql } from '../database/sql.js';
import { RecordLink } from '../values/schemas.js';

const Party = RecordLink.extend({
  acronym: z.string().nullable().meta({ description: 'Its acronym.', example: 'EU' }),
}).meta({ id: 'FrameworkParty', description: 'An organisation that took part in meetings of a framework.' });

export const Framework = z
  .object({
    id: z.uuid().meta({ description: 'Id of the framework.' }),
    slug: z.string().meta({
      description: 'The name in addresses; the same for life.',
      example: 'eu-iom-strategic-cooperation-framework',
    }),
    name: z.string().meta({ description: 'Its name.', example: 'EU-IOM Strategic Cooperation Framework' }),
    established: z.string().nullable().meta({ description: 'When it was set up: an EDTF date.', example: '2012-07' }),
    parties: z
      .array(Party)
      .meta({ description: 'Who took part in its meetings, the most frequent first; the first hundred.' }),
    meetingCount: z.int().meta({ description: 'How many of its meetings are known.', example: 11 }),
    highestNumber: z.int().nullable().meta({ description: 'The highest number that a release reports.', example: 11 }),
    missing: z
      .array(z.int())
      .meta({ description: 'Numbers below the highest that no release reports; the first hundred.', example: [3, 4] }),
    missingCount: z.int().meta({ description: 'How many numbers are missing.', example: 2 }),
    aliases: z.array(z.string()).meta({ description: 'Other names, from curation and merges.', example: [] }),
  })
  .meta({ id: 'Framework', description: 'A series of meetings under one name.' });

export const frameworkFields = Object.keys(Framework.shape);

/** Columns of a framework's record, of `reader.framework as framework`; its meetings are counted by index. */
export const frameworkColumns = sql`
  framework.id::text, framework.slug, framework.name, framework.aliases,
  coalesce(framework.established, (
    select established from reader.release_meeting
    where framework_id = framework.id and established is not null
    order by sort_at desc limit 1)) as established,
  (
    select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'acronym', acronym) order by times desc, sort_name), '[]')
    from (
      select organisation.id, organisation.slug, organisation.name, organisation.acronym, organisation.sort_name, count(*) as times
      from reader.meeting_organisation
      join reader.organisation on organisation.id = meeting_organisation.organisation_id
      where meeting_organisation.framework_id = framework.id and first_role
      group by organisation.id
      order by times desc, organisation.sort_name
      limit 100
    ) as party
  ) as parties,
  (select count(*)::integer from reader.meeting where framework_id = framework.id) as "meetingCount",
  numbers.highest as "highestNumber",
  coalesce(numbers.highest - numbers.known, 0) as "missingCount",
  array(
    select number from generate_series(1, numbers.highest) as number
    where not exists (select from reader.meeting where framework_id = framework.id and meeting.number = number.number)
    limit 100
  ) as missing`;

/** Joined to `reader.framework as framework` beside its columns. */
export const frameworkNumbers = sql`
  cross join lateral (select max(number) as highest, count(number)::integer as known from reader.meeting where framework_id = framework.id) as numbers`;

export interface FrameworkRow {
  id: string;
  key: string;
  slug: string;
  name: string;
  established: string | null;
  parties: object[];
  meetingCount: number;
  highestNumber: number | null;
  missing: number[];
  missingCount: number;
  aliases: string[];
}

/** The record that readers get, field by field. */
export const frameworkText = ({
  id,
  slug,
  name,
  established,
  parties,
  meetingCount,
  highestNumber,
  missing,
  missingCount,
  aliases,
}: FrameworkRow): string =>
  JSON.stringify({ id, slug, name, established, parties, meetingCount, highestNumber, missing, missingCount, aliases });
