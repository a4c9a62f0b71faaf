/** A set of the words of a text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
