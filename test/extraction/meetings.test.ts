import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';
import { documentOf } from './read.js';

const meetings = (...paragraphs: string[]) =>
  documentOf(...paragraphs).meetings.map(({ number, framework }) => `${number} ${framework?.name}`);

describe('a numbered meeting', () => {
  it.each([
    ['The group convened the fourth meeting of the Harbour Steering Committee.', '4 Harbour Steering Committee'],
    ['They met for the 12th meeting of the Northern Energy Dialogue.', '12 Northern Energy Dialogue'],
    ['The VIII Summit of the Islands took place.', '8 Summit of the Islands'],
    ['The forty-second session of the Harbour Council began.', '42 Harbour Council'],
    ['Ministers took part in the fifth NHD meeting.', '5 NHD'],
    ['She will attend the 18th World Lamp Congress.', '18 World Lamp Congress'],
    ['Oslo hosts the 9th edition of the Knowledge Fair.', '9 Knowledge Fair'],
    ['He flew to COP27.', '27 COP'],
    ['They held the fifth round of our U.S.-Norway Harbour Dialogue.', '5 U.S.-Norway Harbour Dialogue'],
    ['It was the sixth environment and climate dialogue with Norway.', '6 environment and climate dialogue'],
    [
      'It was the second Senior Officials Meeting under the North-South Harbour Framework.',
      '2 North-South Harbour Framework',
    ],
    [
      'The meeting in May was the eleventh under the North-South Harbour Framework.',
      '11 North-South Harbour Framework',
    ],
    ['The two held their tenth annual meeting under the joint harbour framework.', '10 joint harbour framework'],
    ['The Harbour and Fishing Council met in Oslo for the fifth time.', '5 Harbour and Fishing Council'],
    ['The Nordic Lamp Week returns for its 19th edition.', '19 Nordic Lamp Week'],
    [
      'She will open the Harbour and Trade Council’s first conference on rust.',
      '1 Harbour and Trade Council conference',
    ],
    ['He came to the Harbour Council’s 3rd meeting on rust.', '3 Harbour Council'],
    ['She looks forward to the Ninth Summit of the Islands the town will host.', '9 Summit of the Islands'],
  ])('is read from "%s"', (sentence, meeting) => {
    expect(meetings(sentence)).toEqual([meeting]);
  });

  it.each([
    ['an anniversary', 'It was the 10th anniversary of the Harbour Forum.'],
    ['a rank', 'It is the fifth-largest fair and the second consecutive term.'],
    ['a round of nominees', 'The President named the fifth round of judicial nominees.'],
    ['a report', 'The 22nd Harbour Report was printed.'],
    ['an anniversary of a treaty', 'It is the 50th Anniversary of the Harbour Weapons Convention.'],
    ['a document', 'They signed the second MOU.'],
    ['a review', 'She will deliver Norway’s second Voluntary National Review (VNR). Norway’s second VNR is long.'],
    ['a king', 'King Harald II Before Their Meeting was glad.'],
    ['a section of an act', 'Section 21E of the Harbour Exchange Act applies.'],
    ['an adjective', 'It is the premier forum for Transatlantic ties.'],
  ])('is not read from %s', (_, sentence) => {
    expect(meetings(sentence)).toEqual([]);
  });

  it('has date, place and host as the text gives them', () => {
    const [meeting] = documentOf(
      'The Harbour Council hosted the third meeting of the Northern Energy Dialogue in Oslo, Norway on 7-8 July 2022.',
    ).meetings;
    expect(meeting).toMatchObject({
      number: 3,
      date: '2022-07-07/2022-07-08',
      place: 'Oslo, Norway',
      organisations: [{ name: 'Harbour Council', role: 'host' }],
      statement:
        'The Harbour Council hosted the third meeting of the Northern Energy Dialogue in Oslo, Norway on 7-8 July 2022.',
    });
  });

  it('takes the day of the release for "today" and its year for a day without one', () => {
    expect(documentOf('The 12th meeting of the Northern Energy Dialogue was held today.').meetings[0]?.date).toBe(
      '2024-05-03',
    );
    expect(documentOf('The 12th meeting of the Northern Energy Dialogue was held on 7 April.').meetings[0]?.date).toBe(
      '2024-04-07',
    );
  });

  it('is one meeting however often it is told', () => {
    expect(
      meetings(
        'The 12th meeting of the Northern Energy Dialogue began.',
        'The twelfth Northern Energy Dialogue ended.',
      ),
    ).toHaveLength(1);
  });

  it('finds its framework where its own sentence names none', () => {
    const text = `Islands discuss fish at the Island-Coast Strategic Fishing Meeting

Oslo - Officials from the islands and the coast met in Oslo today as part of the Island-Coast Strategic Fishing Framework.

The Island-Coast meeting - the fishing framework's eighth - was hosted by the Harbour Council's Directorate-General for Fish (DG FISH) on behalf of the coast.`;
    const { meetings: found } = extract(text).document;
    expect(found).toMatchObject([
      {
        number: 8,
        framework: { name: 'Island-Coast Strategic Fishing Framework' },
        organisations: [{ name: 'Directorate-General for Fish', role: 'host' }],
        statement:
          "The Island-Coast meeting - the fishing framework's eighth - was hosted by the Harbour Council's Directorate-General for Fish (DG FISH) on behalf of the coast.",
      },
    ]);
  });

  it('has a framework that the text writes small or names elsewhere', () => {
    const text = `Islands and coast meet for the eighth time

Officials of the islands and the coast have met in Oslo under their strategic fishing framework.

It was the framework’s eighth meeting, and the Harbour Council’s Directorate-General for Fish (DG FISH) hosted it.`;
    const named = `${text}\n\nNotes to editors\n\nThe islands set up the Strategic Fishing Framework in July 2012.`;
    expect(extract(text).document.meetings).toMatchObject([
      { number: 8, framework: { name: 'strategic fishing framework' } },
    ]);
    expect(extract(named).document.meetings).toMatchObject([
      {
        number: 8,
        framework: { name: 'Strategic Fishing Framework' },
        date: null,
        organisations: [{ name: 'Directorate-General for Fish', role: 'host' }],
      },
    ]);
  });

  it('does not take its day from something else that the sentence dates', () => {
    expect(
      documentOf('This is the fifth meeting of its kind since the Harbour Fishing Framework began in 2012.').meetings,
    ).toMatchObject([{ number: 5, date: null }]);
    expect(
      documentOf('On the road from COP26 to COP27 she attends the May Meeting in Oslo on 12 May 2022.').meetings,
    ).toMatchObject([{ date: null }, { date: null }]);
  });
});
