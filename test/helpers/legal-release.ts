import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { foldName } from '../../src/values/names.js';

/** Every document that the contract allows, as `JSON.parse` would give it but for exact numbers, which are `LosslessNumber`. */
export type LegalRelease = Record<string, unknown>;

const unicode = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).filter((text) => !text.includes('\u0000'));
const latin = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(..."aAbBçÇéßİıøŁ Ωж中ﬁＡ-–’'.,&()"), maxLength });
const anyText = (maxLength: number) => fc.oneof(latin(maxLength), unicode(maxLength));
const words = (maxLength: number) => anyText(maxLength).filter((text) => /\S/.test(text));
const name = (maxLength: number) => anyText(maxLength).filter((text) => foldName(text) !== '');
/** Absent, `null`, or there. */
const optional = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constantFrom(undefined, null) }, { weight: 3, arbitrary: value });
const some = <Value>(value: fc.Arbitrary<Value>, maxLength: number) => optional(fc.array(value, { maxLength }));

const pad = (number: number, length = 2) => String(number).padStart(length, '0');
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const edtfDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
export const edtf = fc.oneof(
  edtfDate,
  fc
    .tuple(day, day, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10))
    .map(([a, b, from, to]) =>
      a < b ? `${a.slice(0, from)}/${b.slice(0, to)}` : `${b.slice(0, from)}/${a.slice(0, to)}`,
    )
    .filter((interval) => {
      const [from = '', to = ''] = interval.split('/');
      return from.slice(0, to.length) <= to;
    }),
);
const offset = fc.oneof(
  fc.constant('Z'),
  fc.tuple(fc.constantFrom('+', '-'), fc.nat(13), fc.nat(59)).map(([sign, h, m]) => `${sign}${pad(h)}:${pad(m)}`),
);
const past = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2024-01-01T00:00:00Z'), noInvalidDate: true }),
    fc.constantFrom(19, 23),
    offset,
  )
  .map(([date, length, zone]) => `${date.toISOString().slice(0, length)}${zone}`);

/** A decimal of up to 30 digits, 10 of them after the point, in its one canonical form. */
export const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 30n - 1n), fc.nat(10), fc.integer({ min: 1, max: 30 }))
  .map(([negative, digits, decimals, length]) => {
    const text = (digits % 10n ** BigInt(length)).toString().padStart(decimals + 1, '0');
    const whole = text.slice(0, text.length - decimals).replace(/^0+(?=\d)/, '');
    const fraction = text.slice(text.length - decimals).replace(/0+$/, '');
    const plain = fraction ? `${whole}.${fraction}` : whole;
    return negative && plain !== '0' ? `-${plain}` : plain;
  });
/** As a JSON number with all its digits, or as a text. */
const written = (value: fc.Arbitrary<string>) =>
  fc.tuple(value, fc.boolean()).map(([text, asNumber]) => (asNumber ? new LosslessNumber(text) : text));

const unit = fc.constantFrom('EUR', 'USD', 'XAF', 'percent', 'people', 'projects', 'm²', 'Menschen');
const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const ror = fc
  .array(fc.constantFrom(...'abcdefghjkmnpqrstvwxyz0123456789'), { minLength: 6, maxLength: 6 })
  .map((letters) => {
    const value = letters.reduce((sum, letter) => sum * 32 + crockford.indexOf(letter), 0);
    return `0${letters.join('')}${pad(98 - ((value * 100) % 97))}`;
  });
const lei = fc.array(fc.constantFrom(...'ABCDEFXYZ0123456789'), { minLength: 18, maxLength: 18 }).map((letters) => {
  const number = BigInt(
    [...letters, '00'].map((letter) => (letter === '00' ? letter : Number.parseInt(letter, 36))).join(''),
  );
  return `${letters.join('')}${pad(Number(98n - (number % 97n)))}`;
});
const identifiers = fc.record({
  wikidata: optional(fc.integer({ min: 1, max: 2_000_000_000 }).map((item) => `Q${item}`)),
  ror: optional(ror),
  lei: optional(lei),
});

