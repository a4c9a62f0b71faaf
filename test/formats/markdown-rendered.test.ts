import fc from 'fast-check';
import { marked } from 'marked';
import type { AnsweredRelease } from '../../src/formats/answer.js';
import { releaseMarkdown } from '../../src/formats/markdown.js';
import { plainText } from '../../src/values/plain-text.js';
import { answered } from '../helpers/answered.js';
import { aRelease } from '../helpers/documents.js';

let plain: AnsweredRelease;
beforeAll(async () => {
  plain = await answered(aRelease({ title: 'T', body: 'x' }));
});

/** Pieces of CommonMark and GitHub's extensions, of HTML and of addresses, put together at random. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        ...[
          '# ',
          '- ',
          '* ',
          '+ ',
          '1. ',
          '1) ',
          '> ',
          '```',
          '~~~',
          '~~',
          '`',
          '*',
          '**',
          '_',
          '---',
          '===',
          '| a | b |',
          '|---|',
        ],
        ...[
          '[a](http://e.example)',
          '[a][b]',
          '[b]: http://e.example',
          '![i](x.png)',
          '<b>',
          '</b>',
          '<script>alert(1)</script>',
        ],
        ...[
          '<!-- x -->',
          '<http://e.example>',
          '<a@b.example>',
          '&amp;',
          '&#64;',
          '\\',
          '\\\\',
          '[^1]',
          '[ ] ',
          '{x}',
          '$x$',
          ': ',
          '!',
        ],
        ...[
          'http://e.example/x_y',
          'https://e.example',
          'www.e.example',
          'e.example',
          'a@b.example',
          'mailto:a@b.example',
          'ftp://e.example',
        ],
        ...['\n', '\n\n', '\t', '    ', ' ', 'word', '日本', '“', '<?php', '<![CDATA[', '<!DOCTYPE', '2\n1. '],
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const textOf = (html: string): string =>
  folded(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  );
const folded = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

describe('rendered Markdown', () => {
  it('shows what strangers write as they wrote it, without markup or links of theirs', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, body) => {
        const html = marked.parse(releaseMarkdown({ ...plain, title, body }), { gfm: true, async: false });
        expect(html.match(/<(?!\/?(?:h1|p|br)>)[^>]*>/g)).toBeNull();
        expect(textOf(html)).toBe(folded(`${title} ${body}`));
      }),
      { numRuns: 1000 },
    );
  });

  it('links only its addresses, to where they say', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const url = 'https://example.org/a_b*c';
        const markdown = releaseMarkdown({
          ...plain,
          links: [{ url, title: text, rel: null }],
          quotes: [{ id: null, text, speaker: text, speakerRole: text, organisation: null, evidence: null }],
        });
        const html = marked.parse(markdown, { gfm: true, async: false });
        expect(html.match(/<a [^>]*>[^<]*/g)).toEqual([`<a href="${url}">${url}`]);
        expect(html.match(/<(?!\/?(?:h1|h2|p|br|ul|li|blockquote|a)\b)[^>]*>/g)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
