/** Runs of digits. */
export const digitGroups = /\d+/g;
