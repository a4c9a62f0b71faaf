import type { ExtractedStatistic } from '../extraction.js';
import { wordSet } from '../lexicon/words.js';
import type { Token } from '../text/tokens.js';

type Qualifier = ExtractedStatistic['qualifier'];

/** Words before a number, by what they say of it; the longest that fits wins. English, French, Spanish, German. */
const phrases: Record<Exclude<Qualifier, 'exact' | 'between'>, string> = {
  over: `more than|over|exceeding|exceeds|exceed|exceeded|surpassing|surpassed|surpasses|surpass|above|upwards of|upward of|in excess of|greater than|beyond|topped|topping|crossed|higher than|larger than|well over|just over|longer than|
    plus de|más de|mehr als|über|au-delà de|supérieur à|superior a`,
  nearly: `nearly|almost|close to|approaching|just shy of|shy of|near|just about|près de|presque|casi|fast|knapp|nahezu|beinahe`,
  about: `about|around|approximately|some|roughly|circa|estimated|an estimated|approx|approx .|in the region of|or so|somewhere around|on the order of|in the order of|~|≈|c .|approximate|
    environ|quelque|alrededor de|unos|unas|cerca de|aproximadamente|rund|etwa|ca|ca .|ungefähr|zirka`,
  at_least: `at least|no fewer than|not less than|no less than|a minimum of|minimum of|minimum|not fewer than|au moins|al menos|por lo menos|mindestens|wenigstens|up to at least`,
  up_to: `up to|as many as|as much as|at most|a maximum of|maximum of|maximum|no more than|not more than|not exceeding|not to exceed|up to a maximum of|up to a total of|jusqu'à|jusqu’à|hasta|bis zu|maximal|höchstens|au plus`,
  under: `under|below|less than|fewer than|just under|well under|lower than|smaller than|moins de|menos de|weniger als|unter|inférieur à`,
};

const byLength: [words: string[], qualifier: Qualifier][] = Object.entries(phrases)
  .flatMap(([qualifier, list]) =>
    list.split('|').map((phrase): [string[], Qualifier] => [phrase.trim().split(' '), qualifier as Qualifier]),
  )
  .sort(([a], [b]) => b.length - a.length);

/** Words that may stand between qualifier and number: "over the $5", "up to a total of". */
const transparent = wordSet(
  'the a an additional another total of new just well extra further combined cumulative full',
);

/** What the words before the token at `start` say of the number, and where they begin. */
export function qualifierBefore(tokens: readonly Token[], start: number): { qualifier: Qualifier; start: number } {
  for (let skipped = 0; skipped <= 3; skipped++) {
    const end = start - skipped;
    if (skipped > 0 && !transparent.has(tokens[end]?.lower ?? '')) break;
    for (const [words, qualifier] of byLength) {
      if (words.length <= end && matches(tokens, end - words.length, words))
        return { qualifier, start: end - words.length };
    }
  }
  const value = approximateValue(tokens, start);
  return value ?? { qualifier: 'exact', start };
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every(
    (word, index) => tokens[at + index]?.lower === word && (index === 0 || (tokens[at + index]?.gap ?? 3) <= 2),
  );
}

/** `an approximate value of`, `an estimated total cost of`: the adjective stands before the noun. */
function approximateValue(tokens: readonly Token[], start: number): { qualifier: Qualifier; start: number } | null {
  if (tokens[start - 1]?.lower !== 'of') return null;
  for (let i = start - 2; i >= start - 5; i--) {
    const word = tokens[i]?.lower;
    if (word === 'approximate' || word === 'estimated') return { qualifier: 'about', start: i };
    if (word === 'minimum') return { qualifier: 'at_least', start: i };
    if (word === 'maximum') return { qualifier: 'up_to', start: i };
  }
  return null;
}

/** What stands behind a number: `700+`, `or more`. */
export function qualifierAfter(tokens: readonly Token[], end: number): Qualifier | null {
  const [first, second] = [tokens[end], tokens[end + 1]];
  if (first?.text === '+' && first.gap === 0) return 'over';
  if (first?.lower === 'or' && (second?.lower === 'more' || second?.lower === 'higher')) return 'at_least';
  if (first?.lower === 'or' && (second?.lower === 'less' || second?.lower === 'fewer')) return 'up_to';
  return null;
}
