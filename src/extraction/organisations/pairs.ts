import { suffixHeads } from '../lexicon/organisation-words.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { ownedEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymInBrackets, mayNameBody } from './acronyms.js';
import { nameOf, type OrganisationMention } from './mention.js';

/**
 * Full forms with a short form in brackets that hold no noun of bodies ("Heavenly Culture, World Peace (HWPL)"), where the
 * text lets one of them act like a body; and full forms in brackets behind a short one.
 */
export function pairMentions(
  section: Section,
  known: readonly OrganisationMention[],
  isPerson: (token: number) => boolean,
): OrganisationMention[] {
  const { tokens } = section;
  const found: OrganisationMention[] = [];
  const byEnd = new Map(known.map((mention) => [mention.endToken, mention]));
  const byStart = new Map(known.map((mention) => [mention.firstToken, mention]));
  const inside = new Uint8Array(tokens.length);
  const bracketEnds = new Set(known.flatMap(({ endToken }) => acronymInBrackets(section, endToken)?.endToken ?? []));
  for (const mention of known) inside.fill(1, mention.firstToken + 1, mention.endToken);
  for (let open = 1, pairs = 0; open < tokens.length && pairs < limits.alike; open++) {
    if (tokens[open]?.text !== '(') continue;
    const pair = acronymInBrackets(section, open);
    if (!pair?.expansion) continue;
    pairs++;
    const beside = byEnd.get(open) ?? byStart.get(pair.expansion.firstToken);
    if (beside && beside.firstToken <= pair.expansion.firstToken) {
      beside.acronym ??= pair.acronym;
      continue;
    }
    const { expansion, acronym } = pair;
    // "Harbour Rust (HR) Foundation": the short form is one of the subject.
    const head = tokens[pair.endToken];
    const goesOn = head?.isCapitalised === true && head.gap === 1 && suffixHeads.has(head.lower);
    const acts =
      mayNameBody(section, expansion, acronym) &&
      (beside || actsLikeBody(section, acronym) || followsBody(section, expansion.firstToken, bracketEnds));
    if (isPerson(expansion.firstToken) || !(goesOn || acts)) continue;
    if (inside[expansion.firstToken] === 1) continue;
    bracketEnds.add(pair.endToken);
    const endToken = goesOn ? pair.endToken + 1 : expansion.endToken;
    found.push({
      section,
      firstToken: expansion.firstToken,
      endToken,
      name: nameOf(section, expansion.firstToken, endToken),
      acronym: goesOn ? null : acronym,
      rule: 'organisation.acronym-pair',
      confidence: 0.8,
      owner: null,
      country: null,
      headed: false,
      apposed: false,
    });
  }
  return found;
}

/** `the A Council (AC), B Initiative (BI), and C Utility (CU)`: in a list of bodies, right behind one of them. */
function followsBody({ tokens }: Section, first: number, bracketEnds: ReadonlySet<number>): boolean {
  let at = first - 1;
  while (at > first - 4 && (tokens[at]?.text === ',' || ['and', 'the'].includes(tokens[at]?.lower ?? ''))) at--;
  return at < first - 1 && bracketEnds.has(at + 1);
}

const leaders = wordSet('chairman chair ceo president director executive secretary-general spokesperson');

/** What only bodies and persons do. */
const actingVerbs = wordSet(
  'announced announces hosted hosts co-hosted organised organized convened launched published publishes issued released conducted participated attended met agreed pledged signed adopted elected appointed joined founded established invited chaired sponsored funded administered welcomed called urged',
);

/** Whether a short form hosts, says or leads somewhere in the text: "HWPL hosted", "HWPL Chairman", "organised by HWPL". */
function actsLikeBody({ tokens }: Section, acronym: string): boolean {
  return tokens.some((token, i) => {
    if (token.text.replace(ownedEnding, '') !== acronym) return false;
    const next = subjectVerb(tokens, i + 1);
    if (next?.kind === 'word' && leaders.has(next.lower) && next.isCapitalised) return true;
    if (next?.kind === 'word' && actingVerbs.has(next.lower) && !tokens.slice(i, i + 6).some(isPassive)) return true;
    return tokens[i - 1]?.lower === 'by' && actingVerbs.has(tokens[i - 2]?.lower ?? '');
  });
}

/** "the Request (RFP) issued by the council": it is not the request that acts. */
const isPassive = ({ lower }: Token): boolean => lower === 'by';

/** The word behind a name, past its bracket and what "and" joins to it: "the A (B) and the C (D) participated". */
export function subjectVerb(tokens: readonly Token[], from: number): Token | undefined {
  let at = tokens[from]?.text === ')' ? from + 1 : from;
  if (tokens[at]?.lower !== 'and') return tokens[at];
  for (at += 1; at < from + 18; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && !token.isCapitalised && token.lower !== 'the') return token;
    if (token?.kind === 'symbol' && token.text !== '(' && token.text !== ')') return undefined;
  }
  return undefined;
}
