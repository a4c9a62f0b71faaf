/** The kinds of things that releases name and that many releases share. */
export type EntityKind = 'organisation' | 'framework' | 'meeting' | 'measure' | 'person';

/** What the registry knows of an entity beside its name; each kind uses its own part. */
export interface EntityFacts {
  acronym?: string;
  identifiers?: { wikidata?: string; ror?: string; lei?: string };
  /** Kind of organisation, set by curation. */
  kind?: string;
  established?: string;
  number?: number;
  /** `YYYY-MM-DD` of a meeting that is known by its day. */
  day?: string;
}

export interface Entity {
  id: string;
  kind: EntityKind;
  slug: string | null;
  name: string | null;
  /** Of an organisation its parent, of a meeting its framework. */
  parentId: string | null;
  facts: EntityFacts;
  createdAt: Date;
  /** Not in the database yet: what a document would create. */
  isNew?: boolean;
}

/** What is needed to create an entity: the keys that make it one, and the names by which it is found. */
export interface EntityDraft {
  kind: EntityKind;
  name: string | null;
  parentId?: string | null;
  facts?: EntityFacts;
  keys: string[];
  acronym?: string | undefined;
}

/** Which entity a reference means, and the rule that decided it. */
export interface Decision {
  id: string;
  rule: string;
}
