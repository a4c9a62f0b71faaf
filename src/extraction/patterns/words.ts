/** The usual plural. */
export const pluralEnding = /s$/;

/** Any digit. */
export const anyDigit = /\d/;

/** A possessive with its letter. */
export const ownedEnding = /['’]s$/;

/** What parts the words of a name. */
export const wordJoint = /[ -]/;

/** Everything between words. */
export const notWord = /[^\p{L}\p{N}]+/u;

/** The end of a sentence inside a line. */
export const sentenceStop = /[.!?] /;

/** What parts the words of a compound. */
export const compoundJoint = /[-‑/]/;

/** Endings of verbs behind a subject. */
export const verbEnding = /(?:ed|faces|purchases|calls|needs|plans|wants|seeks)$/;

/** Participles. */
export const participleEnding = /(?:ed|ing)$/;

/** The elided French "de". */
export const frenchElision = /^d['’]/;

/** Hyphens inside number words. */
export const hyphens = /[-‑]/;

/** A comma at the end. */
export const commaEnd = /,$/;

/** An apostrophe at the end. */
export const apostropheEnd = /['’]$/;

/** What parts the phrases of a list. */
export const lineOrSemicolon = /[;\n]/;

/** A capital at the head of a word. */
export const capitalLead = /^\p{Lu}/u;

/** A capital inside a word: "CapitaLand". */
export const innerCapital = /(\p{Ll}{3})(\p{Lu}\p{Ll})/gu;

/** A line that begins with a letter and ends without a stop. */
export const nameLine = /^\s*\p{L}[^.!?:;]*$/u;
