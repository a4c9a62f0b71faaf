import type { Entity, EntityFacts } from '../registry/entity.js';
import type { Registry, Wanted } from '../registry/registry.js';
import type { OrganisationMention, OrganisationRef } from '../releases/canonical.js';
import { foldName, nameKey } from '../values/names.js';

/** An organisation and the rule that found it; null where an id or slug that stands alone is unknown. */
export type Resolved = { entity: Entity; rule: string } | null;

/** What the registry must know before the references of a document can be resolved. */
export function wantReference(
  wanted: Wanted,
  reference: OrganisationRef & { parent?: string; identifiers?: OrganisationMention['identifiers'] },
): void {
  wanted.id(reference.id);
  wanted.slug('organisation', reference.slug);
  wanted.organisationName(reference.name);
  wanted.organisationName(reference.acronym);
  for (const text of [reference.name, reference.parent]) wantText(wanted, text);
  for (const key of identifierKeys(reference.identifiers)) wanted.key('organisation', key);
}

function wantText(wanted: Wanted, text: string | undefined): void {
  if (!text) return;
  wanted.organisationName(text);
  if (uuid.test(text)) wanted.id(text.toLowerCase());
  else if (text.length <= 80) wanted.slug('organisation', text);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The organisations of one document. What the document lists is looked up in the registry by id or slug, identifiers, name
 * with parent, name; what it names elsewhere means first one of those it lists.
 */
export class DocumentOrganisations {
  private readonly listed: { mention: OrganisationMention; entity: Entity }[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly now: Date,
  ) {}

  /** Resolves an entry of the document's own list, and its parent. */
  list(mention: OrganisationMention): { found: Resolved; parent: Resolved } {
    const parent = mention.parent ? this.text(mention.parent) : null;
    const found = this.mention(mention, parent?.entity ?? null);
    if (found) {
      this.listed.push({ mention, entity: found.entity });
      if (mention.acronym && mention.name && namedFully(found.entity, mention.name))
        this.registry.learnAcronym(found.entity, mention.acronym);
    }
    return { found, parent };
  }

  /** Resolves what a meeting, statistic or quote names. */
  refer(reference: OrganisationRef): Resolved {
    const known = this.registry.id(reference.id) ?? this.registry.slug('organisation', reference.slug);
    if (known) return { entity: known, rule: reference.id && this.registry.id(reference.id) ? 'id' : 'slug' };
    if (reference.name) return this.ofThisDocument(reference.name) ?? this.text(reference.name, reference.acronym);
    if (reference.acronym)
      return this.ofThisDocument(reference.acronym) ?? this.text(reference.acronym, reference.acronym);
    return null;
  }

  private ofThisDocument(text: string): Resolved {
    const folded = foldName(text);
    const byName = this.listed.find(({ mention }) => mention.name !== undefined && foldName(mention.name) === folded);
    if (byName) return { entity: byName.entity, rule: 'listed-name' };
    const byAcronym = this.listed.find(
      ({ mention }) => mention.acronym !== undefined && foldName(mention.acronym) === folded,
    );
    if (byAcronym) return { entity: byAcronym.entity, rule: 'listed-acronym' };
    const byId = this.listed.find(({ mention, entity }) => entity.id === text.toLowerCase() || mention.slug === text);
    return byId ? { entity: byId.entity, rule: 'listed-id' } : null;
  }

  /** A name, acronym, slug or id, standing alone. */
  private text(text: string, acronym?: string): Resolved {
    const known = this.registry.id(text.toLowerCase()) ?? this.registry.slug('organisation', text);
    if (known && known.kind === 'organisation') return { entity: known, rule: 'id' };
    const folded = foldName(text);
    const named = this.byName(folded);
    if (named) return { entity: named, rule: 'name' };
    const holder = acronym === undefined || foldName(acronym) === folded ? this.onlyHolder(folded) : null;
    if (holder) return { entity: holder, rule: 'acronym' };
    return { entity: this.create(text, null, { acronym }), rule: 'created' };
  }

  private mention(mention: OrganisationMention, parent: Entity | null): Resolved {
    const byId = this.registry.id(mention.id);
    if (byId?.kind === 'organisation') return { entity: byId, rule: 'id' };
    const bySlug = this.registry.slug('organisation', mention.slug);
    if (bySlug) return { entity: bySlug, rule: 'slug' };
    for (const key of identifierKeys(mention.identifiers)) {
      const entity = this.registry.key('organisation', key);
      if (entity) return { entity, rule: 'identifier' };
    }
    if (!mention.name) return this.acronymAlone(mention);
    const folded = foldName(mention.name);
    const byName = parent
      ? this.registry.named(folded).find((entity) => entity.parentId === parent.id)
      : this.byName(folded);
    if (byName) return { entity: byName, rule: parent ? 'name-with-parent' : 'name' };
    return { entity: this.create(mention.name, parent, mention), rule: 'created' };
  }

  private acronymAlone(mention: OrganisationMention): Resolved {
    if (!mention.acronym) return null;
    const holder = mention.parent || mention.identifiers ? null : this.onlyHolder(foldName(mention.acronym));
    if (holder) return { entity: holder, rule: 'acronym' };
    const named = this.byName(foldName(mention.acronym));
    if (named) return { entity: named, rule: 'name' };
    return { entity: this.create(mention.acronym, null, mention), rule: 'created' };
  }

  /** Without a parent: the oldest parentless organisation of the name, else the only one there is. */
  private byName(folded: string): Entity | null {
    const named = this.registry.named(folded);
    return named.find((entity) => entity.parentId === null) ?? (named.length === 1 ? (named[0] ?? null) : null);
  }

  private onlyHolder(folded: string): Entity | null {
    const holders = this.registry.withAcronym(folded);
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  private create(
    name: string,
    parent: Entity | null,
    { acronym, identifiers }: { acronym?: string | undefined; identifiers?: OrganisationMention['identifiers'] },
  ): Entity {
    const facts: EntityFacts = { ...(acronym ? { acronym } : {}), ...(identifiers ? { identifiers } : {}) };
    const keys = [organisationKey(name, parent?.id ?? null), ...identifierKeys(identifiers)];
    return this.registry.stage(
      { kind: 'organisation', name, parentId: parent?.id ?? null, facts, keys, acronym },
      this.now,
    );
  }
}

const namedFully = (entity: Entity, name: string): boolean =>
  entity.name !== null && foldName(entity.name) === foldName(name);

/** What makes two references without id one organisation: folded name and parent. */
export const organisationKey = (name: string, parentId: string | null): string =>
  `name:${parentId ?? ''}:${nameKey(foldName(name))}`;

export const identifierKeys = (identifiers: OrganisationMention['identifiers']): string[] =>
  identifiers
    ? (['wikidata', 'ror', 'lei'] as const).flatMap((scheme) =>
        identifiers[scheme] ? [`${scheme}:${identifiers[scheme]}`] : [],
      )
    : [];
