import { functionWords } from '../lexicon/english.js';
import { knownAcronyms } from '../lexicon/known-organisations.js';
import { meetingNouns, otherCounted, strongMeetingNouns } from '../lexicon/meetings.js';
import { monthNumber, weekdays } from '../lexicon/months.js';
import { topicWords } from '../lexicon/organisation-words.js';
import { wordSet } from '../lexicon/words.js';
import { nameOf } from '../organisations/mention.js';
import { notGathering, roundOf } from '../patterns/meetings.js';
import { basedEnding } from '../patterns/names.js';
import { anyDigit, capitalLead, ownedEnding, pluralEnding } from '../patterns/words.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { underFramework } from './frameworks.js';
import type { Ordinal } from './ordinals.js';
import { ownerBefore, subjectOf } from './owner.js';

/** The name of a numbered gathering behind its ordinal. */
export interface Series {
  /** "fourth meeting of the Steering Committee", without the ordinal. */
  name: string;
  /** The series: "Steering Committee", "Summit of the Americas". */
  framework: string;
  endToken: number;
  confidence: number;
}

const connectors = wordSet('of on for de des du del sur sobre der für against');
const articles = new Set([
  'the',
  'our',
  'their',
  'its',
  'la',
  'le',
  'les',
  'los',
  'las',
  'el',
  'die',
  'der',
  'das',
  'den',
  "l'",
]);
const fillers = wordSet(
  'annual regular ordinary special extraordinary high-level ministerial plenary biennial joint formal virtual international bilateral trilateral in-person global world regional substantive sovereign-level senior-level resumed upcoming official intersessional informal leaders',
);

/** Nouns that name no series by themselves: "fourth meeting". */
const genericNouns = wordSet(
  'meeting session round edition plenary sitting consultation workshop gathering convening réunion reunión sesión edición édition sitzung tagung treffen ausgabe ministerial gala',
);

const neverCounted = wordSet('anniversary birthday amendment commemoration');

/** The gathering that an ordinal counts, or null where it counts something else. */
export function seriesBehind(section: Section, ordinal: Ordinal): Series | null {
  const { tokens } = section;
  const limit = sentenceAt(section, ordinal.end - 1).endToken;
  const first = tokens[ordinal.end];
  if (
    !first ||
    first.gap > 2 ||
    neverCounted.has(first.lower) ||
    (otherCounted.has(first.lower) && !first.isCapitalised)
  )
    return null;
  if (first.kind === 'word' && functionWords.has(first.lower)) return null;
  const noun = nounIn(tokens, ordinal.end, limit);
  if (!noun) return acronymSeries(section, ordinal, limit);
  const tail = tailOf(tokens, noun.end, limit);
  const before = wordsOf(section, ordinal.end, noun.at);
  const core = wordsOf(section, ordinal.end, noun.end);
  const name = nameOf(section, ordinal.end, tail?.end ?? noun.end);
  const counted = tokens[noun.at]?.lower.replace(pluralEnding, '') ?? '';
  const generic = genericNouns.has(counted);
  const proper = capitalised(tokens, ordinal.end, noun.end);
  // "Fifth Round of Judicial Nominees" is none; a round of talks or of a dialogue is.
  if (counted === 'round' && !roundOf.test(nameOf(section, ordinal.end, tail?.end ?? noun.end))) return null;
  if (generic) {
    const under = tail ? null : underFramework({ section, endToken: noun.end });
    if (under) return { name, framework: under, endToken: noun.end, confidence: 0.85 };
    const series = tail ? tail.name(section) : bareSeries(before);
    if (!series && (!proper || before === '')) return inContext(section, ordinal, noun, core);
    return {
      name,
      framework: series || core,
      endToken: tail?.end ?? noun.end,
      confidence: tail || proper ? 0.92 : 0.75,
    };
  }
  if (!strongMeetingNouns.has(counted) && !proper) return null;
  if (!proper && !tail && before === '') return inContext(section, ordinal, noun, core);
  return {
    name,
    framework: nameOf(section, skipFillers(tokens, ordinal.end, noun.at), tail?.end ?? noun.end),
    endToken: tail?.end ?? noun.end,
    confidence: proper ? 0.92 : 0.75,
  };
}

interface Noun {
  at: number;
  end: number;
}

