/** Something about a command's options that does not hold. */
export class UsageError extends Error {}

/** @throws {UsageError} where a desk has a name that no desk can have. */
export function demandDesk(desk: string): void {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(desk))
    throw new UsageError('--desk takes lower-case letters, digits and hyphens');
}
