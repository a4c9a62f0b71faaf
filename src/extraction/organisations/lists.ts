import { bodyNouns, bodyVerbs, legalForms } from '../lexicon/organisation-words.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { verbalEnding } from '../patterns/names.js';
import { aboutHeading } from '../patterns/organisations.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { nameOf } from './mention.js';
import type { Names, PlainName } from './plain.js';
import type { NameSpan } from './span.js';

/** `About Xylo`, alone in a line or before "Xylo is …". */
export function aboutNames({ section, plain }: Names): NameSpan[] {
  return section.tokens.flatMap((token, i) => {
    if (token.lower !== 'about' || !token.isCapitalised) return [];
    const starts = token.gap >= 2 || ['.', '!', '”'].includes(section.tokens[i - 1]?.text ?? '');
    if (!starts) return [];
    const line = section.text.slice(
      token.start,
      (section.text.indexOf('\n', token.start) + 1 || section.text.length + 1) - 1,
    );
    const name = plain(i + 1 + (section.tokens[i + 1]?.lower === 'the' ? 1 : 0));
    if (!name) return [];
    const doubled = halved(section, name);
    const short = doubled.endToken - doubled.firstToken <= 6;
    return short && (line.length < 100 || aboutHeading.test(line))
      ? [{ ...doubled, rule: 'organisation.about', confidence: 0.93 }]
      : [];
  });
}

/** "About Xylo Corp Xylo Corp is …" in texts that lost their line breaks. */
function halved(section: Section, name: PlainName): PlainName {
  const first = section.tokens[name.firstToken]?.lower;
  // "About Xylo Putting clients first since 1919, Xylo is …".
  for (let at = name.firstToken + 1; at < name.endToken; at++)
    if (verbalEnding.test(section.tokens[at]?.lower ?? '') && section.tokens[name.endToken]?.isCapitalised === false)
      return { ...name, endToken: at };
  for (let at = name.firstToken + 1; at < name.endToken; at++)
    if (section.tokens[at]?.lower === first) return { ...name, endToken: at };
  return name;
}

/** `companies including A, B, and C`: what is listed behind a noun of bodies. */
export function listedNames(names: Names): NameSpan[] {
  const { tokens } = names.section;
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!bodyNouns.has(tokens[i]?.lower ?? '')) continue;
    const start = listStart(tokens, i + 1);
    const list = start === null ? [] : listFrom(names, start);
    spans.push(...list);
    i = Math.max(i, (list.at(-1)?.endToken ?? 0) - 1);
  }
  return spans;
}

function listStart(tokens: readonly Token[], at: number): number | null {
  let i = at;
  if (tokens[i]?.text === ',') i++;
  const colon = listColon(tokens, i);
  if (colon !== null) return colon;
  const word = tokens[i]?.lower ?? '';
  if (['including', 'include', 'includes', 'like', 'namely', 'are'].includes(word)) i++;
  else if (word === 'such' && tokens[i + 1]?.lower === 'as') i += 2;
  else if ([':', '–', '—'].includes(tokens[i]?.text ?? '')) i++;
  else return null;
  return tokens[i] &&
    ((tokens[i]?.isCapitalised ?? false) || tokens[i]?.lower === 'the' || tokens[i]?.text === '(') &&
    (tokens[i]?.gap ?? 3) < 3
    ? i
    : null;
}

/** `firms in Singapore are: (1) Xylo; (2) Yara`: a colon some words behind the noun. */
function listColon(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i];
    if (!token || token.gap > 2 || ['.', ';', ','].includes(token.text)) return null;
    if (token.text === ':')
      return ['are', 'were', 'include', 'included'].includes(tokens[i - 1]?.lower ?? '') ? i + 1 : null;
  }
  return null;
}

/** Token behind `(1)`, `(a)`, `1)` at the head of an item. */
function enumeratorEnd(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text === '(' ? at + 1 : at;
  const short = (tokens[open]?.text.length ?? 9) <= 2;
  return short && tokens[open + 1]?.text === ')' ? open + 2 : at;
}

