import { franc } from 'franc';
import { functionWordsByLanguage } from './lexicon/languages.js';
import { wordRuns } from './patterns/language.js';

/** What language a text is in, and whether facts can be read from it. */
export interface LanguageGuess {
  /** BCP 47 tag, or null where the text does not show it. */
  tag: string | null;
  /** Whether there are rules for the language. */
  read: boolean;
}

const sampleLength = 6000;

// ISO 639-3 codes of the languages that releases come in; more would only take short texts for rare relatives of these.
const candidates =
  'eng fra spa deu ita por nld swe dan nob fin pol ces slk hun ron bul ell hrv slv lit lav est tur rus ukr arb pes heb hin ben urd tam tha vie ind zlm cmn jpn kor cat glg eus sqi srp mkd kat hye azj kaz swh amh tgl'.split(
    ' ',
  );

/**
 * English, French, Spanish and German show by their function words, which holds for short and mixed texts too; everything
 * else is told by the trigrams of `franc`.
 */
export function languageOf(text: string): LanguageGuess {
  const sample = text.slice(0, sampleLength);
  const words = sample.toLowerCase().match(wordRuns) ?? [];
  const shares = Object.entries(functionWordsByLanguage).map(([tag, list]) => ({
    tag,
    share: words.filter((word) => list.has(word)).length / Math.max(1, words.length),
  }));
  shares.sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (best && second && best.share > 0.12 && best.share > second.share * 1.25 && words.length >= 4)
    return { tag: best.tag, read: true };
  const code = franc(sample, { only: candidates, minLength: 20 });
  const tag = code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
  if (tag && tag in functionWordsByLanguage) {
    // Names and figures without function words look like any Western language.
    const supported = shares.find((entry) => entry.tag === tag);
    return { tag, read: (supported?.share ?? 0) > 0.04 || words.length < 30 };
  }
  return { tag: tag ?? (best && best.share > 0.05 ? best.tag : null), read: tag === null && (best?.share ?? 0) > 0.05 };
}
