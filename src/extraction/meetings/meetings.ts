import type { ExtractedMeeting, FactEvidence } from '../extraction.js';
import type { OrganisationMention } from '../organisations/mention.js';
import { type Section, sentenceAt, textOf } from '../text/section.js';
import { type Circumstances, dateOf, detail, hostsOf, placeOf } from './circumstances.js';
import { type Counted, countedIn } from './counted.js';
import { frameworkDescribed, frameworkNamed, withSeries } from './frameworks.js';
import { isSameMeeting } from './same.js';

export interface FoundMeeting {
  meeting: ExtractedMeeting;
  evidence: Omit<FactEvidence, 'pointer'>;
}

export interface MeetingContext extends Circumstances {
  title: Section;
  language: string;
  /** The name under which the document lists a body. */
  nameOf(mention: OrganisationMention): string;
}

/** The numbered meetings of the sections, one entry each, with the sentence that says most of them. */
export function meetingsOf(sections: readonly Section[], context: MeetingContext): FoundMeeting[] {
  const inTitle = countedIn(context.title, context.language);
  const counted = sections.flatMap((section) => countedIn(section, context.language));
  const named = [...inTitle, ...counted].filter(({ framework }) => framework !== '');
  const groups: Counted[][] = [];
  const series = {
    title: context.title,
    sections,
    mentions: context.mentions,
    named,
    frameworks: new Map([context.title, ...sections].map((section) => [section, frameworkNamed(section)])),
    described: sections.map(frameworkDescribed).find(Boolean) ?? null,
  };
  for (const mention of counted) {
    const resolved = mention.framework === '' ? withSeries(mention, series) : mention;
    if (!resolved) continue;
    if (mention.framework === '') named.push(resolved);
    const same = groups.find((group) => group.some((other) => isSameMeeting(other, resolved)));
    if (same) same.push(resolved);
    else groups.push([resolved]);
  }
  const untold = inTitle.filter(
    (mention) =>
      mention.framework !== '' &&
      mention.rule === 'meeting.ordinal' &&
      !groups.some((group) => group.some((other) => other.number === mention.number || isSameMeeting(other, mention))),
  );
  return [...groups.map((group) => described(group, inTitle, context)), ...untold.slice(0, 1).map(titleMeeting)];
}

function described(group: readonly Counted[], inTitle: readonly Counted[], context: MeetingContext): FoundMeeting {
  const ranked = [...group].sort((a, b) => detail(b, context) - detail(a, context) || a.firstToken - b.firstToken);
  const best = ranked[0] as Counted;
  const named =
    [...group, ...inTitle.filter((title) => isSameMeeting(title, best))].sort(
      (a, b) => b.framework.length - a.framework.length,
    )[0] ?? best;
  const sentence = sentenceAt(best.section, best.firstToken);
  const date = group.map((mention) => dateOf(mention, context)).find(Boolean) ?? null;
  const place = group.map(placeOf).find(Boolean) ?? null;
  const hosts = group.map((mention) => hostsOf(mention, context)).find((list) => list.length > 0) ?? [];
  return {
    meeting: {
      framework: { name: named.framework.slice(0, 500) },
      number: best.number,
      name: best.name.slice(0, 500),
      date,
      place,
      organisations: hosts.map((mention, index) => ({
        name: context.nameOf(mention),
        role: index === 0 && hosts.length === 1 ? ('host' as const) : ('co_host' as const),
      })),
      agenda: [],
      statement: textOf(best.section, sentence),
    },
    evidence: {
      field: best.section.field,
      start: sentence.start,
      end: sentence.end,
      confidence: best.confidence,
      rule: best.rule,
    },
  };
}

/** A meeting that only the headline numbers: the headline proves it, and no sentence states it. */
function titleMeeting(mention: Counted): FoundMeeting {
  const [first, last] = [mention.section.tokens[mention.firstToken], mention.section.tokens[mention.endToken - 1]];
  return {
    meeting: {
      framework: { name: mention.framework.slice(0, 500) },
      number: mention.number,
      name: mention.name.slice(0, 500),
      date: null,
      place: null,
      organisations: [],
      agenda: [],
      statement: null,
    },
    evidence: { field: 'title', start: first?.start ?? 0, end: last?.end ?? 0, confidence: 0.7, rule: 'meeting.title' },
  };
}
