import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { entityId, everyId } from '../http/address.query.js';
import { allOf } from '../http/pagination.js';
import { foldName } from '../values/names.js';

export interface SeriesFilters {
  measure: string;
  unit: string[];
  organisation: string[];
  /** The last moment whose knowledge counts; null for now. */
  asOf: Date | null;
}

export interface ClaimRow {
  measureId: string;
  measureSlug: string;
  measureName: string;
  id: string | null;
  releaseId: string;
  title: string | null;
  statement: string | null;
  publishedAt: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  organisations: string[];
  copyKey: string | null;
  point: string;
}

/** More claims than this are not shown; the answer says so. */
export const mostPoints = 5000;

/**
 * The claims of a measure that the public knew at a moment, with the measure in every row; one row without a claim where there is
 * none. What a withdrawn release said is there as of its time, without title and statement.
 */
export const claimsOfMeasure = (
  reader: Reader,
  { measure, unit, organisation, asOf }: SeriesFilters,
): Promise<ClaimRow[]> =>
  reader.rows<ClaimRow>(sql`
    select measure.id::text as "measureId", measure.slug as "measureSlug", measure.name as "measureName", claim.*
    from reader.measure
    left join lateral (
      select history.statistic_id::text as id, history.release_id::text as "releaseId", history.title, history.statement, history.point,
        history.period_from::text as "periodFrom", history.period_to::text as "periodTo", history.organisations::text[] as organisations,
        encode(release.copy_key, 'hex') as "copyKey", to_char(release.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
      from reader.statistic_history as history
      left join reader.release on release.id = history.release_id
      where history.measure_id = measure.id and ${allOf([
        asOf === null
          ? sql`history.known_until is null and history.known_from <= now()`
          : sql`history.known_from <= ${asOf.toISOString()}::timestamptz and (history.known_until is null or history.known_until > ${asOf.toISOString()}::timestamptz)`,
        unit.length > 0 && sql`history.point::jsonb->>'unit' = any(${unit}::text[])`,
        organisation.length > 0 &&
          sql`history.organisations && array(select id from ${everyId('organisation', organisation)} as wanted)`,
      ])}
      order by history.period_from nulls last, history.statistic_id
      limit ${mostPoints + 1}::integer
    ) as claim on true
    where measure.id = ${entityId('measure', measure)}
  `);

/** Whether a claim is about one of these places; folded, like places of statistics everywhere. */
export const isAbout = (places: readonly string[], place: string | null): boolean =>
  places.length === 0 || (place !== null && places.map(foldName).includes(foldName(place)));
