import { z } from 'zod';
import { refuseAbsent } from '../http/absence.js';
import { route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { meetingById } from './get-meeting.query.js';
import { Meeting } from './schema.js';

/** `GET /v1/meetings/{id}`: one meeting by its id. */
export const getMeeting = route({
  method: 'GET',
  url: '/v1/meetings/:id',
  operationId: 'getMeeting',
  summary: 'One meeting',
  description: 'The meeting with everything that releases say of it. One that turned out to be another answers `308`.',
  tags: ['Meetings'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the meeting.' }) }),
  responses: {
    200: { description: 'The meeting.', schema: Meeting },
    308: { description: 'It is the meeting that Location names.' },
  },
  problems: ['meeting-not-found', 'gone'],
  async handler({ params: { id }, services, request }) {
    const found = await meetingById(services.database.lookups, id);
    if (!found) return refuseAbsent(services, 'meeting', id, request.url);
    return { text: found.rendition, modifiedAt: services.background.changedAt };
  },
});
