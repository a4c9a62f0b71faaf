import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { type Addresses, addressesOf, isAddressOf } from './addresses.js';
import { type Evidence, evidenceOf, opensTitle } from './evidence.js';
import { type Holder, holdersOf, isHeldIn, type Spoken, spokenBy } from './holders.js';
import { type IssuerClues, type IssuerRule, issuerWeights } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { key } from './same.js';

/** Further evidence of other kinds counts half. */
const furtherShare = 0.5;

/** Below this nothing shows who speaks. */
const leastScore = 3.2;

/** What only tells of a body, where the headline or byline says that a person speaks. */
const tellsOnly: ReadonlySet<IssuerRule> = new Set([
  'issuer.first-person',
  'issuer.opening',
  'issuer.announces',
  'issuer.named',
]);

/** The body that speaks, or null where the text does not name it as an acting body. */
export function issuerOf(
  organisations: readonly FoundOrganisation[],
  clues: IssuerClues,
): { organisation: FoundOrganisation; mention: OrganisationMention; rule: string; confidence: number } | null {
  const spoken = spokenBy(clues);
  const context: Context = {
    clues,
    spoken,
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
  spoken: Spoken | null;
  holders: readonly Holder[];
  addresses: Addresses;
  mostNamed: number;
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

/** The strongest evidence for a body, with what else speaks for it. */
function weigh(organisation: FoundOrganisation, context: Context): Weighed | null {
  const { spoken } = context;
  const background = isBackground(organisation);
  const byRule = new Map<IssuerRule, Evidence>();
  for (const evidence of allEvidence(organisation, context)) {
    if (spoken && tellsOnly.has(evidence.rule)) continue;
    const known = byRule.get(evidence.rule);
    if (!known || evidence.weight > known.weight) byRule.set(evidence.rule, evidence);
  }
  // "Statement by Ann Lee": what somebody says begins with a body that did something.
  const subject = byRule.get('issuer.first-subject');
  if (spoken && subject) byRule.set(subject.rule, { ...subject, weight: spoken.head ? 2 : 3 });
  const kinds = [...byRule.values()].sort((a, b) => b.weight - a.weight);
  const [strongest, ...further] = kinds;
  if (!strongest) return null;
  const told = Math.min(6, organisation.mentions.length) * 0.2;
  const support = further.reduce((sum, { weight }) => sum + Math.min(3, weight) * furtherShare, 0);
  const score = strongest.weight + support + told;
  // "the EU" is what most texts from Brussels are about; it issues none of them.
  if (background && strongest.weight < issuerWeights['issuer.header']) return null;
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
  if (most >= 3 && organisation.mentions.length === most && !isBackground(organisation)) yield plain('issuer.named');
}

const isQuoted = ({ name, acronym }: FoundOrganisation, { speakers }: IssuerClues): boolean =>
  speakers.some((speaker) => key(speaker) === key(name) || (acronym !== null && key(speaker).includes(key(acronym))));
