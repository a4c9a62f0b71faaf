import { prefixHeads, suffixHeads, topicWords } from '../lexicon/organisation-words.js';
import { abstractEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { bare, endsPossessive, type PersonTest, runEnd } from './runs.js';

const joiners = new Set(['and', '&', 'et', 'y', 'und']);

/**
 * `, Refugees, and Migration`, ` and Human Rights`, ` and the Environment`: subjects that go on with a name. Bodies, places
 * and persons that follow are other names.
 * @returns the token behind, or null where nothing goes on.
 */
export function listedTopics(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  if (endsPossessive(tokens[at - 1] as Token)) return null;
  let i = at;
  for (let items = 0; items < 6; items++) {
    const item = nextItem(section, i, isPerson);
    if (!item) return null;
    const words = tokens.slice(item.start, item.end).filter((token) => token.kind === 'word');
    const last = words.at(-1);
    const ownName =
      last !== undefined && suffixHeads.has(bare(last)) && !topicWords.has(bare(last)) && words.length > 1;
    // "…, and Department of the Harbour": another body.
    const otherBody = prefixHeads.has(words[0]?.lower ?? '') && section.tokens[item.end]?.lower === 'of';
    if (ownName || otherBody || !words.every(isTopic)) return null;
    if (item.joined) return item.end;
    i = item.end;
  }
  return null;
}

/** `, Scientific, and Cultural Organization`: subjects that end in the noun of the body. */
export function topicsToHead(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  let i = at;
  for (let items = 0; items < 6; items++) {
    const item = nextItem(section, i, isPerson);
    if (!item) return null;
    const words = tokens.slice(item.start, item.end).filter((token) => token.kind === 'word');
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || !topicWords.has(bare(first))) return null;
    if (item.joined) return suffixHeads.has(bare(last)) && words.length > 1 ? item.end : null;
    if (!words.every((word) => topicWords.has(bare(word)))) return null;
    i = item.end;
  }
  return null;
}

/** "Education, Advancement, and Potential": words of what one cannot touch are subjects too. */
const isTopic = (word: Token): boolean => topicWords.has(bare(word)) || abstractEnding.test(bare(word));

interface Item {
  start: number;
  end: number;
  /** "and" stands before it: it is the last one. */
  joined: boolean;
}

function nextItem(section: Section, at: number, isPerson: PersonTest): Item | null {
  const { tokens } = section;
  let i = at;
  const comma = tokens[i]?.text === ',';
  if (comma) i++;
  const joined = joiners.has(tokens[i]?.lower ?? '');
  if (joined) i++;
  if (!comma && !joined) return null;
  if (joined && tokens[i]?.lower === 'the') i++;
  const first = tokens[i];
  if (!first?.isCapitalised || first.gap > 2 || isPerson(i)) return null;
  return { start: i, end: runEnd(section, i, isPerson), joined };
}
