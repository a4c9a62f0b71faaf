import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

/** Releases by a short name, each with words that searches find or miss. */
const texts: Record<string, { title: string; body?: string; notes?: string; language?: string }> = {
  bridge: { title: 'The harbour bridge opens', body: 'Ships pass under the bridge.' },
  ferry: { title: 'A ferry leaves the harbour', body: 'The old bridge over the river is closed.' },
  swapped: { title: 'A bridge, a harbour', body: 'Nothing else.' },
  cafe: { title: 'Un café à Genève', body: 'Les négociations sont terminées.', language: 'fr' },
  migration: { title: 'La migración en América', body: 'Los países acogieron a las personas.', language: 'es' },
  german: { title: 'Straßen und Brücken', body: 'Die Häuser wurden gebaut.', language: 'de' },
  welsh: { title: 'Cyfarfod ym Mrwsel', body: 'Mae pobl yn gweithio.', language: 'cy' },
  greek: { title: 'Συνάντηση στις Βρυξέλλες', body: 'Οι χώρες συμφώνησαν.', language: 'el' },
  russian: { title: 'Встреча в Брюсселе', body: 'Страны подписали соглашения.', language: 'ru' },
  notes: { title: 'A quiet title', body: 'A quiet body.', notes: 'Only here: an albatross.' },
  quoted: { title: 'What they said', body: 'The minister’s “new pact” was agreed—at last.' },
  slashes: {
    title: 'OSCE, EU/IOM agree',
    body: 'It ends.Next, in 2021-22, 70,000 people: see www.example.org/a_b or a <strong>text</strong>.',
  },
  covid: { title: 'COVID-19 and after', body: 'The U.S. gave EUR 2.5 billion to the W.H.O. in 2021.' },
};

