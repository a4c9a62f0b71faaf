import { address, presentParticipant } from '../organisations/present.js';
import type { Entity } from '../registry/entity.js';
import type { MeetingStatement } from '../releases/canonical.js';
import type { Evidence } from '../releases/evidence.js';
import type { Resolution } from '../releases/resolve.js';
import { edtfRange } from '../values/edtf.js';
import { foldName } from '../values/names.js';

export interface ShownParticipant {
  role: string;
  id: string | null;
  slug: string | null;
  name: string;
  acronym: string | null;
}

/** What a release states of a meeting, as the release shows it. */
export function presentStatement(
  meeting: MeetingStatement,
  pointer: string,
  resolution: Resolution,
  evidence: Evidence | null,
) {
  const framework = resolution.entity(`${pointer}/framework`);
  return {
    id: address(resolution.entity(pointer)).id,
    framework: meeting.framework
      ? {
          ...address(framework),
          name: meeting.framework.name ?? framework?.name ?? null,
          established: meeting.framework.established ?? null,
        }
      : null,
    number: meeting.number ?? null,
    name: meeting.name ?? null,
    date: meeting.date ?? null,
    place: meeting.place ?? null,
    organisations: (meeting.organisations ?? []).map(
      (reference, index): ShownParticipant =>
        presentParticipant(reference, resolution.entity(`${pointer}/organisations/${index}`)),
    ),
    agenda: meeting.agenda ?? [],
    statement: meeting.statement ?? null,
    evidence,
  };
}

export type ShownStatement = ReturnType<typeof presentStatement>;

/** One release's account of a meeting, as the meeting shows it. */
export interface MeetingSource extends Omit<ShownStatement, 'id' | 'framework'> {
  releaseId: string;
  title: string;
  publishedAt: string | null;
}

export function presentSource(
  statement: ShownStatement,
  release: { id: string; title: string; publishedAt: string | null },
): MeetingSource {
  const { id: _id, framework: _framework, ...rest } = statement;
  return { releaseId: release.id, title: release.title, publishedAt: release.publishedAt, ...rest };
}

// A meeting that very many releases report shows the newest; the others are found with /v1/releases?meeting=….
export const mostSources = 200;

/** A meeting's fields, each as its newest source states it; sources come newest first. */
export function mergeSources(sources: readonly MeetingSource[], curatedNumber: number | undefined) {
  const newest = <Field extends 'number' | 'name' | 'date' | 'place'>(field: Field) =>
    sources.find((source) => source[field] !== null)?.[field] ?? null;
  return {
    number: curatedNumber ?? newest('number'),
    name: newest('name'),
    date: newest('date'),
    place: newest('place'),
    organisations: sources.find((source) => source.organisations.length > 0)?.organisations ?? [],
    agenda: sources.find((source) => source.agenda.length > 0)?.agenda ?? [],
  };
}

/** A field in which sources say different things, with who says what; the newest first. */
export interface Disagreement {
  field: 'number' | 'name' | 'date' | 'place' | 'organisations';
  values: { value: unknown; releaseIds: string[] }[];
}

/**
 * Where sources contradict one another. A name or place in another spelling is the same, a looser date agrees with a closer one,
 * and of the organisations only hosts count: who else is named is rarely meant to be complete.
 */
export function disagreements(sources: readonly MeetingSource[]): Disagreement[] {
  const fields: [
    Disagreement['field'],
    (source: MeetingSource) => unknown,
    (one: unknown, other: unknown) => boolean,
  ][] = [
    ['number', ({ number }) => number, (one, other) => one === other],
    ['name', ({ name }) => name, sameName],
    ['date', ({ date }) => date, datesAgree],
    ['place', ({ place }) => place, sameName],
    ['organisations', hostsOf, (one, other) => JSON.stringify(hostKeys(one)) === JSON.stringify(hostKeys(other))],
  ];
  return fields.flatMap(([field, told, agree]) => {
    const values: Disagreement['values'] = [];
    for (const source of sources) {
      const value = told(source);
      if (value === null) continue;
      const known = values.find((other) => agree(other.value, value));
      if (known) known.releaseIds.push(source.releaseId);
      else values.push({ value, releaseIds: [source.releaseId] });
    }
    return values.length > 1 ? [{ field, values }] : [];
  });
}

const sameName = (one: unknown, other: unknown): boolean => foldName(String(one)) === foldName(String(other));

function datesAgree(one: unknown, other: unknown): boolean {
  const [a, b] = [edtfRange(String(one)), edtfRange(String(other))];
  if (!a || !b) return one === other;
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
}

const hostsOf = ({ organisations }: MeetingSource): ShownParticipant[] | null => {
  const hosts = organisations.filter(({ role }) => role === 'host' || role === 'co_host');
  return hosts.length > 0 ? hosts : null;
};

const hostKeys = (hosts: unknown): string[] =>
  (hosts as ShownParticipant[]).map(({ id, name }) => id ?? foldName(name)).sort();

interface MeetingParts {
  meeting: Entity;
  framework: Entity | null;
  /** The newest first. */
  sources: readonly MeetingSource[];
  sourceCount: number;
  organisations: ReadonlyMap<string, Entity>;
}

/** The meeting's own record: organisations by the names of their records, every source with its sentence. */
export function presentMeeting({ meeting, framework, sources, sourceCount, organisations }: MeetingParts) {
  const merged = mergeSources(sources, meeting.facts.number);
  return {
    id: meeting.id,
    framework: framework ? { id: framework.id, slug: framework.slug, name: framework.name } : null,
    number: merged.number,
    name: merged.name,
    date: merged.date,
    place: merged.place,
    organisations: merged.organisations.map((shown): ShownParticipant => {
      const record = shown.id ? organisations.get(shown.id) : undefined;
      return record
        ? {
            role: shown.role,
            id: record.id,
            slug: record.slug,
            name: record.name ?? shown.name,
            acronym: record.facts.acronym ?? null,
          }
        : shown;
    }),
    agenda: merged.agenda,
    disagreements: disagreements(sources),
    sourceCount,
    sources,
  };
}
