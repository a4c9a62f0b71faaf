import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSamples } from '../../src/cli/samples.js';
import { eventually } from '../helpers/eventually.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { readCommand, valueAt } from './shell.js';

const address = 'http://127.0.0.1:3000';
const cut = '…';

interface Recipe {
  title: string;
  commands: string[];
  language: string;
  answer: string;
}

/** The questions of the page: each a heading, a block of commands, and a block with the answer. */
const recipes: Recipe[] = readFileSync('docs/cookbook.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [commands, answer] = [...section.matchAll(/^```(\w+)\n(.*?)\n```$/gms)];
    if (commands?.[1] !== 'sh' || !answer) throw new Error(`a question without request and answer: ${section}`);
    return {
      title: section.slice(0, section.indexOf('\n')),
      commands: (commands[2] ?? '').split('\n'),
      language: answer[1] ?? '',
      answer: answer[2] ?? '',
    };
  });

/** Takes from what was answered that which the page leaves out, so that the two can be compared. */
function cutLike(shown: unknown, answered: unknown): unknown {
  if (shown === cut) return answered === undefined || answered === null ? answered : cut;
  if (Array.isArray(shown) && Array.isArray(answered)) {
    const isCut = shown.at(-1) === cut && answered.length >= shown.length && typeof answered[0] === 'object';
    const length = isCut ? shown.length - 1 : answered.length;
    return [...answered.slice(0, length).map((item, index) => cutLike(shown[index], item)), ...(isCut ? [cut] : [])];
  }
  if (typeof shown !== 'object' || shown === null || typeof answered !== 'object' || answered === null) return answered;
  const isCut = cut in shown;
  const entries = Object.entries(answered).filter(([key]) => !isCut || key in shown);
  return Object.fromEntries([
    ...entries.map(([key, value]) => [key, cutLike((shown as Record<string, unknown>)[key], value)]),
    ...(isCut ? [[cut, cut]] : []),
  ]);
}

/** The lines that the page shows and the answer lacks, looked for in their order; `…` stands for anything. */
function missingLines(shown: string, answered: string): string[] {
  let rest = answered.replaceAll('\r', '');
  return shown.split('\n').filter((line) => {
    if (line === cut) return false;
    const parts = line.split(cut).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = new RegExp(parts.join('.*?')).exec(rest);
    if (found) rest = rest.slice(found.index + found[0].length);
    return !found;
  });
}

describe('the cookbook', () => {
  let server: TestServer;
  const variables = new Map([['DATELINE_KEY', ADMIN_KEY]]);
  beforeAll(async () => {
    server = await startServer();
    expect(await loadSamples(server.app.services, null)).toBeGreaterThanOrEqual(25);
    // Facets, and what releases add to the change feed, may take a second.
    await eventually(
      async () =>
        (await server.reader.get('/v1/releases?facets=language&limit=1')).body.facets?.language.values[0]?.count,
      (count) => count > 25,
    );
  });
  afterAll(() => server.close());

  it('answers at least twenty questions', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(20);
  });

  it.each(recipes.map((recipe) => [recipe.title, recipe] as const))('is true: %s', async (_title, recipe) => {
    let shown = '';
    for (const line of recipe.commands) {
      const { url, method, headers, body, showsHead, variable } = readCommand(line, variables);
      const answer = await fetch(url.replace(address, server.url), { method, headers, body: body ?? null });
      const text = await answer.text();
      expect([line, answer.ok]).toEqual([line, true]);
      shown = showsHead ? [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n') : text;
      if (!variable) continue;
      const value = variable.header
        ? answer.headers.get(variable.header)
        : valueAt(JSON.parse(text), variable.path ?? '');
      expect([line, typeof value]).toEqual([line, 'string']);
      variables.set(variable.name, String(value));
    }
    if (recipe.language !== 'json') return expect(missingLines(recipe.answer, shown)).toEqual([]);
    const expected = JSON.parse(recipe.answer);
    expect(cutLike(expected, JSON.parse(shown))).toEqual(expected);
  });
});
