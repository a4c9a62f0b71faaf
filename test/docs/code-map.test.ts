import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const map = readFileSync('docs/code-map.md', 'utf8');

describe('the code map', () => {
  it('names every folder of the sources', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.map(({ name }) => name).filter((name) => name !== 'types' && !map.includes(`${name}/`))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...map.matchAll(/`((?:[a-z-]+\/)*[a-z.-]+\.ts)`/g)].map(([, path = '']) => path);
    const whole = named.filter((path) => path.includes('/'));
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.filter((path) => ![path, `src/${path}`].some(existsSync))).toEqual([]);
  });
});

describe('the list of decisions', () => {
  it('has every decision with its title', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const records = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
    const rows = records.map((name) => {
      const [, title = ''] = /^# \d{4} (.+)\n/.exec(readFileSync(`docs/decisions/${name}`, 'utf8')) ?? [];
      return `| [${name.slice(0, 4)}](${name}) | ${title} |`;
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !list.includes(row))).toEqual([]);
  });
});
