import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import { problemDocument } from './write-problem.js';

/** Requests that Node could not parse get a problem document, too. */
export function refuseUnparsed(
  this: FastifyInstance,
  error: Error & { code?: string; rawPacket?: unknown },
  socket: Socket,
): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  refuseOnSocket(
    socket,
    new Problem(codeOf(error), {
      detail:
        error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? 'the request did not arrive in time'
          : 'the request could not be parsed',
    }),
  );
}

/** What Node would answer by itself, without a body: it is answered here, or left to the routes. */
export function answerWhatNodeWould(app: FastifyInstance): void {
  const { server } = app;
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    refuseOnSocket(
      socket,
      new Problem('method-not-allowed', { detail: `this is no proxy for ${request.url}`, headers: { allow: 'GET' } }),
    );
  });
  // RFC 9110, 10.1.1: a server may ignore an expectation that it does not know.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    if (raw.httpVersion !== '1.1' || countHosts(raw) === 1) return done();
    const detail = 'a request has one header Host';
    done(new Problem('malformed-request', { detail, headers: { connection: 'close' } }));
  });
}

const countHosts = ({ rawHeaders }: IncomingMessage): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host').length;

/** The address is to blame for certain where not even its end came with the beginning of the request. */
function codeOf({ code, rawPacket }: { code?: string; rawPacket?: unknown }): ProblemCode {
  if (code !== 'HPE_HEADER_OVERFLOW') return 'malformed-request';
  return Buffer.isBuffer(rawPacket) && /^[A-Z]+ [^ \r\n]*$/.test(rawPacket.toString('latin1'))
    ? 'uri-too-long'
    : 'headers-too-large';
}

function refuseOnSocket(socket: Socket, problem: Problem): void {
  const id = randomUUID();
  const body = JSON.stringify(problemDocument(problem, { instance: '/', requestId: id, publicUrl: undefined }));
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': id,
    connection: 'close',
    ...problem.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.code}\r\n${lines.join('')}\r\n${body}`);
}
