import { suffixHeads } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { isCountryName } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { verbalEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { Names, PlainName } from './plain.js';
import type { PersonTest } from './runs.js';
import type { NameSpan } from './span.js';

/** Names that the office of a person stands beside: "CEO of Xylo", "Xylo’s chief executive", "Ann Lee, Director, Xylo". */

const leadingOffices = wordSet(
  'ceo cfo coo cto cio founder co-founder cofounder chairman chairwoman chair president owner officer chief co-ceo',
);
const otherOffices = wordSet(
  'director manager spokesperson spokesman spokeswoman professor researcher scientist engineer analyst economist fellow head partner executive lead leader lecturer counsel consultant architect specialist advisor adviser dean strategist arbitrator mediator lawyer barrister instructor teacher nurse doctor surgeon developer programmer trader expert physician editor curator trustee fellow student intern',
);
/** Whoever has one of these offices has it in a body, whatever its name. */
const companyOffices = wordSet('ceo cfo coo cto cio founder co-founder cofounder co-ceo owner');

/** "Director", "Co-Head", "Editor-in-Chief". */
const isOffice = ({ lower }: Token): boolean => {
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  return officeWords.has(lower) || officeWords.has(last) || last === 'chief';
};

/** `Ann Lee, Chief Executive Officer, Xylo`: an office and a comma stand before the name. */
function listedOffice({ tokens }: Section, i: number): boolean {
  if (tokens[i - 1]?.text !== ',') return false;
  for (let at = i - 2; at >= i - 14 && at >= 0; at--) {
    const token = tokens[at];
    if (!token || (tokens[at + 1]?.gap ?? 3) >= 2 || ['.', ';', ':', '•'].includes(token.text)) return false;
    if (isOffice(token)) return true;
  }
  return false;
}

/** `• Ann Lee, care navigator, Xylo`: an item that begins with a name, and goes on with what its bearer does. */
function listedPerson({ tokens }: Section, i: number): boolean {
  if (tokens[i - 1]?.text !== ',') return false;
  let comma = -1;
  for (let at = i - 2; at >= i - 26 && at >= 0; at--) {
    const token = tokens[at];
    if (!token || [';', ':', '•'].includes(token.text)) return false;
    if (token.text === ',') comma = at;
    if (tokens[at - 1]?.text === '•' && token.isCapitalised)
      return comma - at >= 2 && comma - at <= 5 && tokens.slice(at, comma).every(isOfName);
    if (token.gap >= 2) return false;
  }
  return false;
}

const isOfName = (token: Token): boolean => token.isCapitalised || token.text === '.';

/** The item of a list ends: a bracket, a bullet, the end of the line, a comma before one of them or before another office. */
const closesItem = ({ tokens }: Section, end: number): boolean => {
  const comma = tokens[end]?.text === ',';
  const next = tokens[comma ? end + 1 : end];
  // The last item of a list ends with a stop.
  if (next?.text === '.' && next.gap === 0 && (tokens[end + 1]?.gap ?? 3) >= 2 && tokens[end - 1]?.isAllCaps)
    return true;
  const further = comma && next !== undefined && tokens[end + 2] !== undefined;
  if (
    further &&
    next.isCapitalised &&
    ((isOffice(next) && next.lower !== 'general') || isOffice(tokens[end + 2] as Token))
  )
    return true;
  return next === undefined || next.gap >= 2 || [')', '•', ';', '|'].includes(next.text);
};

/** `CEO of Xylo`, `director at Xylo`, `Xylo CEO`, `Xylo’s chief executive`. */
export function officeName(names: Names, i: number): NameSpan | null {
  const { section, plain, loose } = names;
  const held = heldOffice(names, i);
  if (held) return { ...held, rule: 'organisation.office', confidence: 0.88 };
  // "President X Secures Deals, Protects Consumers": a headline lists what somebody does.
  const listed =
    section.field === 'title'
      ? null
      : listedPerson(section, i)
        ? (loose(i) ?? plain(i))
        : listedOffice(section, i)
          ? plain(i)
          : null;
  if (listed && closesItem(section, listed.endToken))
    return { ...listed, rule: 'organisation.office-item', confidence: 0.85 };
  return leadsWith(names, i);
}

/** The body in which an office is held: behind "of", "at" or "with", past an article. */
function heldOffice({ section: { tokens }, plain, loose }: Names, i: number): PlainName | null {
  const at = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1;
  const link = tokens[at]?.lower;
  const title = tokens[at - 1];
  if (title?.kind !== 'word') return null;
  if (link === 'of') {
    if (managingPartner(tokens, at - 1)) return plain(i) ?? loose(i);
    // "President of Mexico Ann Lee".
    if (tokens[at]?.lower === 'of' && isCountryName(tokens[i]?.text ?? '')) return null;
    if (leadingOffices.has(title.lower) && !(title.lower === 'president' && tokens[at - 2]?.lower === 'vice')) {
      const name = plain(i);
      if (name) return name;
    }
    if (companyOffices.has(title.lower)) return loose(i);
    return at === i - 2 ? bodyOfOffice(tokens, title, loose(i)) : null;
  }
  if (link !== 'at' && link !== 'with') return null;
  const body = (token: number): PlainName | null => (isGathering(tokens, loose(token)) ? null : loose(token));
  if (leadingOffices.has(title.lower) || otherOffices.has(title.lower))
    return plain(i) ?? (link === 'at' ? body(i) : null);
  return link === 'at' && endsOffice(tokens, at - 1) ? (plain(i) ?? body(i)) : null;
}

/** Nouns of gatherings and places: one may speak at them without being theirs. */
const gatherings = wordSet(
  'conference summit meeting session forum symposium congress workshop seminar webinar ceremony festival fair expo exhibition show week day days awards award gala games cup championship tournament dialogue talks hearing headquarters campus event',
);

const isGathering = (tokens: readonly Token[], name: PlainName | null): boolean =>
  name !== null && gatherings.has(tokens[name.endToken - 1]?.lower ?? '');

const managingPartner = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'Partner' && ['Managing', 'Senior', 'Founding'].includes(tokens[at - 1]?.text ?? '');

const boards = wordSet('directors trustees governors commissioners');

/** `Inspector General of the Northern Lighthouse Office`: behind an office, a noun of bodies makes a name of any words. */
function bodyOfOffice(tokens: readonly Token[], title: Token, name: PlainName | null): PlainName | null {
  if (!name || !title.isCapitalised || !(officeWords.has(title.lower) || boards.has(title.lower))) return null;
  const last = tokens[name.endToken - 1];
  return name.endToken - name.firstToken >= 3 && last && suffixHeads.has(last.lower) ? name : null;
}

/** `Director of Business Systems`, `Head of the Harbour team`: an office and what it is about end at a token. */
function endsOffice(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at >= 0 && at > end - 10; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (tokens[at + 1]?.gap ?? 3) > 1) return false;
    if (token.isCapitalised && officeWords.has(token.lower)) return at < end && tokens[at - 1]?.text === ',';
    if (!token.isCapitalised && !['of', 'and', 'for', 'the', 'team'].includes(token.lower)) return false;
  }
  return false;
}

