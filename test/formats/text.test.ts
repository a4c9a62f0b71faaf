import fc from 'fast-check';
import { releaseText } from '../../src/formats/text.js';
import { columnsOf, wrapColumns } from '../../src/values/columns.js';
import { answered, sample } from '../helpers/answered.js';
import { aRelease } from '../helpers/documents.js';

const textOf = async (document: unknown, fields = {}): Promise<string> => releaseText(await answered(document, fields));

describe('a release as text', () => {
  it('reads like a press release', async () => {
    expect(await textOf(sample('2021-eu-iom-eighth-meeting'))).toMatchSnapshot();
  });

  it.each([
    [{ place: 'Brussels', countryCode: 'BE', date: '2021-09-28' }, 'en', 'BRUSSELS, 28 September 2021 – It was said.'],
    [{ place: 'Brussels' }, 'en', 'BRUSSELS – It was said.'],
    [{ date: '2021-09' }, 'en', 'September 2021 – It was said.'],
    [{ countryCode: 'BE' }, 'fr', 'BELGIQUE – It was said.'],
    [{ place: 'Bogotá', date: '2021-09-28' }, 'es', 'BOGOTÁ, 28 de septiembre de 2021 – It was said.'],
    [{ place: 'izmir', date: '2021-09-28' }, 'tr', 'İZMİR, 28 Eylül 2021 – It was said.'],
    [{ place: 'Lisboa', date: '2021-09-28' }, 'pt', 'LISBOA, 28 de setembro de 2021 – It was said.'],
  ])('opens with its dateline: %j in %s', async (dateline, language, expected) => {
    expect(await textOf(aRelease({ dateline, language, body: 'It was said.' }))).toContain(`\n\n${expected}\n`);
  });

  it('opens with the story where it has no dateline', async () => {
    expect(await textOf(aRelease({ title: 'Said', body: 'It was said.' }))).toBe('Said\n====\n\nIt was said.\n');
  });

  it.each([
    ['fr', ['Chiffres', 'Notes aux rédactions', 'Émis par: A']],
    ['es', ['Cifras', 'Notas para la redacción', 'Emitido por: A']],
    ['de', ['Zahlen', 'Hinweise für die Redaktion', 'Herausgegeben von: A']],
    ['it', ['Figures', 'Notes to editors', 'Issued by: A']],
  ])('has its labels in %s, or in English', async (language, labels) => {
    const text = await textOf(
      aRelease({
        language,
        notes: 'There were 5.',
        organisations: [{ name: 'A', role: 'issuer' }],
        statistics: [{ measure: 'm', value: 5, unit: 'things', statement: 'There were 5.' }],
      }),
    );
    for (const label of labels) expect(text).toContain(label);
  });

  it('shows every fact with the sentence that states it', async () => {
    const text = await textOf(
      aRelease({
        body: 'The 3rd talks took place. Nearly 650 projects ran. She said it is fine.',
        meetings: [
          {
            framework: { name: 'Talks', established: '2012-07' },
            number: 3,
            date: '2021',
            place: 'Brussels',
            organisations: [
              { name: 'Host Agency', acronym: 'HA', role: 'host' },
              { name: 'Guests', role: 'participant' },
            ],
            agenda: ['Climate', 'Trade'],
            statement: 'The 3rd talks took place.',
          },
        ],
        statistics: [
          {
            measure: 'projects',
            value: 650,
            unit: 'projects',
            qualifier: 'nearly',
            period: '2015/2020',
            place: 'worldwide',
            statement: 'Nearly 650 projects ran.',
          },
        ],
        quotes: [{ text: 'it is fine', speaker: 'Jo Doe', speakerRole: 'Director', organisation: 'Host Agency' }],
      }),
    );
    expect(text).toContain(
      [
        '* 3rd meeting, Talks (established July 2012)',
        '  2021, Brussels',
        '  Host: Host Agency (HA)',
        '  Participants: Guests',
        '  Agenda: Climate; Trade',
        '  “The 3rd talks took place.”',
      ].join('\n'),
    );
    expect(text).toContain('* nearly 650 projects, 2015–2020, worldwide\n  projects\n  “Nearly 650 projects ran.”');
    expect(text).toContain('* Jo Doe, Director, Host Agency\n  “it is fine”');
  });

  it('loses no digit', async () => {
    const value = '1234567890123456789.0123456789';
    const text = await textOf(
      aRelease({ body: 'Many.', statistics: [{ measure: 'm', value, unit: 'things', statement: 'Many.' }] }),
    );
    expect(text).toContain('* 1,234,567,890,123,456,789.0123456789 things');
  });

  it('ends with contacts, links, copies and where it comes from', async () => {
    const document = aRelease({
      url: 'https://example.org/release',
      publishedAt: '2021-09-28T13:00:00Z',
      topics: ['migration', 'climate'],
      contacts: [{ name: 'Press Office', email: 'press@example.org', telephone: '+32 2 000' }],
      links: [{ url: 'https://example.org/background', title: 'Background' }],
    });
    const copies = [
      {
        id: '0b5d8c1e-6f3a-4b8e-9a51-7d0f3c2b1a91',
        title: 'A copy',
        url: 'https://example.net/copy',
        publishedAt: null,
      },
    ];
    const text = await textOf(document, { copies, revision: 3, updatedAt: '2021-10-01T00:00:00Z' });
    expect(text).toContain('* Press Office\n  press@example.org\n  +32 2 000');
    expect(text).toContain('* Background\n  https://example.org/background');
    expect(text).toContain('Copies elsewhere\n----------------\n\n* A copy\n  https://example.net/copy');
    expect(text).toContain('* Published: 28 September 2021 at 13:00 UTC\n* Revision 3: 1 October 2021');
    expect(text).toContain('* Topics: migration; climate\n* Source: https://example.org/release');
  });

  it('keeps the lines of a paragraph and the paragraphs apart', async () => {
    const text = await textOf(aRelease({ title: 'T', body: 'one\ntwo\r\n\r\n \r\nthree' }));
    expect(text).toBe('T\n=\n\none\ntwo\n\nthree\n');
  });

  it('sends nothing to a terminal that would act on it', async () => {
    const release = await answered(aRelease({ title: 'T', body: 'x' }));
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
        const title = String.fromCharCode(...units);
        expect(releaseText({ ...release, title, body: title })).not.toMatch(
          /[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });
});

describe('lines of text', () => {
  it('are 78 columns wide at most, where no word is longer', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
      fc.constantFrom('日本語', '한국어', '（注）', '。', '👩‍👩‍👧'),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const line = words.join(' ').replace(/\s+/g, ' ').trim();
        for (const row of wrapColumns(line, 78)) expect(columnsOf(row)).toBeLessThanOrEqual(78);
      }),
    );
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replace(/\s+/g, ' ').trim();
        expect(wrapColumns(line, 20).join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      }),
    );
  });

  it('count wide characters twice and marks not at all', () => {
    expect(columnsOf('日本語')).toBe(6);
    expect(columnsOf('e\u0301té')).toBe(3);
    expect(columnsOf('Ελλάδα')).toBe(6);
  });

  it('break between wide characters, but not before their punctuation', () => {
    expect(wrapColumns('日本語の文章です。次の文', 16)).toEqual(['日本語の文章で', 'す。次の文']);
  });

  it('leave an address whole', () => {
    const address = `https://example.org/${'a'.repeat(100)}`;
    expect(wrapColumns(`See ${address} now`, 40)).toEqual(['See', address, 'now']);
  });
});
