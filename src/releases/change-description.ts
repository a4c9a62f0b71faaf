import { z } from 'zod';
import { invalidDocument } from '../problems/problem.js';
import { faultsOf } from '../values/faults.js';
import { text } from '../values/schemas.js';

/** Two fields beside the document's own in a write, which describe the change and are no part of the document. */
export const ChangeDescription = z.object({
  changeNote: text(2000, 1).nullish().meta({
    description: 'What changed and why, for the public history.',
    example: 'Corrects the number of projects.',
  }),
  changeKind: z
    .enum(['correction', 'update', 'minor'])
    .nullish()
    .meta({ description: 'How much it matters.', example: 'correction' }),
});

interface Change {
  document: unknown;
  changeNote: string | null;
  changeKind: string | null;
}

/**
 * Takes the description of the change out of a request's body.
 * @throws {Problem} 422 where the description does not hold.
 */
export function splitChange(body: unknown): Change {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { document: body, changeNote: null, changeKind: null };
  const { changeNote, changeKind, ...document } = body as Record<string, unknown>;
  const parsed = ChangeDescription.safeParse({ changeNote, changeKind }, { reportInput: true });
  if (!parsed.success) throw invalidDocument(faultsOf(parsed.error, ChangeDescription));
  return { document, changeNote: parsed.data.changeNote ?? null, changeKind: parsed.data.changeKind ?? null };
}

/** What happens to a version that waits when another goes live. */
export const pendingParameter = z
  .enum(['discard'])
  .optional()
  .meta({ description: 'With `discard`, a pending revision is dropped; without, a live write beside one is `409`.' });
