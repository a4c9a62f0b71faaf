import type { Entity } from '../registry/entity.js';
import type { Registry, Wanted } from '../registry/registry.js';
import type { FrameworkRef, MeetingStatement } from '../releases/canonical.js';
import { exactDay } from '../values/edtf.js';
import { foldName, nameKey } from '../values/names.js';

export function wantFramework(wanted: Wanted, reference: FrameworkRef): void {
  wanted.id(reference.id);
  wanted.slug('framework', reference.slug);
  if (reference.name) wanted.key('framework', frameworkKey(reference.name));
}

/** A framework is found by id, slug, or its folded name or alias; null where an id or slug that stands alone is unknown. */
export function resolveFramework(
  registry: Registry,
  reference: FrameworkRef,
  now: Date,
): { entity: Entity; rule: string } | null {
  const byId = registry.id(reference.id);
  if (byId?.kind === 'framework') return { entity: byId, rule: 'id' };
  const bySlug = registry.slug('framework', reference.slug);
  if (bySlug) return { entity: bySlug, rule: 'slug' };
  if (!reference.name) return null;
  const key = frameworkKey(reference.name);
  const byName = registry.key('framework', key);
  if (byName) return { entity: byName, rule: 'name' };
  return { entity: registry.stage({ kind: 'framework', name: reference.name, keys: [key] }, now), rule: 'created' };
}

/**
 * The keys by which a meeting may be known, the strongest first: framework and number, else framework and exact day, else it
 * belongs to its release alone.
 */
export function meetingKey(
  meeting: MeetingStatement,
  frameworkId: string | null,
  release: { id: string; meetings: MeetingStatement[] },
): { key: string; rule: string } {
  if (frameworkId && meeting.number !== undefined)
    return { key: `number:${frameworkId}:${meeting.number}`, rule: 'number' };
  const day = exactDay(meeting.date);
  if (frameworkId && day) return { key: `day:${frameworkId}:${day}`, rule: 'day' };
  const name = ownName(meeting);
  const alike = release.meetings
    .slice(0, release.meetings.indexOf(meeting))
    .filter((other) => ownName(other) === name).length;
  return { key: `release:${release.id}:${alike}:${name}`, rule: 'release' };
}

const ownName = (meeting: MeetingStatement): string => nameKey(foldName(meeting.name ?? meeting.framework?.name ?? ''));

export const frameworkKey = (name: string): string => `name:${nameKey(foldName(name))}`;
