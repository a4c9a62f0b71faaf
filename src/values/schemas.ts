import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { canonicalDecimal } from './decimal.js';
import { edtfRange, isEdtfDate, lastDay } from './edtf.js';
import { fail } from './faults.js';
import { isLei, isRor, isWikidata } from './identifiers.js';
import { isCountry, isCurrency, languageTag } from './lists.js';
import { foldName } from './names.js';

/** Text that every part of the system can carry: no NUL (PostgreSQL has none), no lone surrogates (UTF-8 has none). */
export const text = (longest: number, shortest = 0) =>
  z
    .string()
    .min(shortest)
    .max(longest)
    .check((ctx) => {
      if (ctx.value.includes('\u0000')) fail(ctx, 'nul_character', 'the text contains a NUL character (U+0000)');
      if (!ctx.value.isWellFormed())
        fail(ctx, 'lone_surrogate', 'the text contains half of a surrogate pair and is no valid Unicode');
    });

/** Text in which there is something to read. */
export const words = (longest: number) =>
  text(longest, 1).check((ctx) => {
    if (!/\S/.test(ctx.value) && ctx.value !== '') fail(ctx, 'blank', 'the text is blank');
  });

/** A name by which something can be found again: something is left of it when it is folded. */
export const nameText = (longest: number) =>
  text(longest, 1).check((ctx) => {
    if (ctx.value !== '' && foldName(ctx.value) === '') fail(ctx, 'blank', 'the name has no visible character');
  });

export const Uuid = z
  .string()
  .check((ctx) => {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(ctx.value))
      fail(ctx, 'invalid_uuid', 'expected a UUID such as 3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11');
  })
  .meta({ format: 'uuid', example: '3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11' });

