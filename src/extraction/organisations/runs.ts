import { functionWords } from '../lexicon/english.js';
import { headingWords, innerPossessives, legalForms, sentenceParticiples } from '../lexicon/organisation-words.js';
import { officeWords, roleWords } from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { basedEnding, possessiveEnding, verbalEnding } from '../patterns/names.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';

/** Whether a token belongs to the name of a person. */
export type PersonTest = (token: number) => boolean;

/** Most tokens of a run. */
export const longestRun = 12;

/** Token behind the capitalised words that begin at `i`; offices, persons, possessives and verbs of headings end them. */
export function runEnd(section: Section, i: number, isPerson: PersonTest): number {
  const { tokens } = section;
  let at = i;
  while (at < tokens.length && at - i < longestRun) {
    const token = tokens[at] as Token;
    if (
      at > i &&
      (token.gap > 2 || (token.gap === 2 && section.sentenceOfToken[at] !== section.sentenceOfToken[at - 1]))
    )
      break;
    if (token.kind === 'word' && token.isCapitalised && !isPerson(at)) {
      if (at > i && (breaksRun(tokens, at) || beginsAgain(tokens, i, at))) break;
      at++;
      if (endsPossessive(token) && !innerPossessives.has(bare(token)) && !ownsAssociation(tokens, at)) break;
      continue;
    }
    const length = at > i ? joiningSymbol(tokens, at) : 0;
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** "About Xylo Corp Xylo Corp is …" in texts that lost their line breaks. */
const beginsAgain = (tokens: readonly Token[], first: number, at: number): boolean =>
  at - first >= 2 && tokens[at]?.text === tokens[first]?.text && legalForms.has(tokens[at - 1]?.lower ?? '');

/** A full stop, ampersand or mark inside a name: `St. Louis`, `Saatchi & Saatchi`, `Workers’ Party`. */
function joiningSymbol(tokens: readonly Token[], at: number): number {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text === '.' && token.gap === 0 && next?.gap === 0 && domains.has(next.lower) && !isAddress(tokens, at))
    return 2;
  if (!before || !token || !next?.isCapitalised || next.gap > 1) return 0;
  if (token.text === '&' || token.text === '®' || token.text === '™') return 1;
  if (token.text === '.' && token.gap === 0)
    return before.text.length === 1 || ['st', 'dr', 'mt', 'ft', 'inc', 'co', 'jr', 'pte', 'sdn'].includes(before.lower)
      ? 1
      : 0;
  return token.text === '’' && token.gap === 0 && innerPossessives.has(before.lower) ? 1 : 0;
}

const domains = wordSet('com org net io ai');

/** `www.Xylo.com`, `info@Xylo.com`, `Xylo.com/lamps`: where to find a body, not what it is called. */
const isAddress = (tokens: readonly Token[], dot: number): boolean =>
  (tokens[dot - 1]?.gap === 0 && ['@', '/', '.', ':'].includes(tokens[dot - 2]?.text ?? '')) ||
  (tokens[dot + 2]?.gap === 0 &&
    ['/', '.', '@', '-'].includes(tokens[dot + 2]?.text ?? '') &&
    tokens[dot + 3]?.gap === 0);

export const endsPossessive = (token: Token): boolean => possessiveEnding.test(token.text);
export const bare = (token: Token): string => token.lower.replace(possessiveEnding, '');

/** "Moneylender’s Association", "Growers’ Union": whose association it is belongs to the name. */
const ownsAssociation = (tokens: readonly Token[], next: number): boolean =>
  tokens[next]?.gap === 1 &&
  associations.has(tokens[next]?.lower ?? '') &&
  !isPlace(bare(tokens[next - 1] as Token)) &&
  !tokens[next - 1]?.isAllCaps;

const associations = wordSet('association society union federation league guild club cooperative');
const rolesInNames = wordSet(
  'general representative head leader principal executive expert fellow member lady partner counsel',
);
const rolesBeforeOffice = wordSet(
  'adjunct visiting assistant deputy acting associate vice principal executive chief senior special under',
);
const wordsBeforeOffice = wordSet('bureau department staff policy press');

function breaksRun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  // "McDermott Will & Emery".
  if (tokens[at + 1]?.text === '&' && tokens[at + 2]?.isCapitalised && token.lower === 'will') return false;
  if (headingWords.has(token.lower) && !(token.lower === 'partners' && tokens[at + 1]?.lower !== 'with')) return true;
  if (!officeWords.has(token.lower)) return rolesBeforeOffice.has(token.lower) && leadsToOffice(tokens, at);
  return !rolesInNames.has(token.lower) && !endsPossessive(token);
}

function leadsToOffice(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const word = tokens[i]?.lower ?? '';
    if (officeWords.has(word) && tokens[i]?.isCapitalised) return true;
    if (!roleWords.has(word) && !wordsBeforeOffice.has(word)) return false;
  }
  return false;
}

const introductions = wordSet(
  'sponsor sponsors partner partners member members client clients customer customers subsidiary',
);

/** "Founding Sponsors Novo Nordisk": the name begins behind the word that introduces it. */
export function behindIntroduction(tokens: readonly Token[], i: number, last: number): number {
  for (let at = i; at < Math.min(last, i + 3); at++) if (introductions.has(tokens[at]?.lower ?? '')) return at + 1;
  return i;
}

const leads = wordSet(
  'senior deputy acting assistant chief former official new today yesterday neither nor either whether both',
);
const newPlaces = wordSet('york zealand jersey delhi england hampshire mexico balance south orleans');

/** A word between others in capitals is none of its own: "ABOUT XYLO GROUP". */
const isShouted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.isAllCaps === true || (tokens[at + 1]?.isAllCaps === true && tokens[at + 2]?.isAllCaps === true);

/** First word of a name in a run: not the capital that only begins the sentence. */
export function skipLead(section: Section, i: number, last: number): number {
  const { tokens } = section;
  let first = behindIntroduction(tokens, i, last);
  while (first < last) {
    const token = tokens[first] as Token;
    const before = tokens[first - 1]?.text ?? '';
    const opens = first === sentenceAt(section, first).firstToken || [':', '“', '"', '‘', '('].includes(before);
    const small =
      functionWords.has(token.lower) &&
      !(token.isAllCaps && !isShouted(tokens, first) && token.text !== 'US') &&
      !['all', 'our', 'us', 'first', 'next'].includes(token.lower);
    const verbal = opens && verbalEnding.test(token.lower) && !sentenceParticiples.has(token.lower);
    const lead = leads.has(token.lower) && !(token.lower === 'new' && newPlaces.has(tokens[first + 1]?.lower ?? ''));
    if (!small && !verbal && !lead && !basedEnding.test(token.lower)) break;
    first++;
  }
  return first;
}
