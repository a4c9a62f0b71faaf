import { monthNumber, weekdays } from '../lexicon/months.js';
import { nameConnectors, prefixHeads, softHeads, suffixHeads, topicWords } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { isPlace, isState } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { adjectivalEnding } from '../patterns/names.js';
import { pluralEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymInBrackets } from './acronyms.js';
import { isKnown } from './known.js';
import { nameOf } from './mention.js';
import { bare, endsPossessive, type PersonTest, runEnd, skipLead } from './runs.js';
import type { NameSpan } from './span.js';
import { listedTopics } from './topics.js';

const departments = wordSet('department ministry');
/** Bodies that are called after what they are to do, or to whom they are sent. */
const aimHeads = wordSet(
  'committee commission office mission fund coalition campaign group alliance council force embassy delegation board organization organisation network center centre foundation',
);
const innerHeads = wordSet('board congress');
const localHeads = wordSet('office committee center centre division service department agency order board court');

/** `U.S. Department of State`, `Bureau of Population, Refugees, and Migration`. */
export function prefixName(section: Section, i: number, run: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const head = tokens[run - 1];
  if (head?.lower === 'governments') return governments(section, run);
  const shouted = capitalConnector(section, i, run);
  if (shouted) return shouted;
  if (
    !head ||
    !prefixHeads.has(bare(head)) ||
    endsPossessive(head) ||
    ['government', 'offices', 'departments', 'order'].includes(head.lower)
  )
    return null;
  if (tokens[run]?.lower === 'to' && (!aimHeads.has(head.lower) || isKnown(nameOf(section, i, run)))) return null;
  let end = connected(section, run, isPerson);
  if (end === run) return null;
  const start = objectStart(tokens, run);
  // "the Board of the Singapore Land Authority": the body is the authority.
  // "the Board of Directors of the Harbour Authority": the body is the authority.
  if (head.lower === 'board' && run - i === 1 && ['directors', 'trustees'].includes(tokens[start]?.lower ?? ''))
    return null;
  if (innerHeads.has(head.lower) && start === run + 2 && suffixHeads.has(tokens[end - 1]?.lower ?? '')) return null;
  // "the Committee of the Lamp Organization (LO)": the organisation is another body.
  if (
    start === run + 2 &&
    acronymInBrackets(section, end)?.expansion?.firstToken === start &&
    !departments.has(head.lower)
  )
    return run - skipLead(section, i, run - 1) > 1
      ? { firstToken: skipLead(section, i, run - 1), endToken: run, rule: 'organisation.first-noun', confidence: 0.85 }
      : null;
  // "the Office in Geneva", "a Center for Kenya": where it is, not what it is called.
  if (localHeads.has(head.lower) && isPlace(nameOf(section, start, end))) return null;
  if (head.lower === 'group' && tokens[end]?.text === ',' && isState(tokens[end + 1]?.text ?? '')) return null;
  if (departments.has(head.lower)) end = departmentObject(tokens, start, end);
  if (head.lower === 'office') end = officeObject(section, end, isPerson);
  const aim = tokens[run]?.lower === 'to';
  for (let steps = 0; steps < 8 && !endsPossessive(tokens[end - 1] as Token); steps++) {
    const next =
      listedTopics(section, end, isPerson) ??
      furtherOf(section, end, isPerson) ??
      pairedObject(section, start, end, isPerson) ??
      (aim ? aimWords(section, end, isPerson) : null);
    if (next === null) break;
    end = next;
  }
  // "the Committee of Supply Debate": an event.
  if (head.lower === 'committee' && ['debate', 'hearing', 'meeting'].includes(tokens[end - 1]?.lower ?? ''))
    return null;
  // "European Commission Directorate-General for Energy": the commission is its parent.
  const first = head.lower.startsWith('directorate') ? run - 1 : skipLead(section, i, run - 1);
  end = acronymEnd(section, first, end) ?? end;
  return { firstToken: first, endToken: end, rule: 'organisation.first-noun', confidence: 0.93 };
}

