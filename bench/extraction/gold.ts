/**
 * Annotations. A file holds one release by its corpus id and what a careful reader finds in it, without its text: facts
 * stand as UTF-16 offsets into the text of the corpus.
 */
export interface Annotation {
  id: string;
  /** `development` was read while rules were written; `held-back` and `fresh` only measure. */
  part:
    | 'development'
    | 'held-back'
    | 'fresh'
    | 'blind-1'
    | 'blind-2'
    | 'blind-3'
    | 'blind-4'
    | 'blind-5'
    | 'blind-6'
    | 'blind-7'
    | 'blind-8'
    | 'blind-9'
    | 'blind-10'
    | 'blind-11'
    | 'blind-12'
    | 'blind-13';
  facts: Facts;
}

/** Of organisations, meetings, statistics and quotes those are left out that were not annotated in a text. */
export interface Facts {
  title: Span;
  dateline: { place: string | null; date: string | null };
  issuer: { inText: boolean; accept: string[] };
  organisations?: { name: string; acronym?: string; aliases?: string[]; optional?: true }[];
  meetings?: {
    framework: string;
    name: Span | string;
    number: number;
    host?: string;
    place?: string;
    date?: string;
    optional?: true;
  }[];
  statistics?: (Span & {
    value: number | { min: number; max: number };
    unit: string;
    qualifier: string;
    optional?: true;
  })[];
  quotes?: (Span & { speaker: string | null; optional?: true })[];
}

export interface Span {
  start: number;
  end: number;
}

/** What the scorer compares with, whether it came from annotations or from files that hold their text. */
export interface Gold {
  title: string;
  dateline?: { place?: string | null; date?: string | null };
  issuer?: string | null;
  issuerAccept?: string[];
  issuerInText?: boolean;
  organisations?: { name: string; acronym?: string; aliases?: string[]; optional?: boolean }[];
  meetings?: {
    name: string;
    framework?: string;
    number?: number;
    host?: string;
    place?: string;
    date?: string;
    optional?: boolean;
  }[];
  statistics?: {
    value: number | { min: number; max: number };
    valueAccept?: number[];
    valueText: string;
    text: string;
    unit: string;
    qualifier?: string;
    optional?: boolean;
  }[];
  quotes?: { text: string; speaker?: string | null; optional?: boolean }[];
}

/** The facts of an annotation with the words of the text. */
export function goldOf({ facts }: Annotation, text: string): Gold {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return {
    title: words(facts.title),
    dateline: facts.dateline,
    issuer: facts.issuer.accept[0] ?? null,
    issuerAccept: facts.issuer.accept,
    issuerInText: facts.issuer.inText,
    ...(facts.organisations && { organisations: facts.organisations }),
    ...(facts.meetings && {
      meetings: facts.meetings.map((meeting) => ({
        ...meeting,
        name: typeof meeting.name === 'string' ? meeting.name : words(meeting.name),
      })),
    }),
    ...(facts.statistics && {
      statistics: facts.statistics.map(({ start, end, ...statistic }) => ({
        ...statistic,
        valueText: text.slice(start, end),
        text: sentenceAround(text, start, end),
      })),
    }),
    ...(facts.quotes && {
      quotes: facts.quotes.map(({ start, end, ...quote }) => ({ ...quote, text: text.slice(start, end) })),
    }),
  };
}

/** From the sentence's first word to its full stop; a line break ends it too. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (
    from > 0 &&
    text[from - 1] !== '\n' &&
    !(/[.!?]/.test(text[from - 2] ?? '') && text[from - 1] === ' ' && /[\p{Lu}\d“"]/u.test(text[from] ?? ''))
  )
    from--;
  let to = end;
  while (to < text.length && text[to] !== '\n' && !(/[.!?]/.test(text[to] ?? '') && /\s/.test(text[to + 1] ?? ' ')))
    to++;
  return text.slice(from, to + 1).trim();
}
