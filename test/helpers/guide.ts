import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A command of a guide, and the answer that the guide shows for it. */
export interface Step {
  line: number;
  command: string;
  /** Null where the guide shows none. */
  shown: string | null;
}

/**
 * The steps of a guide in Markdown: each block in `sh` is a command, and a block in another language right behind it, with at
 * most a line of text between them, is its answer.
 */
export function stepsOf(file: string): Step[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    content: match[2] ?? '',
    end: (match.index ?? 0) + match[0].length,
    start: match.index ?? 0,
  }));
  return blocks.flatMap((block, index): Step[] => {
    if (block.language !== 'sh') return [];
    const next = blocks[index + 1];
    const isAnswered =
      next && next.language !== 'sh' && text.slice(block.end, next.start).trim().split('\n').length <= 1;
    return [{ line: block.line, command: block.content, shown: isAnswered ? next.content : null }];
  });
}

/** Runs commands one after the other in one shell, as somebody who follows the guide does; gives what each printed. */
export async function runSteps(
  commands: readonly string[],
  { folder, environment = {} }: { folder: string; environment?: Record<string, string> },
): Promise<string[]> {
  const end = (index: number) => `--- end of step ${index} ---`;
  const script = commands.map((command, index) => `${command}\nprintf '\\n%s\\n' '${end(index)}'\n`).join('');
  const shell = spawn('bash', ['-s'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream.setEncoding('utf8').on('data', (piece) => (output += piece));
  shell.stdin.end(script);
  await new Promise((resolve) => shell.once('close', resolve));
  return commands.map((_, index) => {
    const begin = index === 0 ? 0 : output.indexOf(end(index - 1)) + end(index - 1).length;
    return output.slice(begin, output.indexOf(end(index), begin)).trim();
  });
}

/** What differs from run to run: ids, times, secrets, cursors, tags and dates of headers. */
const passing: [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'TIME'],
  [/dl_[\w-]{20,}/g, 'SECRET'],
  [/"(?:r\d+-|v\d+-)[\w-]{8,}"/g, 'TAG'],
  [/(?<="(?:cursor|next|previous)":\s*"|\bid: )[\w-]{12,}/g, 'CURSOR'],
];

const settled = (text: string): string =>
  passing.reduce((result, [pattern, name]) => result.replace(pattern, name), text).replace(/\s+/g, '');

/**
 * Whether an answer is the one that a guide shows: white space aside, and what differs from run to run. `…` in the shown answer
 * stands for anything that was cut.
 * @returns null where it is, else what is missing.
 */
export function difference(shown: string, actual: string): string | null {
  const rest = settled(actual);
  const parts = settled(shown).split('…');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = rest.indexOf(part, at);
    const isAnchored = index > 0 || found === 0;
    if (found < 0 || !isAnchored) return `"${part}" is not where it should be in ${rest.slice(at)}`;
    at = found + part.length;
  }
  const isWhole = parts.at(-1) === '' || at === rest.length;
  return isWhole ? null : `the answer goes on: ${rest.slice(at)}`;
}
