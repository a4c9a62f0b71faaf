import type { Series, SeriesPoint } from '../series.js';
import type { Claim, UnitPanel } from './claims.js';
import { quoted } from './svg.js';
import { claimInWords, counted, figureWithSource, originInWords, scopeInWords } from './words.js';

/** Claims that contradict each other, with the sign that marks them in the chart. */
export interface Contradiction {
  sign: string;
  claims: Claim[];
}

/** What a chart shows and what it leaves out. */
export interface Selection {
  panels: readonly UnitPanel[];
  contradictions: readonly Contradiction[];
  undated: readonly SeriesPoint[];
  /** Units that there was no room for. */
  hidden: readonly UnitPanel[];
  /** How many claims of older periods there was no room for. */
  older: number;
}

const mostNotes = 5;
const mostInNote = 6;

/** What stands below a chart: what contradicts what, what is not drawn, how to read the marks, and where it comes from. */
export const notesOf = (series: Series, selection: Selection): string[] => [
  ...contradictionNotes(selection.contradictions),
  ...undatedNote(selection.undated),
  ...hiddenNote(selection.hidden),
  ...olderNote(selection.older),
  ...readingNote(selection.panels),
  `Source: ${originInWords(series)}`,
];

/** One a group: `≠ Contradicting, 2020–2021, worldwide: … against …`. */
export function contradictionNotes(contradictions: readonly Contradiction[]): string[] {
  const told = contradictions.slice(0, mostNotes).map(contradictionNote);
  const rest = contradictions.length - told.length;
  return rest > 0 ? [...told, `≠ And ${counted(rest, 'more group')} of contradicting statements.`] : told;
}

/** Claims that contradict each other speak of one period and place. */
function contradictionNote({ sign, claims }: Contradiction): string {
  const points = claims.map(({ point }) => point);
  const scope = points.slice(0, 1).map(scopeInWords).join('');
  return `${sign} Contradicting, ${scope}: ${some(points, figureWithSource, points.length === 2 ? ' against ' : '; ')}.`;
}

const undatedNote = (undated: readonly SeriesPoint[]): string[] =>
  undated.length > 0 ? [`Not drawn, since no period is given: ${some(undated, claimInWords, '; ')}.`] : [];

function hiddenNote(hidden: readonly UnitPanel[]): string[] {
  if (hidden.length === 0) return [];
  const claims = hidden.reduce((sum, panel) => sum + panel.claims.length, 0);
  const units = hidden.slice(0, mostInNote).map(({ unit }) => quoted(unit));
  const rest = hidden.length - units.length;
  return [
    `Not drawn: ${counted(claims, 'statement')} in ${units.join(', ')}${rest > 0 ? ` and ${counted(rest, 'other unit')}` : ''}.`,
  ];
}

const olderNote = (older: number): string[] =>
  older > 0 ? [`Not drawn: ${counted(older, 'statement')} of earlier periods.`] : [];

function some(points: readonly SeriesPoint[], inWords: (point: SeriesPoint) => string, separator: string): string {
  const told = points.slice(0, mostInNote).map(inWords);
  const rest = points.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${counted(rest, 'more statement')}`] : [])].join(separator);
}

/** Explains what the marks of this chart mean, and nothing else. */
function readingNote(panels: readonly UnitPanel[]): string[] {
  const claims = panels.flatMap((panel) => panel.claims);
  const said = new Set(claims.map(({ point }) => point.qualifier));
  const has = (...qualifiers: string[]) => qualifiers.some((qualifier) => said.has(qualifier));
  if (claims.length === 0) return [];
  return [
    [
      'A mark is as long as the period that its statement speaks of.',
      has('about') && '“About” has a whisker of 10% up and down.',
      has('nearly') && '“Nearly” has a whisker of 10% towards zero.',
      has('over', 'at_least', 'under', 'up_to') && 'An arrow points to where the figure may lie.',
      has('over', 'under') && 'Where a mark is hollow, the figure itself is excluded (over, under).',
      has('between') && 'A pale box spans from the lower to the upper figure.',
    ]
      .filter(Boolean)
      .join(' '),
  ];
}
