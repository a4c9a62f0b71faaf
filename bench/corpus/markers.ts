/**
 * Words that stand in a known share of all releases and in no vocabulary, so that a search for one has a known number of
 * matches. Several for each share, so that the same question can be asked in different words.
 */
export const markers = {
  rare: { share: 0.0001, words: ['zorvantel', 'quilbrast', 'myxandor', 'fendrique', 'tolvaspin', 'urquandal'] },
  occasional: { share: 0.01, words: ['brastolin', 'kelmavore', 'dunquist', 'orvelant', 'strimbalo', 'vexandor'] },
  frequent: { share: 0.1, words: ['calbridor', 'monteskal', 'pravindel', 'garmontis'] },
  common: { share: 0.5, words: ['beltrandor', 'corvandel', 'elmaquist', 'jorlandis'] },
} as const;

const all = Object.values(markers).flatMap(({ share, words }) => words.map((word) => ({ word, share })));

// A prime that shares no factor with the period, so that the matches of a word are spread evenly over the releases.
const stride = 7919;
const period = 10_000;

/** The marker words of a release, by its place: exact shares of every ten thousand in a row. */
export const markersOf = (index: number): string[] =>
  all
    .filter(({ share }, place) => (index * stride + place * 1237 * (place + 3)) % period < share * period)
    .map(({ word }) => word);