describe('a search', () => {
  let server: TestServer;
  const names = new Map<string, string>();
  beforeAll(async () => {
    server = await startServer();
    for (const [name, text] of Object.entries(texts)) {
      const answer = await server.admin.post('/v1/releases').send({ body: 'Nothing.', ...text });
      expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
      names.set(answer.body.id, name);
    }
  });
  afterAll(() => server.close());

  const search = async (q: string, more: Record<string, string> = {}) => {
    const answer = await server.reader.get(`/v1/releases?${new URLSearchParams({ q, limit: '50', ...more })}`);
    expect([q, answer.status, answer.body.detail]).toEqual([q, 200, undefined]);
    return answer.body;
  };
  const found = async (q: string, more = {}): Promise<string[]> =>
    (await search(q, more)).data.map(({ id }: { id: string }) => names.get(id) ?? '');

  it.each([
    ['several words: all of them, anywhere', 'bridge ships', ['bridge']],
    ['a phrase: the words side by side, in this order', '"harbour bridge"', ['bridge']],
    ['a phrase of typographic quotes around words that stand apart', '"old bridge over"', ['ferry']],
    ['a word that must be missing', 'harbour -ferry', ['bridge', 'swapped']],
    ['a phrase that must be missing', 'harbour -"harbour bridge"', ['ferry', 'swapped']],
    ['either of two words', 'albatross or ferry', ['ferry', 'notes']],
    ['either, in capitals', 'albatross OR ferry', ['ferry', 'notes']],
    ['another form of the word', 'ship', ['bridge']],
    ['words in any case', 'HARBOUR BRIDGE SHIPS', ['bridge']],
    ['a word of the notes', 'albatross', ['notes']],
    ['words next to typographic marks', 'pact agreed', ['quoted']],
    ['a word behind a dash', 'last', ['quoted']],
    ['a name with a number', 'covid-19', ['covid']],
    ['the parts of a name with a number', 'covid 19', ['covid']],
    ['a year', '2021', ['covid', 'slashes']],
    ['an acronym with points for one without', 'US', ['covid']],
    ['an acronym without points for one with', 'O.S.C.E.', ['slashes']],
    ['either side of a slash', 'iom', ['slashes']],
    ['words without a space after the full stop', 'next', ['slashes']],
    ['a number without its separators', '70000', ['slashes']],
    ['a number with its separators', '70,000', ['slashes']],
    ['the end of a span of years', '22', ['slashes']],
    ['the parts of an address', 'example', ['slashes']],
    ['words inside angle brackets', 'strong', ['slashes']],
    ['typographic quotes', '“harbour bridge”', ['bridge']],
    ['a dash between words', 'harbour - ferry', ['ferry']],
    ['dashes without words', 'harbour -- ferry ---', ['ferry']],
    ['a number that must be missing', 'bridge -2030', ['bridge', 'ferry', 'swapped']],
    ['accents left out', 'cafe geneve', ['cafe']],
    ['accents as written', 'café Genève', ['cafe']],
    ['accents put where there are none', 'hárbour bridgé shïps', ['bridge']],
    ['another form of a French word', 'négociation', ['cafe']],
    ['another form of a Spanish word, without its accent', 'pais', ['migration']],
    ['the stem of a German word that changes its vowel', 'Haus', ['german']],
    ['a German plural', 'Brücke', ['german']],
    ['ss for ß', 'Strassen', ['german']],
    ['a word of a language without word forms here', 'cyfarfod', ['welsh']],
    ['another form of a Greek word', 'χώρα', ['greek']],
    ['another form of a Russian word', 'соглашение', ['russian']],
    ['a word that nobody used', 'zeppelin', []],
    ['words of which one is nowhere', 'harbour zeppelin', []],
  ])('understands %s', async (_what, q, expected) => {
    expect((await found(q, { sort: 'publishedAt' })).sort()).toEqual(expected);
    expect((await found(q)).sort()).toEqual(expected);
  });

  it('puts titles above bodies, and bodies above notes', async () => {
    const posts = [
      { title: 'A walrus', body: 'Something else happened here today.' },
      { title: 'An animal', body: 'They saw a walrus here today.' },
      { title: 'An animal seen', body: 'Something else happened here today.', notes: 'A walrus.' },
    ];
    for (const post of posts) {
      const { body } = await server.admin.post('/v1/releases').send(post).expect(201);
      names.set(body.id, post.title);
    }
    expect(await found('walrus')).toEqual(['A walrus', 'An animal', 'An animal seen']);
  });

  it('puts a title with all the words above texts that repeat them, and words side by side above words apart', async () => {
    const other = 'Much else was said on this day, by many people, at great length, about other things.';
    const posts = [
      { title: 'Walking the moth cliff path in spring and in autumn', body: other },
      { title: 'Path', body: `A moth and a cliff, a moth and a cliff. ${other} A moth, a cliff. ${other}` },
      { title: 'Near', body: `${other} The moth cliff. ${other}` },
      { title: 'Apart', body: `The moth. ${other} ${other} A cliff.` },
    ];
    for (const post of posts) {
      const { body } = await server.admin.post('/v1/releases').send(post).expect(201);
      names.set(body.id, post.title);
    }
    const [first, ...rest] = await found('moth cliff');
    expect(first).toBe(posts[0]?.title);
    expect(rest.indexOf('Near')).toBeLessThan(rest.indexOf('Apart'));
  });

  it('finds in a release the words of its own language only', async () => {
    expect(await found('cafe', { language: 'fr' })).toEqual(['cafe']);
    expect(await found('cafe', { language: 'en' })).toEqual([]);
  });

  const nonsense = [
    '"',
    '""',
    '-',
    '--',
    '- -',
    'or',
    'or or',
    'OR -or',
    '-or',
    '"or',
    "'",
    "''",
    '\\',
    '\\\\ \\',
    '&',
    '|',
    '!',
    '<->',
    '<1>',
    ':*',
    '*',
    '%',
    '_',
    '(',
    '('.repeat(1000),
    ')'.repeat(1000),
    '"'.repeat(999),
    '-'.repeat(1000),
    'a or '.repeat(200),
    '-a '.repeat(333),
    '"a b" -"c" or '.repeat(66),
    '😀',
    '👩‍👩‍👧‍👦 🇪🇺',
    '\u202e\u200b\ufeff',
    'é'.normalize('NFD'),
    '=c:english',
    "'=c:english'",
    '=ym:2021-09',
    "a'::tsquery",
    'the',
    'the of and',
    'der die das',
    '1',
    '-1',
    '1e400',
    '../../etc/passwd',
    'http://example.org/a?b=c&d=e#f',
    'a@b.example',
    '<script>alert(1)</script>',
    'ﷺ',
    '\ud83d\ude00'.repeat(250),
    '中文 新闻 稿',
    'ไทย',
    'a\tb\r\nc',
    'x'.repeat(1000),
  ];

  it.each(nonsense)('answers nonsense: %j', async (q) => {
    await search(q, { facets: 'language,role', count: 'true' });
    await search(q, { sort: '-publishedAt', collapse: 'copies' });
    const lists = ['organisations', 'frameworks', 'measures', 'people', 'meetings', 'statistics', 'quotes'];
    const answers = await Promise.all(
      lists.map((list) => server.reader.get(`/v1/${list}?${new URLSearchParams({ q })}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(lists.map(() => 200));
  });

  it('refuses what is too long, naming the parameter', async () => {
    for (const q of ['('.repeat(1001), 'word '.repeat(250)]) {
      const answer = await server.reader.get(`/v1/releases?${new URLSearchParams({ q })}`);
      expect([answer.status, answer.body.errors]).toEqual([400, [expect.objectContaining({ parameter: 'q' })]]);
    }
    const answer = await server.reader.get(`/v1/releases?q=${'('.repeat(10_000)}`);
    expect([answer.status, answer.body.code]).toEqual([414, 'uri-too-long']);
  });
});
