import { bodyVerbs, headingWords } from '../lexicon/organisation-words.js';
import { wordSet } from '../lexicon/words.js';
import { sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { OrganisationMention } from './mention.js';
import { subjectVerb } from './pairs.js';

/** What a sentence or headline tells that a body does. */

/** Verbs that say of a body no more than that it is there. */
const weakVerbs = wordSet('is was has will said says continues remains');

/** What bodies do when they have news, beside the verbs that make a body of a name. */
const newsVerbs = wordSet(
  'held introduced submitted updated revised completed opened closed extended increased tightened led ordered invited invites seeks sought asks proposed proposes convened concluded charged',
);

/** What a text tells of any body that it is about. */
const describing = wordSet('provides provided offers serves supports operates owns sells produces runs employs');

const acts = ({ lower }: Token): boolean => (bodyVerbs.has(lower) && !weakVerbs.has(lower)) || newsVerbs.has(lower);

/** "Federal Reserve issues …", "NASA Awards …": the headline says what the body does. */
export function verbBehind({ section, endToken }: OrganisationMention): boolean {
  const next = section.tokens[endToken];
  return (
    next?.kind === 'word' &&
    next.gap === 1 &&
    next.text.length > 1 &&
    (bodyVerbs.has(next.lower) || headingWords.has(next.lower) || next.lower.endsWith('s')) &&
    !['and', 'of', 'for', 'the', 'to', 'on', 'in', 'at', 'from', 'with', 'by'].includes(next.lower)
  );
}

/** "White House Announces", not "EU Platform". */
export const isHeadingVerb = (token: Token | undefined): boolean =>
  token !== undefined && bodyVerbs.has(token.lower) && !weakVerbs.has(token.lower);

/** "in the White House", "with the Council": not who acts. */
const placing = wordSet('in at with by from to for on under before against between into');

const linkingVerbs = wordSet(
  'spoke met is are was were be been has have had will would can could may might must should',
);

/** Tokens before a name among which a verb is looked for. */
const longestLead = 60;

/** Whether no verb stands between the head of the sentence and the name: "Xylo", "In May, the Xylo", "Ann Lee of Xylo". */
export function isSubject({ section, firstToken }: OrganisationMention): boolean {
  const start = Math.max(sentenceAt(section, firstToken).firstToken, firstToken - longestLead);
  const before = section.tokens.slice(start, firstToken);
  const link = before.at(-1)?.lower === 'the' ? before.at(-2) : before.at(-1);
  if (placing.has(link?.lower ?? '')) return false;
  return !before.some(
    ({ kind, lower, isCapitalised }) =>
      kind === 'word' && !isCapitalised && (linkingVerbs.has(lower) || bodyVerbs.has(lower)),
  );
}

/** The token behind a name and the bracket with its short form: "the Ministry (“ML”) will". */
function behindBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== '(') return end;
  for (let at = end + 1; at < end + 9; at++) if (tokens[at]?.text === ')') return at + 1;
  return end;
}

/** The verb of a name, past its bracket, what "and" joins to it, and an adverb. */
function verbOf({ section: { tokens }, endToken }: OrganisationMention): Token | undefined {
  const from = behindBracket(tokens, endToken);
  const verb = subjectVerb(tokens, from);
  return verb?.lower.endsWith('ly') ? tokens[tokens.indexOf(verb, from) + 1] : verb;
}

/** "will open", "has launched", "plans to", "is announcing": the act stands behind another verb. */
function isActThen(tokens: readonly Token[], from: number, verb: Token): boolean {
  if (verb.lower === 'plans') return true;
  if (!['will', 'has', 'have', 'is', 'are'].includes(verb.lower)) return false;
  const at = tokens.indexOf(verb, from) + 1;
  const next = tokens[['also', 'today', 'now'].includes(tokens[at]?.lower ?? '') ? at + 1 : at];
  if (next?.kind !== 'word' || next.isCapitalised) return false;
  if (verb.lower === 'will') return !['be', 'have', 'not', 'remain'].includes(next.lower);
  if (verb.lower === 'is' || verb.lower === 'are') return next.lower.endsWith('ing') && !states.has(next.lower);
  return next.lower.endsWith('ed') || acts(next);
}

