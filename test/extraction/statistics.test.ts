import { describe, expect, it } from '@jest/globals';
import { documentOf, figuresIn, provenWords, read } from './read.js';

describe('a figure', () => {
  it.each([
    ['The group ran nearly 650 projects.', 'nearly 650 projects'],
    ['The fund paid EUR 2.5 billion to farmers.', '2500000000 EUR'],
    ['The bank lent $3.4m to small shops.', '3400000 USD'],
    ['One in five pupils walks to school.', '20 percent'],
    ['Growth will be between 10 and 15 per cent.', 'between 10–15 percent'],
    ['The town opened some three dozen schools.', 'about 36 schools'],
    ['More than 70 000 migrants were reached at sea.', 'over 70000 people'],
    ['About two-thirds of the farms lost crops.', 'about 66.667 percent'],
    ['The target range stays at 5 to 5-1/4 percent.', 'between 5–5.25 percent'],
    ['Sales will reach EUR 7.4 - EUR 7.9 billion.', 'between 7400000000–7900000000 EUR'],
    ['The ratio fell below -9%.', 'under -9 percent'],
    ['Up to 57 GW of wind power was built.', 'up_to 57 GW'],
    ['At least 54 million 8-ounce bottles were shipped.', 'at_least 54000000 bottles'],
    ['Prices stayed below 35 EUR/MWh for most trades.', 'under 35 EUR/MWh'],
    ['The office spends £40 million a year on rent.', '40000000 GBP/year'],
    ['Forty-six lenders were fined.', '46 lenders'],
    ['Around 500 ministers, senior officials, and decision-makers attended.', 'about 500 people'],
    ['The society has 700+ members.', 'over 700 members'],
    ['Half of the bridges were closed.', '50 percent'],
    ['It brings the total number of members to 813 today.', '813 members'],
    ['Ten of the outlets were fined.', '10 outlets'],
    ['They secured all 5 beachheads.', '5 beachheads'],
    ['It is open to more than 170 US cities.', 'over 170 cities'],
    ['More than 225 United States Army Rangers climbed.', 'over 225 rangers'],
    ['The board approved a 50-basis-point decrease.', '50 basis points'],
    ['It has a workforce of more than 12,500 across the globe.', 'over 12500 people'],
    ['It employs about 370 military, civilian and contractor staff members.', 'about 370 members'],
  ])('is read from "%s"', (sentence, figure) => {
    expect(figuresIn(sentence)).toEqual([figure]);
  });

  it.each([
    ['a year', 'The council was founded in 1998 and renewed in 2012.'],
    ['a telephone number', 'Call +41 22 730 0430 or (202) 555 0143 for tickets.'],
    ['an address', 'Visitors come to 1600 Harbour Avenue, Suite 400.'],
    ['an article of a law', 'Article 12 of Regulation (EU) 2019/943 and Section 7 apply.'],
    ['a name with a number', 'Agenda 2030, Route 66, COVID-19 and Title 42 were discussed.'],
    ['a time of day', 'Doors open at 8 p.m. and close at 11:30.'],
    ['an ordinal', 'It is the 4th time and the fifth-largest fair.'],
    ['the two sides of a meeting', 'The two sides agreed to meet again.'],
    ['a span of time beside the point', 'Over the past two decades trade has grown.'],
    [
      'a name that begins with a number',
      'Silver sponsors are Lumi Lamps, Talinda, Two Sigmar Investments, and Wandico Norge.',
    ],
    ['the number of a house', 'Write to 51 Bras Basah Road.'],
    ['an age', 'The law protects children aged 12 and an 18-year-old driver.'],
    ['a footnote mark', 'The rule was changed.1 It is law now.[2]'],
    ['a radio standard', 'The town builds 5G networks.'],
  ])('is not read from %s', (_, sentence) => {
    expect(figuresIn(sentence)).toEqual([]);
  });

  it('takes the unit of the number before it when its own noun is understood', () => {
    expect(figuresIn('The regulator reviewed 34 hydrogen projects. Of these, 33 are on time.')).toEqual([
      '34 projects',
      '33 projects',
    ]);
  });

  it('counts the part as what the whole counts', () => {
    expect(figuresIn('He was convicted on five out of 16 charges.')).toEqual(['5 charges', '16 charges']);
  });

  it('reads list items that begin with the number of a paragraph', () => {
    expect(figuresIn('1 Twelve shops were closed.', '2 150 shops had to pay a fine.', '3 The police helped.')).toEqual([
      '12 shops',
      '150 shops',
    ]);
  });

  it('tells a bare dollar by the country that speaks', () => {
    const [singapore] = documentOf('The Singapore court in Singapore fined the Singapore lender $7,500.').statistics;
    const [america] = documentOf('The lender was fined $7,500.').statistics;
    expect([singapore?.unit, america?.unit]).toEqual(['SGD', 'USD']);
  });

  it('keeps every digit of a large amount', () => {
    expect(figuresIn('The reserve holds EUR 123456789012.25 in gold.')).toEqual(['123456789012.25 EUR']);
  });

  it('is told once when a text repeats it', () => {
    expect(
      figuresIn('About 240 nurses were trained.', 'The 240 nurses work in clinics. Training 240 nurses cost little.'),
    ).toHaveLength(2);
  });
});

