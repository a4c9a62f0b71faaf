import http from 'node:http';
import net from 'node:net';

export interface ExactAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** The parsed JSON, or null where the text is none. */
  body: Record<string, unknown> | null;
}

export interface ExactRequest {
  method: string;
  /** Sent as it is, without any encoding. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** Sends a request byte for byte as it stands here: clients mend addresses, headers and bodies that are to stay broken. */
export function sendExactly(url: string, { method, path, headers = {}, body }: ExactRequest): Promise<ExactAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed(text) });
        // An upload that was refused early need not go on.
        request.destroy();
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}

/** Writes pieces to a connection, each a packet of its own, and reads all that comes back until the server closes it. */
export function sendOverSocket(url: string, pieces: readonly (string | Buffer)[]): Promise<ExactAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // What is refused before it has arrived whole is cut off; what was answered by then stands.
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
    socket.on('close', () => resolve(answerOf(Buffer.concat(chunks).toString())));
    const write = ([piece, ...rest]: readonly (string | Buffer)[]) => {
      if (piece !== undefined) socket.write(piece, () => setImmediate(write, rest));
    };
    socket.once('connect', () => write(pieces));
  });
}

function answerOf(raw: string): ExactAnswer {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const text = rest.join('\r\n\r\n');
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    ),
    text,
    body: parsed(text),
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