const address = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true });
const organisation = fc.record({
  role: fc.constantFrom('issuer', 'publisher', 'partner', 'funder', 'mentioned'),
  name: name(60),
  acronym: optional(name(12)),
  parent: optional(name(40)),
  identifiers: optional(identifiers),
});
const reference = (names: string[]) =>
  names.length === 0
    ? name(60)
    : fc.oneof({ weight: 1, arbitrary: name(60) }, { weight: 3, arbitrary: fc.constantFrom(...names) });
const anyReference = (names: string[]) =>
  fc.oneof(
    reference(names),
    fc.record({ name: reference(names), acronym: optional(name(12)) }),
    fc.record({ acronym: name(12) }),
  );
const sentence = (sentences: string[]) => optional(fc.constantFrom(...sentences));

const meeting = (sentences: string[], names: string[]) =>
  fc
    .record({
      framework: optional(fc.record({ name: name(60), established: optional(edtfDate) })),
      number: optional(fc.integer({ min: 1, max: 100_000 })),
      name: optional(name(60)),
      date: optional(edtf),
      place: optional(words(30)),
      organisations: some(
        fc.record({
          role: fc.constantFrom('host', 'co_host', 'represented', 'participant'),
          name: reference(names),
          acronym: optional(name(12)),
        }),
        3,
      ),
      agenda: some(words(60), 3),
      statement: sentence(sentences),
    })
    .map((given) =>
      given.name || (given.framework && (given.number || given.date)) ? given : { ...given, name: 'A meeting' },
    );

const statistic = (sentences: string[], names: string[]) =>
  fc
    .record({
      measure: name(60),
      value: written(decimal),
      unit,
      qualifier: optional(fc.constantFrom('exact', 'about', 'over', 'at_least', 'nearly', 'up_to', 'under')),
      period: optional(edtf),
      place: optional(words(30)),
      organisations: some(anyReference(names), 3),
      statement: sentence(sentences),
    })
    .chain((given) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant<object>(given) },
        { weight: 1, arbitrary: fc.constant<object>({ ...given, qualifier: 'between', upperValue: given.value }) },
      ),
    );

const quote = (sentences: string[], names: string[]) =>
  fc.record({
    text: fc.oneof(words(80), fc.constantFrom(...sentences)),
    speaker: optional(name(40)),
    speakerRole: optional(words(40)),
    organisation: optional(anyReference(names)),
  });

/** A legal document of everything that may stand in one. */
export const legalRelease: fc.Arbitrary<LegalRelease> = fc
  .tuple(fc.array(words(80), { minLength: 1, maxLength: 4 }), some(organisation, 3), optional(unicode(200)))
  .chain(([sentences, organisations, notes]) => {
    const names = (organisations ?? []).flatMap((given) => [given.name, ...(given.acronym ? [given.acronym] : [])]);
    return fc.record({
      title: words(100),
      subtitle: optional(words(100)),
      language: optional(
        fc.constantFrom('en', 'fr', 'de-CH', 'tr', 'el', 'ar', 'ja', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'ca-valencia'),
      ),
      body: fc.constantFrom(' ', '\n\n', '').map((between) => sentences.join(between)),
      notes: fc.constant(notes),
      dateline: optional(
        fc.record({
          place: optional(words(30)),
          countryCode: optional(fc.constantFrom('BE', 'TR', 'CI', 'GB')),
          date: optional(edtfDate),
        }),
      ),
      publishedAt: optional(past),
      embargoedUntil: optional(past),
      url: optional(address),
      externalId: optional(words(20)),
      topics: some(words(20), 4),
      links: some(
        fc.record({ url: address, title: optional(words(40)), rel: optional(fc.constantFrom('related', 'alternate')) }),
        2,
      ),
      contacts: some(
        fc.record({
          name: words(30),
          email: optional(fc.constant('press@example.org')),
          telephone: optional(fc.constant('+32 2 287 70 00')),
        }),
        2,
      ),
      organisations: fc.constant(organisations),
      meetings: some(meeting(sentences, names), 3),
      statistics: some(statistic(sentences, names), 4),
      quotes: some(quote(sentences, names), 3),
    });
  });

/** The same document with addresses that no other has. */
export const withOwnAddresses = ({ url, externalId, ...rest }: LegalRelease): LegalRelease => ({
  ...rest,
  ...(url ? { url: `${String(url).replace(/#.*$/, '')}#${randomUUID()}` } : {}),
  ...(externalId ? { externalId: `${externalId} ${randomUUID()}` } : {}),
});
