import fc from 'fast-check';
import type { AnsweredRelease } from '../../src/formats/answer.js';
import { releaseMarkdown } from '../../src/formats/markdown.js';
import { answered, sample } from '../helpers/answered.js';
import { aRelease } from '../helpers/documents.js';

const markdownOf = async (document: unknown, fields = {}): Promise<string> =>
  releaseMarkdown(await answered(document, fields));

let plain: AnsweredRelease;
beforeAll(async () => {
  plain = await answered(aRelease({ title: 'T', body: 'x' }));
});

/** How a body of one line is written. */
const bodyOf = (body: string): string => /^# T\n\n(.*)\n$/s.exec(releaseMarkdown({ ...plain, body }))?.[1] ?? '';

describe('a release as Markdown', () => {
  it('reads like a press release', async () => {
    expect(await markdownOf(sample('2021-eu-iom-eighth-meeting'))).toMatchSnapshot();
  });

  it('keeps the lines of a paragraph apart with hard breaks', () => {
    expect(bodyOf('one\ntwo\n\nthree')).toBe('one\\\ntwo\n\nthree');
  });

  it('leaves ordinary prose as it is', () => {
    const prose = 'Mr Vitorino’s “strong collaboration” (2015–2020) cost EUR 2.5 billion; 28% more, it’s said: well!';
    expect(bodyOf(prose)).toBe(prose);
  });

  it('links its addresses, which stay visible', async () => {
    const markdown = await markdownOf(
      aRelease({
        url: 'https://example.org/a_b*c',
        links: [{ url: 'https://example.org/x', title: '[Background](https://evil.example)' }],
        contacts: [{ name: 'Press', email: 'press@example.org' }],
      }),
    );
    expect(markdown).toContain('**Source:** <https://example.org/a_b*c>');
    expect(markdown).toContain('- \\[Background\\](https\\://evil\\.example)\\\n  <https://example.org/x>');
    expect(markdown).toContain('- Press\\\n  <press@example.org>');
  });

  it('links no address of another scheme', () => {
    const markdown = releaseMarkdown({
      ...plain,
      url: 'javascript:alert(1)',
      contacts: [{ name: null, email: '<b>@x', telephone: null }],
    });
    expect(markdown).toContain('**Source:** javascript:alert(1)');
    expect(markdown).toContain('- \\<b\\>\\@x');
  });
});

describe('what strangers write', () => {
  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['* item', '\\* item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['> quote', '\\> quote'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['```js', '\\`\\`\\`js'],
    ['~~~', '\\~\\~\\~'],
    ['    code', 'code'],
    ['| a | b |', '\\| a \\| b \\|'],
    ['[a]: https://evil.example', '\\[a\\]: https\\://evil\\.example'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['![a](https://evil.example/x.png)', '!\\[a\\](https\\://evil\\.example/x\\.png)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['<!-- x -->', '\\<!-- x --\\>'],
    ['&lt;b&#62;', '\\&lt;b\\&\\#62;'],
    ['\\<b>', '\\\\\\<b\\>'],
    ['www.evil.example and evil@evil.example', 'www\\.evil\\.example and evil\\@evil\\.example'],
    ['[^1] $x$ {{ x }} {%raw%}', '\\[\\^1\\] \\$x\\$ \\{\\{ x \\}\\} \\{%raw%\\}'],
    [': definition', '\\: definition'],
  ])('stays text: %s', (body, expected) => {
    expect(bodyOf(body)).toBe(expected);
  });

  // CommonMark 2.4: a backslash before ASCII punctuation makes it literal, and is itself not shown.
  it('reads as it was written once the escapes are undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const line = text
          .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
          .replace(/[^\S\u00a0\u202f]+/g, ' ')
          .trim();
        fc.pre(line !== '');
        expect(bodyOf(line).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(line);
      }),
    );
  });

  it('leaves nothing unescaped that begins markup', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        fc.pre(text.trim() !== '');
        const unescaped = bodyOf(text).replace(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(unescaped).not.toMatch(/[\\`*_[\]<>&~|$#{}^@]|:\/\/|^(?:[-+=:]|\d{1,9}[.)](?:\s|$))/);
      }),
    );
  });

  it('is escaped in every field', () => {
    const hostile = '# *x* <b>[l](u)';
    const release: AnsweredRelease = {
      ...plain,
      title: hostile,
      subtitle: hostile,
      body: hostile,
      notes: hostile,
      dateline: { place: hostile, countryCode: null, date: hostile },
      publishedAt: hostile,
      url: hostile,
      topics: [hostile],
      links: [{ url: hostile, title: hostile, rel: null }],
      contacts: [{ name: hostile, email: hostile, telephone: hostile }],
      organisations: [
        { role: 'issuer', id: null, slug: null, name: hostile, acronym: 'x', parent: null, identifiers: null },
      ],
      meetings: [
        {
          id: null,
          framework: { id: null, slug: null, name: hostile, established: hostile },
          number: 8,
          name: hostile,
          date: hostile,
          place: hostile,
          organisations: [{ role: 'host', id: null, slug: null, name: hostile, acronym: 'x' }],
          agenda: [hostile],
          statement: hostile,
          evidence: null,
        },
      ],
      statistics: [
        {
          id: null,
          measure: hostile,
          measureSlug: null,
          value: 5,
          upperValue: null,
          unit: hostile,
          qualifier: 'over',
          period: hostile,
          place: hostile,
          organisations: [{ id: null, slug: null, name: hostile }],
          statement: hostile,
          evidence: null,
        },
      ],
      quotes: [
        {
          id: null,
          text: hostile,
          speaker: hostile,
          speakerRole: hostile,
          organisation: { id: null, slug: null, name: hostile },
          evidence: null,
        },
      ],
      copies: [{ id: plain.id, title: hostile, url: hostile, publishedAt: hostile }],
    };
    const fields = JSON.stringify(release).split(hostile).length - 1;
    const markdown = releaseMarkdown(release);
    expect(fields).toBeGreaterThan(30);
    expect(markdown.toLowerCase().split('\\# \\*x\\* \\<b\\>\\[l\\](u)')).toHaveLength(fields + 1);
  });
});
