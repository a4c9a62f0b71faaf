import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = join(process.cwd(), 'src/extraction');
const patterns = new Map<string, RegExp>();

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

beforeAll(async () => {
  for (const file of files(join(root, 'patterns'))) {
    const exported = (await import(file)) as Record<string, RegExp | Record<string, RegExp>>;
    for (const [name, value] of Object.entries(exported)) {
      if (value instanceof RegExp) patterns.set(name, value);
      else for (const [part, pattern] of Object.entries(value)) patterns.set(`${name}.${part}`, pattern);
    }
  }
});

describe('the patterns of extraction', () => {
  it('are all there', () => {
    expect(patterns.size).toBeGreaterThan(120);
  });

  it('stand in the folder of patterns only', () => {
    const literal =
      /(?:^|[\s(,=:[!&|?{};])\/(?![/*\s])(?:[^\\/\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*(?=[\s.,;)\]])/;
    const offenders = files(root)
      .filter((file) => !file.includes('/patterns/'))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(
            (line) =>
              !/^\s*(?:\/\/|\*|\/\*\*|import|export .* from)/.test(line) &&
              literal.test(line.replace(/'[^']*'|`[^`]*`|"[^"]*"|\/\/.*$|\/\*.*?\*\//g, "''")),
          )
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(offenders).toEqual([]);
  });

  it('match in linear time', async () => {
    // The pure JavaScript build: the native one is chosen by the package where it is installed.
    process.env.RECHECK_BACKEND = 'pure';
    const { checkSync } = await import('recheck');
    const unsafe = [...patterns].flatMap(([name, pattern]) => {
      const { status } = checkSync(pattern.source, pattern.flags, { timeout: 20_000 });
      return status === 'safe' ? [] : [`${name}: ${status}`];
    });
    expect(unsafe).toEqual([]);
  }, 300_000);

  it('match hostile strings at once', () => {
    const hostile = [
      ' ',
      'a',
      'A',
      '1',
      '.',
      ',',
      '-',
      '(',
      'Aa ',
      'a.',
      '1,',
      '<a',
      '&',
      '\n',
      'and the ',
      '@a',
      "'s",
    ].map((piece) => piece.repeat(20_000));
    const slow = [...patterns].flatMap(([name, pattern]) => {
      const started = performance.now();
      for (const text of hostile) text.search(pattern);
      return performance.now() - started < 1500 ? [] : [name];
    });
    expect(slow).toEqual([]);
  }, 60_000);
});
