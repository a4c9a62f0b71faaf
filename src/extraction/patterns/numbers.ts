/** Runs of digits. */
export const digitGroups = /\d+/g;

/** Participles that tell when something began. */
export const foundingEnding = /(?:established|founded|launched|created|formed|incorporated|released|built|opened)$/;

/** Plurals of peoples: Croatians, Koreans. */
export const demonymEnding = /(?:ians|eans)$/;
