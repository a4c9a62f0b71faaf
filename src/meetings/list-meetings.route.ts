import { columnsOf } from '../http/export.js';
import { listRoute } from '../http/list-route.js';
import { demandOrder } from '../http/pagination.js';
import { compareDays } from '../values/time-bound.js';
import { type MeetingFilters, meetingFilters } from './filters.js';
import { listMeetings, MEETING_SORTS, meetingOrder } from './list-meetings.query.js';
import { Meeting } from './schema.js';

export const meetingFields = Object.keys(Meeting.shape);
export const checkDates = (filters: Pick<MeetingFilters, 'dateFrom' | 'dateTo'>): void =>
  demandOrder(filters, 'dateFrom', 'dateTo', compareDays);

export const meetingColumns = columnsOf(
  'id',
  'framework.slug',
  'framework.name',
  'number',
  'name',
  'date',
  'place',
  'organisations',
  'agenda',
  'sourceCount',
);

/** `GET /v1/meetings`: meetings of all frameworks and of none. */
export const listMeetingsRoute = listRoute({
  url: '/v1/meetings',
  operationId: 'listMeetings',
  summary: 'Search meetings',
  description:
    'Meetings by framework, number, day, place and who took part. A meeting without a day sorts by the time of its newest source.',
  tags: ['Meetings'],
  filters: meetingFilters,
  sorts: MEETING_SORTS,
  fields: meetingFields,
  item: { schema: Meeting, listName: 'MeetingList' },
  order: meetingOrder,
  check: checkDates,
  statements: (filters, page, { sort }) => listMeetings(filters, page, sort),
  format: ({ text }: { id: string; key: string; text: string }) => text,
  columns: meetingColumns,
});
