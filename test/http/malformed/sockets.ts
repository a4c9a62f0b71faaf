import { ADMIN_KEY } from '../../helpers/server.js';

/** Bytes that are no request of HTTP, or one that must be refused: packets as they are sent, the status and the code. */
export type FaultyPackets = [what: string, packets: string[], status: number, code: string];

const post = `POST /v1/releases HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${ADMIN_KEY}\r\nContent-Type: application/json\r\n`;
const long = (length: number) => 'x'.repeat(length);

export const packets: FaultyPackets[] = [
  ['no HTTP', ['garbage\r\n\r\n'], 400, 'malformed-request'],
  ['a TLS greeting', ['\u0016\u0003\u0001\u0002\u0000\u0001'], 400, 'malformed-request'],
  ['the preface of HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], 400, 'malformed-request'],
  ['a version of HTTP that is none', ['GET / HTTP/7.0\r\n\r\n'], 400, 'malformed-request'],
  ['a method that is none', ['FETCH /v1/releases HTTP/1.1\r\nHost: a\r\n\r\n'], 400, 'malformed-request'],
  ['bare line feeds', ['GET /v1/measures HTTP/1.1\nHost: a\n\n'], 400, 'malformed-request'],
  ['a space in the address', ['GET /v1/a b HTTP/1.1\r\nHost: a\r\n\r\n'], 400, 'malformed-request'],
  [
    'letters beyond ASCII in the address',
    ['GET /v1/organisations/é HTTP/1.1\r\nHost: a\r\n\r\n'],
    400,
    'malformed-request',
  ],
  ['no Host', ['GET /v1/measures HTTP/1.1\r\n\r\n'], 400, 'malformed-request'],
  [
    'two Hosts',
    ['GET /v1/measures HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    400,
    'malformed-request',
  ],
  ['NUL in a header', ['GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n'], 400, 'malformed-request'],
  ['a folded header', ['GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n'], 400, 'malformed-request'],
  ['a header without a name', ['GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n'], 400, 'malformed-request'],
  ['a negative length', [`${post}Content-Length: -3\r\n\r\n`], 400, 'malformed-request'],
  ['a length in words', [`${post}Content-Length: three\r\n\r\n`], 400, 'malformed-request'],
  ['two lengths', [`${post}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`], 400, 'malformed-request'],
  [
    'a length beside chunks',
    [`${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    400,
    'malformed-request',
  ],
  [
    'a chunk whose length is none',
    [`${post}Transfer-Encoding: chunked\r\n\r\n`, 'zz\r\nabc\r\n'],
    400,
    'malformed-request',
  ],
  ['an address of 70,000 characters', [`GET /${long(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`], 414, 'uri-too-long'],
  [
    'a header of 40,000 characters',
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${long(40_000)}\r\n\r\n`],
    431,
    'headers-too-large',
  ],
  [
    'a header of 40,000 characters in a packet of its own',
    ['GET / HTTP/1.1\r\nHost: a\r\nX: ', long(40_000)],
    431,
    'headers-too-large',
  ],
  ['CONNECT', ['CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n'], 405, 'method-not-allowed'],
];
