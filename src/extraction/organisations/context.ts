import { wordSet } from '../lexicon/words.js';
import { functionWords } from '../lexicon/english.js';
import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { monthNumber, weekdays } from '../lexicon/months.js';
import { bodyNouns, bodyVerbs, otherHeads, topicWords } from '../lexicon/organisation-words.js';
import { givenNames, honorifics, officeWords, roleWords } from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { aboutHeading, nationality, tickerMark } from '../patterns/organisations.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { nameOf } from './mention.js';
import type { NameSpan } from './names.js';
import { type PersonTest, runEnd } from './runs.js';

/** Names that no word of theirs gives away, by what stands around them: "CEO of Xylo", "Xylo (NYSE: XYL)", "About Xylo". */
export function cuedNames(section: Section, isPerson: PersonTest): NameSpan[] {
  return [
    ...aboutNames(section, isPerson),
    ...section.tokens.flatMap((_, i) => {
      const span =
        tickerName(section, i, isPerson) ??
        officeName(section, i, isPerson) ??
        joinedName(section, i, isPerson) ??
        describedName(section, i, isPerson);
      return span ? [span] : [];
    }),
    ...listedNames(section, isPerson),
    ...actingNames(section, isPerson),
  ];
}

/** The capitalised words at a token when they may name a body: no person, place, office, subject or month. */
export function plainName(
  section: Section,
  i: number,
  isPerson: PersonTest,
): { firstToken: number; endToken: number } | null {
  const { tokens } = section;
  const first = tokens[i];
  if (!first?.isCapitalised || isPerson(i)) return null;
  const start = first.lower === 'the' ? i + 1 : i;
  const end = runEnd(section, start, isPerson);
  const words = tokens.slice(start, end).filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 5) return null;
  const [head, last] = [words[0] as Token, words.at(-1) as Token];
  const name = nameOf(section, start, end);
  const common = (token: Token): boolean =>
    functionWords.has(token.lower) || monthNumber.has(token.lower) || weekdays.has(token.lower);
  if (name.length < 2 || isPlace(name) || nationality.test(name) || common(head) || common(last)) return null;
  if (officeWords.has(head.lower) || roleWords.has(head.lower) || attributiveAcronyms.has(name)) return null;
  if (otherHeads.has(last.lower.replace(/['’]s$/, '')) || words.every((word) => topicWords.has(word.lower)))
    return null;
  if (words.some((word) => honorifics.has(word.lower)) || officeWords.has(last.lower) || last.lower === 'headquarters' || isCommonWord(section, words)) return null;
  if (words.length >= 2 && givenNames.has(head.lower) && !/(?:&|bros)/i.test(name)) return null;
  return { firstToken: start, endToken: end };
}

/** A single word that the text also writes small: "Clouds". */
function isCommonWord(section: Section, words: readonly Token[]): boolean {
  const [only] = words;
  if (!only || words.length > 1 || only.isAllCaps) return false;
  return section.tokens.some((token, i) => token.text === only.lower && token.gap > 0 && section.tokens[i + 1]?.text !== '.');
}

/** `Xylo Corporation (NYSE: XYL)`. */
function tickerName(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  if (tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.isCapitalised && (tokens[i]?.gap ?? 3) === 1) return null;
  const name = plainName(section, i, isPerson);
  if (!name) return null;
  const open = tokens[name.endToken];
  if (open?.text !== '(' || !tickerMark.test(section.text.slice(open.start, open.start + 40))) return null;
  return { ...name, rule: 'organisation.ticker', confidence: 0.97 };
}

const leadingOffices = wordSet('ceo cfo coo cto cio founder co-founder cofounder chairman chairwoman chair president owner officer chief co-ceo');
const otherOffices = wordSet('director manager spokesperson spokesman spokeswoman professor researcher scientist engineer analyst economist fellow head partner executive lead leader lecturer counsel consultant architect specialist advisor adviser dean strategist');

/** `CEO of Xylo`, `director at Xylo`, `Xylo CEO`, `Xylo’s chief executive`. */
function officeName(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const [before, office] = [tokens[i - 1], tokens[i - 2]];
  const article = before?.lower === 'the';
  const [link, title] = article ? [tokens[i - 2], tokens[i - 3]] : [before, office];
  const ofLeader =
    link?.lower === 'of' &&
    leadingOffices.has(title?.lower ?? '') &&
    !(title?.lower === 'president' && tokens[article ? i - 4 : i - 3]?.lower === 'vice');
  const atAny =
    (link?.lower === 'at' || link?.lower === 'with') &&
    (leadingOffices.has(title?.lower ?? '') || otherOffices.has(title?.lower ?? ''));
  if (ofLeader || atAny) {
    const name = plainName(section, i, isPerson);
    if (name) return { ...name, rule: 'organisation.office', confidence: 0.88 };
  }
  const opens = !(tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.isCapitalised && tokens[i]?.gap === 1);
  const name = opens ? plainName(section, i, isPerson) : null;
  if (!name) return null;
  const next = tokens[name.endToken];
  const leads =
    next?.kind === 'word' &&
    next.gap === 1 &&
    [
      'ceo',
      'cfo',
      'coo',
      'cto',
      'cio',
      'co-founder',
      'founder',
      'chairman',
      'chairwoman',
      'spokesperson',
      'spokesman',
      'spokeswoman',
    ].includes(next.lower);
  const chief =
    next?.lower === 'chief' &&
    ['executive', 'operating', 'financial', 'technology', 'medical', 'marketing', 'scientific'].includes(
      tokens[name.endToken + 1]?.lower ?? '',
    );
  return leads || chief ? { ...name, rule: 'organisation.office', confidence: 0.88 } : null;
}

const joiningPhrases: string[] = [
  'partnership with',
  'partnerships with',
  'collaboration with',
  'cooperation with',
  'partnered with',
  'partners with',
  'partnering with',
  'teamed up with',
  'alliance with',
  'agreement with',
  'contract with',
  'merger with',
  'venture with',
  'joint venture with',
  'working with',
  'works with',
  'together with',
  'subsidiary of',
  'division of',
  'unit of',
  'acquisition of',
  'acquired by',
  'acquire',
  'acquired',
  'acquires',
  'owned by',
  'member of the board of',
  'shareholder of',
  'sponsored by',
  'funded by',
  'developed by',
  'organized by',
  'organised by',
  'hosted by',
  'co-hosted by',
  'published by',
  'conducted by',
  'produced by',
  'manufactured by',
  'built by',
  'operated by',
  'managed by',
  'provided by',
  'distributed by',
  'donated by',
  'supported by',
  'commissioned by',
  'underwritten by',
  'issued by',
  'audited by',
  'certified by',
  'awarded to',
  'led by',
  'run by',
  'created by',
  'powered by',
  'grant from',
  'donation from',
  'donations from',
  'funding from',
  'investment from',
  'support from',
  'subsidy from',
  'contribution from',
  'degree from',
  'graduate of',
  'graduated from',
  'joining',
  'prior to joining',
  'before joining',
  'joined',
  'comes to us from',
  'worked at',
  'works at',
  'work at',
  'worked for',
  'served at',
  'positions at',
  'roles at',
  'position at',
  'role at',
  'career at',
  'employed by',
  'employees of',
  'studied at',
  'in production at',
  'used at',
  'used by',
  'customers of',
  'clients of',
  'investor in',
  'headquarters of',
  'contractor',
  'provider',
  'manufacturer',
  'retailer',
  'sponsor',
  'sponsors',
  'company',
  'firm',
  'startup',
  'airline',
  'brand',
];
const joining: string[][] = joiningPhrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
const joiningByLast = new Map<string, string[][]>();
for (const phrase of joining)
  joiningByLast.set(phrase.at(-1) ?? '', [...(joiningByLast.get(phrase.at(-1) ?? '') ?? []), phrase]);

/** `in partnership with Xylo`, `sponsored by Xylo`, `a subsidiary of Xylo`. */
function joinedName(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  if (!tokens[i]?.isCapitalised || (tokens[i]?.gap ?? 3) > 2) return null;
  const at = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1;
  const phrases = joiningByLast.get(tokens[at]?.lower ?? '');
  if (!phrases || tokens[at]?.isCapitalised) return null;
  const fits = phrases.some((words) =>
    words.every((word, index) => tokens[at - words.length + 1 + index]?.lower === word),
  );
  const name = fits ? plainName(section, i, isPerson) : null;
  if (!name) return null;
  const next = tokens[name.endToken];
  // "sponsored by Google engineers": the name only describes.
  if (
    next?.kind === 'word' &&
    next.gap === 1 &&
    !next.isCapitalised &&
    !functionWords.has(next.lower) &&
    !bodyVerbs.has(next.lower) &&
    !['to', 'for', 'as'].includes(next.lower)
  )
    return null;
  return { ...name, rule: 'organisation.joined', confidence: 0.8 };
}

const describing = wordSet('company provider manufacturer organization organisation firm producer developer foundation nonprofit non-profit charity agency supplier operator retailer startup start-up subsidiary leader distributor publisher bank corporation consultancy consortium airline brand platform association group maker designer institution society contractor');

/** `Xylo, a leading provider of …`, `Xylo is a nonprofit`. */
function describedName(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const before = tokens[i - 1];
  if (before?.kind === 'word' && before.isCapitalised && tokens[i]?.gap === 1 && before.lower !== 'the') return null;
  const name = plainName(section, i, isPerson);
  if (!name) return null;
  let at = name.endToken;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex((token, index) => index > at && index < at + 8 && token.text === ')');
    if (close < 0) return null;
    at = close + 1;
  }
  const apposed = tokens[at]?.text === ',' && ['a', 'an', 'the'].includes(tokens[at + 1]?.lower ?? '');
  const defined = tokens[at]?.lower === 'is' && ['a', 'an', 'the'].includes(tokens[at + 1]?.lower ?? '');
  if (!apposed && !defined) return null;
  for (let j = at + 2; j < at + 12; j++) {
    const token = tokens[j];
    if (
      !token ||
      [',', '.', ';', '–', '—'].includes(token.text) ||
      ['that', 'which', 'who', 'for', 'in', 'to'].includes(token.lower)
    )
      return null;
    if (describing.has(token.lower)) return { ...name, rule: 'organisation.described', confidence: 0.85 };
    if (token.lower === 'of' && !describing.has(tokens[j - 1]?.lower ?? '')) return null;
  }
  return null;
}

/** `About Xylo`, alone in a line or before "Xylo is …". */
function aboutNames(section: Section, isPerson: PersonTest): NameSpan[] {
  return section.tokens.flatMap((token, i) => {
    if (token.lower !== 'about' || !token.isCapitalised) return [];
    const starts = token.gap >= 2 || ['.', '!', '”'].includes(section.tokens[i - 1]?.text ?? '');
    if (!starts) return [];
    const line = section.text.slice(
      token.start,
      (section.text.indexOf('\n', token.start) + 1 || section.text.length + 1) - 1,
    );
    const name = plainName(section, i + 1 + (section.tokens[i + 1]?.lower === 'the' ? 1 : 0), isPerson);
    if (!name) return [];
    const doubled = halved(section, name);
    const short = doubled.endToken - doubled.firstToken <= 6;
    return short && (line.length < 100 || aboutHeading.test(line))
      ? [{ ...doubled, rule: 'organisation.about', confidence: 0.93 }]
      : [];
  });
}

/** "About Xylo Corp Xylo Corp is …" in texts that lost their line breaks. */
function halved(
  section: Section,
  name: { firstToken: number; endToken: number },
): { firstToken: number; endToken: number } {
  const first = section.tokens[name.firstToken]?.lower;
  for (let at = name.firstToken + 1; at < name.endToken; at++)
    if (section.tokens[at]?.lower === first) return { ...name, endToken: at };
  return name;
}

/** `companies including A, B, and C`: what is listed behind a noun of bodies. */
function listedNames(section: Section, isPerson: PersonTest): NameSpan[] {
  const { tokens } = section;
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!bodyNouns.has(tokens[i]?.lower ?? '')) continue;
    const start = listStart(tokens, i + 1);
    if (start !== null) spans.push(...listFrom(section, start, isPerson));
  }
  return spans;
}

