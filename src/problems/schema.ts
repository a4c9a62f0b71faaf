import { z } from 'zod';
import { type ProblemCode, problems } from './catalogue.js';

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** One entry of `errors`. */
export const ProblemErrorSchema = z
  .object({
    pointer: z.string().optional().meta({
      description: 'Of an error in the body: the place, as a JSON pointer (RFC 6901).',
      example: '/statistics/0/value',
    }),
    parameter: z.string().optional().meta({ description: 'Of an error in path or query: its name.', example: 'limit' }),
    header: z.string().optional().meta({ description: 'Of an error in a header: its name.', example: 'If-Match' }),
    code: z.string().meta({ description: 'What is wrong, for programs.', example: 'invalid_type' }),
    detail: z.string().meta({ description: 'What is wrong, for people.', example: 'expected a number, got a string' }),
    suggestion: z.string().optional().meta({ description: 'The nearest right thing, where one is near.' }),
  })
  .meta({ id: 'ProblemError', description: 'One thing that is wrong with a request.' });

/** The body of every answer that is not a success (RFC 9457). */
export const ProblemSchema = z
  .object({
    type: z.string().meta({
      description: 'Address of the description of this kind of problem.',
      format: 'uri-reference',
      example: '/docs/problems#validation',
    }),
    title: z.string().meta({ description: 'The kind of problem, in words; always the same for a code.' }),
    status: z.int().meta({ description: 'The HTTP status once more.', example: 422 }),
    detail: z.string().meta({ description: 'What happened this time.', example: '1 problem' }),
    instance: z.string().meta({ description: 'The path that was asked for.', example: '/v1/releases' }),
    code: z.enum(codes).meta({ description: 'The kind of problem, for programs. None is ever renamed.' }),
    hint: z.string().meta({ description: 'What can be done about it.' }),
    requestId: z.string().meta({ description: 'As in `X-Request-Id`; quote it when you ask for help.' }),
    errors: z.array(ProblemErrorSchema).optional().meta({ description: 'All that is wrong, not only the first.' }),
    scope: z.array(z.string()).optional().meta({ description: 'Of 401 and 403: a key with one of these may do it.' }),
    offered: z.array(z.string()).optional().meta({ description: 'Of 406: the media types there are.' }),
    nearest: z.array(z.int()).optional().meta({ description: 'Of a missing meeting: the nearest numbers there are.' }),
    newest: z.int().optional().meta({ description: 'Of a missing revision: the newest there is.' }),
    notice: z
      .object({
        at: z.string().meta({ description: 'When.', format: 'date-time' }),
        reason: z.string().nullable().meta({ description: 'Why; `null` where nobody said so.' }),
      })
      .optional()
      .meta({ description: 'Of 410: when it ceased to be public, and why.' }),
    successor: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Of 410: address of the statistic or quote that took its place.' }),
    startAgain: z.string().optional().meta({ description: 'Of a cursor that is too old: where to begin again.' }),
    conflictsWith: z.string().optional().meta({ description: 'Of 409: address of the record in the way.' }),
    state: z.string().optional().meta({ description: 'Of 409: the state of the release.' }),
    allowed: z.array(z.string()).optional().meta({ description: 'Of 409: what this state allows.' }),
  })
  .meta({ id: 'Problem', description: 'Why a request failed (RFC 9457).' });
