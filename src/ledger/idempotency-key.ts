import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem.js';
import type { IdempotentRequest } from './idempotency-records.js';

/**
 * The `Idempotency-Key` of a request, with what it protects.
 * @throws {Problem} 400 where the header is not printable ASCII of 1 to 255 characters.
 */
export function idempotencyOf(
  headers: Record<string, unknown>,
  method: string,
  path: string,
  body: unknown,
): IdempotentRequest | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('invalid-header', {
      errors: [{ header: 'Idempotency-Key', code: 'invalid', detail: 'expected 1 to 255 printable ASCII characters' }],
    });
  }
  return {
    key,
    method,
    path,
    payloadHash: createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest(),
  };
}
