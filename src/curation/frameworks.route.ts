import { z } from 'zod';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { Framework, frameworkText } from '../meetings/frameworks.js';
import { frameworkByKey } from '../meetings/get-framework.query.js';
import { meetingById } from '../meetings/get-meeting.query.js';
import { Meeting } from '../meetings/schema.js';
import { EdtfDate, nameText, Uuid } from '../values/schemas.js';
import { curate, curatedRecord, demandKnown, Into } from './curate.js';
import { createFramework, editFramework, mergeFrameworks } from './framework-edit.js';
import { assignNumber } from './meeting-join.js';

const FrameworkEdit = z
  .strictObject({
    name: nameText(500).optional().meta({
      description: 'A name that is replaced stays as an alias.',
      example: 'EU-IOM Strategic Cooperation Framework',
    }),
    aliases: z
      .array(nameText(500))
      .max(100)
      .optional()
      .meta({
        description: 'All other names; replaces those there are.',
        example: ['EU-IOM Senior Officials Meetings'],
      }),
    established: EdtfDate.nullish().meta({ description: 'Wins over what releases state.' }),
  })
  .meta({ id: 'FrameworkEdit', description: 'What is left out stays; `null` removes.' });
const NewFramework = FrameworkEdit.extend({
  name: nameText(500).meta({ description: 'Its name.', example: 'EU-IOM Strategic Cooperation Framework' }),
}).meta({ id: 'NewFramework', description: 'A framework to be created.' });
const MeetingEdit = z
  .strictObject({
    number: z.int().min(1).max(100_000).meta({ description: 'Its place in the series of its framework.', example: 8 }),
  })
  .meta({ id: 'MeetingEdit', description: 'What an editor assigns to a meeting.' });

const common = { tags: ['Curation'] as [string], scopes: ['organisations:write'] as ['organisations:write'] };
const params = z.strictObject({ framework: key('framework', 'eu-iom-strategic-cooperation-framework') });
const show = curatedRecord('framework', frameworkByKey, frameworkText);
const showMeeting = curatedRecord('meeting', meetingById, ({ rendition }) => rendition);

/** `POST /v1/frameworks`. */
export const createFrameworkRoute = route({
  ...common,
  method: 'POST',
  url: '/v1/frameworks',
  operationId: 'createFramework',
  summary: 'Create a framework',
  description: 'A series of meetings that no release has named yet. Public at once.',
  body: { schema: NewFramework },
  responses: { 201: { description: 'The framework.', schema: Framework } },
  problems: ['name-conflict'],
  handler: (exchange) => curate(exchange, NewFramework, 201, (tx, edit, now) => createFramework(tx, edit, now), show),
});

/** `PATCH /v1/frameworks/{framework}`. */
export const patchFramework = route({
  ...common,
  method: 'PATCH',
  url: '/v1/frameworks/:framework',
  operationId: 'patchFramework',
  summary: 'Change a framework',
  description: 'Its name, aliases and when it was established. The slug stays for life.',
  params,
  body: { schema: FrameworkEdit, types: ['application/merge-patch+json', 'application/json'] },
  responses: { 200: { description: 'The framework.', schema: Framework } },
  guard: demandKnown('framework'),
  problems: ['framework-not-found', 'name-conflict'],
  handler: (exchange) =>
    curate(
      exchange,
      FrameworkEdit,
      200,
      (tx, edit, now) => editFramework(tx, exchange.params.framework, edit, now),
      show,
    ),
});

/** `POST /v1/frameworks/{framework}/merge`. */
export const mergeFramework = route({
  ...common,
  method: 'POST',
  url: '/v1/frameworks/:framework/merge',
  operationId: 'mergeFramework',
  summary: 'Merge a framework into another',
  description:
    'Meetings of the same number, or else of the same day, become one. The old id and slug answer `308` for ever.',
  params,
  body: { schema: Into },
  responses: { 200: { description: 'The survivor.', schema: Framework } },
  guard: demandKnown('framework'),
  problems: ['framework-not-found', 'circle'],
  handler: (exchange) =>
    curate(exchange, Into, 200, (tx, { into }, now) => mergeFrameworks(tx, exchange.params.framework, into, now), show),
});

/** `PATCH /v1/meetings/{id}`. */
export const patchMeeting = route({
  ...common,
  method: 'PATCH',
  url: '/v1/meetings/:id',
  operationId: 'patchMeeting',
  summary: 'Assign a meeting its number',
  description:
    'Joins it with the meeting of its framework that has the number already: the older id stays, the other answers `308`.',
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the meeting.' }) }),
  body: { schema: MeetingEdit, types: ['application/merge-patch+json', 'application/json'] },
  responses: { 200: { description: 'The meeting that is left.', schema: Meeting } },
  guard: demandKnown('meeting'),
  problems: ['meeting-not-found'],
  handler: (exchange) =>
    curate(
      exchange,
      MeetingEdit,
      200,
      (tx, { number }, now) => assignNumber(tx, exchange.params.id.toLowerCase(), number, now),
      showMeeting,
    ),
});
