import type { DateMention } from '../dates/dates.js';
import { codeZones } from '../patterns/zones.js';
import type { Section } from '../text/section.js';

/** Marks each token that belongs to an address, telephone number, time, date or reference: its digits count nothing. */
export function codeTokens(section: Section, dates: readonly DateMention[]): Uint8Array {
  const marked = new Uint8Array(section.tokens.length);
  for (const { firstToken, endToken } of dates) marked.fill(1, firstToken, endToken);
  for (const pattern of Object.values(codeZones)) {
    let token = 0;
    for (const match of section.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      while (token < section.tokens.length && (section.tokens[token]?.end ?? 0) <= match.index) token++;
      for (let at = token; at < section.tokens.length && (section.tokens[at]?.start ?? end) < end; at++) marked[at] = 1;
    }
  }
  return marked;
}
