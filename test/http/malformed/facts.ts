import { LosslessNumber } from 'lossless-json';
import { type FaultyDocument, meeting, statistic, times } from './documents.js';

const number = (literal: string) => new LosslessNumber(literal);
/** An own property, as JSON.parse makes it. */
const ownProto = JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>;

export const figures: FaultyDocument[] = [
  ['a statistic without value', { statistics: [{ measure: 'a', unit: 'b' }] }, ['/statistics/0/value', 'required']],
  ['a value of null', { statistics: [{ ...statistic, value: null }] }, ['/statistics/0/value', 'invalid_type']],
  ['a value of a list', { statistics: [{ ...statistic, value: [1] }] }, ['/statistics/0/value', 'invalid_type']],
  ['a value of true', { statistics: [{ ...statistic, value: true }] }, ['/statistics/0/value', 'invalid_type']],
  ['a value in words', { statistics: [{ ...statistic, value: 'many' }] }, ['/statistics/0/value', 'invalid_decimal']],
  ['an empty value', { statistics: [{ ...statistic, value: '' }] }, ['/statistics/0/value', 'invalid_decimal']],
  [
    'a value with thousands separators',
    { statistics: [{ ...statistic, value: '1,000' }] },
    ['/statistics/0/value', 'invalid_decimal'],
  ],
  [
    'a hexadecimal value',
    { statistics: [{ ...statistic, value: '0x10' }] },
    ['/statistics/0/value', 'invalid_decimal'],
  ],
  ['NaN', { statistics: [{ ...statistic, value: 'NaN' }] }, ['/statistics/0/value', 'invalid_decimal']],
  [
    'a value of 31 digits',
    { statistics: [{ ...statistic, value: number('1234567890123456789012345678901') }] },
    ['/statistics/0/value', 'invalid_decimal'],
  ],
  [
    '11 decimals',
    { statistics: [{ ...statistic, value: number('0.12345678901') }] },
    ['/statistics/0/value', 'invalid_decimal'],
  ],
  ['1e400', { statistics: [{ ...statistic, value: number('1e400') }] }, ['/statistics/0/value', 'invalid_decimal']],
  ['1e-400', { statistics: [{ ...statistic, value: number('1e-400') }] }, ['/statistics/0/value', 'invalid_decimal']],
  [
    '1e99999999',
    { statistics: [{ ...statistic, value: number('1e99999999') }] },
    ['/statistics/0/value', 'invalid_decimal'],
  ],
  ['an unknown currency', { statistics: [{ ...statistic, unit: 'EUX' }] }, ['/statistics/0/unit', 'unknown_currency']],
  [
    'a currency in lower case',
    { statistics: [{ ...statistic, unit: 'eur' }] },
    ['/statistics/0/unit', 'unknown_currency', 'EUR'],
  ],
  ['a currency sign', { statistics: [{ ...statistic, unit: '€' }] }, ['/statistics/0/unit', 'unknown_currency', 'EUR']],
  ['a per cent sign', { statistics: [{ ...statistic, unit: '%' }] }, ['/statistics/0/unit', 'invalid_unit', 'percent']],
  ['no unit', { statistics: [{ ...statistic, unit: undefined }] }, ['/statistics/0/unit', 'required']],
  [
    'a measure without a letter',
    { statistics: [{ ...statistic, measure: '\u200b' }] },
    ['/statistics/0/measure', 'blank'],
  ],
  [
    'between without an upper value',
    { statistics: [{ ...statistic, qualifier: 'between' }] },
    ['/statistics/0/upperValue', 'required'],
  ],
  [
    'an upper value without between',
    { statistics: [{ ...statistic, upperValue: 700 }] },
    ['/statistics/0/upperValue', 'not_allowed', 'between'],
  ],
  [
    'an upper value below the value',
    { statistics: [{ ...statistic, qualifier: 'between', upperValue: 600 }] },
    ['/statistics/0/upperValue', 'too_small'],
  ],
  [
    'an unknown qualifier',
    { statistics: [{ ...statistic, qualifier: 'atleast' }] },
    ['/statistics/0/qualifier', 'invalid_value', 'at_least'],
  ],
  [
    'a sentence that is not there',
    { statistics: [{ ...statistic, statement: 'They ran 651 projects together.' }] },
    ['/statistics/0/statement', 'statement_not_found'],
  ],
  [
    'a sentence in another case',
    { statistics: [{ ...statistic, statement: 'they ran 650 projects together.' }] },
    ['/statistics/0/statement', 'statement_not_found'],
  ],
  [
    'a sentence across body and notes',
    { statistics: [{ ...statistic, statement: 'It went well.A note.' }] },
    ['/statistics/0/statement', 'statement_not_found'],
  ],
  ['1,001 statistics', { statistics: times(1001, statistic) }, ['/statistics', 'too_long']],
  ['an id that is no UUID', { statistics: [{ ...statistic, id: '7' }] }, ['/statistics/0/id', 'invalid_uuid']],
];

