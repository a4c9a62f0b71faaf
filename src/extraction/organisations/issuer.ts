import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { pressOffice } from '../patterns/organisations.js';
import { nounAlone } from '../patterns/roles.js';
import { tellsOfAct } from './acting.js';
import { type Addresses, addressesOf, isAddressOf } from './addresses.js';
import { type Evidence, evidenceOf, opensTitle } from './evidence.js';
import { type Holder, holdersOf, isHeldIn, type Spoken, spokenBy } from './holders.js';
import { type IssuerClues, type IssuerRule, issuerWeights } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { key } from './same.js';

/** Further evidence of other kinds counts half. */
const furtherShare = 0.5;

/** How much of a text is searched for short forms. */
const longestRead = 20_000;

/** Below this nothing shows who speaks. */
const leastScore = 3.2;

/** What counts less where headline or byline say that a person speaks, who may be telling of others. */
const underSpeaker: ReadonlyMap<IssuerRule, number> = new Map([
  ['issuer.first-subject', 3],
  ['issuer.header', 2],
  ['issuer.first-sentence', 0],
  ['issuer.first-person', 0],
  ['issuer.opening', 0],
  ['issuer.announces', 0],
  ['issuer.agent', 0],
  ['issuer.named', 0],
  ['issuer.acts', 0],
]);

/** What counts less where a head of state or government speaks. */
const underHead: ReadonlyMap<IssuerRule, number> = new Map([
  ...underSpeaker,
  ['issuer.first-subject', 2],
  ['issuer.closing', 0],
  ['issuer.address', 0],
  ['issuer.office', 0],
  ['issuer.short-form', 0],
  ['issuer.stand', 0],
  ['issuer.invites', 0],
]);

/** What counts less where a press office speaks for a body that may be named seldom. */
const underPressOffice: ReadonlyMap<IssuerRule, number> = new Map([
  ['issuer.named', 0],
  ['issuer.acts', 0],
]);

function discountsFor(spoken: Spoken | null, { header }: IssuerClues): ReadonlyMap<IssuerRule, number> | null {
  if (spoken) return spoken.head ? underHead : underSpeaker;
  return header.some((line) => line.length < 60 && pressOffice.test(line)) ? underPressOffice : null;
}

/** The body that speaks, or null where the text does not name it as an acting body. */
export function issuerOf(
  organisations: readonly FoundOrganisation[],
  clues: IssuerClues,
): { organisation: FoundOrganisation; mention: OrganisationMention; rule: string; confidence: number } | null {
  const spoken = spokenBy(clues);
  const context: Context = {
    clues,
    discounts: discountsFor(spoken, clues),
    holders: holdersOf(clues, spoken),
    addresses: addressesOf([clues.body, ...(clues.notes ? [clues.notes] : [])]),
    mostNamed: mostNamed(organisations),
    mostActing: mostActing(organisations),
    shortForms: calledByNoun(organisations, clues),
  };
  let best: (Weighed & { organisation: FoundOrganisation }) | null = null;
  for (const organisation of organisations) {
    const weighed = weigh(organisation, context);
    if (weighed && weighed.score >= leastScore && weighed.score > (best?.score ?? 0))
      best = { ...weighed, organisation };
  }
  return (
    best && {
      organisation: best.organisation,
      mention: best.mention,
      rule: best.rule,
      confidence: Math.min(0.95, 0.6 + best.score * 0.04),
    }
  );
}

interface Context {
  clues: IssuerClues;
  /** What counts less in this text. */
  discounts: ReadonlyMap<IssuerRule, number> | null;
  holders: readonly Holder[];
  addresses: Addresses;
  mostNamed: number;
  mostActing: FoundOrganisation | null;
  shortForms: readonly FoundOrganisation[];
}

interface Weighed extends Evidence {
  score: number;
}

/** Bodies that many texts are about and few are by. */
const isBackground = ({ name, acronym }: FoundOrganisation): boolean =>
  attributiveAcronyms.has(name) || (acronym !== null && attributiveAcronyms.has(acronym));

