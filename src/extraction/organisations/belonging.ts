import type { ExtractedDocument, FactEvidence } from '../extraction.js';
import type { Section } from '../text/section.js';
import type { ProvenOrganisation } from './organisations.js';
import { key } from './same.js';

/** More bodies in one sentence are a list, and the figure belongs to none of them. */
const mostOwners = 3;

/**
 * Ties quotes and statistics to the bodies that the text names: a speaker's body where it is one of them, and for a
 * statistic those that its sentence names before the figure.
 */
export function belongingTo(
  document: ExtractedDocument,
  evidence: readonly FactEvidence[],
  found: readonly ProvenOrganisation[],
  sections: readonly Section[],
): void {
  for (const quote of document.quotes) quote.organisation = quote.organisation && named(quote.organisation, found);
  const mentions = found.flatMap(({ organisation, source }) =>
    source.mentions.map((mention) => ({ name: organisation.name, mention })),
  );
  for (const [index, statistic] of document.statistics.entries()) {
    const proof = evidence.find(({ pointer }) => pointer === `/statistics/${index}`);
    const section = sections.find(({ field }) => field === proof?.field);
    const sentence = proof && section?.sentences.find(({ start, end }) => start <= proof.start && proof.end <= end);
    if (!proof || !section || !sentence) continue;
    const before = mentions.filter(
      ({ mention }) =>
        mention.section === section &&
        mention.firstToken >= sentence.firstToken &&
        (section.tokens[mention.endToken - 1]?.end ?? 0) <= proof.start,
    );
    const names = [...new Set(before.map(({ name }) => name))];
    if (names.length <= mostOwners) statistic.organisations = names;
  }
}

/** The name under which the document lists a body, or null where it does not. */
function named(name: string, found: readonly ProvenOrganisation[]): string | null {
  const wanted = key(name);
  const same = found.find(
    ({ organisation, source }) =>
      key(organisation.name) === wanted ||
      (organisation.acronym !== null && key(organisation.acronym) === wanted) ||
      source.mentions.some((mention) => key(mention.name) === wanted),
  );
  return same?.organisation.name ?? null;
}
