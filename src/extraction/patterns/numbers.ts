/** Runs of digits. */
export const digitGroups = /\d+/g;

/** Participles that tell when something began. */
export const foundingEnding = /(?:established|founded|launched|created|formed|incorporated|released|built|opened)$/;

/** Plurals of peoples: Croatians, Koreans. */
export const demonymEnding = /(?:ians|eans)$/;

/** A year of this century. */
export const recentYear = /^20\d\d$/;

/** Endings that nouns behind a share may have. */
export const nounEnding = /(?:s|tion|ment|ity|ing|th|ce|on|se|t|e|d|y)$/;

/** Words that say how a figure changed, and are no measure. */
export const changeEnding = /(?:ed|ly|rise|rose|fell|grew|increase|drop)$/;

/** Determiners, which a measure leaves out. */
export const determinerLead = /^(?:the|a|an|its|their|our|his|her)\s/i;

/** Adjectives that belong to a unit: square miles. */
export const measureAdjective = /^(?:square|cubic|metric|nautical|short|long|light)$/;

/** Endings of nouns for persons. */
export const personNounEnding =
  /(?:ers|ors|ists|ians|ants|ents|ives|ics|als|ners|men|women|people|children|officials|leaders|youth)$/;

/** At most four digits. */
export const fewDigits = /^\d{1,4}$/;

/** A span that a rate is told for. */
export const timeWord = /^(?:year|month|week|day|hour|quarter)$/;

/** Digits and nothing else. */
export const onlyDigits = /^\d+$/;

/** What groups the digits of a number. */
export const groupMarks = /[\s\u00a0\u202f\u2009'’]/g;

/** Zeros that say nothing. */
export const leadingZeros = /^0+(?=\d)/;

/** Words before a year. */
export const periodEnding = /(?:quarter|half|month|season|year|ended|ending)$/;

/** Words before "over" where it means "more than". */
export const spanVerb = /(?:ing|ed|brings|has|have|with|spans|takes|lasts|is|are|was|were|of|to)$/;
