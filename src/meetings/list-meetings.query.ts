import { sql } from '../database/sql.js';
import { entityIds, everyId } from '../http/address.query.js';
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
  const from = sql`reader.meeting`;
  const { framework, number, organisation, role, place, dateFrom, dateTo, q } = filters;
  const party = organisation.length > 0 || role.length > 0;
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
