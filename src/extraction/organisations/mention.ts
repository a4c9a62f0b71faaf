import { plainName as plain, possessiveEnding, trademarkSigns } from '../patterns/names.js';
import type { Section } from '../text/section.js';

/** A place in the text that names a body. */
export interface OrganisationMention {
  section: Section;
  firstToken: number;
  /** Behind the last word of the name. */
  endToken: number;
  name: string;
  /** The short form that the text gives beside the name. */
  acronym: string | null;
  rule: string;
  confidence: number;
  /** The possessive before it: "the European Commission’s Directorate-General". */
  owner: OrganisationMention | null;
  /** "Malawi’s": the country whose body it is. */
  country: string | null;
  /** In a title or heading: a name there needs the text to bear it out. */
  headed: boolean;
  /** Behind a comma right after another name: "PUB, Singapore’s National Water Agency". */
  apposed: boolean;
}

/** Text of some tokens, without line breaks and a possessive ending. */
export function nameOf(section: Section, firstToken: number, endToken: number): string {
  const [first, last] = [section.tokens[firstToken], section.tokens[endToken - 1]];
  if (!first || !last) return '';
  const text = section.text.slice(first.start, last.end);
  return plain.test(text)
    ? text
    : text.replaceAll('\n', ' ').replace(possessiveEnding, '').replace(trademarkSigns, '').trim();
}