/** The last noun of gatherings among the words behind an ordinal, within one phrase. */
function nounIn(tokens: readonly Token[], from: number, limit: number): Noun | null {
  let found: Noun | null = null;
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'symbol') {
      const open = token.text === '(' ? bracketEnd(tokens, i) : -1;
      if (open > 0 && !found) {
        i = open;
        continue;
      }
      if (
        token.text === '&' ||
        ((token.text === '-' || token.text === '–' || token.text === '/') &&
          token.gap === 0 &&
          tokens[i + 1]?.gap === 0)
      )
        continue;
      break;
    }
    if (otherCounted.has(token.lower) && !token.isCapitalised && !found) return null;
    if (meetingNouns.has(token.lower)) found = { at: i, end: i + 1 };
    else if (found) break;
    else if (token.kind === 'number' && !(token.text.length === 4)) break;
    else if (
      !token.isCapitalised &&
      !fillers.has(token.lower) &&
      !topicWords.has(token.lower) &&
      ![
        'and',
        'of',
        'on',
        'for',
        'the',
        'to',
        'level',
        'group',
        'steering',
        'committee',
        'policy',
        'council',
        'strategic',
        'economic',
        'political',
        'security',
        'defense',
        'peer',
        'review',
        'working',
        'listening',
        'demand',
        'mid-term',
        'matching',
        'tendering',
        'aggregation',
        'negotiating',
        'budget',
        'parliamentary',
        'board',
        'contact',
        'technical',
      ].includes(token.lower)
    )
      break;
  }
  return found;
}

function bracketEnd(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < open + 5; i++) if (tokens[i]?.text === ')') return i;
  return -1;
}

interface Tail {
  end: number;
  name(section: Section): string;
}

/** `of the Multi-agency Donor Coordination Platform`: the series behind the noun. */
function tailOf(tokens: readonly Token[], at: number, limit: number): Tail | null {
  const connector = tokens[at];
  if (!connector || connector.gap > 2 || !connectors.has(connector.lower)) return null;
  let start = at + 1;
  while (articles.has(tokens[start]?.lower ?? '')) start++;
  if (weekdays.has(tokens[start]?.lower ?? '')) return null;
  let end = start;
  for (let i = start; i < Math.min(limit, start + 18); i++) {
    const token = tokens[i] as Token;
    if (token.gap > 2 || monthNumber.has(token.lower)) break;
    if (token.kind === 'word' && (token.isCapitalised || anyDigit.test(token.text))) end = i + 1;
    else if (
      token.kind === 'word' &&
      (connectors.has(token.lower) ||
        ['and', '&', 'y', 'et', 'und'].includes(token.lower) ||
        (articles.has(token.lower) && tokens[i - 1]?.isCapitalised === false)) &&
      properAhead(tokens, i + 1, limit)
    )
      continue;
    else if (
      (token.text === '&' || token.text === '-' || token.text === '–' || token.text === '’') &&
      properAhead(tokens, i + 1, limit)
    )
      continue;
    else if (token.text === ',' && properAhead(tokens, i + 1, Math.min(limit, i + 2)) && listGoesOn(tokens, i, limit))
      continue;
    else if (token.text === '(' && end === i && tokens[i + 2]?.text === ')') {
      end = i + 3;
      break;
    } else break;
    if (token.isCapitalised && ownedEnding.test(token.text) && !properAhead(tokens, i + 1, i + 2)) break;
  }
  if (end === start) return null;
  if (
    connector.lower !== 'of' &&
    connector.lower !== 'for' &&
    connector.lower !== 'on' &&
    connector.lower !== 'de' &&
    connector.lower !== 'des' &&
    connector.lower !== 'du' &&
    connector.lower !== 'del' &&
    connector.lower !== 'der'
  )
    return null;
  return { end, name: (section) => nameOf(section, start, end) };
}

const properAhead = (tokens: readonly Token[], at: number, limit: number): boolean => {
  for (let i = at; i < Math.min(limit, at + 3); i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.isCapitalised) return true;
    if (!(connectors.has(token.lower) || articles.has(token.lower) || token.lower === 'and')) return false;
  }
  return false;
};

/** A comma inside a name is followed by "and" before the next break: "Science, Technology and Innovation". */
function listGoesOn(tokens: readonly Token[], comma: number, limit: number): boolean {
  for (let i = comma + 1; i < Math.min(limit, comma + 6); i++)
    if (tokens[i]?.lower === 'and' || tokens[i]?.text === '&')
      return tokens[i + 1]?.isCapitalised === true && !articles.has(tokens[i + 1]?.lower ?? '');
  return false;
}

