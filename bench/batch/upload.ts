import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import type { Line } from './documents.js';

/** Seconds that a server takes for the documents, dealt out to so many uploads of NDJSON, from the first byte to the last answer. */
export async function timeUpload(
  { url, key }: { url: string; key: string },
  lines: readonly Line[],
  connections: number,
): Promise<number> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, (_, part) =>
      upload(
        url,
        key,
        lines.filter((_line, i) => i % connections === part),
      ),
    ),
  );
  return (performance.now() - started) / 1000;
}

async function upload(url: string, key: string, lines: readonly Line[]): Promise<void> {
  const request = http.request(`${url}/v1/releases/batch`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
  });
  const answered = once(request, 'response').then(async ([response]) => {
    let created = 0;
    for await (const line of createInterface({ input: response })) {
      if (!line.includes('"status":201')) throw new Error(`refused: ${line.slice(0, 500)}`);
      created++;
    }
    return created;
  });
  for (const line of lines) if (!request.write(`${line}\n`)) await once(request, 'drain');
  request.end();
  const created = await answered;
  if (created !== lines.length) throw new Error(`${created} of ${lines.length} documents were answered`);
}
