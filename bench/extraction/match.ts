import type {
  ExtractedDocument,
  ExtractedMeeting,
  ExtractedOrganisation,
  ExtractedQuote,
  ExtractedStatistic,
} from '../../src/extraction/extraction.js';
import type { Gold } from './gold.js';

/** When a prediction counts as the annotated fact. The rules are those of the corpus' conventions. */

export const fold = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}%.$€£]+/gu, ' ')
    .trim();

/** Share of the shorter text's words that the other has too. */
export function overlap(a: unknown, b: unknown): number {
  const [left, right] = [a, b].map((text) => new Set(fold(text).split(' ').filter(Boolean))) as [
    Set<string>,
    Set<string>,
  ];
  if (left.size === 0 || right.size === 0) return 0;
  return [...left].filter((word) => right.has(word)).length / Math.min(left.size, right.size);
}

export const sameOrganisation = (
  gold: NonNullable<Gold['organisations']>[number],
  found: ExtractedOrganisation,
): boolean => {
  const names = [gold.name, gold.acronym, ...(gold.aliases ?? [])].filter(Boolean).map(fold);
  return [found.name, found.acronym].filter(Boolean).some((name) => names.includes(fold(name)));
};

export const isIssuer = (gold: Gold, issuer: ExtractedOrganisation | undefined): boolean => {
  const accepted = [gold.issuer, ...(gold.issuerAccept ?? [])].map(fold);
  return (
    issuer !== undefined &&
    [issuer.name, issuer.acronym, `${issuer.name} ${issuer.acronym ?? ''}`].some(
      (name) => name && accepted.includes(fold(name)),
    )
  );
};

export const sameMeeting = (gold: NonNullable<Gold['meetings']>[number], found: ExtractedMeeting): boolean =>
  (!gold.number || gold.number === found.number) &&
  Math.max(overlap(gold.framework ?? gold.name, found.framework?.name ?? found.name), overlap(gold.name, found.name)) >=
    0.5;

type GoldStatistic = NonNullable<Gold['statistics']>[number];

const lower = ({ value }: GoldStatistic): number => (typeof value === 'number' ? value : value.min);
const upper = ({ value }: GoldStatistic): number | null => (typeof value === 'number' ? null : value.max);
const close = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

export const sameStatistic = (gold: GoldStatistic, found: ExtractedStatistic, text: string): boolean => {
  const max = upper(gold);
  const value = [lower(gold), ...(gold.valueAccept ?? [])].some((accepted) =>
    close(Number(accepted), Number(found.value)),
  );
  const there =
    overlap(found.statement, gold.text) >= 0.6 ||
    (text.includes(found.statement) && overlap(gold.valueText, found.statement) >= 0.6);
  return value && (max === null || close(max, Number(found.upperValue))) && there;
};

export const sameUnit = (gold: string, found: string): boolean =>
  foldUnit(gold) === foldUnit(found) || overlap(gold, found) === 1;

function foldUnit(unit: string): string {
  const folded = fold(unit).replace(/[^\p{L}%$€£ ]/gu, '');
  if (['%', 'percent', 'per cent', 'percentage', 'pct'].includes(folded)) return 'percent';
  if (['people', 'person', 'persons', 'migrants', 'individuals', 'refugees'].includes(folded)) return 'people';
  return folded.replace(/s$/, '');
}

export const sameQualifier = (gold: GoldStatistic, found: ExtractedStatistic): boolean =>
  upper(gold) !== null ||
  ({ 'at least': 'at_least', 'up to': 'up_to' }[gold.qualifier ?? ''] ?? gold.qualifier ?? 'exact') === found.qualifier;

export const sameQuote = (gold: NonNullable<Gold['quotes']>[number], found: ExtractedQuote): boolean =>
  fold(found.text).includes(fold(gold.text).slice(0, 60)) || overlap(gold.text, found.text) >= 0.9;

export const sameSpeaker = (gold: string, found: string | null): boolean =>
  fold(gold).split(' ').at(-1) === fold(found).split(' ').at(-1);

export const isMoney = ({ unit }: { unit: string }): boolean => /^[A-Z]{3}$/.test(unit);

/** An organisation may stand once a role; its name counts once. */
export const distinctOrganisations = (document: ExtractedDocument): ExtractedOrganisation[] => [
  ...new Map(document.organisations.map((organisation) => [fold(organisation.name), organisation])).values(),
];
