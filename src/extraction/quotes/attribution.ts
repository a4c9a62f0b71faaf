import { functionWords } from '../lexicon/english.js';
import { honorifics, pronouns, sayingVerbs } from '../lexicon/people.js';
import { wordSet } from '../lexicon/words.js';
import { closedSentence, closedSpeech } from '../patterns/quotes.js';
import { speakerLabel } from '../patterns/speakers.js';
import { fullNameOf } from '../people/people.js';
import type { Token } from '../text/tokens.js';
import type { QuotedStretch } from './marks.js';
import { described, type Speaker, type Speakers } from './speakers.js';

/** Who says a stretch, and how that is known. */
export interface Attribution extends Speaker {
  rule: string;
  /** A verb of saying stands beside the stretch. */
  direct: boolean;
}

const nobody: Speaker = { name: null, role: null, organisation: null };

/** How far from a stretch its speaker may be named, in tokens. */
const reach = { behind: 45, before: 70 };

/** Who says the stretch, as the words behind or before it tell; null where they tell nothing. */
export function attributionOf(
  speakers: Speakers,
  stretch: QuotedStretch,
  next: QuotedStretch | null,
): Attribution | null {
  const { tokens } = speakers.section;
  const behind = firstTokenFrom(tokens, stretch.end + 1);
  const before = beforeStretch(speakers, stretch, firstTokenFrom(tokens, stretch.start - 1));
  if (before?.direct && before.name && next && leadsTo(tokens, behind, next)) return before;
  return behindStretch(speakers, stretch, behind, next) ?? before ?? labelled(speakers, stretch);
}

/** Index of the first token that starts at an offset or behind it. */
function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const speechOf = ({ section }: Speakers, { start, end }: QuotedStretch): string =>
  section.text.slice(start, end).trim();

/** `…,” said X`, `…,” X said`, `…,” he added`. */
function behindStretch(
  speakers: Speakers,
  stretch: QuotedStretch,
  from: number,
  next: QuotedStretch | null,
): Attribution | null {
  const { tokens } = speakers.section;
  if (tokens[from]?.gap === 3) return signed(speakers, from);
  if (tokens[from]?.isCapitalised && closedSpeech.test(speechOf(speakers, stretch))) {
    const speaker = speakers.signedAt(from);
    if (speaker) return { ...speaker, rule: 'quote.signed', direct: true };
  }
  const end = sentenceEnd(tokens, from, next);
  const beside = besideVerbs.has(tokens[from]?.lower ?? '') && tokens[from + 1]?.isCapitalised === true;
  const verb = beside ? from : tokens.slice(from, end).findIndex((_, index) => isSaying(tokens, from + index)) + from;
  if (verb < from) return null;
  const closed = closedSpeech.test(speechOf(speakers, stretch));
  if (verb - from > (closed ? 14 : 2)) return null;
  const first = tokens[from];
  // "…” The firm shared a report": a sentence of its own behind a finished one.
  const object = tokens[verb + 1];
  if (
    closedSentence.test(speechOf(speakers, stretch)) &&
    first?.isCapitalised &&
    object?.kind === 'word' &&
    (object.lower === 'that' || !functionWords.has(object.lower))
  )
    return null;
  const inverted = verb === from || (verb === from + 1 && !first?.isCapitalised && !pronouns.has(first?.lower ?? ''));
  const speaker = (inverted ? null : speakers.between(from, verb, true)) ?? speakers.between(verb + 1, end, false);
  // "…”, said the Minister": a verb right behind the mark needs no comma inside it.
  const spoken = inverted && speechOf(speakers, stretch).split(' ').length >= 8;
  return speaker || closed || spoken ? { ...(speaker ?? nobody), rule: 'quote.attributed', direct: true } : null;
}

/** A comma or colon leads to a stretch. */
const introduced = (tokens: readonly Token[], ahead: number): boolean =>
  [',', ':'].includes(tokens[ahead - 1]?.text ?? '');

/** `“…” Ann Lee, CEO of Xylo, added, “…”`: a sentence of its own behind a stretch leads to the next one. */
function leadsTo(tokens: readonly Token[], from: number, next: QuotedStretch): boolean {
  const end = sentenceEnd(tokens, from, next);
  return (
    tokens[from]?.isCapitalised === true &&
    introduced(tokens, firstTokenFrom(tokens, next.start - 1)) &&
    (tokens[end]?.start ?? 0) >= next.start - 1 &&
    tokens.slice(from, end).some((_, index) => isSaying(tokens, from + index))
  );
}

/** Verbs that tell of speech only right behind it: "…,” remarks Lee". */
const besideVerbs = wordSet(
  'remarks argues writes believes insists quips predicts asserts reflects shares recounts enthuses reveals describes jokes',
);

/** `– Ann Lee, 4 May 2021` in the paragraph behind a speech. */
function signed(speakers: Speakers, from: number): Attribution | null {
  const { tokens } = speakers.section;
  if (!['–', '—', '-', '―'].includes(tokens[from]?.text ?? '') || !tokens[from + 1]?.isCapitalised) return null;
  const speaker = speakers.between(from + 1, from + 8, false);
  return speaker?.name ? { ...speaker, rule: 'quote.signed', direct: true } : null;
}

