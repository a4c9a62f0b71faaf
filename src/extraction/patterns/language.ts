/** Words of a text, for counting. */
export const wordRuns = /[\p{L}\p{M}]{1,40}/gu;
