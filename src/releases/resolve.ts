import { meetingKey, resolveFramework, wantFramework } from '../meetings/resolve.js';
import { DocumentOrganisations, type Resolved, wantReference } from '../organisations/resolve.js';
import { personKey, resolveSpeaker } from '../quotes/resolve.js';
import type { Decision, Entity } from '../registry/entity.js';
import type { Registry, Wanted } from '../registry/registry.js';
import { measureKey, resolveMeasure } from '../statistics/resolve.js';
import type { Fault } from '../values/faults.js';
import type { OrganisationRef, ReleaseDocument } from './canonical.js';

/** Which entity each reference of a document means: by JSON pointer. */
export class Resolution {
  private readonly decisions = new Map<string, Decision>();
  private readonly entities = new Map<string, Entity>();
  readonly faults: Fault[] = [];

  set(pointer: string, decision: Decision, entity?: Entity): void {
    this.decisions.set(pointer, decision);
    if (entity) this.entities.set(pointer, entity);
  }

  /** The entity that the reference at this pointer means. */
  entity(pointer: string): Entity | null {
    return this.entities.get(pointer) ?? null;
  }

  /** The id decided for the statistic or quote at this pointer. */
  id(pointer: string): string | null {
    return this.decisions.get(pointer)?.id ?? null;
  }

  /** All entities that the document refers to, each once. */
  all(): Entity[] {
    return [...new Map([...this.entities.values()].map((entity) => [entity.id, entity])).values()];
  }

  /** As the ledger records it. */
  record(): Record<string, [id: string, rule: string]> {
    return Object.fromEntries([...this.decisions].map(([pointer, { id, rule }]) => [pointer, [id, rule]]));
  }
}

/** A pointer to every reference of a document, in the order in which they are resolved. */
function referencesOf(document: ReleaseDocument): { pointer: string; reference: OrganisationRef }[] {
  return [
    ...(document.meetings ?? []).flatMap((meeting, i) =>
      (meeting.organisations ?? []).map((reference, j) => ({
        pointer: `/meetings/${i}/organisations/${j}`,
        reference,
      })),
    ),
    ...(document.statistics ?? []).flatMap((statistic, i) =>
      (statistic.organisations ?? []).map((reference, j) => ({
        pointer: `/statistics/${i}/organisations/${j}`,
        reference,
      })),
    ),
    ...(document.quotes ?? []).flatMap((quote, i) =>
      quote.organisation ? [{ pointer: `/quotes/${i}/organisation`, reference: quote.organisation }] : [],
    ),
  ];
}

/** What the registry must know before `resolveRelease`. */
export function wantRelease(wanted: Wanted, document: ReleaseDocument): void {
  for (const mention of document.organisations ?? []) wantReference(wanted, mention);
  for (const { reference } of referencesOf(document)) wantReference(wanted, reference);
  for (const { framework } of document.meetings ?? []) if (framework) wantFramework(wanted, framework);
  for (const { measure } of document.statistics ?? []) wanted.key('measure', measureKey(measure));
  for (const { speaker } of document.quotes ?? []) if (speaker) wanted.key('person', personKey(speaker));
}

/**
 * Decides which organisations, frameworks, measures and speakers a document means; what is not known is staged in the registry.
 * Pure: the same document and registry give the same decisions.
 */
export function resolveRelease(registry: Registry, document: ReleaseDocument, now: Date): Resolution {
  const resolution = new Resolution();
  const organisations = new DocumentOrganisations(registry, now);
  const note = (pointer: string, found: Resolved, what: string) => {
    if (found) resolution.set(pointer, { id: found.entity.id, rule: found.rule }, found.entity);
    else
      resolution.faults.push({
        path: pathOf(pointer),
        code: `unknown_${what}`,
        detail: `there is no ${what} with this id or slug, and nothing else is given`,
      });
  };
  document.organisations?.forEach((mention, index) => {
    const { found, parent } = organisations.list(mention);
    note(`/organisations/${index}`, found, 'organisation');
    if (mention.parent) note(`/organisations/${index}/parent`, parent, 'organisation');
  });
  document.meetings?.forEach(({ framework }, index) => {
    if (framework) note(`/meetings/${index}/framework`, resolveFramework(registry, framework, now), 'framework');
  });
  for (const { pointer, reference } of referencesOf(document))
    note(pointer, organisations.refer(reference), 'organisation');
  document.statistics?.forEach(({ measure }, index) => {
    note(`/statistics/${index}/measure`, resolveMeasure(registry, measure, now), 'measure');
  });
  document.quotes?.forEach(({ speaker }, index) => {
    if (speaker) note(`/quotes/${index}/speaker`, resolveSpeaker(registry, speaker, now), 'person');
  });
  return resolution;
}

/** What the registry must know before `resolveMeetings`: after the frameworks are decided. */
export function wantMeetings(
  wanted: Wanted,
  releaseId: string,
  document: ReleaseDocument,
  resolution: Resolution,
): void {
  for (const { key } of meetingKeys(releaseId, document, resolution)) wanted.key('meeting', key);
}

/** Decides which meetings a document reports. Two statements of one document that mean the same meeting share it. */
export function resolveMeetings(
  registry: Registry,
  releaseId: string,
  document: ReleaseDocument,
  resolution: Resolution,
  now: Date,
): void {
  const meetings = document.meetings ?? [];
  for (const [index, { key, rule, frameworkId }] of meetingKeys(releaseId, document, resolution).entries()) {
    const known = registry.key('meeting', key);
    const meeting = meetings[index];
    const entity =
      known ??
      registry.stage(
        {
          kind: 'meeting',
          name: null,
          parentId: frameworkId,
          keys: [key],
          facts: meeting?.number !== undefined && frameworkId ? { number: meeting.number } : {},
        },
        now,
      );
    resolution.set(`/meetings/${index}`, { id: entity.id, rule: known ? rule : 'created' }, entity);
  }
}

function meetingKeys(releaseId: string, document: ReleaseDocument, resolution: Resolution) {
  const meetings = document.meetings ?? [];
  return meetings.map((meeting, index) => {
    const frameworkId = resolution.entity(`/meetings/${index}/framework`)?.id ?? null;
    return { ...meetingKey(meeting, frameworkId, { id: releaseId, meetings }), frameworkId };
  });
}

const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
