import { refuseAbsent } from '../http/absence.js';
import { listRoute } from '../http/list-route.js';
import { meetingFilters } from './filters.js';
import { frameworkExists } from './get-framework.query.js';
import { frameworkParams } from './get-framework.route.js';
import { listMeetings, MEETING_SORTS, meetingOrder } from './list-meetings.query.js';
import { checkDates, meetingFields } from './list-meetings.route.js';
import { Meeting } from './schema.js';

const { framework: _given, ...otherFilters } = meetingFilters;

/** `GET /v1/frameworks/{framework}/meetings`: the meetings of one series. */
export const listMeetingsOfFramework = listRoute({
  url: '/v1/frameworks/:framework/meetings',
  operationId: 'listMeetingsOfFramework',
  summary: 'Meetings of a framework',
  description: 'The meetings of a series, with the filters of `/v1/meetings`.',
  tags: ['Frameworks'],
  params: frameworkParams,
  filters: otherFilters,
  sorts: MEETING_SORTS,
  fields: meetingFields,
  item: { schema: Meeting, listName: 'MeetingList' },
  order: meetingOrder,
  check: checkDates,
  async owner({ params, services, request }) {
    if (!(await frameworkExists(services.database.lookups, params.framework)))
      await refuseAbsent(services, 'framework', params.framework, request.url);
  },
  statements: (filters, page, { sort }, { framework }) =>
    listMeetings({ ...filters, framework: [framework] }, page, sort),
  format: ({ text }: { id: string; key: string; text: string }) => text,
});