export const facts: FaultyDocument[] = [
  ['a meeting of nothing', { meetings: [{}] }, ['/meetings/0', 'unidentified_meeting']],
  ['a number without a framework', { meetings: [{ number: 8 }] }, ['/meetings/0', 'unidentified_meeting']],
  [
    'a framework without number or date',
    { meetings: [{ framework: { name: 'F' } }] },
    ['/meetings/0', 'unidentified_meeting'],
  ],
  [
    'a framework without a name',
    { meetings: [{ ...meeting, framework: {} }] },
    ['/meetings/0/framework/name', 'required'],
  ],
  [
    'the meeting number 0',
    { meetings: [{ framework: { name: 'F' }, number: 0 }] },
    ['/meetings/0/number', 'too_small'],
  ],
  [
    'the meeting number 1.5',
    { meetings: [{ framework: { name: 'F' }, number: 1.5 }] },
    ['/meetings/0/number', 'invalid_type'],
  ],
  [
    'the meeting number as a text',
    { meetings: [{ framework: { name: 'F' }, number: '8' }] },
    ['/meetings/0/number', 'invalid_type'],
  ],
  [
    'the meeting number 1e400',
    { meetings: [{ framework: { name: 'F' }, number: number('1e400') }] },
    ['/meetings/0/number', 'invalid_type'],
  ],
  [
    'the meeting number 100,001',
    { meetings: [{ framework: { name: 'F' }, number: 100_001 }] },
    ['/meetings/0/number', 'too_big'],
  ],
  [
    'an unknown role in a meeting',
    { meetings: [{ ...meeting, organisations: [{ name: 'A', role: 'hosts' }] }] },
    ['/meetings/0/organisations/0/role', 'invalid_value', 'host'],
  ],
  [
    'a meeting with a sentence that is not there',
    { meetings: [{ ...meeting, statement: 'Nobody said so.' }] },
    ['/meetings/0/statement', 'statement_not_found'],
  ],
  ['201 meetings', { meetings: times(201, meeting) }, ['/meetings', 'too_long']],
  ['an organisation without a role', { organisations: [{ name: 'A' }] }, ['/organisations/0/role', 'required']],
  [
    'an unknown role',
    { organisations: [{ name: 'A', role: 'isuer' }] },
    ['/organisations/0/role', 'invalid_value', 'issuer'],
  ],
  ['an organisation without a name', { organisations: [{ role: 'issuer' }] }, ['/organisations/0/name', 'required']],
  [
    'an organisation of which folding leaves nothing',
    { organisations: [{ name: '\u0301', role: 'issuer' }] },
    ['/organisations/0/name', 'blank'],
  ],
  [
    'an organisation id of the wrong shape',
    { organisations: [{ id: 'iom', role: 'issuer' }] },
    ['/organisations/0/id', 'invalid_uuid'],
  ],
  [
    'an unknown organisation id alone',
    { organisations: [{ id: '00000000-0000-4000-8000-000000000000', role: 'issuer' }] },
    ['/organisations/0', 'unknown_organisation'],
  ],
  [
    'an unknown organisation slug alone',
    { organisations: [{ slug: 'nobody-at-all', role: 'issuer' }] },
    ['/organisations/0', 'unknown_organisation'],
  ],
  [
    'an unknown framework slug alone',
    { meetings: [{ framework: { slug: 'no-such' }, number: 1 }] },
    ['/meetings/0/framework', 'unknown_framework'],
  ],
  [
    'a Wikidata item in words',
    { organisations: [{ name: 'A', role: 'issuer', identifiers: { wikidata: 'IOM' } }] },
    ['/organisations/0/identifiers/wikidata', 'invalid_identifier'],
  ],
  [
    'a ROR id with wrong check digits',
    { organisations: [{ name: 'A', role: 'issuer', identifiers: { ror: '02mhbdp95' } }] },
    ['/organisations/0/identifiers/ror', 'invalid_identifier'],
  ],
  [
    'an LEI with wrong check digits',
    { organisations: [{ name: 'A', role: 'issuer', identifiers: { lei: '529900T8BM49AURSDO56' } }] },
    ['/organisations/0/identifiers/lei', 'invalid_identifier'],
  ],
  ['a quote without words', { quotes: [{ speaker: 'Ada' }] }, ['/quotes/0/text', 'required']],
  ['a blank quote', { quotes: [{ text: ' ' }] }, ['/quotes/0/text', 'blank']],
  [
    'a quote for an organisation that is a number',
    { quotes: [{ text: 'Yes.', organisation: 7 }] },
    ['/quotes/0/organisation', 'invalid_type'],
  ],
  [
    'a quote whose id has the wrong shape',
    { quotes: [{ text: 'Yes.', id: 'first' }] },
    ['/quotes/0/id', 'invalid_uuid'],
  ],
];

