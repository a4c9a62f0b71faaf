import { createHash } from 'node:crypto';
import type { RecordedExample } from '../../src/http/openapi/examples.js';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const cursors = ['next', 'previous', 'cursor'];
const today = '2026-01-15T09:30:00Z';
const exampleSecret = 'dl_AZmjwF8efDqdK28MHi06Sw_thisIsAnExampleAndNoKeyOfAnyServerOnEarth';

/** Replaces what differs from one run to the next: ids, cursors, secrets, and the times at which the requests were made. */
export function withFixedParts(examples: readonly RecordedExample[]): RecordedExample[] {
  const ids = fixedIds(examples);
  const fix = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (name === 'secret') return exampleSecret;
    if (cursors.includes(name)) return 'uTn1kq0Y2mUxMjM0WyIyMDIxIl0';
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && isRecent(value)) return today;
    return value.replace(uuid, (id) => ids.get(id) ?? id);
  };
  return JSON.parse(JSON.stringify(examples), fix) as RecordedExample[];
}

const isRecent = (time: string): boolean => Math.abs(Date.now() - Date.parse(time)) < 24 * 3_600_000;

/** An id for each id, made from the first name that stands beside it, so that it stays when others come and go. */
function fixedIds(examples: readonly RecordedExample[]): Map<string, string> {
  const names = new Map<string, string>();
  const given = new Set(JSON.stringify(examples.map(({ request }) => request)).match(uuid));
  JSON.parse(JSON.stringify(examples), (_name, value) => {
    if (value && typeof value === 'object' && typeof value.id === 'string' && !names.has(value.id)) {
      const { slug, title, measure, text, name, number } = value;
      const known = slug ?? title ?? measure ?? text ?? name ?? number;
      if (known !== undefined && known !== null) names.set(value.id, String(known));
    }
    return value;
  });
  const found = JSON.stringify(examples).match(uuid) ?? [];
  const unnamed = [...new Set(found)].filter((id) => !names.has(id));
  const seeds = [...names, ...unnamed.map((id, index) => [id, `unnamed ${index}`] as const)];
  return new Map(seeds.filter(([id]) => !given.has(id)).map(([id, seed]) => [id, idFrom(id, seed)]));
}

/** A UUID of the same version. */
function idFrom(id: string, seed: string): string {
  const version = id[14];
  const hash = createHash('sha256').update(`${version} ${seed}`).digest('hex');
  const head =
    version === '7' ? `019bc${hash.slice(0, 3)}-${hash.slice(3, 7)}` : `${hash.slice(0, 8)}-${hash.slice(8, 12)}`;
  return `${head}-${version}${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