/** What is no act of a body. */
const states = wordSet('being having facing going lacking missing losing failing during nothing');

const longestApposition = 24;

/** "Xylo (“XY”), a maker of lamps, opened": the word behind the second comma. */
function verbBehindApposition(tokens: readonly Token[], end: number): Token | undefined {
  const at = behindBracket(tokens, end);
  if (tokens[at]?.text !== ',') return undefined;
  for (let i = at + 1; i < at + longestApposition; i++) {
    if (tokens[i]?.text === '.' || tokens[i]?.gap === 3) return undefined;
    if (tokens[i]?.text === ',') return tokens[i + 1];
  }
  return undefined;
}

const announcing = wordSet(
  'announced announces hosted launched launches today unveiled announce published publishes issued released reports reported',
);

/** Whether a verb of bodies follows, past a bracket, an apposition or "today"; news only, if so asked. */
export function actsBehind(mention: OrganisationMention, newsOnly = false): boolean {
  const { section, endToken } = mention;
  const { tokens } = section;
  const isNews = (token: Token): boolean => acts(token) && !(newsOnly && describing.has(token.lower));
  const verb = verbOf(mention);
  if (newsOnly && verb && describing.has(verb.lower)) return false;
  if (verb && (isNews(verb) || isActThen(tokens, endToken, verb))) return true;
  const apposed = verbBehindApposition(tokens, endToken);
  if (apposed && isNews(apposed)) return true;
  for (let at = endToken; at < endToken + 40 && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.gap === 3 || token.text === '.') return false;
    if (announcing.has(token.lower) || (at === endToken && isNews(token))) return true;
  }
  return false;
}

/** "The Ministry opens …", "In May, the Ministry opened": a sentence on what the body does. */
export function tellsOfAct(mention: OrganisationMention): boolean {
  const verb = verbOf(mention);
  return (
    verb?.kind === 'word' &&
    (acts(verb) || isActThen(mention.section.tokens, mention.endToken, verb)) &&
    isSubject(mention)
  );
}

const startsSentence = ({ section, firstToken }: OrganisationMention, within: number): boolean =>
  firstToken <= sentenceAt(section, firstToken).firstToken + within;

/** "The Ministry of Law expresses our deep appreciation": a body with its own "our". */
export function speaksOfItself(mention: OrganisationMention): boolean {
  const { section, firstToken, endToken } = mention;
  const { tokens } = section;
  if (!startsSentence(mention, 2)) return false;
  const sentence = sentenceAt(section, firstToken);
  const words = tokens.slice(sentence.firstToken, Math.min(sentence.endToken, endToken + 12));
  return (
    words.some(({ lower }) => lower === 'our') &&
    !words.some(({ text }) => ['“', '”', '"', '‘', ':'].includes(text)) &&
    !['”', '"'].includes(tokens[sentence.endToken - 1]?.text ?? '')
  );
}

const invitations = wordSet('read register join subscribe discover explore download access visit check learn');

/** "Read the Agency’s report", "Register for the Agency webinar": what the one who speaks has to offer. */
export function invitesTo(mention: OrganisationMention): boolean {
  const { section, firstToken } = mention;
  const verb = section.tokens[sentenceAt(section, firstToken).firstToken];
  return verb !== undefined && startsSentence(mention, 5) && invitations.has(verb.lower) && verb.isCapitalised;
}

/** What only the one who speaks says of itself, in the present; the plural behind two names. */
const standVerbs = wordSet(
  `welcomes emphasises emphasizes stresses underlines urges recommends advises encourages invites thanks regrets condemns reminds expects intends remains expresses congratulates
  proposes stands appreciates extends wishes welcome urge encourage invite thank express congratulate appreciate extend wish`,
);

/** "The Ministry welcomes …", past a bracket. */
export function takesStand(mention: OrganisationMention): boolean {
  const verb = startsSentence(mention, 1) ? verbOf(mention) : undefined;
  return verb !== undefined && standVerbs.has(verb.lower);
}
