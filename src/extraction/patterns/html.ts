/** The beginning of a text that is HTML. */
export const htmlStart =
  /^\s{0,200}<(?:!doctype\s+html|html|head|body|article|main|section|header|div|p|h[1-6]|table|ul|ol)(?:\s|>|\/)/i;

/** A tag that ends a paragraph. */
export const blockTag =
  /<\/?(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul|br)\b[^<>]*>/gi;

export const anyTag = /<[a-z/!?][^<>]*>/gi;

/** Elements that must be closed, by which nesting is counted. */
export const containerTag = /<(\/)?(?:div|span|section|article|table|ul|ol|blockquote|b|i|em|strong|a)\b/gi;

export const numericEntity = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
export const namedEntity = /&([a-z]{2,8});/gi;

/** Runs of spaces inside a line. */
export const inlineSpace = /[ \t\u00a0]{2,400}/g;

/** A line break with the space around it. */
export const spacedBreak = / ?\n ?/g;
