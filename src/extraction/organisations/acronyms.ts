import { knownAcronyms, treatyAcronyms } from '../lexicon/known-organisations.js';
import { otherHeads, softHeads } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { lettersAndNumber, notCapital, notCapitalOrDigit, notLetter, pluralAcronym } from '../patterns/names.js';
import { compoundJoint, innerCapital } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { nameOf } from './mention.js';

/** A short form in brackets behind a full one: `International Organization for Migration (IOM)`. */
export interface AcronymPair {
  acronym: string;
  /** Tokens of the full form, by the initials; null where the initials do not fit. */
  expansion: { firstToken: number; endToken: number } | null;
  /** Token behind the closing bracket. */
  endToken: number;
}

const small = wordSet('of for and the on in to de du des la le et & a an d’ l’ del y für der und with at against');

/** The short form in the bracket that opens at a token, or null: `(IOM)`, `(“LSB”)`, `(DG INTPA)`, `(MinLaw)`. */
export function acronymInBrackets(section: Section, open: number): AcronymPair | null {
  const { tokens } = section;
  if (tokens[open]?.text !== '(') return null;
  let from = open + 1;
  const quoted = isMark(tokens[from]);
  if (quoted) from++;
  let end = from;
  while (end < from + 3 && tokens[end]?.kind === 'word' && (end === from || tokens[end]?.gap === 1)) end++;
  const plus = tokens[end]?.text === '+' && tokens[end]?.gap === 0;
  const shortEnd = plus ? end + 1 : end;
  const close = isMark(tokens[shortEnd]) ? shortEnd + 1 : shortEnd;
  if (end === from || tokens[close]?.text !== ')') return null;
  const acronym = section.text.slice(tokens[from]?.start, tokens[shortEnd - 1]?.end);
  if (!isAcronym(acronym) || acronym.length > 14) return null;
  return { acronym, expansion: expansionBefore(section, open, acronym), endToken: close + 1 };
}

const isMark = (token: Token | undefined): boolean =>
  token !== undefined && ['“', '”', '"', '‘', '’', "'"].includes(token.text);

/** At least two capitals and no more lower-case letters than a short form has: `IOM`, `MinLaw`, `g7+`, `DG HOME`. */
function isAcronym(text: string): boolean {
  if (pluralAcronym.test(text)) return false;
  const capitals = text.replace(notCapital, '').length;
  if (capitals < 2) return lettersAndNumber.test(text);
  return text
    .split(' ')
    .every((word) => word.replace(notCapitalOrDigit, '').length * 3 >= word.replace(notLetter, '').length);
}

/** Walks back over as many words as the letters ask for; capitals and small words only. */
function expansionBefore(section: Section, open: number, acronym: string): AcronymPair['expansion'] {
  const { tokens } = section;
  const letters = [...acronym.replace(notLetter, '').toLowerCase()];
  let at = open - 1;
  let used = letters.length;
  let first = -1;
  for (let steps = 0; used > 0 && steps < letters.length * 2 + 8 && at >= 0; steps++, at--) {
    const token = tokens[at] as Token;
    if ((tokens[at + 1]?.gap ?? 0) > 2) break;
    if (token.kind === 'symbol') {
      if (token.text === ',' || token.text === '&' || token.text === '-' || token.text === '’') continue;
      break;
    }
    const parts = token.text.replace(innerCapital, '$1-$2').toLowerCase().split(compoundJoint).filter(Boolean);
    let taken = 0;
    for (const part of parts.toReversed())
      if (used > 0 && part[0] === letters[used - 1]) {
        used--;
        taken++;
      }
    if (taken === 0 && !small.has(token.lower) && !token.isCapitalised) break;
    if (taken > 0 && token.isCapitalised) first = at;
    else if (taken > 0 && !small.has(token.lower)) return null;
  }
  return used === 0 && first >= 0 && open - first > 1 ? { firstToken: first, endToken: open } : null;
}

const planNouns = wordSet(
  'plan act programme program strategy agreement framework initiative protocol treaty convention project scheme agenda roadmap index partnership',
);

/** Nouns with which names of gatherings and documents begin: "Conference of the Parties", "Request for Proposal". */
const gatheringLeads = wordSet('conference summit meeting convention request memorandum letter declaration treaty');

/** Whether a full form without a noun of bodies may name one all the same: no law, plan, place or event. */
export function mayNameBody(
  section: Section,
  expansion: { firstToken: number; endToken: number },
  acronym: string,
): boolean {
  const name = nameOf(section, expansion.firstToken, expansion.endToken);
  const [first, last] = [section.tokens[expansion.firstToken], section.tokens[expansion.endToken - 1]];
  // "the Minister for Harbours (MfH)": an office.
  if (first && officeWords.has(first.lower)) return false;
  if ((first && gatheringLeads.has(first.lower)) || treatyAcronyms.has(acronym)) return false;
  const inner = section.tokens
    .slice(expansion.firstToken, expansion.endToken - 1)
    .some((token) => planNouns.has(token.lower));
  if (inner && !knownAcronyms.has(acronym)) return false;
  return (
    knownAcronyms.has(acronym) ||
    (last !== undefined && (!otherHeads.has(last.lower) || softHeads.has(last.lower)) && !isPlace(name))
  );
}
