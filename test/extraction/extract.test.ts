import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/extraction/extract.js';
import type { Extraction } from '../../src/extraction/extraction.js';
import { validateRelease } from '../../src/releases/validate.js';
import { releaseWith } from './read.js';

const now = new Date('2030-01-01T00:00:00Z');
const faultsOf = async ({ document }: Extraction) => {
  const validation = await validateRelease(document, now);
  return 'faults' in validation ? validation.faults : [];
};

/** Pieces of releases in an order that nobody would write. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '‘',
        '’',
        '(',
        ')',
        '$',
        '€',
        '%',
        '–',
        '\n',
        '\n\n',
        '. ',
        ', ',
        ' and ',
        ' of ',
        ' the ',
        '- ',
        '#',
        '\u0000',
        '\ud800',
        '€',
        '１',
      ),
      fc.constantFrom(
        'Ministry of Law',
        'UN',
        'IOM',
        'Ann Lee',
        'said',
        'Minister',
        'the eighth meeting',
        '12th',
        'XIV Summit',
        '3 May 2024',
        '30 February 2024',
        '5 to 3',
        '10 million',
        '1/4',
        '7.5 - 8.5',
        '99999999999999999999',
        'people',
        'years',
        'per cent',
        'EUR',
        'ron',
        'GWP',
        'Singapore',
        'For Editors:',
        'About Xylo',
        'http://x.y/z',
        'a@b.co',
        '+1 202 555 0143',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('an extraction', () => {
  it('never throws and always gives a document that can be posted', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (text) => {
        expect(await faultsOf(extract(text))).toEqual([]);
        expect(await faultsOf(extract(releaseWith(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has offsets that point at the words of the document', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { document, evidence } = extract(releaseWith(text));
        for (const { pointer, field, start, end } of evidence) {
          const words = (document[field] ?? '').slice(start, end);
          expect(words).not.toBe('');
          const [, list, index] = pointer.split('/');
          if (list === 'quotes') expect(document.quotes[Number(index)]?.text).toBe(words);
          if (list === 'statistics') expect(document.statistics[Number(index)]?.statement).toContain(words);
          if (list === 'meetings' && field !== 'title') expect(document.meetings[Number(index)]?.statement).toBe(words);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('proves every fact and says by which rule', () => {
    const { document, evidence } = extract(
      releaseWith(
        'The Food and Drug Administration (FDA) hosted the 4th Lamp Summit in Oslo. “It was good for all of us,” said Ann Lee. It cost $5 million.',
      ),
    );
    for (const list of ['organisations', 'meetings', 'statistics', 'quotes'] as const) {
      expect(document[list]).not.toHaveLength(0);
      for (const index of document[list].keys())
        expect(evidence.find(({ pointer }) => pointer === `/${list}/${index}`)).toMatchObject({
          rule: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
        });
    }
    for (const { confidence } of evidence) expect(confidence > 0 && confidence <= 1).toBe(true);
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(pieces, (text) => expect(extract(text)).toEqual(extract(text))),
      { numRuns: 100 },
    );
  });
});

describe('bad input', () => {
  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \n\n \t ', 'empty'],
    ['only marks', '*** --- ***', 'empty'],
    ['binary', `\u0001\u0002\u0003\u0000PK${'\u0007\u0000\u0001'.repeat(2000)}`, 'binary'],
    [
      'the wrong character set',
      'Le conseil a dÃ©cidÃ© hier. Les Ã©coles sont fermÃ©es et le conseil est dÃ©solÃ© pour les familles.',
      'charset',
    ],
    [
      'two megabytes',
      'The council of the city said that it has been in the house for this and that.\n\n'.repeat(26_000),
      'too_long',
    ],
  ])('that is %s warns and stays a valid document', async (_, text, code) => {
    const extraction = extract(text);
    expect(extraction.warnings.map((warning) => warning.code)).toContain(code);
    expect(await faultsOf(extraction)).toEqual([]);
  });
});
