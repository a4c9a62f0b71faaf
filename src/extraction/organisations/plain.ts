import { functionWords, phraseStops } from '../lexicon/english.js';
import { attributiveAcronyms, knownAcronyms, treatyAcronyms } from '../lexicon/known-organisations.js';
import { monthNumber, weekdays } from '../lexicon/months.js';
import { otherHeads, prefixHeads, suffixHeads, topicWords } from '../lexicon/organisation-words.js';
import { credentials, givenNames, honorifics, officeWords, roleWords } from '../lexicon/people.js';
import { isPlace, isState } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { credentialStop, partnersMark, pluralAcronym, possessiveEnding, verbalEnding } from '../patterns/names.js';
import { craftCode, gatheringCode, nationality } from '../patterns/organisations.js';
import { ownedEnding, pluralEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymInBrackets } from './acronyms.js';
import { nameOf } from './mention.js';
import { behindIntroduction, type PersonTest, runEnd } from './runs.js';

export interface PlainName {
  firstToken: number;
  endToken: number;
}

/** A section and the names in it that nothing but what stands around them shows to be bodies. */
export interface Names {
  section: Section;
  plain(token: number): PlainName | null;
  /** Any capitalised words at a token that are neither a place nor a person. */
  run(token: number): PlainName | null;
  /** Two or more capitalised words at a token that name no person, place or office, whatever their last word. */
  loose(token: number): PlainName | null;
}

const broadAdjectives = wordSet(
  'transatlantic transpacific euro-atlantic indo-pacific bilateral western eastern northern southern democratic republican',
);

/** Each token is asked for by several rules; the answer is kept. */
export function namesIn(section: Section, isPerson: PersonTest): Names {
  const others = otherAcronyms(section);
  const known: (PlainName | null | undefined)[] = new Array(section.tokens.length);
  return {
    section,
    run(token) {
      const end = section.tokens[token]?.isCapitalised ? runEnd(section, token, isPerson) : token;
      const name = nameOf(section, token, end);
      return end > token && end - token <= 6 && !isPlace(name) && !isState(name)
        ? { firstToken: token, endToken: end }
        : null;
    },
    loose(token) {
      return looseName(section, token, isPerson);
    },
    plain(token) {
      const before = known[token];
      if (before !== undefined) return before;
      const name = others.has(bare(section.tokens[token]?.text ?? '')) ? null : plainName(section, token, isPerson);
      known[token] = name;
      return name;
    },
  };
}

const bare = (text: string): string => text.replace(possessiveEnding, '');

// Two passes ask for them.
const acronymsRead = new WeakMap<Section, ReadonlySet<string>>();

/** Short forms of laws, plans, offices and gatherings: "the High-Level Dialogue (HLD)". */
export function otherAcronyms(section: Section): ReadonlySet<string> {
  const read = acronymsRead.get(section);
  if (read) return read;
  const acronyms = new Set<string>();
  for (let open = 1; open < section.tokens.length; open++) {
    const pair = section.tokens[open]?.text === '(' ? acronymInBrackets(section, open) : null;
    const last = section.tokens[open - 1];
    const other = last !== undefined && (eventNouns.has(last.lower) || officeWords.has(last.lower));
    if (!pair || !last || suffixHeads.has(last.lower)) continue;
    if (other || (pair.expansion && !known(pair.acronym) && !prefixed(section, pair.expansion.firstToken)))
      acronyms.add(pair.acronym);
  }
  acronymsRead.set(section, acronyms);
  return acronyms;
}

const eventNouns = wordSet(
  'week day days award awards prize festival summit conference dialogue act regulation directive treaty cup election elections',
);
const known = (acronym: string): boolean => knownAcronyms.has(acronym);

/** A full form that begins with the noun of a body: "Ministry of Law (MLW)". */
const prefixed = ({ tokens }: Section, first: number): boolean =>
  tokens.slice(first, first + 4).some((token) => prefixHeads.has(token.lower));

