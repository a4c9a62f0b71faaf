import type { ExpectedError } from '../../helpers/problems.js';

/** A document that does not hold: what is wrong with it, its fields beside a title and a body, and the errors it must get. */
export type FaultyDocument = [what: string, fields: Record<string, unknown>, ...errors: ExpectedError[]];

export const sound = {
  title: 'A sound title',
  body: 'They ran 650 projects together. It went well.',
  notes: 'A note.',
};

export const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
export const statistic = { measure: 'projects', value: 650, unit: 'projects' };
export const meeting = { name: 'A meeting' };

export const texts: FaultyDocument[] = [
  ['no title', { title: undefined }, ['/title', 'required']],
  ['a title of null', { title: null }, ['/title', 'invalid_type']],
  ['an empty title', { title: '' }, ['/title', 'too_short']],
  ['a blank title', { title: ' \t\u2003' }, ['/title', 'blank']],
  ['a title of 501 characters', { title: 'x'.repeat(501) }, ['/title', 'too_long']],
  ['a number as title', { title: 7 }, ['/title', 'invalid_type']],
  ['a list as title', { title: ['x'] }, ['/title', 'invalid_type']],
  ['NUL in the title', { title: 'a\u0000b' }, ['/title', 'nul_character']],
  ['a lone surrogate in the title', { title: 'a\ud800b' }, ['/title', 'lone_surrogate']],
  ['a lone low surrogate in the body', { body: '\udc00' }, ['/body', 'lone_surrogate']],
  ['NUL in the body', { body: 'a\u0000' }, ['/body', 'nul_character']],
  ['NUL in the notes', { notes: '\u0000' }, ['/notes', 'nul_character']],
  ['no body', { body: undefined }, ['/body', 'required']],
  ['an empty body', { body: '' }, ['/body', 'required']],
  ['a body of null', { body: null }, ['/body', 'required']],
  ['a body of an object', { body: {} }, ['/body', 'invalid_type']],
  ['a subtitle of 1,001 characters', { subtitle: 'x'.repeat(1001) }, ['/subtitle', 'too_long']],
  ['101 topics', { topics: times(101, 'x') }, ['/topics', 'too_long']],
  ['a blank topic', { topics: ['a', ' '] }, ['/topics/1', 'blank']],
  ['topics as one text', { topics: 'migration' }, ['/topics', 'invalid_type']],
  ['an external id that is blank', { externalId: ' ' }, ['/externalId', 'blank']],
  ['NUL in an external id', { externalId: 'a\u0000' }, ['/externalId', 'nul_character']],
];

export const lists: FaultyDocument[] = [
  ['an unknown language', { language: 'xx' }, ['/language', 'unknown_language']],
  ['a language in the wrong case', { language: 'EN-gb' }, ['/language', 'unknown_language', 'en-GB']],
  ['the name of a language', { language: 'english' }, ['/language', 'unknown_language']],
  ['an empty language', { language: '' }, ['/language', 'unknown_language']],
  ['an unknown country', { dateline: { countryCode: 'XX' } }, ['/dateline/countryCode', 'unknown_country']],
  ['a country in lower case', { dateline: { countryCode: 'be' } }, ['/dateline/countryCode', 'unknown_country', 'BE']],
  [
    'UK for the United Kingdom',
    { dateline: { countryCode: 'UK' } },
    ['/dateline/countryCode', 'unknown_country', 'GB'],
  ],
  ['an alpha-3 country', { dateline: { countryCode: 'BEL' } }, ['/dateline/countryCode', 'unknown_country']],
  ['an address without a scheme', { url: 'www.example.org' }, ['/url', 'invalid_url']],
  ['a javascript: address', { url: 'javascript:alert(1)' }, ['/url', 'invalid_url']],
  ['an address with a space', { url: 'https://example.org/a b' }, ['/url', 'invalid_url']],
  ['an address of 2,001 characters', { url: `https://example.org/${'x'.repeat(1981)}` }, ['/url', 'too_long']],
  ['a link without an address', { links: [{ title: 'x' }] }, ['/links/0/url', 'required']],
  ['a mailto: link', { links: [{ url: 'mailto:a@example.org' }] }, ['/links/0/url', 'invalid_url']],
  ['an empty contact', { contacts: [{}] }, ['/contacts/0', 'required']],
  ['an e-mail address without @', { contacts: [{ email: 'nobody' }] }, ['/contacts/0/email', 'invalid_email']],
  ['an unknown state', { state: 'publised' }, ['/state', 'invalid_value', 'published']],
];

