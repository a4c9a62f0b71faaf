import { type Sql, sql } from '../database/sql.js';
import { entityId, entityIds, everyId } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { searchQuery } from '../search/vectors.js';
import { foldName } from '../values/names.js';
import { dayRange } from '../values/time-bound.js';
import type { MeetingFilters } from './filters.js';

export const MEETING_SORTS = ['-date', 'date', 'number'] as const;

export const meetingOrder = (sort: string): Order =>
  sort === 'number'
    ? { key: sql`meeting.sort_number`, type: 'integer', descending: false }
    : { key: sql`meeting.sort_date`, type: 'date', descending: sort.startsWith('-') };

/** The statements of a list of meetings: their stored records, by an index on what the list is ordered by. */
export function listMeetings(filters: MeetingFilters, page: Page, sort: string): ListStatements {
  const { framework, number, organisation, role, place, dateFrom, dateTo, q } = filters;
  const [only] = organisation.length === 1 && role.length === 0 ? organisation : [];
  const from = only === undefined ? sql`reader.meeting` : meetingsOf(only);
  const party = only === undefined && (organisation.length > 0 || role.length > 0);
  const where = allOf([
    framework.length > 0 &&
      sql`meeting.framework_id = any(array(select id from ${entityIds('framework', framework)} as wanted))`,
    number.length > 0 && sql`meeting.number = any(${number}::integer[])`,
    party &&
      sql`meeting.id in (
        select meeting_id from reader.meeting_organisation
        where ${allOf([
          organisation.length > 0 &&
            sql`organisation_id in (select id from ${everyId('organisation', organisation)} as wanted)`,
          role.length > 0 && sql`role = any(${role}::text[])`,
        ])}
      )`,
    place.length > 0 && sql`meeting.place = any(${place.map(foldName)}::text[])`,
    dateFrom !== undefined && sql`meeting.date_to >= ${dayRange(dateFrom).from}::date`,
    dateTo !== undefined && sql`meeting.date_from <= ${dayRange(dateTo).to}::date`,
    q !== undefined && sql`meeting.search @@ (select reader.words(${searchQuery(q)}))`,
  ]);
  return {
    rows: sql`select meeting.id::text, ${meetingOrder(sort).key}::text as key, meeting.rendition as text from ${from} where ${where} ${page.after(sql`meeting.id`)} ${page.ordered(sql`meeting.id`)}`,
    matching: sql`select 1 from ${from} where ${where}`,
  };
}

/** The meetings of one organisation, by an index that carries their date: the newest are one range of it. */
const meetingsOf = (organisation: string): Sql => sql`(
  select own.meeting_id as id, own.sort_date, met.framework_id, met.number, met.sort_number, met.place, met.date_from, met.date_to,
    met.search, met.rendition
  from reader.meeting_organisation as own join reader.meeting as met on met.id = own.meeting_id
  where own.organisation_id = ${entityId('organisation', organisation)} and own.first_role
) as meeting`;
