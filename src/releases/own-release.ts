import type { FastifyRequest } from 'fastify';
import { actsFor, demand } from '../access/principal.js';
import { sql } from '../database/sql.js';
import { demandOwn } from '../ledger/lifecycle.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { UUID_PATTERN } from '../values/names.js';

interface Owned {
  desk: string;
  state: 'draft' | 'embargoed' | 'published' | 'withdrawn';
  liveVersion: number | null;
}

const ownerOf = (services: Services, id: string): Promise<Owned | null> =>
  services.database.desk.row(
    sql`select desk, state, live_version as "liveVersion" from ledger.release_head where id = ${id}::uuid`,
  );

const idOf = (request: FastifyRequest): string | null => {
  const { id } = request.params as { id?: string };
  return id !== undefined && UUID_PATTERN.test(id) ? id : null;
};

/** For operations on a release that must exist: 404 where the desk has none, 403 where another desk's is public. */
export async function demandOwnRelease(request: FastifyRequest, services: Services): Promise<void> {
  const id = idOf(request);
  if (id && request.principal) demandOwn(request.principal, await ownerOf(services, id));
}

/** For `PUT`, where the client chooses the id: an id that another desk holds is 403, without a word of what is there. */
export async function demandFreeOrOwn(request: FastifyRequest, services: Services): Promise<void> {
  const id = idOf(request);
  const owned = id ? await ownerOf(services, id) : null;
  if (owned && request.principal && !actsFor(request.principal, owned.desk))
    throw new Problem('forbidden', { detail: 'this id is not yours to write to' });
}

/** For a parameter of readers' operations that only a desk may use: its right is told before anything else. */
export function demandDeskFor(parameter: string) {
  const given = new RegExp(`[?&]${parameter}=`);
  return async (request: FastifyRequest): Promise<void> => {
    if (given.test(request.url)) demand(request.principal, 'releases:write');
  };
}