const mostListed = 40;

function listFrom({ section, plain }: Names, start: number): NameSpan[] {
  const { tokens } = section;
  const spans: NameSpan[] = [];
  const end = sentenceAt(section, start).endToken;
  let i = start;
  for (let items = 0; items < mostListed && i < end; items++) {
    if (['and', '&', 'or'].includes(tokens[i]?.lower ?? '')) i++;
    i = enumeratorEnd(tokens, i);
    if (tokens[i]?.lower === 'the') i++;
    const name = firmName(section, i, end) ?? plain(i);
    const next = name
      ? behindBracket(section, behindOrigin(section, name.endToken, end), end)
      : skipItem(section, i, end);
    if (name) spans.push({ ...name, rule: 'organisation.listed', confidence: 0.82 });
    if (next === null) break;
    const separator = tokens[next];
    if (separator?.text === ',' || separator?.text === ';') i = next + 1;
    else if (separator?.lower === 'and' && next < end) i = next;
    else break;
  }
  return spans.length >= 2 ? spans : [];
}

/** `Xylo from Finland, Yara from Norway`: where an item comes from. */
function behindOrigin(section: Section, at: number, end: number): number {
  if (!['from', 'of', 'in'].includes(section.tokens[at]?.lower ?? '')) return at;
  const start = section.tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  for (let stop = Math.min(end, start + 3); stop > start; stop--)
    if (isPlace(nameOf(section, start, stop)) || section.tokens[stop - 1]?.lower === 'mainland') return stop;
  return at;
}

/** `Gibson, Dunn & Crutcher;`: an item between semicolons is one name, commas and all. */
function firmName({ tokens }: Section, i: number, end: number): PlainName | null {
  if (tokens[i - 1]?.text !== ')' && tokens[i - 1]?.text !== ';') return null;
  for (let at = i; at < Math.min(end, i + 9); at++) {
    const token = tokens[at];
    if (token?.text === ';' && at > i) return { firstToken: i, endToken: at };
    if (!token?.isCapitalised && token?.text !== ',' && token?.text !== '&') return null;
  }
  return null;
}

