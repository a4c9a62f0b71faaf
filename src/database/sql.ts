import { createHash } from 'node:crypto';
import sqlTag, { empty, join, raw, Sql } from 'sql-template-tag';

export { empty, join, Sql };
export const sql = sqlTag;

/** Puts text into a statement as it is. Only for names that stand in our own code, never for anything a client sent. */
export const dangerousRaw = raw;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement: one for each distinct text, so that a composed statement never
 * meets the plan of another.
 */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}
