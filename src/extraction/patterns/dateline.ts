/** Who issued a text and when, in one line. */
export const issuedByLine = /^(?:issued|released|published|posted) (?:by|on)\b/i;

/** When a page last changed, which is not when the release came out. */
export const lastUpdatedLine = /^(?:last )?(?:updated|modified|reviewed|changed)\b/i;

/** What stands between a dateline and the first word: a wire's name, dashes. */
export const datelineTail = /^[\s,.]{0,4}(?:\([^)]{1,40}\)|\/[^/]{1,40}\/)?[\s–—:-]{0,8}/;

/** Paragraph number, "Today," and article before the first name. */
export const leadIn = /^\s{0,4}(?:1\.? )?(?:Today,? )?(?:[Tt]he )?/;

/** The number of a paragraph before its first word. */
export const paragraphNumber = /^\d{1,2}\.? (?=\p{Lu})/u;

/** A day at the head of a line. */
export const dayMonthYear = /^\d{1,2} \p{L}{3,9} \d{4}/u;

/** A wire's name before the dateline: `(NewMediaWire) - `. */
export const wireLead = /^\([^)\n]{2,30}\) ?[-–—] /;
