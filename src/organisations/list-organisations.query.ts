import { type Sql, sql } from '../database/sql.js';
import { entityIds } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { namesLike } from '../search/names.js';
import { organisationColumns } from './record.js';

export const ORGANISATION_SORTS = ['name', '-releaseCount'] as const;

export const organisationOrder = (sort: string): Order =>
  sort === 'name'
    ? { key: sql`organisation.sort_name`, type: 'text', descending: false }
    : { key: sql`organisation.release_count`, type: 'integer', descending: true };

export interface OrganisationFilters {
  q?: string | undefined;
  kind: string[];
  parent: string[];
}

export function listOrganisations({ q, kind, parent }: OrganisationFilters, page: Page, sort: string): ListStatements {
  const from: Sql = sql`reader.organisation`;
  const where = allOf([
    q !== undefined && sql`organisation.id in (select entity_id from ${namesLike(q)})`,
    kind.length > 0 && sql`organisation.kind = any(${kind}::text[])`,
    parent.length > 0 && sql`organisation.parent_id in (select id from ${entityIds('organisation', parent)} as wanted)`,
  ]);
  return {
    rows: sql`select ${organisationColumns}, ${organisationOrder(sort).key}::text as key from ${from} where ${where} ${page.after(sql`organisation.id`)} ${page.ordered(sql`organisation.id`)}`,
    matching: sql`select 1 from ${from} where ${where}`,
  };
}