/** RFC 3339 with an offset. */
export const Timestamp = z
  .string()
  .check((ctx) => {
    if (instantOf(ctx.value) === null)
      fail(ctx, 'invalid_timestamp', 'expected an RFC 3339 time with an offset, such as 2021-09-28T13:00:00Z');
  })
  .meta({ format: 'date-time', example: '2021-09-28T13:00:00Z' });

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt](?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** The moment an RFC 3339 time means, to the millisecond, or null where it is none or the calendar has no such moment. */
export function instantOf(timestamp: string): Date | null {
  if (!rfc3339.test(timestamp)) return null;
  const upper = timestamp.toUpperCase();
  const [year, month, day] = [upper.slice(0, 4), upper.slice(5, 7), upper.slice(8, 10)];
  // Date takes the thirtieth of February for the second of March.
  const isDay = Number(month) >= 1 && Number(month) <= 12 && day >= '01' && day <= lastDay(Number(year), Number(month));
  if (year === '0000' || !isDay) return null;
  const instant = new Date(upper);
  return Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1 || instant.getUTCFullYear() > 9999
    ? null
    : instant;
}

/** A moment as answers print it: RFC 3339 in UTC, without a fraction that is zero. */
export const timestampOf = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

/** An EDTF date or interval, level 0. */
export const Edtf = z
  .string()
  .check((ctx) => {
    if (!edtfRange(ctx.value))
      fail(
        ctx,
        'invalid_date',
        'expected an EDTF date or interval of level 0, such as 2012, 2012-07, 2012-07-31 or 2015/2020',
      );
  })
  .meta({ example: '2015/2020' });

/** An EDTF date of level 0, not an interval. */
export const EdtfDate = z
  .string()
  .check((ctx) => {
    if (!isEdtfDate(ctx.value))
      fail(ctx, 'invalid_date', 'expected an EDTF date of level 0, such as 2012, 2012-07 or 2012-07-31');
  })
  .meta({ example: '2012-07' });

/** A JSON number or a string with a decimal number; up to 30 digits, 10 of them after the point. */
export const Decimal = z
  .unknown()
  .check((ctx) => {
    if (ctx.value === undefined) return fail(ctx, 'required', 'this field is required');
    if (typeof ctx.value !== 'number' && typeof ctx.value !== 'string' && !(ctx.value instanceof LosslessNumber)) {
      return fail(ctx, 'invalid_type', 'expected a number');
    }
    if (decimalOf(ctx.value) === null)
      fail(ctx, 'invalid_decimal', 'expected a decimal number of at most 30 digits, 10 of them after the point');
  })
  .meta({ override: { type: ['number', 'string'] }, example: 2_500_000_000 });

/** The canonical decimal of a number, string or lossless number, or null. */
export const decimalOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : canonicalDecimal(value instanceof LosslessNumber ? value.value : String(value));

/** An ISO 4217 code, `percent`, or a plain plural noun. */
export const Unit = nameText(100)
  .check((ctx) => {
    const unit = ctx.value;
    if (/^[A-Z]{3}$/.test(unit) && !isCurrency(unit))
      fail(ctx, 'unknown_currency', `"${unit}" is no ISO 4217 currency code`);
    else if (/^[a-z]{3}$/.test(unit) && isCurrency(unit.toUpperCase()))
      fail(ctx, 'unknown_currency', 'currency codes are written in capitals', unit.toUpperCase());
    else if (/^(?:%|per ?cent|percentage)$/i.test(unit) && unit !== 'percent')
      fail(ctx, 'invalid_unit', 'shares have the unit "percent"', 'percent');
    else if (/^[€$£¥]$/.test(unit))
      fail(
        ctx,
        'unknown_currency',
        'expected an ISO 4217 currency code',
        { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }[unit],
      );
  })
  .meta({ example: 'EUR' });

export const Language = z
  .string()
  .check((ctx) => {
    const canonical = languageTag(ctx.value);
    if (canonical === null) fail(ctx, 'unknown_language', `"${ctx.value.slice(0, 40)}" is no BCP 47 language tag`);
    else if (canonical !== ctx.value) fail(ctx, 'unknown_language', 'the tag is not in its canonical form', canonical);
  })
  .meta({ example: 'en' });

export const Country = z
  .string()
  .check((ctx) => {
    if (isCountry(ctx.value)) return;
    const upper = ctx.value.toUpperCase();
    const known: Record<string, string> = { UK: 'GB', EL: 'GR' };
    fail(
      ctx,
      'unknown_country',
      `"${ctx.value.slice(0, 40)}" is no ISO 3166-1 alpha-2 country code`,
      isCountry(upper) ? upper : known[upper],
    );
  })
  .meta({ example: 'BE' });

/** An absolute http or https address. */
export const WebAddress = text(2000, 1)
  .check((ctx) => {
    if (!/^https?:\/\//i.test(ctx.value) || /[\s<>"]/.test(ctx.value) || !URL.canParse(ctx.value))
      fail(ctx, 'invalid_url', 'expected an absolute http or https address');
  })
  .meta({ format: 'uri', example: 'https://www.iom.int/news/example' });

export const Email = text(254, 3)
  .check((ctx) => {
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(ctx.value)) fail(ctx, 'invalid_email', 'expected an e-mail address');
  })
  .meta({ format: 'email', example: 'press@example.org' });

const checked = (test: (id: string) => boolean, detail: string) =>
  z.string().check((ctx) => {
    if (!test(ctx.value)) fail(ctx, 'invalid_identifier', detail);
  });

/** Identifiers by which an organisation is known elsewhere, with their check digits verified. */
export const Identifiers = z
  .strictObject({
    wikidata: checked(isWikidata, 'expected a Wikidata item such as Q42')
      .nullish()
      .meta({ description: 'Item of Wikidata.', example: 'Q42' }),
    ror: checked(isRor, 'expected a ROR id such as 02mhbdp94, with its check digits').nullish().meta({
      description: 'Research Organization Registry, the nine characters without address.',
      example: '02mhbdp94',
    }),
    lei: checked(isLei, 'expected a Legal Entity Identifier (ISO 17442) of 20 characters with its check digits')
      .nullish()
      .meta({ description: 'Legal Entity Identifier, ISO 17442.', example: '529900T8BM49AURSDO55' }),
  })
  .meta({ id: 'Identifiers', description: 'Identifiers by which an organisation is known elsewhere.' });

/** The same in an answer: all three, `null` where it is not known. */
export const ShownIdentifiers = z
  .object({
    wikidata: z.string().nullable().meta({ description: 'Item of Wikidata.', example: 'Q211028' }),
    ror: z.string().nullable().meta({ description: 'Research Organization Registry.', example: null }),
    lei: z.string().nullable().meta({ description: 'Legal Entity Identifier, ISO 17442.', example: null }),
  })
  .meta({ id: 'ShownIdentifiers', description: 'Identifiers by which an organisation is known elsewhere.' });

/** What leads from an answer to a record that has a slug. */
export const RecordLink = z
  .object({
    id: z.uuid().meta({ description: 'Id of the record.' }),
    slug: z.string().meta({ description: 'The name in addresses; the same for life.', example: 'european-commission' }),
    name: z.string().meta({ description: 'Its name.', example: 'European Commission' }),
  })
  .meta({ id: 'RecordLink', description: 'Leads to a record.' });
