import { sql } from '../database/sql.js';
import { timestampOf } from '../values/schemas.js';

/** Columns of an organisation's record, of `reader.organisation as organisation`. */
export const organisationColumns = sql`
  organisation.id::text, organisation.slug, organisation.name, organisation.acronym, organisation.aliases, organisation.identifiers, organisation.kind,
  (select json_build_object('id', parent.id, 'slug', parent.slug, 'name', parent.name) from reader.organisation as parent where parent.id = organisation.parent_id) as parent,
  organisation.release_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = organisation.id), 0)::integer as "releaseCount",
  (select min(sort_at) from reader.release_organisation as seen where seen.organisation_id = organisation.id and seen.first_role) as "firstSeen",
  (select max(sort_at) from reader.release_organisation as seen where seen.organisation_id = organisation.id and seen.first_role) as "lastSeen"`;

export interface OrganisationRow {
  id: string;
  key: string;
  slug: string;
  name: string;
  acronym: string | null;
  aliases: string[];
  identifiers: { wikidata?: string; ror?: string; lei?: string };
  kind: string | null;
  parent: { id: string; slug: string; name: string } | null;
  releaseCount: number;
  firstSeen: Date | null;
  lastSeen: Date | null;
}

/** The record that readers get, field by field. */
export function organisationText(row: OrganisationRow): string {
  const { wikidata = null, ror = null, lei = null } = row.identifiers;
  return JSON.stringify({
    id: row.id,
    slug: row.slug,
    name: row.name,
    acronym: row.acronym,
    aliases: row.aliases,
    identifiers: { wikidata, ror, lei },
    kind: row.kind,
    parent: row.parent,
    releaseCount: row.releaseCount,
    firstSeen: row.firstSeen && timestampOf(row.firstSeen),
    lastSeen: row.lastSeen && timestampOf(row.lastSeen),
  });
}