function listStart(tokens: readonly Token[], at: number): number | null {
  let i = at;
  if (tokens[i]?.text === ',') i++;
  const word = tokens[i]?.lower ?? '';
  if (['including', 'include', 'includes', 'like', 'namely', 'are'].includes(word)) i++;
  else if (word === 'such' && tokens[i + 1]?.lower === 'as') i += 2;
  else if ([':', '–', '—', '--'].includes(tokens[i]?.text ?? '')) i++;
  else return null;
  return tokens[i] && ((tokens[i]?.isCapitalised ?? false) || tokens[i]?.lower === 'the') && (tokens[i]?.gap ?? 3) < 3
    ? i
    : null;
}

const mostListed = 40;

function listFrom(section: Section, start: number, isPerson: PersonTest): NameSpan[] {
  const { tokens } = section;
  const spans: NameSpan[] = [];
  const end = sentenceAt(section, start).endToken;
  let i = start;
  for (let items = 0; items < mostListed && i < end; items++) {
    if (['and', '&', 'or'].includes(tokens[i]?.lower ?? '')) i++;
    if (tokens[i]?.lower === 'the') i++;
    const name = plainName(section, i, isPerson);
    const next = name ? name.endToken : skipItem(section, i, end);
    if (name) spans.push({ ...name, rule: 'organisation.listed', confidence: 0.82 });
    if (next === null) break;
    const separator = tokens[next];
    if (separator?.text === ',' || separator?.text === ';') i = next + 1;
    else if (separator?.lower === 'and' && next < end) i = next;
    else break;
  }
  return spans.length >= 2 ? spans : [];
}

