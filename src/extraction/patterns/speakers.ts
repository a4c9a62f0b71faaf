/** A name with a colon at the end of a line: "MR. PRICE:", "Wu Jianyong, Director:". */
export const speakerLabel = /(?:^|\n)[ \t]{0,8}([\p{Lu}][^\n:“”"]{2,90}):[\s]{0,4}$/u;

/** What stands before the body of an office: "CEO of the Nordex Group". */
export const roleOrganisation = /\b(?:of|at|from|with) (?:the )?(?=\p{Lu})/u;

/** Punctuation that no name of a body holds. */
export const notInName = /[,;()]/;

export const quotationMark = /[“”"]/;
