import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem, type ProblemError } from '../problems/problem.js';

/** Where a page begins: the sort key and id of the row beside it, and the direction of reading. */
export interface Cursor {
  key: string;
  id: string;
  backwards: boolean;
}

/** Where in a request a cursor stands. */
export type GivenAt = Pick<ProblemError, 'parameter' | 'header'>;

const signatureLength = 12;

/**
 * Writes and reads the cursors of lists. They are signed with a secret of the database, so that every server reads every
 * other's, and bound to the query they belong to.
 */
export class CursorSigner {
  constructor(private readonly secret: string) {}

  write(scope: string, { key, id, backwards }: Cursor): string {
    return this.sign(scope, JSON.stringify([key, id, backwards ? 1 : 0]));
  }

  /** @throws {Problem} 400 where the cursor was altered or belongs to another query. */
  read(scope: string, cursor: string): Cursor {
    const parsed: unknown = JSON.parse(this.verify(scope, cursor));
    const [key, id, backwards] = parsed as [string, string, number];
    return { key, id, backwards: backwards === 1 };
  }

  sign(scope: string, payload: string): string {
    return Buffer.concat([this.signature(scope, payload), Buffer.from(payload)]).toString('base64url');
  }

  verify(scope: string, cursor: string, given: GivenAt = { parameter: 'cursor' }): string {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(signatureLength).toString();
    const authentic =
      bytes.length > signatureLength &&
      bytes.toString('base64url') === cursor &&
      timingSafeEqual(bytes.subarray(0, signatureLength), this.signature(scope, payload));
    if (!authentic)
      throw new Problem('invalid-cursor', {
        errors: [
          {
            ...given,
            code: 'invalid_cursor',
            detail: 'this cursor was altered, or belongs to another query',
          },
        ],
      });
    return payload;
  }

  private signature(scope: string, payload: string): Buffer {
    return createHmac('sha256', this.secret).update(`${scope}\n${payload}`).digest().subarray(0, signatureLength);
  }
}