export const moments: FaultyDocument[] = [
  ['a time without an offset', { publishedAt: '2021-09-28T13:00:00' }, ['/publishedAt', 'invalid_timestamp']],
  ['a day as a time', { publishedAt: '2021-09-28' }, ['/publishedAt', 'invalid_timestamp']],
  ['29 February 2011 as a time', { publishedAt: '2011-02-29T00:00:00Z' }, ['/publishedAt', 'invalid_timestamp']],
  ['the hour 25', { publishedAt: '2021-09-28T25:00:00Z' }, ['/publishedAt', 'invalid_timestamp']],
  ['an offset of 25 hours', { publishedAt: '2021-09-28T13:00:00+25:00' }, ['/publishedAt', 'invalid_timestamp']],
  ['a time of the year 0', { publishedAt: '0000-01-01T00:00:00Z' }, ['/publishedAt', 'invalid_timestamp']],
  ['seconds since 1970', { publishedAt: 1632834000 }, ['/publishedAt', 'invalid_type']],
  [
    'a time in the far future',
    { publishedAt: '2100-01-01T00:00:00Z' },
    ['/publishedAt', 'published_in_the_future', 'embargoedUntil'],
  ],
  [
    'a time behind the end of the embargo',
    { publishedAt: '2100-01-02T00:00:00Z', embargoedUntil: '2100-01-01T00:00:00Z' },
    ['/publishedAt', 'published_in_the_future', 'embargoedUntil'],
  ],
  ['an embargo until a day', { embargoedUntil: '2100-01-01' }, ['/embargoedUntil', 'invalid_timestamp']],
  ['the month 13', { dateline: { date: '2012-13' } }, ['/dateline/date', 'invalid_date']],
  ['29 February 2011', { dateline: { date: '2011-02-29' } }, ['/dateline/date', 'invalid_date']],
  ['an interval where a date is due', { dateline: { date: '2011/2012' } }, ['/dateline/date', 'invalid_date']],
  ['a date in words', { dateline: { date: '28 September 2021' } }, ['/dateline/date', 'invalid_date']],
  ['an EDTF season', { meetings: [{ ...meeting, date: '2012-21' }] }, ['/meetings/0/date', 'invalid_date']],
  ['an uncertain EDTF date', { meetings: [{ ...meeting, date: '2012?' }] }, ['/meetings/0/date', 'invalid_date']],
  [
    'an interval backwards',
    { statistics: [{ ...statistic, period: '2020/2015' }] },
    ['/statistics/0/period', 'invalid_date'],
  ],
  ['an open interval', { statistics: [{ ...statistic, period: '2015/..' }] }, ['/statistics/0/period', 'invalid_date']],
  [
    'three ends of an interval',
    { statistics: [{ ...statistic, period: '2015/2016/2017' }] },
    ['/statistics/0/period', 'invalid_date'],
  ],
  ['the year 0', { statistics: [{ ...statistic, period: '0000' }] }, ['/statistics/0/period', 'invalid_date']],
  [
    'a year of five digits',
    { statistics: [{ ...statistic, period: '12012' }] },
    ['/statistics/0/period', 'invalid_date'],
  ],
  [
    'a date with a space behind',
    { statistics: [{ ...statistic, period: '2012 ' }] },
    ['/statistics/0/period', 'invalid_date'],
  ],
];
