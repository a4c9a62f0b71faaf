import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

interface Source {
  /** Path below `src`. */
  file: string;
  text: string;
  imports: Import[];
}

interface Import {
  /** Path below `src` of one of our own files, or the name of a package. */
  target: string;
  own: boolean;
  /** Gone once the types are. */
  typeOnly: boolean;
}

/** What each folder may import at run time, beside itself. Slices may use one another; files in a circle may not. */
const ground = ['values', 'problems', 'database', 'access', 'search', 'registry'];
const topFiles = [
  'app.ts',
  'config.ts',
  'main.ts',
  'package-root.ts',
  'prepare-database.ts',
  'routes.ts',
  'services.ts',
];
const slices = ['releases', 'organisations', 'meetings', 'statistics', 'quotes'];
const mayImport: Record<string, string[]> = {
  values: [],
  problems: ['values'],
  formats: ['values'],
  extraction: ['values', 'releases'],
  database: ['generated'],
  search: ['values', 'database'],
  registry: ['values', 'database'],
  access: ['values', 'problems', 'database', 'http', 'ledger'],
  http: ['values', 'problems', 'database', 'access', 'changes'],
  changes: ['values', 'problems', 'database', 'http'],
  ...Object.fromEntries(
    slices.map((slice) => [
      slice,
      [...ground, ...slices, 'http', 'formats', 'facets', 'ledger', 'projection', 'extraction'],
    ]),
  ),
  projection: [...ground, ...slices],
  ledger: [...ground, 'projection', 'releases'],
  facets: [...ground, 'releases', 'organisations', 'changes', 'http'],
  curation: [...ground, ...slices, 'http', 'ledger', 'projection'],
  batch: [...ground, 'http', 'ledger', 'releases'],
  operations: ['values', 'problems', 'database', 'http', 'generated', 'package-root.ts'],
  cli: ['values', 'problems', 'database', 'access', 'search', 'batch', 'extraction', 'ledger', 'releases', ...topFiles],
  types: [],
};
/** Only they change what is stored; whoever reads cannot. */
const writers = ['access', 'curation', 'database', 'ledger', 'projection', 'registry', 'search'];
const mostLines = 400;

const sources: Source[] = [];
beforeAll(() => {
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative('src', path);
    if (!entry.isFile() || folderOf(file) === 'generated') continue;
    const text = readFileSync(path, 'utf8');
    sources.push({ file, text, imports: file.endsWith('.d.ts') ? [] : importsOf(path, text) });
  }
});

const folderOf = (file: string): string => file.split('/')[0] ?? '';

function importsOf(path: string, text: string): Import[] {
  const { body } = parseSync(text, { syntax: 'typescript', target: 'es2022' });
  const declared = body.flatMap((node): [string, boolean][] => {
    if (node.type === 'ImportDeclaration') {
      const named = node.specifiers.length > 0 && node.specifiers.every((one) => 'isTypeOnly' in one && one.isTypeOnly);
      return [[node.source.value, node.typeOnly || named]];
    }
    if (node.type === 'ExportNamedDeclaration' && node.source) return [[node.source.value, node.typeOnly]];
    return node.type === 'ExportAllDeclaration' ? [[node.source.value, false]] : [];
  });
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name = '']): [string, boolean] => [name, false]);
  return [...declared, ...lazy].map(([name, typeOnly]) => {
    const own = name.startsWith('.');
    const target = own ? relative('src', resolve(dirname(path), name)).replace(/\.js$/, '.ts') : name;
    return { target, own, typeOnly };
  });
}

const offenders = (accused: (source: Source) => (string | false)[]): string[] =>
  sources.flatMap((source) => accused(source).flatMap((what) => (what === false ? [] : `${source.file}: ${what}`)));

describe('the sources', () => {
  it('are all there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(250);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(1000);
  });

  it('lie in known folders', () => {
    const known = [...Object.keys(mayImport), ...topFiles];
    expect(offenders(({ file }) => [!known.includes(folderOf(file)) && 'is in no known place'])).toEqual([]);
  });

  it(`have at most ${mostLines} lines each`, () => {
    expect(
      offenders(({ text }) => [text.split('\n').length - 1 > mostLines && `${text.split('\n').length - 1} lines`]),
    ).toEqual([]);
  });

  it('import only in the directions that are allowed', () => {
    expect(
      offenders(({ file, imports }) => {
        const folder = folderOf(file);
        const allowed = mayImport[folder];
        if (!allowed) return [];
        return imports.map(({ target, own, typeOnly }) => {
          const into = folderOf(target);
          return own && !typeOnly && into !== folder && !allowed.includes(into) && `imports ${target}`;
        });
      }),
    ).toEqual([]);
  });

  it('import one another in no circle', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.filter(({ own, typeOnly }) => own && !typeOnly).map(({ target }) => target),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('what is pure', () => {
  const machinery = ['extraction/pool.ts', 'extraction/worker.ts'];

  it.each(['values', 'formats', 'extraction'])('%s knows no database, no HTTP and no files', (folder) => {
    const outside =
      /^(?:node:(?:fs|net|https?|http2|tls|dns|dgram|child_process|worker_threads)\b|pg\b|fastify|@fastify|@prisma)/;
    expect(
      offenders(({ file, imports }) =>
        folderOf(file) === folder && !machinery.includes(file)
          ? imports.map(({ target, typeOnly }) => !typeOnly && outside.test(target) && `imports ${target}`)
          : [],
      ),
    ).toEqual([]);
  });

  it('describes documents and answers without HTTP and database', () => {
    const schemas = sources.filter(({ file }) => /(?:^|\/)(?:document|schema)\.ts$/.test(file));
    expect(schemas.length).toBeGreaterThan(5);
    expect(
      schemas.flatMap(({ file, imports }) =>
        imports
          .filter(({ target }) => ['http', 'database', 'ledger', 'generated'].includes(folderOf(target)))
          .map(({ target }) => `${file} imports ${target}`),
      ),
    ).toEqual([]);
  });
});

describe('SQL', () => {
  it('is not in routes, nor is Prisma', () => {
    const routes = sources.filter(({ file }) => file.endsWith('.route.ts'));
    expect(routes.length).toBeGreaterThan(35);
    expect(
      routes
        .filter(({ text }) => /\bsql`|database\/sql\.js|generated\/prisma|\.prisma\b/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  const writing =
    /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|merge\s+into|copy)\s+(?:only\s+)?(?:ledger|reader)\./i;

  it('changes tables only where writing is done', () => {
    const found = sources.filter(({ text }) => writing.test(text));
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ file }) => !writers.includes(folderOf(file))).map(({ file }) => file)).toEqual([]);
  });
});
