import type { ExtractedOrganisation } from '../extraction.js';
import { funderCue, partnerCue } from '../patterns/roles.js';
import type { FoundOrganisation } from './merge.js';

type Role = ExtractedOrganisation['role'];

/** What a body that does not speak has to do with the release. */
export function roleOf(organisation: FoundOrganisation): Role {
  for (const mention of organisation.mentions) {
    const start = mention.section.tokens[mention.firstToken]?.start ?? 0;
    const before = mention.section.text.slice(Math.max(0, start - 70), start);
    if (funderCue.test(before)) return 'funder';
    if (partnerCue.test(before)) return 'partner';
  }
  return 'mentioned';
}
