import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { entityId } from '../http/address.query.js';

interface MeetingKey {
  framework: string;
  number: number;
}

/** One meeting with everything that releases say of it; one look-up by framework and number. */
export const meetingByNumber = (
  reader: Reader,
  { framework, number }: MeetingKey,
): Promise<{ rendition: string } | null> =>
  reader.row(
    sql`select rendition from reader.meeting where framework_id = ${entityId('framework', framework)} and number = ${number}::integer`,
  );

/** The numbers of a framework that are nearest to one that is missing; null where there is no such framework. */
export const nearestNumbers = (
  reader: Reader,
  { framework, number }: MeetingKey,
): Promise<{ numbers: number[] } | null> =>
  reader.row(sql`
    select array(
      select meeting.number from reader.meeting
      where meeting.framework_id = framework.id and meeting.number is not null
      order by abs(meeting.number - ${number}::integer), meeting.number
      limit 5
    ) as numbers
    from reader.framework
    where framework.id = ${entityId('framework', framework)}
  `);