const leadersBehind = wordSet(
  'ceo cfo coo cto cio co-founder founder chairman chairwoman spokesperson spokesman spokeswoman',
);
const chiefs = wordSet('executive operating financial technology medical marketing scientific');

/** `Xylo CEO Ann Lee`, `Xylo’s chief executive`, `XYL Director`. */
function leadsWith({ section: { tokens }, plain }: Names, i: number): NameSpan | null {
  const opens = !(tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.isCapitalised && tokens[i]?.gap === 1);
  const name = opens ? plain(i) : null;
  if (!name) return null;
  // "Incoming CEO".
  if (name.endToken === i + 1 && verbalEnding.test(tokens[i]?.lower ?? '')) return null;
  const next = tokens[name.endToken];
  const leads = next?.kind === 'word' && next.gap === 1 && leadersBehind.has(next.lower);
  const chief = next?.lower === 'chief' && chiefs.has(tokens[name.endToken + 1]?.lower ?? '');
  const heads =
    tokens[i]?.isAllCaps === true &&
    name.endToken === i + 1 &&
    next?.isCapitalised === true &&
    next.gap === 1 &&
    officeWords.has(next.lower);
  return leads || chief || heads ? { ...name, rule: 'organisation.office', confidence: 0.88 } : null;
}

/** Between `Ann Lee` and `ann@xylo.example`, each in a line of its own: the body of whom to write to. */
export function contactName(
  { section: { tokens }, plain, loose }: Names,
  i: number,
  isPerson: PersonTest,
): NameSpan | null {
  if ((tokens[i]?.gap ?? 0) < 2 || !isPerson(i - 1) || !tokens[i]?.isCapitalised) return null;
  const name = plain(i) ?? loose(i);
  if (!name || name.firstToken !== i || (tokens[name.endToken]?.gap ?? 0) < 2) return null;
  const line = tokens.slice(name.endToken, name.endToken + 14);
  const end = line.findIndex(({ gap }, at) => at > 0 && gap >= 2);
  return line.slice(0, end < 0 ? line.length : end).some(({ text }) => text === '@')
    ? { ...name, rule: 'organisation.contact', confidence: 0.8 }
    : null;
}