describe('a statistic', () => {
  it('carries the sentence, its offsets and the rule that found it', () => {
    const extraction = read('Between 2015 and 2020, the agency worked worldwide through nearly 650 projects.');
    const [statistic] = extraction.document.statistics;
    expect(statistic).toMatchObject({
      statement: 'Between 2015 and 2020, the agency worked worldwide through nearly 650 projects.',
      period: '2015/2020',
      place: 'worldwide',
    });
    expect(extraction.document.body).toContain(statistic?.statement);
    expect(provenWords(extraction, '/statistics/0')).toBe('nearly 650 projects');
    expect(extraction.evidence.find(({ pointer }) => pointer === '/statistics/0')?.rule).toBe('statistic.count');
  });

  it.each([
    ['Revenue was EUR 72 million in Q3/2024.', '2024-07/2024-09'],
    ['Profit was EUR 9 million in the first half of 2023.', '2023-01/2023-06'],
    ['The port handled 900 ships in 2022.', '2022'],
    ['On 4 March 2021 the clinic treated 300 patients.', '2021-03-04'],
    ['Established in 1999, the society runs 350 libraries.', null],
  ])('has the period that "%s" names', (sentence, period) => {
    expect(documentOf(sentence).statistics[0]?.period).toBe(period);
  });

  it('measures what the text counts, in its own words', () => {
    expect(documentOf('The plan covers 130 infrastructure projects in the region.').statistics[0]?.measure).toBe(
      'infrastructure projects in the region',
    );
    expect(documentOf('The town gave $20 billion in health assistance.').statistics[0]?.measure).toBe(
      'health assistance',
    );
    expect(documentOf('Over 70,000 farmers were reached in search and rescue.').statistics[0]?.measure).toBe(
      'farmers reached in search and rescue',
    );
    expect(documentOf('From 2015 to 2020 the Harbour Council ran nearly 650 projects.').statistics[0]?.measure).toBe(
      'projects of the Harbour Council',
    );
    expect(documentOf('The projects of these years are worth about EUR 2.5 billion.').statistics[0]?.measure).toBe(
      'value of projects',
    );
    expect(documentOf('It ran projects with an approximate value of EUR 2.5 billion.').statistics[0]?.measure).toBe(
      'approximate value of projects',
    );
    expect(documentOf('About 72% of electricity projects are late.').statistics[0]?.measure).toBe(
      'electricity projects',
    );
  });

  it('belongs to the organisations that its sentence names before it', () => {
    expect(documentOf('The World Health Organization trained 240 nurses.').statistics[0]?.organisations).toEqual([
      'World Health Organization',
    ]);
  });
});
