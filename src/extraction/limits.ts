/**
 * What one text is read for at most. Documents take no more facts than this, and with these bounds every step is linear
 * in the length of the text, whatever it holds.
 */
export const limits = {
  organisations: 500,
  meetings: 200,
  statistics: 1000,
  quotes: 500,
  /** Tokens of a sentence; longer ones are no prose and are cut. */
  sentence: 500,
  /** Mentions of persons. */
  persons: 1500,
  /** Mentions of organisations that are compared with one another. */
  mentions: 4000,
  /** Names that begin with the same word. */
  alike: 40,
} as const;
