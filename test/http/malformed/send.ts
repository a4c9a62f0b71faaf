import { stringify } from 'lossless-json';
import { type ExactAnswer, type ExactRequest, sendExactly } from '../../helpers/exact-request.js';
import { ADMIN_KEY, type TestServer } from '../../helpers/server.js';

export const asAdmin = { authorization: `Bearer ${ADMIN_KEY}` };
export const json = { 'content-type': 'application/json' };

/** A JSON text in which numbers stand with all their digits. */
export const jsonOf = (value: unknown): string => stringify(value) ?? '';

/** Sends a request with the key of all scopes, unless it brings its own. */
export const send = (server: TestServer, request: ExactRequest): Promise<ExactAnswer> =>
  sendExactly(server.url, { ...request, headers: { ...asAdmin, ...request.headers } });
