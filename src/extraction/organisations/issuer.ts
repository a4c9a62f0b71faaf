import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { pressOffice } from '../patterns/organisations.js';
import { type Addresses, addressesOf, isAddressOf } from './addresses.js';
import { beginsAct, type Evidence, evidenceOf, opensTitle } from './evidence.js';
import { type Holder, holdersOf, isHeldIn, type Spoken, spokenBy } from './holders.js';
import { type IssuerClues, type IssuerRule, issuerWeights } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { key } from './same.js';

/** Further evidence of other kinds counts half. */
const furtherShare = 0.5;

/** Below this nothing shows who speaks. */
const leastScore = 3.3;

/** What counts less where headline or byline say that a person speaks, who may be telling of others. */
const underSpeaker: ReadonlyMap<IssuerRule, number> = new Map([
  ['issuer.first-subject', 3],
  ['issuer.header', 2],
  ['issuer.first-sentence', 0],
  ['issuer.first-person', 0],
  ['issuer.opening', 0],
  ['issuer.announces', 0],
  ['issuer.named', 0],
  ['issuer.acts', 0],
]);

/** What counts less where a head of state or government speaks. */
const underHead: ReadonlyMap<IssuerRule, number> = new Map([
  ...underSpeaker,
  ['issuer.first-subject', 2],
  ['issuer.address', 0],
  ['issuer.office', 0],
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
  mostNamed: MostNamed;
}

interface Weighed extends Evidence {
  score: number;
}

/** Bodies that many texts are about and few are by. */
const isBackground = ({ name, acronym }: FoundOrganisation): boolean =>
  attributiveAcronyms.has(name) || (acronym !== null && attributiveAcronyms.has(acronym));

interface MostNamed {
  count: number;
  /** No other is named half as often. */
  alone: boolean;
}

function mostNamed(organisations: readonly FoundOrganisation[]): MostNamed {
  let count = 0;
  let second = 0;
  for (const organisation of organisations) {
    if (isBackground(organisation)) continue;
    const { length } = organisation.mentions;
    second = Math.max(second, Math.min(length, count));
    count = Math.max(count, length);
  }
  return { count, alone: second * 2 <= count };
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
  const told = Math.min(6, organisation.mentions.length) * 0.2;
  const support = further.reduce((sum, { weight }) => sum + Math.min(3, weight) * furtherShare, 0);
  const score = strongest.weight + support + told;
  // "the EU" is what most texts from Brussels are about; it issues none of them.
  if (background && strongest.weight < issuerWeights['issuer.first-sentence']) return null;
  return { ...strongest, score };
}

function* allEvidence(organisation: FoundOrganisation, context: Context): Generator<Evidence> {
  const { clues, holders, addresses, mostNamed: most } = context;
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
  if (most.count >= 3 && organisation.mentions.length === most.count && !isBackground(organisation))
    yield plain('issuer.named');
  if (most.alone && organisation.mentions.length === most.count && organisation.mentions.some(beginsAct))
    yield plain('issuer.acts');
}

const isQuoted = ({ name, acronym }: FoundOrganisation, { speakers }: IssuerClues): boolean =>
  speakers.some((speaker) => key(speaker) === key(name) || (acronym !== null && key(speaker).includes(key(acronym))));
