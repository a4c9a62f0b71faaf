import { z } from 'zod';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { entityIds } from '../http/address.query.js';
import { type Related, relatedOf } from '../organisations/related.js';
import { Problem } from '../problems/problem.js';
import type { ReleaseFilters } from '../releases/filters.js';
import { matchingOrdinals } from '../releases/list-releases.query.js';
import { fail, nearest } from '../values/faults.js';
import { FACETS, type Facet, type FacetColumns } from './columns.js';
import { countFacet, type FacetResult, listed, withoutOwnFilter } from './count.js';
import type { FacetFollower } from './follow.js';
import { MatchSets } from './match-sets.js';

/** The parameter that asks for facets. */
export const facetsParameter = z
  .string()
  .optional()
  .check((ctx) => {
    if (ctx.value !== undefined && !/[^,]/.test(ctx.value)) fail(ctx, 'too_short', 'names no facet');
    for (const name of (ctx.value ?? '').split(',').filter((given) => given !== '')) {
      if (!FACETS.includes(name as Facet))
        fail(ctx, 'unknown_facet', `there is no facet "${name.slice(0, 40)}"`, nearest(name, FACETS));
    }
  })
  .meta({
    description: `Counts beside the list, separated by commas: ${FACETS.join(', ')}. Exact; each leaves its own filter out.`,
    example: 'organisation,topic',
  });

const FacetSchema = z
  .object({
    values: z
      .array(
        z.object({
          value: z.string().meta({ description: 'What the filter takes.' }),
          label: z.string().meta({ description: 'The same for people.', example: 'European Commission' }),
          count: z.int().meta({ description: 'How many releases have it.', example: 9 }),
        }),
      )
      .meta({ description: 'The fifty most frequent.' }),
    otherCount: z.int().meta({ description: 'The counts of all values that are not listed, together.', example: 12 }),
  })
  .meta({
    id: 'Facet',
    description: 'How often each value occurs among the releases that match, the facet’s own filter left out.',
  });

export const FacetsSchema = z
  .object(Object.fromEntries(FACETS.map((facet) => [facet, FacetSchema.optional()])))
  .meta({ id: 'Facets', description: 'The facets that were asked for.' });

/** Counts facets, from columns in memory and sets of matching releases from the database. */
export class Facets {
  private readonly sets = new MatchSets();

  constructor(
    private readonly follower: FacetFollower,
    private readonly reader: Reader,
  ) {}

  /** Forgets what was found before something changed. */
  empty(): void {
    this.sets.empty();
  }

  /**
   * The facets that a request names, for its filters.
   * @throws {Problem} 503 while the columns are being loaded after a start.
   */
  async of(names: string, filters: ReleaseFilters): Promise<Partial<Record<Facet, FacetResult>>> {
    const columns = this.loaded();
    const wanted = FACETS.filter((facet) => names.split(',').includes(facet));
    const organisations = filters.organisation.length > 0 ? await this.idsOf(filters.organisation) : [];
    const results = await Promise.all(
      wanted.map(async (facet) => [facet, await this.one(columns, facet, filters, organisations)] as const),
    );
    return Object.fromEntries(results);
  }

  /**
   * Who appears with an organisation, the most frequent first; where roles are given, in releases where it has one of them.
   * @throws {Problem} 503 while the columns are being loaded after a start.
   */
  async related(organisationId: string, roles: readonly string[]): Promise<Related[]> {
    const columns = this.loaded();
    const ordinals = await this.sets.of(
      this.reader,
      sql`
      select string_agg(int4send(ordinal), ''::bytea) as ordinals from reader.release_facets
      where release_id in (
        select release_id from reader.release_organisation
        where organisation_id = ${organisationId}::uuid and ${roles.length > 0 ? sql`role = any(${roles}::text[])` : sql`first_role`})
    `,
    );
    return relatedOf(columns, organisationId, ordinals);
  }

  private loaded(): FacetColumns {
    const columns = this.follower.current();
    if (!columns)
      throw new Problem('unavailable', {
        detail: 'facets are being loaded after a start',
        headers: { 'retry-after': '2' },
      });
    return columns;
  }

  private async one(
    columns: FacetColumns,
    facet: Facet,
    filters: ReleaseFilters,
    organisations: readonly string[],
  ): Promise<FacetResult> {
    const statement = matchingOrdinals({ ...withoutOwnFilter(filters, facet), collapse: undefined });
    const ordinals = statement && (await this.sets.of(this.reader, statement));
    const counts = countFacet(columns, facet, ordinals, { organisations, roles: filters.role });
    const result = listed(counts);
    return facet === 'organisation' ? this.named(result) : result;
  }

  private async idsOf(keys: readonly string[]): Promise<string[]> {
    const rows = await this.reader.rows<{ id: string }>(
      sql`select id::text from ${entityIds('organisation', keys)} as wanted`,
    );
    return rows.map(({ id }) => id);
  }

  /** Organisations are counted by id and shown by slug and name. */
  private async named({ values, otherCount }: FacetResult): Promise<FacetResult> {
    const rows = await this.reader.rows<{ id: string; slug: string; name: string }>(sql`
      select id::text, slug, name from reader.organisation where id = any(${values.map(({ value }) => value)}::uuid[])
    `);
    const records = new Map(rows.map((row) => [row.id, row]));
    const named = values.flatMap(({ value, count }) => {
      const record = records.get(value);
      return record ? [{ value: record.slug, label: record.name, count }] : [];
    });
    named.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { values: named, otherCount };
  }
}
