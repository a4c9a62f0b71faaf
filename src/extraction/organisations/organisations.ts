import type { ExtractedOrganisation, FactEvidence } from '../extraction.js';
import { limits } from '../limits.js';
import { americanContext, europeanContext } from '../patterns/organisations.js';
import type { PersonMention } from '../people/people.js';
import type { Section } from '../text/section.js';
import { namedAgain } from './again.js';
import { organisationMentions } from './find.js';
import { issuerOf } from './issuer.js';
import type { IssuerClues } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import { type FoundOrganisation, mergedOrganisations } from './merge.js';
import { roleOf } from './roles.js';

/** An organisation with what proves its name and its role. */
export interface ProvenOrganisation {
  organisation: ExtractedOrganisation;
  source: FoundOrganisation;
  evidence: { part: 'name' | 'role'; proof: Omit<FactEvidence, 'pointer'> }[];
}

/** The bodies that the sections name, each once, with acronym, role and parent. */
export function organisationsOf(
  sections: readonly Section[],
  persons: readonly PersonMention[],
  clues: IssuerClues,
): ProvenOrganisation[] {
  const reading = {
    language: clues.language,
    european: sections.some(({ text }) => europeanContext.test(text)),
    american: sections.some(({ text }) => americanContext.test(text)),
  };
  const named = sections
    .flatMap((section) => organisationMentions(section, persons, reading))
    .slice(0, limits.mentions);
  const borneOut = named.filter(({ headed }) => !headed);
  const found = mergedOrganisations([...named, ...namedAgain(sections, borneOut).slice(0, limits.mentions)]);
  const issuer = issuerOf(found, clues);
  const told = found.filter(
    (source) => issuer?.organisation === source || !source.name.toLowerCase().startsWith('governments of '),
  );
  return told.map((source) => {
    const first = source.mentions[0] as OrganisationMention;
    const place =
      source.mentions.find((mention) => mention.name === source.name || source.name.endsWith(mention.name)) ?? first;
    const evidence: ProvenOrganisation['evidence'] = [
      { part: 'name', proof: proofOf(place, place.rule, place.confidence) },
    ];
    if (issuer?.organisation === source)
      evidence.push({ part: 'role', proof: proofOf(issuer.mention, issuer.rule, issuer.confidence) });
    return {
      organisation: {
        name: source.name,
        acronym: source.acronym,
        role: issuer?.organisation === source ? 'issuer' : roleOf(source),
        parent: source.parent?.name ?? null,
      },
      source,
      evidence,
    };
  });
}

function proofOf(mention: OrganisationMention, rule: string, confidence: number): Omit<FactEvidence, 'pointer'> {
  const { section, firstToken, endToken } = mention;
  return {
    field: section.field,
    start: section.tokens[firstToken]?.start ?? 0,
    end: section.tokens[endToken - 1]?.end ?? 0,
    confidence,
    rule,
  };
}