/** `Xylo (Xylophone Society)`: what a bracket adds to an item. */
function behindBracket({ tokens }: Section, at: number, end: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < Math.min(end, at + 10); i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** An item that is no plain name is passed over, as long as it is a short one. */
function skipItem(section: Section, i: number, end: number): number | null {
  for (let at = i; at < Math.min(end, i + 12); at++)
    if (section.tokens[at]?.text === ',' || section.tokens[at]?.text === ';') return at;
  return null;
}

const companyVerbs = new Set(
  'export exports import imports ship ships shipped manufacture manufactures manufactured launch launches launched unveil unveils unveiled announce announces announced acquire acquires acquired sell sells distribute distributes employ employs hire operate operates partner partners partnered produce produces invest invests develop develops publishes sponsors hosts'.split(
    ' ',
  ),
);

const weakVerbs = wordSet('is was has will continues remains provides serves offers said says supports');
const announcing = wordSet(
  'publishing launching inviting hosting seeking organising organizing awarding announcing calling opening consulting',
);

/** Names that act like companies in the text, and that it names again: "Xylo will export". */
export function actingNames({ section, plain }: Names): NameSpan[] {
  const { tokens } = section;
  const byName = new Map<string, { span: NameSpan; times: number; acts: boolean }>();
  for (let i = 0; i < tokens.length; i++) {
    const before = tokens[i - 1];
    if (before?.kind === 'word' && before.isCapitalised && tokens[i]?.gap === 1 && before.lower !== 'the') continue;
    const name = plain(i);
    if (!name || name.endToken - name.firstToken > 3) continue;
    const text = nameOf(section, name.firstToken, name.endToken);
    const helped = ['will', 'can', 'has', 'have', 'to', 'also'].includes(tokens[name.endToken]?.lower ?? '');
    const verb = tokens[helped ? name.endToken + 1 : name.endToken];
    const known = byName.get(text);
    const acronym =
      name.endToken === name.firstToken + 1 && tokens[name.firstToken]?.isAllCaps === true && text.length >= 3;
    const busy = tokens[name.endToken]?.lower === 'is' && announcing.has(tokens[name.endToken + 1]?.lower ?? '');
    const acts =
      busy ||
      (verb !== undefined &&
        !verb.isCapitalised &&
        (companyVerbs.has(verb.lower) || (acronym && bodyVerbs.has(verb.lower) && !weakVerbs.has(verb.lower))));
    if (known) {
      known.times++;
      known.acts ||= acts;
    } else
      byName.set(text, {
        span: { ...name, rule: 'organisation.acting', confidence: 0.75 },
        times: acronym ? 2 : 1,
        acts,
      });
    i = name.endToken - 1;
  }
  return [...byName.values()].flatMap(({ span, times, acts }) => (acts && times >= 2 ? [span] : []));
}

const datelineDashes = new Set(['—', '–', '-']);

/** `NEW YORK -- Xylo, the world's leading …`: whom the story begins with, where the text names it again inside a sentence. */
export function openingName({ section, plain }: Names): NameSpan | null {
  const { tokens } = section;
  const dash = tokens.slice(0, 40).findIndex(({ text, gap }) => datelineDashes.has(text) && gap > 0);
  const name = dash < 0 ? null : plain(tokens[dash + 1]?.text === '-' ? dash + 2 : dash + 1);
  if (!name) return null;
  const [next, behind] = [tokens[name.endToken], tokens[name.endToken + 1]];
  const apposition = next?.text === ',' && ['the', 'a', 'an'].includes(behind?.lower ?? '');
  const acts = next?.kind === 'word' && next.gap === 1 && (bodyVerbs.has(next.lower) || companyVerbs.has(next.lower));
  if (!apposition && !acts) return null;
  const words = nameOf(section, name.firstToken, name.endToken);
  const again = tokens.some(
    ({ text, gap }, i) =>
      i >= name.endToken &&
      gap === 1 &&
      words.startsWith(text) &&
      tokens[i - 1]?.kind === 'word' &&
      !tokens[i - 1]?.isCapitalised &&
      nameOf(section, i, i + name.endToken - name.firstToken) === words,
  );
  return again ? { ...name, rule: 'organisation.opening', confidence: 0.8 } : null;
}

const firmRules = new Set(['legal-form', 'known', 'ampersand', 'last-noun'].map((rule) => `organisation.${rule}`));

interface Item {
  span: PlainName;
  /** A body by its own words. */
  sure: NameSpan | null;
  /** A name that may be one. */
  plain: boolean;
}

/**
 * `Florida Power & Light, Duke Energy, and Tampa Electric`: names in one list with sure ones. The surer the list, the less
 * its other names have to show.
 */
export function coordinatedNames({ section, plain, run }: Names, own: readonly NameSpan[]): NameSpan[] {
  const { tokens } = section;
  const byStart = new Map(own.map((span) => [span.firstToken, span]));
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (continuesName(tokens, i)) continue;
    const items: Item[] = [];
    for (let at: number | null = i; at !== null && items.length < mostListed; ) {
      const known = byStart.get(at) ?? null;
      const sure = known && firmRules.has(known.rule) ? known : null;
      const name = known ?? plain(at) ?? run(at);
      if (!name) break;
      items.push({ span: name, sure, plain: known === null && plain(at) !== null });
      at = separatorEnd(tokens, behindBranch(section, name));
    }
    if (items.length >= 3) spans.push(...inSureList(section, items, byStart));
    if (items.length > 1) i = Math.max(i, (items.at(-1)?.span.endToken ?? i) - 1);
  }
  return spans;
}