const marks = ['“', '"', '„', '«'];
const stops = ['.', ';', '!', '?'];

/** Token behind the sentence that goes on behind a stretch, up to the next stretch. */
function sentenceEnd(tokens: readonly Token[], from: number, next: QuotedStretch | null): number {
  let end = from;
  for (; end < tokens.length && end < from + reach.behind; end++) {
    const token = tokens[end] as Token;
    if (next && token.start >= next.start - 1) break;
    if (
      end > from &&
      (token.gap === 3 || marks.includes(token.text) || (stops.includes(token.text) && !abbreviates(tokens, end)))
    )
      break;
  }
  return end;
}

/** `X said: “…`, `According to X, “…`, `X, CEO of Y, said that “…`. */
function beforeStretch(speakers: Speakers, stretch: QuotedStretch, ahead: number): Attribution | null {
  const { tokens } = speakers.section;
  const from = sentenceStart(tokens, ahead);
  if (from >= ahead) return null;
  const lead = tokens[ahead - 1];
  const led = introduced(tokens, ahead);
  const according = accordingTo(tokens, from, ahead);
  const source = according < 0 ? null : speakers.between(according, ahead, false);
  if (source) return { ...source, rule: 'quote.according', direct: led };
  const saying = lastSaying(tokens, from, ahead);
  const verb = saying < 0 ? lastDescribing(tokens, from, ahead) : saying;
  // "NASA Administrator Bill Nelson’s statement:" has no verb.
  const presented = verb < 0 && lead?.text === ':' ? speakers.between(from, ahead, true) : null;
  if (presented?.name) return { ...presented, rule: 'quote.presented', direct: true };
  if (verb < 0) return null;
  const direct = led || verb === ahead - 1;
  if (!direct && !['that', 'it', 'as', 'the', 'a', 'an'].includes(lead?.lower ?? '') && ahead - verb > 12) return null;
  const speaker = speakers.between(from, verb, true) ?? speakers.between(verb + 1, ahead, false);
  if (speaker) return { ...speaker, rule: direct ? 'quote.introduced' : 'quote.partial', direct };
  return direct && speechOf(speakers, stretch).length > 30 ? { ...nobody, rule: 'quote.introduced', direct } : null;
}

/** First token of the sentence that leads to a stretch; a colon reaches over a blank line. */
function sentenceStart(tokens: readonly Token[], ahead: number): number {
  let from = ahead;
  for (let at = ahead - 1; at >= 0 && at >= ahead - reach.before; at--) {
    const token = tokens[at] as Token;
    const adjacent = at === ahead - 1;
    if (tokens[at + 1]?.gap === 3 && !(adjacent && token.text === ':')) break;
    const closes =
      ['.', '!', '?', '”', '»', '"'].includes(token.text) && !(token.text === '.' && abbreviates(tokens, at));
    if (closes && !adjacent) break;
    from = at;
  }
  return from;
}

/** "Mr." and "J." end no sentence. */
const abbreviates = (tokens: readonly Token[], stop: number): boolean =>
  honorifics.has(tokens[stop - 1]?.lower ?? '') || (tokens[stop - 1]?.text.length ?? 9) <= 2;

function lastSaying(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) if (isSaying(tokens, i) || (i === from && tokens[i]?.text === 'Said')) return i;
  return -1;
}

const describingVerbs = wordSet('spoke speaks called calls described describes hailed hails praised');

/** "spoke of “…”", "called the partner “…”": a few words of the speaker inside a sentence about them. */
function lastDescribing(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i >= from && i > end - 9; i--)
    if (!tokens[i]?.isCapitalised && describingVerbs.has(tokens[i]?.lower ?? '')) return i;
  return -1;
}

const adjectives = wordSet(
  'shared stated noted announced declared expressed highlighted acknowledged stressed claimed',
);
const determiners = wordSet('a an the our their its his her this these no');

function isSaying(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.isCapitalised || !sayingVerbs.has(token.lower)) return false;
  if (['points', 'pointed'].includes(token.lower) && tokens[i + 1]?.lower !== 'out') return false;
  // "a shared vision", "the stated aim": an adjective.
  if (adjectives.has(token.lower) && determiners.has(tokens[i - 1]?.lower ?? '')) return false;
  // "so" quotes in German only, before a name: "…“, so Kommissar Meier".
  return token.lower !== 'so' || (tokens[i - 1]?.text === ',' && tokens[i + 1]?.isCapitalised === true);
}

function accordingTo(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to') return i + 2;
    if (i === from && ['for', 'to'].includes(tokens[i]?.lower ?? '') && tokens[end - 1]?.text === ',') return i + 1;
    if (['selon', 'según', 'laut'].includes(tokens[i]?.lower ?? '')) return i + 1;
  }
  return -1;
}

/** `Name:` or `Name, role:` alone before the stretch, in transcripts. */
function labelled({ section, people }: Speakers, stretch: QuotedStretch): Attribution | null {
  const label = speakerLabel.exec(section.text.slice(Math.max(0, stretch.start - 200), stretch.start - 1))?.[1]?.trim();
  const person = label
    ? (people.find(({ name }) => label.includes(name)) ?? fullNameOf(label.split(' ').at(-1) ?? '', people))
    : null;
  return person ? { ...described(person, null), rule: 'quote.labelled', direct: true } : null;
}
