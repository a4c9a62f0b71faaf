/** A Roman numeral from 1 to 399. */
export const romanNumeral = /^(?=[IVXLC]{1,8}$)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** A series and its number in one word: `COP27`. */
export const numberedSeries = /^(COP|CoP|CHOGM|MOP|CSW|UNGA|TICAD|INC)[- ]?(\d{1,3})$/;

/** What a round must be of to be a gathering. */
export const roundOf =
  /\b(?:talks?|negotiations?|dialogues?|consultations?|forum|committee|sessions?|meetings?|discussions?|conference)\b/i;

/** Where gatherings take place, when the name says so. */
export const venueName =
  /(?:cent(?:er|re)|hall|hotel|palace|park|university|house|arena|stadium|headquarters|institute|campus)$/i;

/** Numbered names that are no gatherings. */
export const notGathering =
  /(?:amendment|report|cycle|extension|memorandum|continental congress|circuit|district|congress of|infantry|anniversary|national review)/i;

/** A series in the possessive: "the framework’s eighth". */
export const seriesOwner =
  /(?:framework|dialogue|forum|group|council|committee|platform|summit|conference|series)['’]s$/;
