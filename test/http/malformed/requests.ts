import { deflateSync, gzipSync } from 'node:zlib';
import type { ExactRequest } from '../../helpers/exact-request.js';
import type { ExpectedError } from '../../helpers/problems.js';
import { json, jsonOf } from './send.js';

/**
 * A request that must be refused: what is wrong with it, the request, status and code, and the errors that the answer must name.
 * `{release}`, `{organisation}` … in the path stand for records that exist.
 */
export type FaultyRequest = [
  what: string,
  request: ExactRequest,
  status: number,
  code: string,
  ...errors: ExpectedError[],
];

const post = (path: string, body?: string | Buffer, headers: Record<string, string> = json): ExactRequest => ({
  method: 'POST',
  path,
  headers,
  ...(body === undefined ? {} : { body }),
});
const get = (path: string, headers: Record<string, string> = {}): ExactRequest => ({ method: 'GET', path, headers });
const releases = '/v1/releases';
const valid = jsonOf({ title: 'A title', body: 'A body.' });
const nested = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
const deepObject = nested('{"a":', '}');
const gzip = { ...json, 'content-encoding': 'gzip' };
const once = { ...json, 'idempotency-key': 'once' };
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

export const bodies: FaultyRequest[] = [
  ['a body of nothing', post(releases, ''), 400, 'malformed-json'],
  ['a body of spaces', post(releases, ' \n\t'), 400, 'malformed-json'],
  ['half a JSON object', post(releases, '{"title":'), 400, 'malformed-json'],
  ['JSON with a comma too many', post(releases, '{"title":"a",}'), 400, 'malformed-json'],
  ['JSON with a comment', post(releases, '{"title":"a"} // done'), 400, 'malformed-json'],
  ['two JSON values', post(releases, '{}{}'), 400, 'malformed-json'],
  ['single quotes', post(releases, "{'title':'a'}"), 400, 'malformed-json'],
  ['NaN as a number', post(releases, '{"title":"a","body":"b","statistics":[{"value":NaN}]}'), 400, 'malformed-json'],
  [
    'a number with leading zeros',
    post(releases, '{"title":"a","body":"b","statistics":[{"value":007}]}'),
    400,
    'malformed-json',
  ],
  ['an escape of half a code', post(releases, '{"title":"\\u12"}'), 400, 'malformed-json'],
  ['a raw line break in a text', post(releases, '{"title":"a\nb"}'), 400, 'malformed-json'],
  ['a raw NUL between tokens', post(releases, '{"title":\u0000"a"}'), 400, 'malformed-json'],
  ['bytes that are no UTF-8', post(releases, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'malformed-json'],
  ['an overlong UTF-8 sequence', post(releases, Buffer.from('7b2261223a22c0af227d', 'hex')), 400, 'malformed-json'],
  ['a surrogate encoded as UTF-8', post(releases, Buffer.from('7b2261223a22eda080227d', 'hex')), 400, 'malformed-json'],
  ['Latin-1', post(releases, Buffer.from('{"title":"é","body":"b"}', 'latin1')), 400, 'malformed-json'],
  ['UTF-16 with a mark', post(releases, utf16(valid)), 400, 'malformed-json'],
  ['UTF-16 without a mark', post(releases, Buffer.from(valid, 'utf16le')), 400, 'malformed-json'],
  ['UTF-32', post(releases, Buffer.from([...valid].flatMap((c) => [0, 0, 0, c.charCodeAt(0)]))), 400, 'malformed-json'],
  ['a list', post(releases, '[]'), 422, 'validation', ['', 'invalid_type']],
  ['a text', post(releases, '"a release"'), 422, 'validation', ['', 'invalid_type']],
  ['null', post(releases, 'null'), 422, 'validation', ['', 'invalid_type']],
  [
    'a number of many digits',
    post(releases, '1234567890123456789012345678901234567890'),
    422,
    'validation',
    ['', 'invalid_type'],
  ],
  ['no body and no type', post(releases, undefined, {}), 422, 'validation', ['', 'required']],
  ['lists in lists, 100,000 deep', post(releases, nested('[', ']')), 400, 'malformed-json'],
  ['objects in objects, 100,000 deep', post(releases, deepObject), 400, 'malformed-json'],
  ['deep objects with an Idempotency-Key', post(releases, deepObject, once), 400, 'malformed-json'],
  [
    'a deep patch',
    { method: 'PATCH', path: '/v1/releases/{release}', headers: json, body: deepObject },
    400,
    'malformed-json',
  ],
  ['a deep new organisation, to be repeated', post('/v1/organisations', deepObject, once), 400, 'malformed-json'],
  ['a deep new key, to be repeated', post('/v1/keys', deepObject, once), 400, 'malformed-json'],
  [
    '33 levels',
    post(releases, jsonOf(JSON.parse(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`))),
    422,
    'validation',
    ['', 'too_deep'],
  ],
  [
    'more than BODY_LIMIT',
    post(releases, jsonOf({ title: 'a', body: 'x'.repeat(9 * 1024 * 1024) })),
    413,
    'content-too-large',
  ],
  ['a gzip bomb', post(releases, gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), gzip), 413, 'content-too-large'],
  [
    'a deflate bomb',
    post(releases, deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), { ...json, 'content-encoding': 'deflate' }),
    413,
    'content-too-large',
  ],
  ['gzip that is none', post(releases, 'not compressed', gzip), 400, 'malformed-request'],
  ['gzip that is cut off', post(releases, gzipSync(valid).subarray(0, 30), gzip), 400, 'malformed-request'],
  ['gzip with a wrong checksum', post(releases, damagedGzip(), gzip), 400, 'malformed-request'],
  [
    'gzip with rubbish behind it',
    post(releases, Buffer.concat([gzipSync(valid), Buffer.from('rubbish')]), gzip),
    400,
    'malformed-request',
  ],
  ['compressed rubbish', post(releases, gzipSync('rubbish'), gzip), 400, 'malformed-json'],
];

function damagedGzip(): Buffer {
  const bytes = gzipSync(valid);
  bytes.writeUInt32LE(0, bytes.length - 8);
  return bytes;
}

export const types: FaultyRequest[] = [
  ['no content type', post(releases, valid, {}), 415, 'unsupported-media-type'],
  ['XML', post(releases, '<release/>', { 'content-type': 'text/xml' }), 415, 'unsupported-media-type'],
  [
    'a form',
    post(releases, 'title=a', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'unsupported-media-type',
  ],
  ['JSON as text/plain', post(releases, valid, { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
  ['a content type that is none', post(releases, valid, { 'content-type': 'json' }), 415, 'unsupported-media-type'],
  [
    'a content type with two slashes',
    post(releases, valid, { 'content-type': 'application//json' }),
    415,
    'unsupported-media-type',
  ],
  [
    'NDJSON where one document is due',
    post(releases, valid, { 'content-type': 'application/x-ndjson' }),
    415,
    'unsupported-media-type',
  ],
  [
    'a JSON Patch',
    {
      method: 'PATCH',
      path: '/v1/releases/{release}',
      headers: { 'content-type': 'application/json-patch+json' },
      body: '[]',
    },
    415,
    'unsupported-media-type',
  ],
  [
    'an erasure as a form',
    post('/v1/releases/{release}/erase', 'reason=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'unsupported-media-type',
  ],
  [
    'a batch as CSV',
    post('/v1/releases/batch', 'title,body', { 'content-type': 'text/csv' }),
    415,
    'unsupported-media-type',
  ],
  ['Brotli', post(releases, valid, { ...json, 'content-encoding': 'br' }), 415, 'unsupported-media-type'],
  ['Zstandard', post(releases, valid, { ...json, 'content-encoding': 'zstd' }), 415, 'unsupported-media-type'],
  [
    'an encoding that is none',
    post(releases, valid, { ...json, 'content-encoding': 'rot13' }),
    415,
    'unsupported-media-type',
  ],
  [
    'two encodings, one on the other',
    post(releases, gzipSync(gzipSync(valid)), { ...json, 'content-encoding': 'gzip, gzip' }),
    415,
    'unsupported-media-type',
  ],
  ['an Accept of images', get('/v1/measures', { accept: 'image/png' }), 406, 'not-acceptable'],
  ['an Accept that is none', get('/v1/measures', { accept: ';;;' }), 406, 'not-acceptable'],
  [
    'an Accept that excludes JSON',
    get('/v1/releases/{release}', { accept: 'application/json;q=0' }),
    406,
    'not-acceptable',
  ],
  ['an Accept of HTML for a write', post(releases, valid, { ...json, accept: 'text/html' }), 406, 'not-acceptable'],
];

const header = (path: string, name: string, value: string) => post(path, valid, { ...json, [name]: value });

export const headers: FaultyRequest[] = [
  ['a key that is unknown', get(releases, { authorization: 'Bearer dl_unknown' }), 401, 'unauthorized'],
  ['another scheme than Bearer', get(releases, { authorization: 'Basic YTpi' }), 401, 'unauthorized'],
  ['Bearer without a token', get(releases, { authorization: 'Bearer' }), 401, 'unauthorized'],
  ['a token with a space', get(releases, { authorization: 'Bearer a b' }), 401, 'unauthorized'],
  ['a token of 5,000 characters', get(releases, { authorization: `Bearer ${'a'.repeat(5000)}` }), 401, 'unauthorized'],
  [
    'a token that looks like a key',
    get(releases, { authorization: `Bearer dl_${'A'.repeat(22)}_${'B'.repeat(43)}` }),
    401,
    'unauthorized',
  ],
  [
    'an empty Idempotency-Key',
    header(releases, 'idempotency-key', ''),
    400,
    'invalid-header',
    ['Idempotency-Key', 'invalid'],
  ],
  [
    'an Idempotency-Key with a space',
    header(releases, 'idempotency-key', 'a b'),
    400,
    'invalid-header',
    ['Idempotency-Key', 'invalid'],
  ],
  [
    'an Idempotency-Key of 256 characters',
    header(releases, 'idempotency-key', 'x'.repeat(256)),
    400,
    'invalid-header',
    ['Idempotency-Key', 'invalid'],
  ],
  [
    'an Idempotency-Key that is not ASCII',
    header(releases, 'idempotency-key', 'é'),
    400,
    'invalid-header',
    ['Idempotency-Key', 'invalid'],
  ],
  [
    'an Idempotency-Key on a withdrawal that is blank',
    post('/v1/releases/{release}/withdraw', '{"reason":"x"}', { ...json, 'idempotency-key': ' ' }),
    400,
    'invalid-header',
    ['Idempotency-Key', 'invalid'],
  ],
  [
    'an Idempotency-Key on a batch',
    post('/v1/releases/batch', '[]', once),
    400,
    'invalid-header',
    ['Idempotency-Key', 'not_allowed'],
  ],
  [
    'a Last-Event-ID that is no cursor',
    get('/v1/changes/stream', { 'last-event-id': 'nonsense' }),
    400,
    'invalid-cursor',
    ['Last-Event-ID', 'invalid_cursor'],
  ],
  ['headers of 40 KiB', get('/v1/measures', { 'x-long': 'x'.repeat(40_000) }), 431, 'headers-too-large'],
  [
    'a stale If-Match',
    { method: 'PUT', path: '/v1/releases/{release}', headers: { ...json, 'if-match': '"v99-x"' }, body: valid },
    412,
    'precondition-failed',
  ],
  [
    'an If-Match without quotes',
    { method: 'PUT', path: '/v1/releases/{release}', headers: { ...json, 'if-match': 'v1' }, body: valid },
    412,
    'precondition-failed',
  ],
  [
    'an If-None-Match: * on what is there',
    { method: 'PUT', path: '/v1/releases/{release}', headers: { ...json, 'if-none-match': '*' }, body: valid },
    412,
    'precondition-failed',
  ],
  [
    'an If-Match on what is not there',
    {
      method: 'PUT',
      path: '/v1/releases/00000000-0000-4000-8000-00000000abcd',
      headers: { ...json, 'if-match': '*' },
      body: valid,
    },
    412,
    'precondition-failed',
  ],
];

const on = (method: string, path: string): ExactRequest => ({ method, path });

export const addresses: FaultyRequest[] = [
  ['an address of nothing', get('/v1/nothing'), 404, 'not-found'],
  ['an address with a slash behind', get('/v1/releases/'), 404, 'not-found', ['id', 'invalid_uuid']],
  ['an address in capitals', get('/V1/RELEASES'), 404, 'not-found'],
  ['an address with two slashes', get('//v1//releases'), 404, 'not-found'],
  ['a way out of the API', get('/v1/../etc/passwd'), 404, 'not-found'],
  ['a release id of the wrong shape', get('/v1/releases/7'), 404, 'not-found', ['id', 'invalid_uuid']],
  ['a meeting id of the wrong shape', get('/v1/meetings/eighth'), 404, 'not-found', ['id', 'invalid_uuid']],
  ['a statistic id of the wrong shape', get('/v1/statistics/%22'), 404, 'not-found', ['id', 'invalid_uuid']],
  ['a quote id of the wrong shape', get("/v1/quotes/'%20or%201=1"), 404, 'not-found', ['id', 'invalid_uuid']],
  ['a key id of the wrong shape', on('DELETE', '/v1/keys/mine'), 404, 'not-found', ['id', 'invalid_uuid']],
  [
    'a revision that is no number',
    get('/v1/releases/{release}/revisions/first'),
    404,
    'not-found',
    ['revision', 'invalid_number'],
  ],
  ['the revision 0', get('/v1/releases/{release}/revisions/0'), 404, 'not-found', ['revision', 'invalid_number']],
  ['the revision 1e3', get('/v1/releases/{release}/revisions/1e3'), 404, 'not-found', ['revision', 'invalid_number']],
  ['a revision that is not there', get('/v1/releases/{release}/revisions/2'), 404, 'release-not-found'],
  [
    'an ordinal that is none',
    get('/v1/frameworks/{framework}/meetings/eightieth-ish'),
    404,
    'not-found',
    ['number', 'invalid_number'],
  ],
  ['the meeting 0', get('/v1/frameworks/{framework}/meetings/0'), 404, 'not-found', ['number', 'invalid_number']],
  ['a meeting that is not there', get('/v1/frameworks/{framework}/meetings/99'), 404, 'meeting-not-found'],
  ['a meeting of no framework', get('/v1/frameworks/none/meetings/1'), 404, 'framework-not-found'],
  ['a release that is not there', get('/v1/releases/00000000-0000-4000-8000-000000000000'), 404, 'release-not-found'],
  ['an organisation that is not there', get('/v1/organisations/nobody'), 404, 'organisation-not-found'],
  ['a measure that is not there', get('/v1/measures/nothing'), 404, 'measure-not-found'],
  ['NUL in a slug', get('/v1/organisations/a%00b'), 404, 'not-found', ['organisation', 'nul_character']],
  ['NUL in the slug of a list', get('/v1/frameworks/%00/meetings'), 404, 'not-found', ['framework', 'nul_character']],
  ['a slug of 201 characters', get(`/v1/measures/${'a'.repeat(201)}`), 404, 'not-found', ['measure', 'too_long']],
  ['a malformed percent-escape', get('/v1/organisations/%zz'), 400, 'malformed-url'],
  ['half a percent-escape', get('/v1/organisations/a%2'), 400, 'malformed-url'],
  ['a percent-escape that is no UTF-8', get('/v1/organisations/%ff'), 400, 'malformed-url'],
  ['a surrogate as percent-escapes', get('/v1/organisations/%ed%a0%80'), 400, 'malformed-url'],
  ['a slug of 1,100 characters', get(`/v1/organisations/${'a'.repeat(1100)}`), 414, 'uri-too-long'],
  ['an address of 8,001 characters', get(`/v1/organisations?q=${'a'.repeat(8001)}`), 414, 'uri-too-long'],
  ['an address of 70,000 characters', get(`/v1/organisations?q=${'a'.repeat(70_000)}`), 414, 'uri-too-long'],
  ['DELETE of a list', on('DELETE', '/v1/releases'), 405, 'method-not-allowed'],
  ['PUT of a list', { method: 'PUT', path: '/v1/organisations', headers: json, body: '{}' }, 405, 'method-not-allowed'],
  ['POST to a record', post('/v1/releases/{release}', valid), 405, 'method-not-allowed'],
  [
    'PATCH of a statistic',
    { method: 'PATCH', path: '/v1/statistics/{statistic}', headers: json, body: '{}' },
    405,
    'method-not-allowed',
  ],
  ['GET of the batch', get('/v1/releases/batch'), 405, 'method-not-allowed'],
  [
    'PUT of the preview',
    { method: 'PUT', path: '/v1/releases/preview', headers: json, body: valid },
    405,
    'method-not-allowed',
  ],
  ['GET of a publication', get('/v1/releases/{release}/publish'), 405, 'method-not-allowed'],
  ['TRACE', on('TRACE', '/v1/releases'), 405, 'method-not-allowed'],
  ['PROPFIND', on('PROPFIND', '/v1/releases'), 405, 'method-not-allowed'],
  ['a method of nowhere at nowhere', on('LOCK', '/v1/nothing'), 404, 'not-found'],
];
