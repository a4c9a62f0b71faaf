import { functionWords } from '../lexicon/english.js';
import { bodyVerbs } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { wordSet } from '../lexicon/words.js';
import { tickerMark } from '../patterns/organisations.js';
import type { Section } from '../text/section.js';
import { acronymInBrackets } from './acronyms.js';
import { aboutNames, actingNames, coordinatedNames, lineNames, listedNames, openingName } from './lists.js';
import { contactName, officeName } from './offices.js';
import { type Names, namesIn } from './plain.js';
import { governments } from './prefix-names.js';
import type { PersonTest } from './runs.js';
import type { NameSpan } from './span.js';

/** Names that no word of theirs gives away, by what stands around them: "CEO of Xylo", "Xylo (NYSE: XYL)", "About Xylo". */
export function cuedNames(section: Section, isPerson: PersonTest, own: readonly NameSpan[]): NameSpan[] {
  const names = namesIn(section, isPerson);
  const opening = openingName(names);
  const ownByStart = new Map(own.map((name) => [name.firstToken, name]));
  return [
    ...(opening ? [opening] : []),
    ...aboutNames(names),
    ...speakingGovernments(section),
    ...section.tokens.flatMap((token, i) => {
      if (!token.isCapitalised) return [];
      const joined = joinedName(names, i);
      const span =
        tickerName(names, i) ??
        officeName(names, i) ??
        contactName(names, i, isPerson) ??
        relatedName(names, i) ??
        joined ??
        describedName(names, i);
      const first = joined ?? (isJoined(names, i) ? (ownByStart.get(i) ?? null) : null);
      return [...(span ? [span] : []), ...(first ? joinedWith(names, first, ownByStart) : [])];
    }),
    ...listedNames(names),
    ...lineNames(names, ownByStart),
    ...actingNames(names),
    ...coordinatedNames(names, own),
  ];
}

/** `We, the governments of Norway and Spain`: in small letters too. */
const speakingGovernments = (section: Section): NameSpan[] =>
  section.tokens
    .slice(0, 400)
    .flatMap(({ text }, i) =>
      text === 'governments' && section.tokens[i - 1]?.lower === 'the' ? (governments(section, i + 1) ?? []) : [],
    );

/** `Xylo Corporation (NYSE: XYL)`. */
function tickerName({ section, plain }: Names, i: number): NameSpan | null {
  const { tokens } = section;
  if (tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.isCapitalised && (tokens[i]?.gap ?? 3) === 1) return null;
  const name = plain(i);
  if (!name) return null;
  const open = tokens[name.endToken];
  if (open?.text !== '(' || !tickerMark.test(section.text.slice(open.start, open.start + 40))) return null;
  return { ...name, rule: 'organisation.ticker', confidence: 0.97 };
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
  'awarded by',
  'award by',
  'rated by',
  'recognized by',
  'recognised by',
  'endorsed by',
  'trusted by',
  'licensed by',
  'offered by',
  'facilitated by',
  'led by',
  'run by',
  'created by',
  'powered by',
  'grant from',
  'donation from',
  'donations from',
  'tour by',
  'tours by',
  'workshop by',
  'workshops by',
  'camps by',
  'event by',
  'events by',
  'exhibition by',
  'study by',
  'report by',
  'survey by',
  'research by',
  'funding from',
  'participation from',
  'participation of',
  'backed by',
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

/** Whether a phrase that only a body or person can follow stands before a token. */
function isJoined({ section: { tokens } }: Names, i: number): boolean {
  if (!tokens[i]?.isCapitalised || (tokens[i]?.gap ?? 3) > 2) return false;
  const at = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1;
  const phrases = joiningByLast.get(tokens[at]?.lower ?? '');
  if (!phrases || tokens[at]?.isCapitalised) return false;
  return phrases.some((words) => words.every((word, index) => tokens[at - words.length + 1 + index]?.lower === word));
}

const relations = wordSet('subsidiary affiliate division');

/** `its Brazilian subsidiary, Xylo Brasil,`: named between commas behind what it is to another body. */
function relatedName({ section: { tokens }, plain }: Names, i: number): NameSpan | null {
  if (tokens[i - 1]?.text !== ',' || !relations.has(tokens[i - 2]?.lower ?? '')) return null;
  const name = plain(i);
  return name && [',', '.'].includes(tokens[name.endToken]?.text ?? '')
    ? { ...name, rule: 'organisation.joined', confidence: 0.8 }
    : null;
}

/** `in partnership with Xylo`, `sponsored by Xylo`, `a subsidiary of Xylo`. */
function joinedName(names: Names, i: number): NameSpan | null {
  const { tokens } = names.section;
  const name = isJoined(names, i) ? names.plain(i) : null;
  if (!name) return null;
  const next = tokens[name.endToken];
  // "led by Political Director Ann Lee": the word belongs to the office.
  if (next?.isCapitalised && next.gap === 1 && officeWords.has(next.lower) && !tokens[i]?.isAllCaps) return null;
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

/** `led by Xylo and Yara`, `participation from Xylo, Yara, and Zeta`: the names that follow in the list. */
function joinedWith({ section, plain }: Names, first: NameSpan, own: ReadonlyMap<number, NameSpan>): NameSpan[] {
  const { tokens } = section;
  const spans: NameSpan[] = [];
  let at = acronymInBrackets(section, first.endToken)?.endToken ?? first.endToken;
  for (let items = 0; items < mostJoined; items++) {
    const comma = tokens[at]?.text === ',';
    const last = ['and', '&'].includes(tokens[comma ? at + 1 : at]?.lower ?? '');
    let start = at + (comma ? 1 : 0) + (last ? 1 : 0);
    if (start === at) break;
    if (tokens[start]?.lower === 'the') start++;
    const name = own.get(start) ?? plain(start);
    if (!name && last) return spans;
    const next = name ? tokens[name.endToken] : undefined;
    // What goes on with a small word is another clause: "led by Xylo, and Yara said".
    if (
      !name ||
      (next?.kind === 'word' && next.gap === 1 && !['and', 'to', 'in', 'with', 'for', 'on'].includes(next.lower))
    )
      break;
    if (!own.has(start)) spans.push({ ...name, rule: 'organisation.joined', confidence: 0.75 });
    at = acronymInBrackets(section, name.endToken)?.endToken ?? name.endToken;
    if (last) return spans;
  }
  // A list without its "and" is none.
  return [];
}

const mostJoined = 8;

const describing = wordSet(
  'company division affiliate partnership cooperative regulator federation provider manufacturer organization organisation firm producer developer foundation nonprofit non-profit charity agency supplier operator retailer startup start-up subsidiary leader distributor publisher bank corporation consultancy consortium airline brand platform association group maker designer institution society contractor authority ministry university union school hospital museum newspaper magazine fund network studio brewery distillery winery restaurant chain club coalition alliance council lender insurer utility marketplace consultancy lab laboratory institute',
);

/** `Xylo, a leading provider of …`, `Xylo is a nonprofit`. */
function describedName({ section, plain }: Names, i: number): NameSpan | null {
  const { tokens } = section;
  const before = tokens[i - 1];
  if (before?.kind === 'word' && before.isCapitalised && tokens[i]?.gap === 1 && before.lower !== 'the') return null;
  const name = plain(i);
  if (!name) return null;
  let at = name.endToken;
  if (tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + 8).findIndex((token) => token.text === ')');
    if (close < 0) return null;
    at += close + 1;
  }
  const apposed =
    tokens[at]?.text === ',' && ['a', 'an', 'the', 'its', 'their', 'our'].includes(tokens[at + 1]?.lower ?? '');
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
