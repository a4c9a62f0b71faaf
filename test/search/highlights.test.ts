import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

interface Highlight {
  field: 'title' | 'subtitle' | 'body' | 'notes';
  start: number;
  end: number;
  text: string;
  matches: { start: number; end: number }[];
}
type Hit = Record<Highlight['field'], string | null> & { id: string; score: number; highlights: Highlight[] };

const filler = (words: number, word = 'filler') => Array.from({ length: words }, () => word).join(' ');
const halfOfPair = /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/;

describe('the highlights of a hit', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  /** Posts a release and finds it again, checking what holds for every highlight. */
  async function hit(release: object, q: string): Promise<Hit> {
    const posted = await server.admin.post('/v1/releases').send({ title: 'A title', body: 'A body.', ...release });
    expect([posted.status, posted.body.errors]).toEqual([201, undefined]);
    const fields = 'id,title,subtitle,body,notes,score,highlights';
    const answer = await server.reader.get(
      `/v1/releases?${new URLSearchParams({ q, id: posted.body.id, fields, limit: '1' })}`,
    );
    expect([answer.status, answer.body.data?.length]).toEqual([200, 1]);
    const [found] = answer.body.data as Hit[];
    if (!found) throw new Error('nothing was found');
    expect(found.score).toBeGreaterThan(0);
    expect(found.highlights.length).toBeLessThanOrEqual(3);
    for (const { field, start, end, text, matches } of found.highlights) {
      expect(text).toBe(found[field]?.slice(start, end));
      expect(text).not.toMatch(halfOfPair);
      expect(matches).not.toEqual([]);
      for (const match of matches) {
        expect([match.start >= start, match.end <= end, match.start < match.end]).toEqual([true, true, true]);
        expect(found[field]?.slice(match.start, match.end)).not.toMatch(halfOfPair);
      }
    }
    return found;
  }
  const wordsOf = (found: Hit) =>
    found.highlights.flatMap(({ field, matches }) => matches.map(({ start, end }) => found[field]?.slice(start, end)));

  it('give the words that matched, with true offsets into their field, titles first', async () => {
    const found = await hit(
      { title: 'The bridges of the harbour', subtitle: 'A bridge', body: 'A bridge.', notes: 'Bridge.' },
      'bridge harbour',
    );
    expect(wordsOf(found)).toEqual(['bridges', 'harbour', 'bridge', 'bridge']);
    expect(found.highlights.map(({ field }) => field)).toEqual(['title', 'subtitle', 'body']);
  });

  it.each([
    ['accents', 'Les cafés de Genève', 'fr', 'cafe geneve', ['cafés', 'Genève']],
    ['decomposed accents', 'Les cafés de Genève'.normalize('NFD'), 'fr', 'cafe', ['cafés'.normalize('NFD')]],
    ['letters that grow in lower case', 'İSTANBUL: the İzmir harbour', 'en', 'harbour', ['harbour']],
    ['capitals beside a letter that grows in lower case', 'İZMİR HARBOUR', 'en', 'harbour', ['HARBOUR']],
    ['ß', 'Die Straßen der Stadt', 'de', 'strassen', ['Straßen']],
    ['Greek', 'Οι χώρες συμφώνησαν', 'el', 'χώρα', ['χώρες']],
    ['points in an acronym', 'The U.S. and the US', 'en', 'us', ['U.S', 'US']],
    ['separators in a number', 'Some 70,000 people and 3.5 more', 'en', '70000 3.5', ['70,000', '3.5']],
    ['a number behind a hyphen', 'COVID-19', 'en', 'covid-19', ['COVID', '19']],
    ['ligatures', 'Une œuvre', 'fr', 'oeuvre', ['œuvre']],
    ['emoji before the word', '😀😀😀 harbour 😀', 'en', 'harbour', ['harbour']],
    ['letters outside the basic plane', '𝒳𝒴 harbour 𝒳', 'en', 'harbour', ['harbour']],
  ])('find words in spite of %s', async (_what, title, language, q, expected) => {
    expect(wordsOf(await hit({ title, language }, q))).toEqual(expected);
  });

  it.each([
    ['emoji without a space', '😀'.repeat(400)],
    ['emoji, one letter off', `x${'😀'.repeat(400)}`],
    ['families of emoji', '👩‍👩‍👧‍👦'.repeat(60)],
    ['ideographs outside the basic plane', '𠀋'.repeat(300)],
  ])('never cut a character in two: %s around the word', async (_what, around) => {
    const found = await hit({ body: `${around} harbour ${around} harbour x${around}harbour` }, 'harbour');
    expect(found.highlights.length).toBeGreaterThan(0);
  });

  it('show the stretches of a long text that hold the words, each only once', async () => {
    const body = [1, 2, 3, 4, 5].map((n) => `${filler(80)} harbour number ${n}`).join('. ');
    const found = await hit({ body }, 'harbour');
    expect(found.highlights).toHaveLength(3);
    for (const { start, end } of found.highlights) expect(end - start).toBeLessThanOrEqual(260);
    const matches = found.highlights.flatMap((highlight) => highlight.matches);
    expect(new Set(matches.map(({ start }) => start)).size).toBe(matches.length);
  });

  it('hold a word that is longer than a stretch', async () => {
    const word = 'harbour'.repeat(40);
    const found = await hit({ body: `${filler(50)} ${word} ${filler(50)}` }, word);
    expect(wordsOf(found)).toEqual([word]);
  });

  it('are plain text, whatever the text holds', async () => {
    const found = await hit({ title: '<b onclick="x">harbour</b> & <script>' }, 'harbour');
    expect(found.highlights[0]?.text).toBe('<b onclick="x">harbour</b> & <script>');
  });

  it('stay out where fields leave them out', async () => {
    await hit({}, 'title');
    const answer = await server.reader.get('/v1/releases?q=title&fields=id,score').expect(200);
    expect(Object.keys(answer.body.data[0])).toEqual(['id', 'score']);
  });
});
