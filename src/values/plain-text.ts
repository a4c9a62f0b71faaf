// Characters that would act on a terminal, an XML parser or the direction of text around them instead of being read.
const acting = /[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = /[^\P{Cc}\n]/gu;

/** What a stranger wrote, with its lines, without characters that act: controls, lone surrogates, bidirectional overrides. */
export const plainText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(acting, '').replace(controls, ' ');

/** The same on one line, spaces folded. */
export const plainLine = (text: string): string => foldSpaces(plainText(text));

/** One space for several; those that forbid a line break stay. */
export const foldSpaces = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
