import { LRUCache } from 'lru-cache';
import { englishLabels, type Labels, labelsOf } from './labels.js';

/** How a language writes dates. */
export interface DateWords {
  locale: string;
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
}

/** How texts in a language name things, and write numbers and dates. */
export interface Language extends DateWords {
  labels: Labels;
  /** Exact digits, grouped. */
  number: Intl.NumberFormat;
  /** `2.5 billion`, to four decimals. */
  scaledNumber: Intl.NumberFormat;
  percent: Intl.NumberFormat;
  money(currency: string, scaled: boolean): Intl.NumberFormat;
  instant: Intl.DateTimeFormat;
}

// Intl's formatters take up to a tenth of a millisecond each to build.
const languages = new LRUCache<string, Language>({ max: 50 });
const dates = new LRUCache<string, DateWords>({ max: 200 });

/** The language of a BCP 47 tag where there are labels in it (English, French, Spanish, German), else English. */
export function languageOf(tag: string): Language {
  const primary = tag.split('-')[0] ?? '';
  return kept(languages, Object.hasOwn(labelsOf, primary) ? intlLocale(tag) : 'en-GB', (locale) => ({
    labels: labelsOf[primary] ?? englishLabels,
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }),
    scaledNumber: new Intl.NumberFormat(locale, { ...scaled, maximumFractionDigits: 4 }),
    percent: new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'percent',
      unitDisplay: 'long',
      maximumFractionDigits: 10,
    }),
    money: (currency, isScaled) =>
      new Intl.NumberFormat(locale, {
        ...(isScaled ? scaled : {}),
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        minimumFractionDigits: 0,
        maximumFractionDigits: isScaled ? 4 : 10,
      }),
    ...dateWordsOf(locale),
    instant: new Intl.DateTimeFormat(locale, {
      ...utc,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    }),
  }));
}

/** How a language writes dates, also one that there are no labels in. */
export const dateWordsOf = (tag: string): DateWords =>
  kept(dates, intlLocale(tag), (locale) => ({
    locale,
    day: new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'long' }),
    month: new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' }),
  }));

const scaled = { notation: 'compact', compactDisplay: 'long' } as const;
const utc = { timeZone: 'UTC', calendar: 'gregory' } as const;

function kept<T extends object>(cache: LRUCache<string, T>, locale: string, build: (locale: string) => T): T {
  const known = cache.get(locale);
  if (known) return known;
  const built = build(locale);
  cache.set(locale, built);
  return built;
}

/** Intl takes bare English for that of the United States, which writes the month first. */
function intlLocale(tag: string): string {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    if (language === 'en' && !region) return 'en-GB';
    return [language, script, region].filter(Boolean).join('-');
  } catch {
    return 'en-GB';
  }
}
