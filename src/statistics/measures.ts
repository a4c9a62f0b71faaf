import { sql } from '../database/sql.js';

/** Columns of a measure's record, of `reader.measure as measure`. */
export const measureColumns = sql`
  measure.id::text, measure.slug, measure.name, measure.aliases,
  measure.statistic_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = measure.id), 0)::integer as "statisticCount",
  array(
    with recursive unit as (
      (select unit from reader.statistic where measure_id = measure.id order by unit limit 1)
      union all
      select (select statistic.unit from reader.statistic where measure_id = measure.id and statistic.unit > unit.unit order by statistic.unit limit 1)
      from unit where unit.unit is not null
    )
    select unit from unit where unit is not null
  ) as units,
  (select min(coalesce(period_from, sort_at::date))::text from reader.statistic where measure_id = measure.id) as "firstDate",
  (select max(coalesce(period_to, sort_at::date))::text from reader.statistic where measure_id = measure.id) as "lastDate"`;

export interface MeasureRow {
  id: string;
  key: string;
  slug: string;
  name: string;
  units: string[];
  statisticCount: number;
  firstDate: string | null;
  lastDate: string | null;
  aliases: string[];
}

/** The record that readers get, field by field. */
export const measureText = ({
  id,
  slug,
  name,
  units,
  statisticCount,
  firstDate,
  lastDate,
  aliases,
}: MeasureRow): string => JSON.stringify({ id, slug, name, units, statisticCount, firstDate, lastDate, aliases });
