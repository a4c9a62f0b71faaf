import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import type { Section } from '../text/section.js';
import type { Sentence } from '../text/sentences.js';
import type { Figure } from './figures.js';

const leads = wordSet('in across throughout within');
const everywhere = wordSet('worldwide globally nationwide');

/** How far behind a figure its place may stand, in tokens. */
const reach = 14;

/** Where a figure holds: "in Zambia" behind it, or "In Zambia," at the head of the sentence. Null where it is not said. */
export function placeOfFigure(section: Section, figure: Figure, sentence: Sentence): string | null {
  const { tokens } = section;
  for (let i = figure.endToken; i < Math.min(sentence.endToken, figure.endToken + reach); i++) {
    const token = tokens[i];
    if (!token || token.kind === 'number' || [',', ';', ':', '.'].includes(token.text)) break;
    if (everywhere.has(token.lower)) return token.text;
    const place = leads.has(token.lower) ? placeAt(section, i + 1) : null;
    if (place) return place;
  }
  const first = tokens[sentence.firstToken];
  const opening = first && leads.has(first.lower) ? placeAt(section, sentence.firstToken + 1) : null;
  if (opening) return opening;
  const before = tokens.slice(sentence.firstToken, figure.firstToken).find((token) => everywhere.has(token.lower));
  return before?.text ?? null;
}

/** The place named at a token, up to four words. */
function placeAt(section: Section, from: number): string | null {
  const { tokens } = section;
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  for (let end = start + 4; end > start; end--) {
    const [first, last] = [tokens[start], tokens[end - 1]];
    if (!first?.isCapitalised || !last?.isCapitalised) continue;
    const name = section.text.slice(first.start, last.end).replaceAll('\n', ' ');
    if (isPlace(name)) return name;
  }
  return null;
}
