import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Config } from '../config.js';
import { sql } from '../database/sql.js';
import { withDatabase } from './start.js';

const chunkSize = 500;

/** Writes all public releases as NDJSON, whole documents in the order of their ids; gzip where the file's name ends in .gz. */
export async function exportReleases(config: Config, file: string): Promise<void> {
  let count = 0;
  await withDatabase(config, async (database) => {
    async function* lines(): AsyncGenerator<string> {
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const rows = await database.reader.rows<{ id: string; rendition: string }>(sql`
          select id::text, rendition from reader.release where id > ${after}::uuid order by release.id limit ${chunkSize}
        `);
        const last = rows.at(-1);
        if (!last) return;
        count += rows.length;
        yield rows.map(({ rendition }) => `${rendition}\n`).join('');
        after = last.id;
      }
    }
    const target = file === '-' ? process.stdout : createWriteStream(file);
    if (file.endsWith('.gz')) await pipeline(Readable.from(lines()), createGzip(), target);
    else await pipeline(Readable.from(lines()), target, { end: file !== '-' });
  });
  process.stderr.write(`${count} releases written.\n`);
}
