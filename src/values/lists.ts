import { createRequire } from 'node:module';
import iso31661 from 'iso-3166-1';
import { LRUCache } from 'lru-cache';

const registry: Record<string, Record<string, number>> = createRequire(import.meta.url)(
  'language-subtag-registry/data/json/index.json',
);
const currencyNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** Whether it is an ISO 4217 code, of today or withdrawn (`EUR`, `DEM`). */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code) && currencyNames.of(code) !== undefined;

/** Whether it is an ISO 3166-1 alpha-2 code in upper case. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && iso31661.whereAlpha2(code) !== undefined;

/**
 * The canonical form of a BCP 47 tag (`EN-gb` → `en-GB`), or null where it is not well-formed (RFC 5646) or one of its language,
 * script, region and variant subtags does not stand in the IANA registry.
 */
export function languageTag(tag: string): string | null {
  if (tag.length > 35) return null;
  let known = canonicalTags.get(tag);
  if (!known) {
    known = { canonical: canonicalTag(tag) };
    canonicalTags.set(tag, known);
  }
  return known.canonical;
}

const canonicalTags = new LRUCache<string, { canonical: string | null }>({ max: 2000 });

function canonicalTag(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag);
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? tag;
    const variants = locale.baseName.split('-').filter((part) => /^(?:\d\w{3}|\w{5,8})$/.test(part));
    const known =
      registered(locale.language, 'language') &&
      (locale.script === undefined || registered(locale.script, 'script')) &&
      (locale.region === undefined || registered(locale.region, 'region')) &&
      variants.every((variant) => variant === locale.language || registered(variant, 'variant'));
    return known ? canonical : null;
  } catch {
    return null;
  }
}

const registered = (subtag: string | undefined, type: string): boolean =>
  subtag !== undefined && registry[subtag.toLowerCase()]?.[type] !== undefined;
