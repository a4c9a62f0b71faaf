import type { ExtractedDocument } from '../../src/extraction/extraction.js';
import type { Gold } from './gold.js';
import {
  distinctOrganisations,
  fold,
  isIssuer,
  isMoney,
  overlap,
  sameMeeting,
  sameOrganisation,
  sameQualifier,
  sameQuote,
  sameSpeaker,
  sameStatistic,
  sameUnit,
} from './match.js';
import type { Tally } from './tally.js';

/** Scores one document against what a reader found in its text. */
export function scoreRelease(id: string, text: string, gold: Gold, document: ExtractedDocument, tally: Tally): void {
  tally.one('title', id, fold(document.title) === fold(gold.title), document.title);
  if (gold.dateline?.place)
    tally.one(
      'dateline place',
      id,
      fold(document.dateline?.place) === fold(gold.dateline.place),
      document.dateline?.place,
    );
  if (gold.dateline?.date)
    tally.one(
      'release date',
      id,
      (document.dateline?.date ?? '').slice(0, 10) === gold.dateline.date,
      document.dateline?.date,
    );
  if (gold.issuerInText) {
    const issuer = document.organisations.find(({ role }) => role === 'issuer');
    tally.one('issuer', id, isIssuer(gold, issuer), issuer?.name);
  }
  if (gold.organisations)
    tally.match('organisation', id, gold.organisations, distinctOrganisations(document), sameOrganisation);
  if (gold.meetings) scoreMeetings(id, gold.meetings, document, tally);
  if (gold.statistics) scoreStatistics(id, text, gold.statistics, document, tally);
  if (!gold.quotes) return;
  for (const [fact, found] of tally.match('quote', id, gold.quotes, document.quotes, sameQuote))
    if (fact.speaker)
      tally.one('quote speaker', id, sameSpeaker(fact.speaker, found.speaker), `${found.speaker} for ${fact.speaker}`);
}

function scoreMeetings(
  id: string,
  meetings: NonNullable<Gold['meetings']>,
  document: ExtractedDocument,
  tally: Tally,
): void {
  const numbered = meetings.map((meeting) => (meeting.number ? meeting : { ...meeting, optional: true }));
  const found = document.meetings.filter(({ number }) => number);
  for (const [fact, meeting] of tally.match('numbered meeting', id, numbered, found, sameMeeting)) {
    if (fact.host)
      tally.one(
        'meeting host',
        id,
        meeting.organisations.some(({ role, name }) => role.includes('host') && overlap(name, fact.host) >= 0.5),
        meeting.organisations,
      );
    if (fact.place) tally.one('meeting place', id, overlap(meeting.place, fact.place) >= 0.5, meeting.place);
    if (fact.date)
      tally.one('meeting date', id, (meeting.date ?? '').slice(0, 10) === fact.date.slice(0, 10), meeting.date);
  }
}

function scoreStatistics(
  id: string,
  text: string,
  gold: NonNullable<Gold['statistics']>,
  document: ExtractedDocument,
  tally: Tally,
): void {
  const pairs = tally.match('statistic value', id, gold, document.statistics, (fact, found) =>
    sameStatistic(fact, found, text),
  );
  for (const [fact, found] of pairs) {
    tally.one('statistic unit', id, sameUnit(fact.unit, found.unit), `${found.unit} for ${fact.unit}`);
    tally.one(
      'statistic qualifier',
      id,
      sameQualifier(fact, found),
      `${found.qualifier} for ${fact.qualifier}: ${fact.text.slice(0, 90)}`,
    );
  }
  const right = pairs.filter(([fact, found]) => isMoney(fact) && fact.unit === found.unit).length;
  const optional = gold.filter((fact) => fact.optional && isMoney(fact)).length;
  const required = gold.filter((fact) => !fact.optional && isMoney(fact)).length;
  tally.add(
    'money (value and unit)',
    right,
    Math.max(0, document.statistics.filter(isMoney).length - right - optional),
    required - right,
  );
}
