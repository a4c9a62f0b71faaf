import { describe, expect, it } from '@jest/globals';
import type { ExtractedQuote } from '../../src/extraction/extraction.js';
import { documentOf, provenWords, read } from './read.js';

const quotes = (...paragraphs: string[]): ExtractedQuote[] => documentOf(...paragraphs).quotes;
const speakers = (...paragraphs: string[]): (string | null)[] => quotes(...paragraphs).map(({ speaker }) => speaker);

describe('a quote', () => {
  it('is the words between the marks, with speaker, role and organisation', () => {
    const extraction = read(
      'Nordlys Group opened a school. “Our teams have worked hard for this day,” said Ann Lee, CEO of Nordlys Group.',
    );
    expect(extraction.document.quotes).toEqual([
      {
        text: 'Our teams have worked hard for this day,',
        speaker: 'Ann Lee',
        speakerRole: 'CEO of Nordlys Group',
        organisation: 'Nordlys Group',
      },
    ]);
    expect(provenWords(extraction, '/quotes/0')).toBe('Our teams have worked hard for this day,');
  });

  it.each([
    ['straight', '"We will open five more schools next year," said Ann Lee.'],
    ['typographic', '“We will open five more schools next year,” said Ann Lee.'],
    ['single', '‘We will open five more schools next year,’ said Ann Lee.'],
    ['angular', '«We will open five more schools next year», said Ann Lee.'],
    ['low', '„We will open five more schools next year“, said Ann Lee.'],
  ])('stands between %s marks', (_, sentence) => {
    expect(speakers(sentence)).toEqual(['Ann Lee']);
  });

  it.each([
    ['Chair Ann Lee opened the fair.', '“It is a great day for all of us,” Lee said.'],
    ['Chair Ann Lee opened the fair.', '“It is a great day for all of us,” she said.'],
    [
      'The fair was opened by the Minister for Trade, Ms Ann Lee.',
      '“It is a great day for all of us,” the Minister said.',
    ],
    ['Ann Lee, director of the port, said:', '“It is a great day for all of us.”'],
    ['According to Ann Lee, director of the port, “it is a great day for all of us, and for the town.”', ''],
    ['Commenting on the plan, Dr. Ann Lee said, “It is a great day for all of us.”', ''],
  ])('is tied to the person that "%s" names', (before, speech) => {
    expect(speakers(before, speech)).toEqual(['Ann Lee']);
  });

  it('resolves a given name that stands first, as Chinese family names do', () => {
    expect(
      speakers(
        'Mr Wu Jianyong, Director-General of the bureau, signed the plan.',
        'Mr Wu said, “The plan is an important move for both of our cities.”',
      ),
    ).toEqual(['Wu Jianyong']);
  });

  it('goes on after its speaker, in the same paragraph and in the next', () => {
    expect(speakers('“We are glad,” said Ann Lee. “The work took three years and it was worth it.”')).toEqual([
      'Ann Lee',
      'Ann Lee',
    ]);
    expect(
      speakers(
        'Ann Lee said: “We began this work three years ago with very little money.',
        '“Now we have schools in every town of the region.”',
      ),
    ).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it.each([
    ['a slogan', 'The fair has the theme “Water for All, Harmony for Everyone”.'],
    ['a term', 'Northern Light Corporation (“Northern” or the “Company”) sells lamps.'],
    ['a title', 'The report, titled “A Long Road to Better Schools for Everyone,” appears today.'],
    ['a theme', 'It was built around the theme for this year’s fair, “Building a Bright, Warm, and Open Harbour.”'],
    ['an adjective', 'They develop a shared vision for the fair, “Lamps for All People of the North.”'],
    ['an award', "The town won the 'Golden Lamp Award' for its schools."],
  ])('is not read from %s', (_, sentence) => {
    expect(quotes(sentence)).toEqual([]);
  });

  it('is read where the text lost its line breaks', () => {
    expect(
      quotes(
        'The lamps are new."They give more light than the old ones did," said Ann Lee, head of lamps. "We like them for what they do."Lumi is old."The training is long over," said Eva Lund.',
      ).map(({ text, speaker }) => [speaker, text]),
    ).toEqual([
      ['Ann Lee', 'They give more light than the old ones did,'],
      ['Ann Lee', 'We like them for what they do.'],
      ['Eva Lund', 'The training is long over,'],
    ]);
  });

  it('goes on behind "and that"', () => {
    expect(
      speakers(
        'Chair Ann Lee said that “the signing is a milestone in a long relationship”, and that “[t]he agreement opens a new door to all of us”.',
      ),
    ).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('is said by who leads to it, and not by who leads to the next one', () => {
    expect(
      speakers(
        'On winning, Ann Lee, CEO of Nordlys, said, “This is a great day for the lamp makers of the north.” Eva Lund, Co-founder at Nordlys, added, “We will make more lamps next year.”',
      ),
    ).toEqual(['Ann Lee', 'Eva Lund']);
  });

  it('has no speaker where the text names none', () => {
    expect(quotes('“We will open five more schools next year,” an official said.')).toMatchObject([{ speaker: null }]);
  });

  it.each([
    ['For Mr Lee, “strong work on all the quays will be crucial”, above all in the north. Ann Lee was there.'],
    ['Director Ann Lee spoke of “an absolutely critical year for all the quays”.'],
    ['Mayor Ann Lee called the harbour “an important partner in our work”.'],
    [
      'For the council, Ann Lee, in charge of harbours, said that “fish is one of the great trends of our time” and left.',
    ],
    [
      '“The opening of the new school brings the two towns closer together”, said the region’s Minister for Schools, Ann Lee.',
    ],
    ['"We are glad to work with the harbour in this search for better lamps." Ann Lee, Co-founder & CEO, Nordlys'],
    ['“We will open five more schools next year,” said founder Ann Lee.'],
    ['"We will open five more schools next year," said Nordlys United CEO Ann Lee.'],
  ])('has its speaker in "%s"', (sentence) => {
    expect(speakers(sentence)).toEqual(['Ann Lee']);
  });

  it('has a speaker whose surname is a word for an office', () => {
    expect(
      speakers('Amy Pope, Director General of the agency, came. Ms Pope added a demand: “We need more ships now.”'),
    ).toEqual(['Amy Pope']);
    expect(speakers('“Some lamps take ten years or more to make,” said James Governor, founder of Lumi.')).toEqual([
      'James Governor',
    ]);
  });
});
