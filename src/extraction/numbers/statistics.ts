import { fitsDouble } from '../../values/decimal.js';
import type { DateMention } from '../dates/dates.js';
import type { ExtractedStatistic, FactEvidence } from '../extraction.js';
import { type Section, sentenceAt, textOf } from '../text/section.js';
import { calendarDate, documentUnit } from '../valid.js';
import { type Figure, type FigureContext, figuresOf } from './figures.js';
import { measureOf } from './measures.js';
import { periodOf } from './periods.js';
import { placeOfFigure } from './where.js';

/** A statistic with what proves it; `start` and `end` are those of the figure's own words. */
export interface FoundStatistic {
  statistic: ExtractedStatistic;
  evidence: Omit<FactEvidence, 'pointer'>;
}

/** Longest statement a document takes. */
const longestStatement = 10_000;

/** The statistics of a section: one a figure, with the sentence that states it. */
export function statisticsOf(
  section: Section,
  context: FigureContext,
  dates: readonly DateMention[],
  year: number | null,
): FoundStatistic[] {
  const found: FoundStatistic[] = [];
  const told = new Set<string>();
  for (const figure of figuresOf(section, context)) {
    const sentence = sentenceAt(section, figure.numberToken);
    const statement = textOf(section, sentence);
    if (statement.length > longestStatement) continue;
    const unit = documentUnit(figure.unit);
    if (unit === null) continue;
    const key = repeatKey(figure);
    if (key && told.has(key)) continue;
    if (key) told.add(key);
    const first = section.tokens[figure.firstToken];
    const last = section.tokens[figure.endToken - 1];
    if (!first || !last) continue;
    found.push({
      statistic: {
        measure: measureOf(section, figure, sentence),
        value: asNumber(figure.value),
        upperValue: figure.upperValue === null ? null : asNumber(figure.upperValue),
        unit,
        qualifier: figure.upperValue === null ? figure.qualifier : 'between',
        period: calendarDate(periodOf(section, figure, sentence, dates, year)),
        place: placeOfFigure(section, figure, sentence),
        organisations: [],
        statement,
      },
      evidence: {
        field: section.field,
        start: first.start,
        end: last.end,
        confidence: figure.confidence,
        rule: figure.rule,
      },
    });
  }
  return found;
}

/** Amounts and counts that a text tells twice are one claim; shares and small numbers may be of different things. */
function repeatKey(figure: Figure): string | null {
  if (figure.upperValue !== null) return `${figure.value} ${figure.upperValue} ${figure.unit}`;
  if (Number(figure.value) < 10) return null;
  return figure.kind === 'money' || figure.kind === 'count'
    ? `${figure.value} ${figure.unit} ${figure.qualifier}`
    : null;
}

const asNumber = (decimal: string): number | string => (fitsDouble(decimal) ? Number(decimal) : decimal);
