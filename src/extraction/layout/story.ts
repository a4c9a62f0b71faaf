import { datelineTail, leadIn } from '../patterns/dateline.js';
import type { Section } from '../text/section.js';
import type { Dateline } from './dateline.js';

/** Offset in the body at which the story's own words begin: behind header lines, dateline and paragraph number. */
export function storyStartOf(body: Section, header: readonly string[], dateline: Dateline): number {
  let at = 0;
  for (const line of header) {
    const found = body.text.indexOf(line, at);
    if (found < 0 || found > at + 4) break;
    at = found + line.length;
  }
  const inline = dateline.evidence.find(
    ({ rule, field, start }) =>
      field === 'body' &&
      start >= at - 2 &&
      ['dateline.place-date', 'dateline.place', 'dateline.date-first'].includes(rule),
  );
  if (inline) at = inline.end;
  const tail = inline ? datelineTail.exec(body.text.slice(at, at + 80)) : null;
  if (tail) at += tail[0].length;
  const lead = leadIn.exec(body.text.slice(at, at + 40));
  return at + (lead?.[0].length ?? 0);
}
