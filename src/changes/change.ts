import { z } from 'zod';
import type { CursorSigner, GivenAt } from '../http/cursor.js';
import { timestampOf } from '../values/schemas.js';

export const CHANGE_TYPES = [
  'release.published',
  'release.updated',
  'release.withdrawn',
  'organisation.created',
  'organisation.updated',
  'organisation.withdrawn',
  'organisation.merged',
  'framework.created',
  'framework.updated',
  'framework.withdrawn',
  'framework.merged',
  'measure.created',
  'measure.updated',
  'measure.withdrawn',
  'measure.merged',
  'meeting.created',
  'meeting.updated',
  'meeting.withdrawn',
  'meeting.merged',
] as const;

export const Change = z
  .object({
    cursor: z.string().meta({ description: 'Where to go on after this change.' }),
    type: z.enum(CHANGE_TYPES).meta({ description: 'What happened.', example: 'release.published' }),
    at: z.string().meta({ description: 'When it happened.', format: 'date-time', example: '2021-09-28T13:00:00Z' }),
    releaseId: z.uuid().optional().meta({ description: 'Of a release: its id.' }),
    revision: z.int().nullable().optional().meta({ description: 'Of a release: the public revision.', example: 1 }),
    organisationId: z.uuid().optional().meta({ description: 'Of an organisation: its id.' }),
    frameworkId: z.uuid().optional().meta({ description: 'Of a framework: its id.' }),
    measureId: z.uuid().optional().meta({ description: 'Of a measure: its id.' }),
    meetingId: z.uuid().optional().meta({ description: 'Of a meeting: its id.' }),
    into: z.uuid().optional().meta({ description: 'Of a merge: the survivor.' }),
  })
  .meta({ id: 'Change', description: 'Something that happened to a public record.' });

/** A row of the feed; one without a type is no event. */
export interface ChangeRow {
  position: string;
  type: string | null;
  at: Date;
  subject_id: string | null;
  revision: number | null;
  into_id: string | null;
}

const scope = 'changes';

export const cursorOf = (signer: CursorSigner, position: string | bigint): string =>
  signer.sign(scope, String(position));

/** The position that a cursor stands for. */
export const positionOf = (signer: CursorSigner, cursor: string, given: GivenAt): bigint =>
  BigInt(signer.verify(scope, cursor, given));

/** A change as the feed shows it. */
export function changeText(row: ChangeRow, signer: CursorSigner): string {
  const kind = row.type?.split('.')[0] ?? '';
  return JSON.stringify({
    cursor: cursorOf(signer, row.position),
    type: row.type,
    at: timestampOf(row.at),
    [`${kind}Id`]: row.subject_id,
    ...(kind === 'release' ? { revision: row.revision } : {}),
    ...(row.into_id ? { into: row.into_id } : {}),
  });
}
