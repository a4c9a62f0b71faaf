import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A CPU profile as Node writes it (`--cpu-prof`). */
interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  children?: number[];
}

/** Shares of the busy time, from 0 to 1. */
export interface FunctionTime {
  name: string;
  /** In the function itself. */
  own: number;
  /** With all that it calls. */
  total: number;
}

/**
 * Reads which functions used the time in the last part of a profile, without idleness.
 * @param lastMilliseconds how much of its end counts: the rest is the start of the program.
 */
export function functionTimes(file: string, lastMilliseconds: number): FunctionTime[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const own = new Map<number, number>();
  let busy = 0;
  let left = lastMilliseconds * 1000;
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  for (let place = samples.length - 1; place >= 0 && left > 0; place--) {
    const node = samples[place] ?? 0;
    const delta = timeDeltas[place] ?? 0;
    left -= delta;
    if (idle.has(node)) continue;
    own.set(node, (own.get(node) ?? 0) + delta);
    busy += delta;
  }
  const times = new Map<string, FunctionTime>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = namer();
  const visit = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const name = nameOf(node.callFrame);
    const inside = new Set(above).add(name);
    const mine = own.get(node.id) ?? 0;
    const total = (node.children ?? []).reduce((sum, id) => {
      const child = byId.get(id);
      return child ? sum + visit(child, inside) : sum;
    }, mine);
    const time = times.get(name) ?? { name, own: 0, total: 0 };
    time.own += mine / busy;
    // A function that calls itself counts once.
    if (!above.has(name)) time.total += total / busy;
    times.set(name, time);
    return total;
  };
  const [root] = nodes;
  if (root) visit(root, new Set());
  return [...times.values()].filter(({ name }) => name !== '(root)');
}

/** Names functions by the sources that the bundle was made of. */
function namer(): (frame: ProfileNode['callFrame']) => string {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (url: string): SourceMap | null => {
    let map = maps.get(url);
    if (map === undefined) {
      const path = url.startsWith('file:') ? `${fileURLToPath(url)}.map` : '';
      map =
        path.includes('/dist/') && !path.includes('/node_modules/') && existsSync(path)
          ? new SourceMap(JSON.parse(readFileSync(path, 'utf8')))
          : null;
      maps.set(url, map);
    }
    return map;
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const name = functionName || '(anonymous)';
    if (url === '') return name;
    const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
    if (entry && 'originalSource' in entry)
      return `${name} ${entry.originalSource.replace(/^.*?(?=src\/)/, '')}:${entry.originalLine + 1}`;
    return `${name} ${url.replace(/^.*\/node_modules\//, '')}:${lineNumber + 1}`;
  };
}
