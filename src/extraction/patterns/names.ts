/** Combining marks, which comparing leaves out. */
export const nameDiacritics = /\p{M}/gu;

/** What separates the words of a name. */
export const notNameCharacters = /[^\p{L}\p{N}&+']+/gu;

/** The legal form at the end of a folded name. */
export const legalFormTail = / (?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|se|group|pte ltd)$/;

/** The country before the name of an American body. */
export const unitedStatesLead = /^(?:u s |us |united states )/;

/** The possessive at the end of a word. */
export const possessiveEnding = /['’]s?$/;

/** Endings of participles and adverbs that begin a sentence. */
export const verbalEnding = /(?:ing|ed|ly)$/;

/** Adjectives and nouns of a field at the end of a first half: "National Aeronautics and Space Administration". */
export const adjectivalEnding = /(?:ic|al|an|ive)$/;

export const leadingArticle = /^(?:the|a|an)\s/i;

/** The full stop behind an abbreviated degree. */
export const credentialStop = /\.$/;
