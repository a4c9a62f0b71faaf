/** Something about a command's options that does not hold. */
export class UsageError extends Error {}
