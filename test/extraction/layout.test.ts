import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';

const story =
  'The council has opened five schools in the region, and it will open more of them in the years that are to come.';

const documentOf = (text: string) => extract(text).document;

describe('the headline', () => {
  it.each([
    ['the first line', `Council opens schools\n\n${story}`],
    ['the line behind a date', `15 July 2025\n\nCouncil opens schools\n\n${story}`],
    [
      'the line behind a date and a department',
      `15 July 2025\n\nDirectorate-General for Schools\n\nCouncil opens schools\n\n${story}`,
    ],
    ['the line behind a label', `PRESS RELEASE\nFOR IMMEDIATE RELEASE\n\nCouncil opens schools\n\n${story}`],
    ['a Markdown heading', `# Council opens schools\n\n${story}`],
  ])('is %s', (_, text) => {
    expect(documentOf(text)).toMatchObject({ title: 'Council opens schools' });
  });

  it('stands no second time in the body', () => {
    const { title, body } = documentOf(
      `Council opens five schools in the north\n\nRead the report\n\nCouncil opens five schools in the north\n\n${story}`,
    );
    expect(body).not.toContain(title);
  });

  it('is the first sentence where a text has none', () => {
    const { title, body } = documentOf(`${story} ${story} ${story} ${story}`);
    expect(title).toBe(story);
    expect(body).toContain(story);
  });
});

describe('the parts', () => {
  it('are subtitle, story and notes', () => {
    const text = `Council opens schools\n\nFive new houses of learning for the children of the north\n\n${story}\n\n${story}\n\nNotes to editors:\n\nThe council was founded long ago.`;
    expect(documentOf(text)).toMatchObject({
      title: 'Council opens schools',
      subtitle: 'Five new houses of learning for the children of the north',
      body: `${story}\n\n${story}`,
      notes: 'Notes to editors:\n\nThe council was founded long ago.',
    });
  });

  it.each(['For Editors:', 'Background', 'About the Council', 'Media contact', '###'])('end at "%s"', (mark) => {
    const { body, notes } = documentOf(
      `Council opens schools\n\n${story}\n\n${story}\n\n${mark}\n\nThe council was founded long ago.`,
    );
    expect(body).toBe(`${story}\n\n${story}`);
    expect(notes).toContain('The council was founded long ago.');
  });
});

describe('the dateline', () => {
  it.each([
    ['GENEVA, 3 May 2019 – ', { place: 'GENEVA', countryCode: 'CH', date: '2019-05-03' }],
    [
      'HAMBURG, Germany - October 27, 2025 (WIRE) - ',
      { place: 'HAMBURG, Germany', countryCode: 'DE', date: '2025-10-27' },
    ],
    ['NEW YORK, NY, September 20, 2024 /Wire/ -- ', { place: 'NEW YORK, NY', countryCode: 'US', date: '2024-09-20' }],
    [
      'FRESNO, CA - (NewMediaWire) - August 29, 2024 - ',
      { place: 'FRESNO, CA', countryCode: 'US', date: '2024-08-29' },
    ],
    ['Brussels - ', { place: 'Brussels', countryCode: 'BE', date: null }],
    ['9 June 2022 – ', { place: null, date: '2022-06-09' }],
    ['16 November 2011 --FOREST HILL, MD-- ', { place: 'FOREST HILL, MD', countryCode: 'US', date: '2011-11-16' }],
    ['1. SINGAPORE (05 MARCH 2020) – ', { place: 'SINGAPORE', countryCode: 'SG', date: '2020-03-05' }],
  ])('is read from "%s"', (dateline, expected) => {
    expect(documentOf(`Council opens schools\n\n${dateline}${story}`).dateline).toMatchObject(expected);
  });

  it.each([
    ['above the story', `Council opens schools\n\nJune 14, 2023\n\n${story}`, '2023-06-14'],
    [
      'below the story',
      `Council opens schools\n\n${story}\n\nMINISTRY OF LAW\n\n24 APRIL 2023\n\nLast updated on 1 May 2023`,
      '2023-04-24',
    ],
  ])('takes a date of its own line %s', (_, text, date) => {
    expect(documentOf(text).dateline?.date).toBe(date);
  });

  it('is no date inside the story', () => {
    expect(documentOf(`Council opens schools\n\n${story} It did so on 4 May 2021.`).dateline?.date).toBeNull();
  });
});

describe('contacts and links', () => {
  const text = `Council opens schools\n\n${story} See www.example.org/schools (in English).\n\n${story}\n\nMedia contact\n\nAnn Lee\n\n+41 22 730 0430\n\nann.lee@example.org\n\nhttps://example.org/press.`;

  it('are found with the name beside them', () => {
    expect(documentOf(text).contacts).toEqual([
      { name: 'Ann Lee', email: 'ann.lee@example.org', telephone: '+41 22 730 0430' },
    ]);
  });

  it('are addresses without the punctuation around them', () => {
    expect(documentOf(text).links?.map(({ url }) => url)).toEqual([
      'https://www.example.org/schools',
      'https://example.org/press',
    ]);
  });
});
