/** Combining marks, which comparing leaves out. */
export const nameDiacritics = /\p{M}/gu;

/** What separates the words of a name. */
export const notNameCharacters = /[^\p{L}\p{N}&+']+/gu;

/** The legal form at the end of a folded name. */
export const legalFormTail = /(?: (?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|se|group|pte ltd)){1,2}$/;

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

/** The article that belongs to some names. */
export const capitalArticle = /^The /;

/** The plural of a short form: TSOs. */
export const pluralAcronym = /\p{Lu}s$/u;

/** Everything but capitals. */
export const notCapital = /[^\p{Lu}]/gu;

/** A short form of a letter and a number: G7. */
export const lettersAndNumber = /^[a-zA-Z]\d{1,2}\+?$/;

/** Everything but capitals and digits. */
export const notCapitalOrDigit = /[^\p{Lu}\d]/gu;

/** Everything but letters. */
export const notLetter = /[^\p{L}]/gu;

/** What shows partners in a name. */
export const partnersMark = /(?:&|bros)/i;

/** Signs that names carry. */
export const trademarkSigns = /[®™]/g;

/** A name of letters, digits and spaces, with nothing to take off. */
export const plainName = /^[\p{L}\p{N} &.-]+$/u;

/** A degree or rank behind a name. */
export const nameCredential = / (?:SC|KC|QC|MP|MD|PhD|CBE|OBE)$/;

/** Where a body is or who runs it: "Charlotte-based", "OECD-hosted". */
export const basedEnding = /-(?:based|hosted|led|chaired|funded|backed|run)$/;

/** The United Nations before the name of one of their bodies. */
export const unitedNationsLead = /^united nations (?=.)/;

/** A capital that only begins an adjective: "Employee-owned", "Dallas-based". */
export const compoundAdjective = /^\p{Lu}\p{Ll}+-(?:owned|based|led|backed|funded|listed|run)\b/u;

/** Nouns of what one cannot touch. */
export const abstractEnding = /\p{Ll}(?:ment|tion|sion|ity|ness|ship|ance|ence|tial|ism)$/u;
