/** Line ends of all systems. */
export const lineEnds = /\r\n?|\u2028|\u2029|\u0085/g;

/** Control characters and invisible marks that carry no text; tab and line feed stay. */
export const controlCharacters = /(?![\t\n\u0085])[\p{Cc}\ufeff\u200b]/gu;

/** UTF-8 that was read as Windows-1252: `Ã©`, `â€™`. */
export const misreadUtf8 = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u2122]/g;

/** White space of any kind and length. */
export const whiteSpace = /\s+/g;

/** Something to read: a letter or a digit. */
export const readable = /[\p{L}\p{N}]/u;

/** A letter of any script. */
export const letter = /\p{L}/u;

/** A character cut in two. */
export const replacementEnd = /\ufffd$/;

/** A name of a brand that begins small: eBay, iCoreConnect. */
export const brandName = /^[a-z]{1,3}\p{Lu}\p{Ll}{2}/u;
