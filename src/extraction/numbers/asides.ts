import { abstractNouns } from '../lexicon/english.js';
import { numeralWords } from '../lexicon/numerals.js';
import { wordSet } from '../lexicon/words.js';
import { spanVerb } from '../patterns/numbers.js';
import type { Token } from '../text/tokens.js';
import type { CountedNoun } from './nouns.js';
import { type Numeral, numeralAt } from './numerals.js';

/** Numbers that count something no reader would note: pronouns, small spans of time, "the two sides". */

const isNumeral = (tokens: readonly Token[], i: number, language: string): boolean =>
  tokens[i]?.kind === 'number' || numeralAt(tokens, i, language) !== null;

/** A number word that is rather a pronoun or article: "one of", "no one", French "un". */
export function addsUp(tokens: readonly Token[], i: number, number: Numeral, language: string): boolean {
  if (number.value === '0') return false;
  if (!number.inWords || number.scaled) return true;
  if (number.value === '1') return false;
  if (
    language === 'en' &&
    Number(number.value) < 4 &&
    tokens[number.end]?.lower === 'of' &&
    !isNumeral(tokens, number.end + 2, language) &&
    ['the', 'them', 'these', 'those', 'its', 'our', 'his', 'her', 'their', 'us'].includes(
      tokens[number.end + 1]?.lower ?? '',
    )
  )
    return false;
  return !numeralWords(language).joiners.has(tokens[i]?.lower ?? '');
}

const definite = wordSet('the these those both our their my your all les ces los las estos die diese');
const relative = wordSet(
  'last past next first previous coming following final top recent prior preceding remaining derniers dernières prochains prochaines últimos últimas próximos letzten vergangenen nächsten kommenden upcoming latter initial',
);
const timeAdverbs = wordSet('left to ago later earlier before after old prior now away from ahead hence');
const timePrepositions = wordSet(
  'within in for over after every during since before pendant durant en dans durante seit in nach across throughout only just than nearly almost about around roughly some approximately least',
);

/** What a good reader would pass over: "the two sides", "the past three years", "for two weeks", "three ways". */
export function isAside(
  tokens: readonly Token[],
  i: number,
  number: Numeral,
  noun: CountedNoun,
  language: string,
): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const small = Number(number.value) < 10;
  if (
    (relative.has(before) && !(before === 'remaining' && noun.kind === 'count')) ||
    ['hours', 'minutes'].includes(before)
  )
    return true;
  // "all five" says no more than "the five"; "all 5" is a figure.
  if (small && definite.has(before) && noun.kind !== 'measure' && !(before === 'all' && !number.inWords)) return true;
  if (noun.kind === 'time') return isTimeAside(tokens, i, noun);
  if (small && noun.abstract && noun.kind === 'count') return true;
  return language === 'en' && small && abstractNouns.has(noun.unit);
}

function isTimeAside(tokens: readonly Token[], i: number, noun: CountedNoun): boolean {
  if (timeAdverbs.has(tokens[noun.end]?.lower ?? '')) return true;
  for (let at = i - 1; at >= i - 5; at--) {
    const word = tokens[at]?.lower ?? '';
    if (relative.has(word)) return true;
    if (
      [
        'for',
        'in',
        'within',
        'after',
        'every',
        'during',
        'pendant',
        'durante',
        'seit',
        'since',
        'dans',
        'en',
        'nach',
        'throughout',
        'before',
      ].includes(word)
    )
      return true;
    if (word === 'over' && at === i - 1 && !isVerbBefore(tokens[at - 1])) return true;
    if (
      !timePrepositions.has(word) &&
      word !== 'a' &&
      word !== 'the' &&
      word !== 'more' &&
      word !== 'less' &&
      word !== 'at' &&
      word !== 'total' &&
      word !== 'of'
    )
      return false;
    if (word === 'of') return false;
  }
  return false;
}

const isVerbBefore = (token: Token | undefined): boolean => token !== undefined && spanVerb.test(token.lower);