/** The capitalised words at a token when they may name a body: no person, place, office, subject or month. */
function plainName(section: Section, i: number, isPerson: PersonTest): PlainName | null {
  const { tokens } = section;
  const first = tokens[i];
  if (!first?.isCapitalised || isPerson(i)) return null;
  const opening = first.lower === 'the' ? i + 1 : i;
  const end = runEnd(section, opening, isPerson);
  const start = behindIntroduction(tokens, opening, end - 1);
  const words = tokens.slice(start, end).filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 5) return null;
  const [head, last] = [words[0] as Token, words.at(-1) as Token];
  const name = nameOf(section, start, end);
  const common = (token: Token): boolean =>
    functionWords.has(token.lower) || monthNumber.has(token.lower) || weekdays.has(token.lower);
  if (
    name.length < 2 ||
    isPlace(name) ||
    isState(name) ||
    nationality.test(name) ||
    gatheringCode.test(head.text) ||
    craftCode.test(name) ||
    (words.length === 1 && phraseStops.has(head.lower) && !head.isAllCaps) ||
    (common(head) && !isPlace(nameOf(section, start, start + 2))) ||
    common(last)
  )
    return null;
  if (
    officeWords.has(head.lower) ||
    roleWords.has(head.lower) ||
    attributiveAcronyms.has(name) ||
    treatyAcronyms.has(name)
  )
    return null;
  if (words.every((word) => topicWords.has(word.lower) || nationality.test(word.text))) return null;
  if (
    words.length === 1 &&
    (suffixHeads.has(last.lower) ||
      prefixHeads.has(last.lower) ||
      officeWords.has(last.lower.replace(pluralEnding, '')) ||
      broadAdjectives.has(last.lower))
  )
    return null;
  if (otherHeads.has(last.lower.replace(ownedEnding, '')) || words.every((word) => topicWords.has(word.lower)))
    return null;
  if (head.lower === 'apache' || words.some((word) => credentials.has(word.lower.replace(credentialStop, ''))))
    return null;
  if (
    words.some((word) => honorifics.has(word.lower)) ||
    officeWords.has(last.lower) ||
    last.lower === 'headquarters' ||
    isCommonWord(section, words)
  )
    return null;
  // "Re-appointed", "TSOs".
  if (words.length === 1 && ((head.text.includes('-') && verbalEnding.test(head.lower)) || pluralAcronym.test(name)))
    return null;
  if (words.length === 1 && ['republic', 'kingdom', 'commonwealth'].includes(head.lower)) return null;
  // "Darius J. Lee": an initial inside a name is that of a person.
  if (
    words.some((word, at) => at > 0 && word.text.length === 1 && tokens[tokens.indexOf(word, start) + 1]?.text === '.')
  )
    return null;
  if (words.length >= 2 && givenNames.has(head.lower) && !partnersMark.test(name)) return null;
  return { firstToken: start, endToken: end };
}

function looseName(section: Section, i: number, isPerson: PersonTest): PlainName | null {
  const { tokens } = section;
  const first = tokens[i];
  if (!first?.isCapitalised || isPerson(i)) return null;
  const end = runEnd(section, i, isPerson);
  const words = tokens.slice(i, end).filter((token) => token.kind === 'word');
  const last = words.at(-1);
  const name = nameOf(section, i, end);
  const taken =
    words.some(({ lower }) => honorifics.has(lower) || (officeWords.has(lower) && lower !== 'general')) ||
    functionWords.has(first.lower) ||
    phraseStops.has(first.lower) ||
    monthNumber.has(first.lower) ||
    weekdays.has(first.lower);
  return last && words.length >= 2 && words.length <= 6 && !taken && !isPlace(name) && !isState(name)
    ? { firstToken: i, endToken: end }
    : null;
}

/** A single word that the text also writes small: "Clouds". */
function isCommonWord(section: Section, words: readonly Token[]): boolean {
  const [only] = words;
  if (!only || words.length > 1 || only.isAllCaps) return false;
  return section.smallWords.has(only.lower);
}
