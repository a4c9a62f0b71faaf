import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { UUID_PATTERN } from '../values/names.js';
import type { SluggedKind } from './address.query.js';

/** Thrown where an address has moved for good; becomes a 308. */
export class Moved extends Error {
  constructor(readonly location: string) {
    super('moved');
  }
}

const plural = {
  organisation: 'organisations',
  framework: 'frameworks',
  measure: 'measures',
  meeting: 'meetings',
} as const;

interface Trace {
  moved: string | null;
  gone_at: Date | null;
  gone_reason: string | null;
  successor_id: string | null;
}

/** What became of a record that is not there: merged into another, gone, or never known. */
export async function explainAbsence(reader: Reader, kind: SluggedKind | 'meeting', key: string): Promise<Trace> {
  const id = UUID_PATTERN.test(key) ? key.toLowerCase() : null;
  const trace = await reader.row<Trace>(sql`
    select
      (select coalesce(organisation.slug, framework.slug, measure.slug, target_id::text)
        from reader.moved
        left join reader.organisation on organisation.id = target_id
        left join reader.framework on framework.id = target_id
        left join reader.measure on measure.id = target_id
        where moved.kind = ${kind} and moved.key = ${key.toLowerCase()}) as moved,
      tombstone.at as gone_at, tombstone.reason as gone_reason, tombstone.successor_id::text
    from (select 1) as one
    left join reader.tombstone on tombstone.kind = ${kind} and (tombstone.id = ${id}::uuid or tombstone.slug = ${key})
    limit 1
  `);
  return trace ?? { moved: null, gone_at: null, gone_reason: null, successor_id: null };
}

/**
 * Ends a request for a record that is not there.
 * @throws {Moved} where it was merged: always one redirect, with the rest of the path and the query kept.
 * @throws {Problem} 410 where it has no public source left, else 404.
 */
export async function refuseAbsent(
  services: Services,
  kind: SluggedKind | 'meeting',
  key: string,
  url: string,
): Promise<never> {
  const trace = await explainAbsence(services.database.reader, kind, key);
  if (trace.moved) {
    const base = `/v1/${plural[kind]}/`;
    const rest = url.slice(base.length).replace(/^[^/?]*/, '');
    throw new Moved(`${services.config.PUBLIC_URL ?? ''}${base}${trace.moved}${rest}`);
  }
  if (trace.gone_at)
    throw new Problem('gone', {
      detail: `this ${kind} has no public source left`,
      members: { notice: { at: trace.gone_at.toISOString(), reason: trace.gone_reason } },
    });
  throw new Problem(`${kind}-not-found` satisfies ProblemCode, {
    detail: `there is no public ${kind} with this ${kind === 'meeting' ? 'id' : 'id or slug'}`,
  });
}

/** A statistic or quote that is gone answers 410, with its successor where it has one. */
export async function refuseAbsentItem(services: Services, what: 'statistic' | 'quote', id: string): Promise<never> {
  const stone = await services.database.reader.row<{ at: Date; successor: string | null }>(sql`
    select at, successor_id::text as successor from reader.tombstone where id = ${id}::uuid and kind = 'item'
  `);
  if (!stone)
    throw new Problem(`${what}-not-found` satisfies ProblemCode, { detail: `there is no public ${what} with this id` });
  throw new Problem('gone', {
    detail: `the release no longer states this ${what}`,
    members: {
      notice: { at: stone.at.toISOString(), reason: null },
      successor: stone.successor && `/v1/${what}s/${stone.successor}`,
    },
  });
}
