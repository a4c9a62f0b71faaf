/** A name with a colon at the end of a line: "MR. PRICE:", "Wu Jianyong, Director:". */
export const speakerLabel = /(?:^|\n)[ \t]{0,8}([\p{Lu}][^\n:“”"]{2,90}):[\s]{0,4}$/u;

/** What stands behind the first "of" or "at" of an office, when it is a name. */
export const roleOrganisation = /\b(?:of|at|from|with) (?:the )?(\p{Lu}[^,;()]{1,120})$/u;

export const quotationMark = /[“”"]/;
