import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemaEngine } from '../../scripts/schema-engine.js';
import { cloneDatabase } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

const datamodel = readFileSync('prisma/schema.prisma', 'utf8');

/** The SQL that would turn the database into what a Prisma schema describes. */
async function difference(connection: Awaited<ReturnType<typeof cloneDatabase>>, content: string): Promise<string> {
  const files = [{ path: 'prisma/schema.prisma', content }];
  const engine = await schemaEngine(connection, content);
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return (stdout ?? '').trim();
}

describe('schema.prisma', () => {
  it('describes exactly what the migrations make', async () => {
    expect(await difference(await cloneDatabase(), datamodel)).toMatch(/^(?:-- This is an empty migration\.)?$/);
  });

  it('would not, were there a column or an index more', async () => {
    const connection = await cloneDatabase();
    await asOwner(connection, 'alter table ledger.release_head add column surplus integer');
    await asOwner(connection, 'drop index ledger.entity_parent_idx');
    const sql = await difference(connection, datamodel);
    expect(sql).toContain('"surplus"');
    expect(sql).toContain('"entity_parent_idx"');
  });
});