/** `Harper Voss LLP US`: the country of a branch behind its legal form. */
function behindBranch({ tokens }: Section, { endToken }: PlainName): number {
  const next = tokens[endToken];
  return next?.isCapitalised &&
    next.gap === 1 &&
    isPlace(next.text) &&
    legalForms.has(tokens[endToken - 1]?.lower ?? '')
    ? endToken + 1
    : endToken;
}

/** The middle of a name begins no list: "New Zealand, the Bank". */
const continuesName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.gap === 1 && tokens[i - 1]?.isCapitalised === true && tokens[i - 1]?.lower !== 'the';

/** What a list shows to be bodies: plain names beside some sure ones, and all names of a list with many. */
function inSureList(section: Section, items: readonly Item[], taken: ReadonlyMap<number, NameSpan>): NameSpan[] {
  const sure = items.filter((item) => item.sure !== null);
  const companies = sure.filter((item) => item.sure?.rule !== 'organisation.last-noun').length;
  const registered = sure.some((item) => item.sure?.rule === 'organisation.legal-form');
  const some = sure.length >= Math.max(companies > 0 ? 1 : 2, items.length / (registered ? 5 : 3));
  const many = companies >= 3 && sure.length * 8 >= items.length;
  if (!some && !many) return [];
  return items.flatMap(({ span, sure: own, plain }) => {
    const acronym = section.tokens[span.firstToken]?.isAllCaps === true && span.endToken === span.firstToken + 1;
    return own === null && !taken.has(span.firstToken) && (many || (plain && !acronym))
      ? [{ ...span, rule: 'organisation.coordinated', confidence: 0.7 }]
      : [];
  });
}

/** Token behind a comma, "and", or both; null where the list ends. */
function separatorEnd(tokens: readonly Token[], at: number): number | null {
  let i = at;
  if (tokens[i]?.text === ',') i++;
  if (tokens[i]?.lower === 'and' || tokens[i]?.text === '&') i++;
  if (i > at && tokens[i]?.lower === 'the') i++;
  return i > at && (tokens[i]?.gap ?? 3) <= 2 ? i : null;
}

const strongBodyNouns = wordSet(
  'organizations organisations companies agencies schools universities colleges firms awardees grantees associations institutions hospitals banks foundations nonprofits charities ministries departments unions',
);

/** `Organizations that took part:` and a line for each: what stands at the head of the lines. */
export function lineNames(names: Names, own: ReadonlyMap<number, NameSpan>): NameSpan[] {
  const { tokens } = names.section;
  const spans: NameSpan[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.text !== ':' || (tokens[i + 1]?.gap ?? 0) < 2) continue;
    const from = Math.max(sentenceAt(names.section, i).firstToken, i - 20);
    if (!tokens.slice(from, i).some(({ lower }) => strongBodyNouns.has(lower))) continue;
    const lines = linesFrom(names, i + 1, own);
    if (lines.length < 2) continue;
    spans.push(...lines);
    i = Math.max(i, (lines.at(-1)?.endToken ?? i) - 1);
  }
  return spans;
}

function linesFrom({ section, run }: Names, start: number, own: ReadonlyMap<number, NameSpan>): NameSpan[] {
  const { tokens } = section;
  const spans: NameSpan[] = [];
  let misfits = 0;
  for (let at = start, lines = 0; lines < mostListed && at < tokens.length && misfits < 2; lines++) {
    const bullet = tokens[at]?.kind === 'symbol' ? at + 1 : at;
    const name = own.get(bullet) ?? run(bullet);
    const next = name ? tokens[name.endToken] : undefined;
    if (name && (next === undefined || next.gap >= 2 || [',', '(', ';'].includes(next.text))) {
      spans.push({ ...name, rule: 'organisation.listed', confidence: 0.8 });
      misfits = 0;
    } else misfits++;
    at = name?.endToken ?? bullet + 1;
    for (const from = at; at < tokens.length && (tokens[at]?.gap ?? 3) < 2 && at < from + 30; ) at++;
  }
  return spans;
}
