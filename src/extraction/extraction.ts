import type { SubmittedRelease } from '../releases/document.js';

/** The parts of a document that facts are read from. Offsets are UTF-16 offsets into that field. */
export type Field = 'title' | 'subtitle' | 'body' | 'notes';

/** Where a fact stands, how sure the reader may be of it, and which rule found it. */
export interface FactEvidence {
  /** JSON pointer (RFC 6901) into the document. */
  pointer: string;
  field: Field;
  start: number;
  /** Exclusive. */
  end: number;
  /** From 0 to 1: how often facts of this rule held when they were checked by eye. */
  confidence: number;
  /** A stable name, such as `statistic.money`. */
  rule: string;
}

/** What the reader should know about the extraction as a whole. */
export interface ExtractionWarning {
  code:
    | 'empty'
    | 'binary'
    | 'charset'
    | 'too_long'
    | 'no_text'
    | 'unread_language'
    | 'uncertain_language'
    | 'too_many_facts';
  detail: string;
}

/** A release document that can be posted as it is, and what proves its facts. */
export interface Extraction {
  document: ExtractedDocument;
  evidence: FactEvidence[];
  warnings: ExtractionWarning[];
}

export interface ExtractionOptions {
  /** Media type of the input; HTML is recognised by its first tag when it is not given. */
  contentType?: 'text/plain' | 'text/html';
  /** Label of the character set that a transport named (WHATWG Encoding); only for bytes. */
  charset?: string;
}

/** The fields of a release document that extraction fills. */
export type ExtractedDocument = Pick<
  SubmittedRelease,
  'title' | 'subtitle' | 'language' | 'body' | 'notes' | 'dateline' | 'url' | 'links' | 'contacts'
> & {
  organisations: ExtractedOrganisation[];
  meetings: ExtractedMeeting[];
  statistics: ExtractedStatistic[];
  quotes: ExtractedQuote[];
};

export interface ExtractedOrganisation {
  name: string;
  acronym: string | null;
  role: 'issuer' | 'publisher' | 'partner' | 'funder' | 'mentioned';
  parent: string | null;
}

export interface ExtractedMeeting {
  framework: { name: string } | null;
  number: number | null;
  name: string;
  /** EDTF, level 0. */
  date: string | null;
  place: string | null;
  organisations: { name: string; role: 'host' | 'co_host' | 'represented' | 'participant' }[];
  agenda: string[];
  /** Null where only the headline tells of the meeting. */
  statement: string | null;
}

export interface ExtractedStatistic {
  measure: string;
  /** A number where a double holds every digit, else a decimal literal. */
  value: number | string;
  upperValue: number | string | null;
  /** ISO 4217 code, `percent`, or a plural noun; money or a quantity per something as `EUR/year`. */
  unit: string;
  qualifier: 'exact' | 'about' | 'over' | 'at_least' | 'nearly' | 'up_to' | 'under' | 'between';
  /** EDTF, level 0. */
  period: string | null;
  place: string | null;
  organisations: string[];
  statement: string;
}

export interface ExtractedQuote {
  text: string;
  speaker: string | null;
  speakerRole: string | null;
  organisation: string | null;
}