const mostNamed = (organisations: readonly FoundOrganisation[]): number =>
  organisations.reduce(
    (most, organisation) => (isBackground(organisation) ? most : Math.max(most, organisation.mentions.length)),
    0,
  );

/** The body of whose acts the text tells at least twice as often as of those of any other, or null. */
function mostActing(organisations: readonly FoundOrganisation[]): FoundOrganisation | null {
  const counted = organisations
    .filter((organisation) => !isBackground(organisation))
    .map((organisation) => ({ organisation, count: organisation.mentions.filter(tellsOfAct).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && first.count >= 2 && first.count >= 2 * (second?.count ?? 0) ? first.organisation : null;
}

/** Bodies that the text calls "the Department" and the like: of several with the same noun the one named most. */
function calledByNoun(organisations: readonly FoundOrganisation[], { title, body }: IssuerClues): FoundOrganisation[] {
  const nouns = new Set<string>();
  for (const { text } of [title, body])
    for (const match of text.slice(0, longestRead).matchAll(nounAlone)) nouns.add((match[1] ?? '').toLowerCase());
  return [...nouns].flatMap((noun) => {
    const called = organisations
      .filter(({ name }) => key(name).split(' ').includes(noun))
      .sort((a, b) => b.mentions.length - a.mentions.length);
    return called[0] ? [called[0]] : [];
  });
}

/** The strongest evidence for a body, with what else speaks for it. */
function weigh(organisation: FoundOrganisation, context: Context): Weighed | null {
  const { discounts } = context;
  const background = isBackground(organisation);
  const byRule = new Map<IssuerRule, Evidence>();
  for (const evidence of allEvidence(organisation, context)) {
    const weight = discounts?.get(evidence.rule) ?? evidence.weight;
    if (weight > (byRule.get(evidence.rule)?.weight ?? 0)) byRule.set(evidence.rule, { ...evidence, weight });
  }
  const kinds = [...byRule.values()].sort((a, b) => b.weight - a.weight);
  const [strongest, ...further] = kinds;
  if (!strongest) return null;
  const told = Math.min(5, organisation.mentions.length) * 0.1;
  const support = further.reduce((sum, { weight }) => sum + Math.min(3, weight) * furtherShare, 0);
  const score = strongest.weight + support + told;
  // "the EU" is what most texts from Brussels are about; it issues none of them.
  if (background && strongest.weight < issuerWeights['issuer.first-sentence']) return null;
  return { ...strongest, score };
}

function* allEvidence(organisation: FoundOrganisation, context: Context): Generator<Evidence> {
  const { clues, holders, addresses, mostNamed: most, mostActing, shortForms } = context;
  const mention = organisation.mentions[0] as OrganisationMention;
  const plain = (rule: IssuerRule, weight: number = issuerWeights[rule]): Evidence => ({ rule, weight, mention });
  const held = holders.find((holder) => isHeldIn(organisation, holder));
  if (held) yield plain('issuer.office', held.weight);
  if (opensTitle(organisation, clues.title)) yield plain('issuer.title');
  for (const place of organisation.mentions) {
    const evidence = evidenceOf(place, clues);
    if (evidence) yield evidence;
  }
  if (isAddressOf(organisation, addresses)) yield plain('issuer.address');
  if (isQuoted(organisation, clues)) yield plain('issuer.quoted');
  if (most >= 3 && organisation.mentions.length === most && !isBackground(organisation)) yield plain('issuer.named');
  if (shortForms.includes(organisation)) yield plain('issuer.short-form');
  if (organisation === mostActing) yield plain('issuer.acts');
}

const isQuoted = ({ name, acronym }: FoundOrganisation, { speakers }: IssuerClues): boolean =>
  speakers.some((speaker) => key(speaker) === key(name) || (acronym !== null && key(speaker).includes(key(acronym))));
