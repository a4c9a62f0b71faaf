import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** The glue code keeps one instance for the process, so it is made once. */
let loaded: Promise<Glue> | null = null;

async function load(): Promise<Glue> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue as never });
  (glue as Glue & { __wbg_set_wasm(wasm: unknown): void }).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Prisma's schema engine in this process, on a database of ours: no native engine, no download. */
export async function schemaEngine(connection: pg.PoolConfig, datamodel: string): Promise<SchemaEngine> {
  loaded ??= load();
  const { SchemaEngine: Engine } = await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader(connection));
  return Engine.new({ datamodels: [['prisma/schema.prisma', datamodel]] }, () => undefined, adapter);
}

const oid = { char: 18, text: 25 };

/** The engine reads columns of PostgreSQL's internal type "char", which Prisma's driver adapter cannot name. */
class CatalogueReader extends PrismaPg implements SqlMigrationAwareDriverAdapterFactory {
  constructor(connection: pg.PoolConfig) {
    super(new TextForCharPool(connection));
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const types = result.columnTypes.map((type, index) =>
        result.columnNames[index] === 'constraint_type' ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes: types };
    };
    return adapter;
  }
}

class TextForCharPool extends pg.Pool {
  override query = (async (...args: unknown[]) => {
    const result = await (pg.Pool.prototype.query as (...all: unknown[]) => Promise<pg.QueryResult>).apply(this, args);
    for (const field of result.fields ?? []) if (field.dataTypeID === oid.char) field.dataTypeID = oid.text;
    return result;
  }) as pg.Pool['query'];
}
