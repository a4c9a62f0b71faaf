import type { Entity } from '../registry/entity.js';
import type { OrganisationMention, OrganisationRef } from '../releases/canonical.js';

/** An organisation as a release shows it: with the name that the release states, beside the record it resolved to. */
export interface ShownMention {
  role: string;
  id: string | null;
  slug: string | null;
  name: string;
  acronym: string | null;
  parent: string | null;
  identifiers: { wikidata: string | null; ror: string | null; lei: string | null } | null;
}

export interface ShownReference {
  id: string | null;
  slug: string | null;
  name: string;
}

/** What would be created has neither id nor slug yet. */
export const address = (entity: Entity | null): { id: string | null; slug: string | null } =>
  entity && !entity.isNew ? { id: entity.id, slug: entity.slug } : { id: null, slug: null };

const statedName = (reference: OrganisationRef, entity: Entity | null): string =>
  reference.name ?? entity?.name ?? reference.acronym ?? '';

/** The acronym as stated; where nothing but an id or slug is stated, that of the record. */
const statedAcronym = (reference: OrganisationRef, entity: Entity | null): string | null =>
  reference.acronym ?? (reference.name === undefined ? (entity?.facts.acronym ?? null) : null);

export function presentMention(mention: OrganisationMention, entity: Entity | null): ShownMention {
  const { wikidata = null, ror = null, lei = null } = mention.identifiers ?? {};
  return {
    role: mention.role,
    ...address(entity),
    name: statedName(mention, entity),
    acronym: statedAcronym(mention, entity),
    parent: mention.parent ?? null,
    identifiers: mention.identifiers ? { wikidata, ror, lei } : null,
  };
}

export const presentReference = (reference: OrganisationRef, entity: Entity | null): ShownReference => ({
  ...address(entity),
  name: statedName(reference, entity),
});

export const presentParticipant = (reference: OrganisationRef & { role: string }, entity: Entity | null) => ({
  role: reference.role,
  ...address(entity),
  name: statedName(reference, entity),
  acronym: statedAcronym(reference, entity),
});