/** An item that is no plain name is passed over, as long as it is a short one. */
function skipItem(section: Section, i: number, end: number): number | null {
  for (let at = i; at < Math.min(end, i + 12); at++) if (section.tokens[at]?.text === ',') return at;
  return null;
}

const companyVerbs = new Set(
  'export exports import imports ship ships shipped manufacture manufactures manufactured launch launches launched unveil unveils unveiled announce announces announced acquire acquires acquired sell sells distribute distributes distributed employ employs hire operate operates partner partners partnered produce produces invest invests develop develops publishes sponsors hosts'.split(
    ' ',
  ),
);

/** Names that act like companies in the text, and that it names again: "Xylo will export". */
function actingNames(section: Section, isPerson: PersonTest): NameSpan[] {
  const { tokens } = section;
  const byName = new Map<string, { span: NameSpan; times: number; acts: boolean }>();
  for (let i = 0; i < tokens.length; i++) {
    const before = tokens[i - 1];
    if (before?.kind === 'word' && before.isCapitalised && tokens[i]?.gap === 1 && before.lower !== 'the') continue;
    const name = plainName(section, i, isPerson);
    if (!name || name.endToken - name.firstToken > 3) continue;
    const text = nameOf(section, name.firstToken, name.endToken);
    const helped = ['will', 'can', 'has', 'have', 'to', 'also'].includes(tokens[name.endToken]?.lower ?? '');
    const verb = tokens[helped ? name.endToken + 1 : name.endToken];
    const known = byName.get(text);
    const acts = verb !== undefined && !verb.isCapitalised && companyVerbs.has(verb.lower);
    if (known) {
      known.times++;
      known.acts ||= acts;
    } else byName.set(text, { span: { ...name, rule: 'organisation.acting', confidence: 0.75 }, times: 1, acts });
    i = name.endToken - 1;
  }
  return [...byName.values()].flatMap(({ span, times, acts }) => (acts && times >= 2 ? [span] : []));
}