const wordsOf = (section: Section, from: number, end: number): string => (end > from ? nameOf(section, from, end) : '');

const capitalised = (tokens: readonly Token[], from: number, end: number): boolean => {
  const words = tokens.slice(from, end).filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 0 && words.some((word) => word.isCapitalised);
};

/** `NADD` in "fifth NADD meeting"; nothing where only fillers stand there. */
function bareSeries(before: string): string | null {
  const words = before.split(' ').filter((word) => word && !fillers.has(word.toLowerCase()));
  return words.some((word) => capitalLead.test(word)) ? words.join(' ') : null;
}

function skipFillers(tokens: readonly Token[], from: number, noun: number): number {
  let at = from;
  while (
    at < noun &&
    ((fillers.has(tokens[at]?.lower ?? '') && !tokens[at]?.isCapitalised) || basedEnding.test(tokens[at]?.lower ?? ''))
  )
    at++;
  return at;
}

/** "its ninth meeting", "the eighth meeting": the series is what the sentence is about; its name is looked up elsewhere. */
function inContext(section: Section, ordinal: Ordinal, noun: Noun, core: string): Series | null {
  const counted = section.tokens[noun.at]?.lower ?? '';
  const owner = ownerBefore(section, ordinal) ?? (counted === 'edition' ? subjectOf(section, ordinal) : null);
  if (owner)
    return {
      name: core,
      framework: genericNouns.has(counted) ? owner : `${owner} ${core}`,
      endToken: noun.end,
      confidence: 0.75,
    };
  if (ordinal.number < 2 && !ordinal.inaugural) return null;
  return ['meeting', 'session', 'summit', 'edition', 'plenary', 'round', 'conference', 'dialogue', 'congress'].includes(
    counted,
  ) && ordinal.number > 1
    ? { name: core, framework: '', endToken: noun.end, confidence: 0.7 }
    : null;
}

/** Short forms of documents and offices, which are counted too. */
const documentAcronyms = new Set([
  'MOU',
  'MOA',
  'RFP',
  'CEO',
  'CFO',
  'CTO',
  'PHD',
  'IPO',
  'NDA',
  'GDP',
  'COVID',
  'USA',
  'SMS',
]);

/** `the 18th BSAEV`, `45th ASEAN Ministers on Agriculture and Forestry (AMAF)`: a proper name counts as a series. */
function acronymSeries(section: Section, ordinal: Ordinal, limit: number): Series | null {
  const { tokens } = section;
  const first = tokens[ordinal.end];
  if (!first?.isCapitalised || ordinal.roman) return null;
  if (
    ordinal.number > 1 &&
    !knownAcronyms.has(first.text) &&
    first.isAllCaps &&
    first.text.length >= 3 &&
    // "Singapore’s second VNR": what a country has is no gathering.
    !ownedEnding.test(tokens[ordinal.end - 2]?.text ?? '') &&
    !documentAcronyms.has(first.text) &&
    (tokens[ordinal.end + 1]?.kind !== 'word' || !tokens[ordinal.end + 1]?.isCapitalised)
  ) {
    return { name: first.text, framework: first.text, endToken: ordinal.end + 1, confidence: 0.75 };
  }
  let end = ordinal.end;
  for (let i = ordinal.end; i < Math.min(limit, ordinal.end + 14); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && token.isCapitalised) end = i + 1;
    else if (
      !((connectors.has(token.lower) || ['and', 'the'].includes(token.lower)) && properAhead(tokens, i + 1, limit))
    )
      break;
  }
  const bracket = tokens[end];
  const acronym = bracket?.text === '(' && tokens[end + 1]?.isAllCaps && tokens[end + 2]?.text === ')';
  const gathering = tokens
    .slice(ordinal.end, end)
    .some((token) =>
      ['ministers', 'leaders', 'parties', 'week', 'days', 'games', 'consultations', 'talks', 'exchange'].includes(
        token.lower,
      ),
    );
  const name = nameOf(section, ordinal.end, end);
  return (acronym || gathering) && end - ordinal.end >= 2 && !functionWords.has(first.lower) && !notGathering.test(name)
    ? {
        name,
        framework: acronym ? `${name} (${tokens[end + 1]?.text})` : name,
        endToken: acronym ? end + 3 : end,
        confidence: 0.8,
      }
    : null;
}
