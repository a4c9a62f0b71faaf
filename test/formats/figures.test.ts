import { instantInWords, periodInWords } from '../../src/formats/dates.js';
import { type Figure, figureInWords } from '../../src/formats/figures.js';
import { languageOf } from '../../src/formats/language.js';

const words = (
  language: string,
  value: Figure['value'],
  unit: string,
  qualifier = 'exact',
  upperValue: string | null = null,
) => figureInWords({ value, unit, qualifier, upperValue }, languageOf(language)).replace(/[\u00a0\u202f]/g, ' ');

describe('a figure in words', () => {
  it.each([
    ['en', 'nearly 650 projects'],
    ['fr', 'près de 650 projects'],
    ['es', 'casi 650 projects'],
    ['de', 'fast 650 projects'],
    ['ja', 'nearly 650 projects'],
  ])('has its qualifier in the language of the release: %s', (language, expected) => {
    expect(words(language, 650, 'projects', 'nearly')).toBe(expected);
  });

  it.each([
    ['exact', '2.5 billion euros'],
    ['about', 'about 2.5 billion euros'],
    ['over', 'over 2.5 billion euros'],
    ['at_least', 'at least 2.5 billion euros'],
    ['nearly', 'nearly 2.5 billion euros'],
    ['up_to', 'up to 2.5 billion euros'],
    ['under', 'under 2.5 billion euros'],
  ])('says "%s"', (qualifier, expected) => {
    expect(words('en', 2500000000, 'EUR', qualifier)).toBe(expected);
  });

  it('says both ends of "between" with the unit once', () => {
    expect(words('en', 17100000, 'deaths', 'between', '19600000')).toBe('between 17.1 million and 19.6 million deaths');
    expect(words('de', 1000, 'EUR', 'between', '2000')).toBe('zwischen 1.000 und 2.000 Euro');
  });

  it.each([
    ['fr', '2,5 milliards d’euros'],
    ['es', '2,5 mil millones de euros'],
    ['de', '2,5 Milliarden Euro'],
  ])('writes large sums as %s does', (language, expected) => {
    expect(words(language, '2500000000', 'EUR')).toBe(expected);
  });

  it.each([
    ['en', '57 per cent'],
    ['en-US', '57 percent'],
    ['fr', '57 pour cent'],
    ['es', '57 por ciento'],
    ['de', '57 Prozent'],
  ])('writes shares as %s does', (language, expected) => {
    expect(words(language, 57, 'percent')).toBe(expected);
  });

  it.each([
    ['123456789012345678901234567890', 'people', '123,456,789,012,345,678,901,234,567,890 people'],
    ['0.0000000001', 'grams', '0.0000000001 grams'],
    [1e-7, 'grams', '0.0000001 grams'],
    ['13666666667', 'USD', '13,666,666,667 US dollars'],
    ['4968200000', 'USD', '4.9682 billion US dollars'],
    ['1234567.89', 'EUR', '1,234,567.89 euros'],
    ['-12.5', 'percent', '-12.5 per cent'],
    [999999, 'people', '999,999 people'],
  ])('loses no digit of %s %s', (value, unit, expected) => {
    expect(words('en', value, unit)).toBe(expected);
  });
});

describe('a period in words', () => {
  it.each([
    ['2012', 'en', '2012'],
    ['2012-07', 'en', 'July 2012'],
    ['2012-07-31', 'en', '31 July 2012'],
    ['2012-07-31', 'en-US', 'July 31, 2012'],
    ['2012-07-31', 'fr', '31 juillet 2012'],
    ['2012-07-31', 'es', '31 de julio de 2012'],
    ['2012-07-31', 'de', '31. Juli 2012'],
    ['2015/2020', 'en', '2015–2020'],
    ['2021-10/2022-09', 'en', 'October 2021 – September 2022'],
    ['2016/2016', 'en', '2016'],
    ['0045', 'en', '45'],
    ['some day', 'en', 'some day'],
  ])('%s in %s is %s', (period, language, expected) => {
    expect(periodInWords(period, languageOf(language))).toBe(expected);
  });
});

describe('a time in words', () => {
  it('is in UTC to the minute, and a day where it is midnight', () => {
    expect(instantInWords('2021-09-28T13:00:00Z', languageOf('en'))).toBe('28 September 2021 at 13:00 UTC');
    expect(instantInWords('2021-09-28T00:00:00Z', languageOf('fr'))).toBe('28 septembre 2021');
  });
});