export const shapes: FaultyDocument[] = [
  ['an unknown field near a known one', { titel: 'x' }, ['/titel', 'unknown_field', 'title']],
  ['an unknown field near none', { quxxquux: 1 }, ['/quxxquux', 'unknown_field']],
  [
    'an unknown field of a statistic',
    { statistics: [{ ...statistic, valeu: 1 }] },
    ['/statistics/0/valeu', 'unknown_field', 'value'],
  ],
  ['an unknown field of a dateline', { dateline: { city: 'Brussels' } }, ['/dateline/city', 'unknown_field']],
  ['a field whose name needs escaping', { 'a/b~c': 1 }, ['/a~1b~0c', 'unknown_field']],
  ['a field named __proto__', ownProto, ['/__proto__', 'unknown_field']],
  ['__proto__ deeper down', { dateline: ownProto }, ['/dateline/__proto__', 'unknown_field']],
  ['a field named constructor', { constructor: {} }, ['/constructor', 'unknown_field']],
  [
    'several faults at once',
    { titel: 1, language: 'xx', statistics: [{ ...statistic, value: 'x' }], quotes: [{ text: '' }] },
    ['/language', 'unknown_language'],
    ['/statistics/0/value', 'invalid_decimal'],
    ['/quotes/0/text', 'too_short'],
    ['/titel', 'unknown_field', 'title'],
  ],
];

export const sizes: FaultyDocument[] = [
  ['a body of 1 MiB and one byte', { body: 'x'.repeat(1024 * 1024 + 1) }, ['/body', 'too_long']],
  ['a body of 1 MiB in characters and more in UTF-8', { body: 'é'.repeat(600_000) }, ['/body', 'too_long']],
  ['notes of 1 MiB and one byte', { notes: 'x'.repeat(1024 * 1024 + 1) }, ['/notes', 'too_long']],
  ['a million elements', { topics: times(1_000_000, 1) }, ['', 'too_long']],
];