/** `National Coalition Against Domestic Violence`: the small word has a capital too. */
function capitalConnector({ tokens }: Section, i: number, run: number): NameSpan | null {
  for (let at = i + 1; at < run - 1; at++)
    if (['against', 'for', 'of'].includes(tokens[at]?.lower ?? '') && prefixHeads.has(tokens[at - 1]?.lower ?? ''))
      return { firstToken: i, endToken: run, rule: 'organisation.first-noun', confidence: 0.9 };
  return null;
}

/** `Governments of Slovenia and the United States`: two or more that speak together. */
export function governments(section: Section, run: number): NameSpan | null {
  const { tokens } = section;
  if (tokens[run]?.lower !== 'of') return null;
  let end = run;
  let places = 0;
  for (let at = run + 1; at < Math.min(tokens.length, run + 160); ) {
    if (['the', 'and'].includes(tokens[at]?.lower ?? '') || tokens[at]?.text === ',') at++;
    else {
      const place = longestPlace(section, at);
      // "…, and the European Lamp Service": the name of a body.
      if (place === at || (tokens[place]?.isCapitalised && tokens[place]?.gap === 1)) break;
      places++;
      end = place;
      at = place;
    }
  }
  return places > 1 ? { firstToken: run - 1, endToken: end, rule: 'organisation.first-noun', confidence: 0.85 } : null;
}

const realms = wordSet('republic kingdom state sultanate commonwealth');

function longestPlace(section: Section, at: number): number {
  // "the Republic of India", "the Kingdom of Spain".
  if (realms.has(section.tokens[at]?.lower ?? '') && section.tokens[at + 1]?.lower === 'of') {
    const end = longestPlace(section, at + 2);
    return end > at + 2 ? end : at;
  }
  for (let end = Math.min(section.tokens.length, at + 5); end > at; end--)
    if (
      section.tokens[at]?.isCapitalised &&
      section.tokens[end - 1]?.kind === 'word' &&
      isPlace(nameOf(section, at, end))
    )
      return end;
  return at;
}

/** "Department of State Humanitarian Assistance": a department of one subject ends with it. */
function departmentObject(tokens: readonly Token[], start: number, end: number): number {
  if (tokens[start]?.lower === 'state') return start + 1;
  let topical = start;
  // "Department of Labor Veterans’ Employment and Training Service": the service is another name.
  const owns = (at: number): boolean =>
    endsPossessive(tokens[at] as Token) || (tokens[at + 1]?.text === '’' && tokens[at + 1]?.gap === 0);
  while (topical < end && topicWords.has(bare(tokens[topical] as Token)) && !owns(topical)) topical++;
  return topical > start && topical < end ? topical : end;
}

/** "Office of the National Cyber Director", where the office's holder is not named behind it. */
function officeObject(section: Section, at: number, isPerson: PersonTest): number {
  const { tokens } = section;
  const office = tokens[at];
  if (!office?.isCapitalised || office.gap !== 1 || !officeWords.has(office.lower) || isPerson(at + 1)) return at;
  const end = tokens[at + 1]?.lower === 'general' && tokens[at + 1]?.isCapitalised === true ? at + 2 : at + 1;
  return tokens[end]?.lower === 'of' ? connected(section, end, isPerson) : end;
}

export const objectStart = (tokens: readonly Token[], run: number): number =>
  tokens[run + 1]?.lower === 'the' ? run + 2 : run + 1;

