import { z } from 'zod';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { Problem } from '../problems/problem.js';
import { Ordinal } from './filters.js';
import { meetingByNumber, nearestNumbers } from './get-meeting-of-framework.query.js';
import { Meeting } from './schema.js';

/** `GET /v1/frameworks/{framework}/meetings/{number}`: one meeting by its place in a series. */
export const getMeetingOfFramework = route({
  method: 'GET',
  url: '/v1/frameworks/:framework/meetings/:number',
  operationId: 'getMeetingOfFramework',
  summary: 'One meeting of a framework, by its number',
  description:
    'Which was the eighth meeting, who hosted it, and which release says so: in one request. Every release that reports the meeting stands under `sources`, with its sentence.',
  tags: ['Meetings'],
  params: z.strictObject({ framework: key('framework', 'eu-iom-strategic-cooperation-framework'), number: Ordinal }),
  responses: { 200: { description: 'The meeting.', schema: Meeting } },
  problems: ['framework-not-found', 'meeting-not-found'],
  async handler({ params, services }) {
    const { lookups } = services.database;
    const meeting = await meetingByNumber(lookups, params);
    if (meeting) return { text: meeting.rendition };
    const near = await nearestNumbers(lookups, params);
    if (!near)
      throw new Problem('framework-not-found', { detail: 'there is no public framework with this id or slug' });
    throw new Problem('meeting-not-found', {
      detail:
        near.numbers.length > 0
          ? `this framework has no meeting ${params.number}; nearest are ${near.numbers.join(', ')}`
          : 'no numbered meeting of this framework is known',
      members: { nearest: near.numbers },
    });
  },
});
