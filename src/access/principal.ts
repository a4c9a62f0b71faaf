import { Problem } from '../problems/problem.js';

/** What a key may do. `*` is everything, for all desks. */
export const SCOPES = [
  'releases:read',
  'releases:write',
  'releases:erase',
  'organisations:write',
  'webhooks:write',
  'keys:write',
  'operations:read',
  '*',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks: the key of a request. */
export interface Principal {
  keyId: string;
  name: string;
  /** The desk whose releases the key sees and changes; null for all desks. */
  desk: string | null;
  scopes: readonly Scope[];
}

/** The desk for which a key of all desks writes. */
export const DEFAULT_DESK = 'default';

export const deskOf = (principal: Principal): string => principal.desk ?? DEFAULT_DESK;

export const allows = (principal: Principal, scope: Scope): boolean =>
  principal.scopes.includes(scope) || principal.scopes.includes('*');

/** Whether a key acts for the desk that owns a release. */
export const actsFor = (principal: Principal, desk: string): boolean =>
  principal.desk === null || principal.desk === desk;

/**
 * The key's holder, if it has one of the scopes.
 * @throws {Problem} 401 without a key, 403 without the scope, naming it.
 */
export function demand(principal: Principal | null, ...scopes: [Scope, ...Scope[]]): Principal {
  const named = scopes.join(' or ');
  if (!principal) {
    throw new Problem('unauthorized', {
      detail: `this needs a key with the scope ${named}`,
      headers: { 'www-authenticate': `Bearer realm="dateline", scope="${scopes.join(' ')}"` },
      members: { scope: scopes },
    });
  }
  if (!scopes.some((scope) => allows(principal, scope)))
    throw new Problem('forbidden', { detail: `the key lacks the scope ${named}`, members: { scope: scopes } });
  return principal;
}