/** Token behind `of [the] Xxx Yyy`, or the given one. */
export function connected(section: Section, at: number, isPerson: PersonTest): number {
  const { tokens } = section;
  const connector = tokens[at];
  if (connector?.kind !== 'word' || connector.gap > 2 || !nameConnectors.has(connector.lower)) return at;
  const start = ['the', 'la', 'l’', 'les'].includes(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const first = tokens[start];
  if (
    !first?.isCapitalised ||
    first.gap > 2 ||
    monthNumber.has(first.lower) ||
    weekdays.has(first.lower) ||
    isPerson(start) ||
    section.sentenceOfToken[start] !== section.sentenceOfToken[at - 1]
  )
    return at;
  return runEnd(section, start, isPerson);
}

/** `… of Ukraine`, `… of the Federal Reserve System`, `… on Security`, `… in Democracy` behind what stands already. */
function furtherOf(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  const word = tokens[at]?.lower ?? '';
  const object = tokens[at + 1];
  if (['of', 'de', 'du', 'del'].includes(word)) return moved(at, connected(section, at, isPerson));
  if (!['on', 'for', 'in'].includes(word) || !object?.isCapitalised) return null;
  const soft = softHeads.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'fund';
  if (word === 'for' && isPlace(object.text)) return soft ? moved(at, connected(section, at, isPerson)) : null;
  if (!topicWords.has(bare(object))) return null;
  return word === 'in'
    ? object.gap === 1 && !isPerson(at + 1)
      ? runEnd(section, at + 1, isPerson)
      : null
    : moved(at, connected(section, at, isPerson));
}

/**
 * `Bureau of European and Eurasian Affairs`, `Ministry of Small and Medium Enterprises and Startups`: what the name is about
 * has two parts, of which the first is an adjective or a subject.
 */
function pairedObject(section: Section, start: number, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  const [last, joint, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!last || joint?.lower !== 'and' || !next?.isCapitalised || next.gap > 1 || isPerson(at + 1)) return null;
  const end = runEnd(section, at + 1, isPerson);
  const words = tokens.slice(at + 1, end).filter((token) => token.kind === 'word');
  const closing = words.at(-1);
  if (!closing || prefixHeads.has(words[0]?.lower ?? '') || words.some((word) => officeWords.has(word.lower)))
    return null;
  if (isPlace(nameOf(section, start, at)) || isPlace(nameOf(section, at + 1, end))) return null;
  if (closing.isAllCaps) return null;
  const topical = topicWords.has(bare(closing));
  const adjective = at - start === 1 && adjectivalEnding.test(last.lower);
  const subject = topicWords.has(bare(last)) || (at - start === 1 && topical);
  const serving = adjective && words.length > 1 && suffixHeads.has(bare(closing));
  const plurals =
    at - start === 1 && words.length === 1 && pluralEnding.test(last.lower) && pluralEnding.test(closing.lower);
  return serving ||
    plurals ||
    (topical && (adjective || subject)) ||
    (subject && words.length === 1 && pluralEnding.test(closing.lower))
    ? end
    : null;
}

/** `Institute for Health Metrics and Evaluation (IHME)`: the short form behind tells how far the name goes. */
function acronymEnd(section: Section, first: number, end: number): number | null {
  const { tokens } = section;
  for (let at = end; at < Math.min(tokens.length, end + 9); at++) {
    const token = tokens[at] as Token;
    if (token.gap > 2) return null;
    if (token.text === '(') {
      const expansion = at > end ? acronymInBrackets(section, at)?.expansion : null;
      return expansion && Math.abs(expansion.firstToken - first) <= 1 ? at : null;
    }
    if (token.kind !== 'word' && token.text !== ',' && token.text !== '&') return null;
    if (token.kind === 'word' && !token.isCapitalised && !['and', 'of', 'for', 'the', 'in', 'on'].includes(token.lower))
      return null;
  }
  return null;
}

const moved = (from: number, to: number): number | null => (to === from ? null : to);

/** "Fund to Fight AIDS, Tuberculosis and Malaria": a comma that "and" and a capital follow. */
function aimListed(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < comma + 5; i++) {
    if (tokens[i]?.lower === 'and') return i > comma + 1 && tokens[i + 1]?.isCapitalised === true;
    if (!tokens[i]?.isCapitalised && tokens[i]?.text !== ',') return false;
  }
  return false;
}

/** What follows "Office to" and "Committee to": verbs, objects, small words. */
function aimWords(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  let i = at;
  if (tokens[i]?.text === ',' && aimListed(tokens, i)) i++;
  while (
    ['and', 'in', 'on', 'the', 'of', 'as', 'a', 'an'].includes(tokens[i]?.lower ?? '') ||
    (tokens[i]?.kind === 'number' && tokens[i]?.gap === 1)
  )
    i++;
  if (tokens[i]?.kind === 'word' && tokens[i]?.gap === 0 && tokens[i - 1]?.kind === 'number') i++;
  return i > at && i < at + 4 && tokens[i]?.isCapitalised ? runEnd(section, i, isPerson) : null;
}
