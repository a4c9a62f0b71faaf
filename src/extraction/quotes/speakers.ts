import { honorifics, officeWords, pronouns, sayingVerbs } from '../lexicon/people.js';
import { roleOrganisation, speakerLabel } from '../patterns/speakers.js';
import { fullNameOf, type Person, type PersonMention } from '../people/people.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { QuotedStretch } from './marks.js';

/** Who says a stretch, and how that is known. */
export interface Attribution {
  name: string | null;
  role: string | null;
  organisation: string | null;
  rule: string;
  /** A verb of saying stands beside the stretch. */
  direct: boolean;
}

export interface SpeakerContext {
  section: Section;
  people: readonly Person[];
  language: string;
  /** The speaker before, for what goes on. */
  last: Attribution | null;
  lastEnd: number;
}

/** Who says the stretch, as the words behind or before it tell. */
export function attributionOf(
  context: SpeakerContext,
  stretch: QuotedStretch,
  next: QuotedStretch | null,
): Attribution | null {
  const { tokens } = context.section;
  const behind = firstTokenFrom(tokens, stretch.end + 1);
  const ahead = firstTokenFrom(tokens, stretch.start - 1);
  const following = behindStretch(context, stretch, behind, next);
  return following ?? beforeStretch(context, stretch, ahead) ?? labelled(context, stretch);
}

/** Index of the first token that starts at an offset or behind it. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `…,” said X`, `…,” X said`, `…,” he added`. */
function behindStretch(
  context: SpeakerContext,
  stretch: QuotedStretch,
  from: number,
  next: QuotedStretch | null,
): Attribution | null {
  const { tokens } = context.section;
  if ((tokens[from]?.gap ?? 3) === 3 && tokens[from] !== undefined) return null;
  let end = from;
  while (end < tokens.length && end < from + 45) {
    const token = tokens[end] as Token;
    if (
      end > from &&
      (token.gap === 3 || ['“', '"', '„', '«', '.', ';', '!', '?'].includes(token.text)) &&
      !(token.text === '.' && honorifics.has(tokens[end - 1]?.lower ?? '')) &&
      !(token.text === '.' && (tokens[end - 1]?.text.length ?? 9) <= 2)
    )
      break;
    if (next && token.start >= next.start - 1) break;
    end++;
  }
  const verb = verbIn(tokens, from, end);
  if (verb < 0) return null;
  const closed = /[,.!?…]$/.test(context.section.text.slice(stretch.start, stretch.end).trim());
  const near = verb - from <= (closed ? 14 : 2);
  if (!near) return null;
  // "…" he said, told reporters: what stands between is the subject, else it follows the verb.
  const inverted =
    verb === from || (verb === from + 1 && !tokens[from]?.isCapitalised && !pronouns.has(tokens[from]?.lower ?? ''));
  const found = inverted ? personIn(context, verb + 1, end, false) : personIn(context, from, verb, true);
  if (found) return { ...found, rule: 'quote.attributed', direct: true };
  const afterVerb = inverted ? null : personIn(context, verb + 1, end, false);
  return afterVerb
    ? { ...afterVerb, rule: 'quote.attributed', direct: true }
    : closed
      ? { name: null, role: null, organisation: null, rule: 'quote.attributed', direct: true }
      : null;
}

/** `X said: “…`, `According to X, “…`, `X, CEO of Y, said that “…`. */
function beforeStretch(context: SpeakerContext, stretch: QuotedStretch, ahead: number): Attribution | null {
  const { section } = context;
  const { tokens } = section;
  let from = ahead;
  for (let at = ahead - 1; at >= 0 && at >= ahead - 70; at--) {
    const token = tokens[at] as Token;
    const nextGap = tokens[at + 1]?.gap ?? 0;
    if (nextGap === 3 && !(at === ahead - 1 && token.text === ':')) break;
    if (
      ['.', '!', '?', '”', '»'].includes(token.text) &&
      at < ahead - 1 &&
      !(token.text === '.' && (honorifics.has(tokens[at - 1]?.lower ?? '') || (tokens[at - 1]?.text.length ?? 9) <= 2))
    )
      break;
    if (token.text === '"' && at < ahead - 1) break;
    from = at;
  }
  if (from >= ahead) return null;
  const verb = lastVerbIn(tokens, from, ahead);
  const lead = tokens[ahead - 1]?.text ?? '';
  const text = section.text.slice(stretch.start, stretch.end).trim();
  const according = accordingTo(tokens, from, ahead);
  if (according >= 0) {
    const person = personIn(context, according, ahead, false);
    if (person) return { ...person, rule: 'quote.according', direct: lead === ',' || lead === ':' };
  }
  if (verb < 0) return null;
  const direct = lead === ':' || lead === ',' || verb === ahead - 1;
  if (!direct && !['that', 'it', 'as', 'the', 'a', 'an'].includes(tokens[ahead - 1]?.lower ?? '') && ahead - verb > 12)
    return null;
  const person = personIn(context, from, verb, true) ?? personIn(context, verb + 1, ahead, false);
  if (person) return { ...person, rule: direct ? 'quote.introduced' : 'quote.partial', direct };
  return direct && text.length > 30
    ? { name: null, role: null, organisation: null, rule: 'quote.introduced', direct }
    : null;
}

/** `Name:` or `Name, role:` alone before the stretch, in transcripts. */
function labelled(context: SpeakerContext, stretch: QuotedStretch): Attribution | null {
  const { section, people } = context;
  const line = section.text.slice(Math.max(0, stretch.start - 200), stretch.start - 1);
  const match = speakerLabel.exec(line);
  if (!match?.[1]) return null;
  const label = match[1].trim();
  const person = people.find(({ name }) => label.includes(name)) ?? fullNameOf(label.split(' ').at(-1) ?? '', people);
  return person
    ? {
        name: person.name,
        role: person.role,
        organisation: organisationOf(person.role),
        rule: 'quote.labelled',
        direct: true,
      }
    : null;
}

function verbIn(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (isSaying(tokens, i)) return i;
  return -1;
}

function lastVerbIn(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) if (isSaying(tokens, i)) return i;
  return -1;
}

const isSaying = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.isCapitalised || !sayingVerbs.has(token.lower)) return false;
  // "so" quotes in German only, before a name: "…“, so Kommissar Meier".
  return token.lower !== 'so' || (tokens[i - 1]?.text === ',' && tokens[i + 1]?.isCapitalised === true);
};

function accordingTo(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to') return i + 2;
    if (['selon', 'según', 'laut'].includes(tokens[i]?.lower ?? '')) return i + 1;
  }
  return -1;
}

/** The person between two tokens; `subject` takes the last one that stands before the verb, else the first behind it. */
function personIn(
  context: SpeakerContext,
  from: number,
  end: number,
  subject: boolean,
): Omit<Attribution, 'rule' | 'direct'> | null {
  const { section, people } = context;
  const mentions = people.flatMap((person) =>
    person.mentions
      .filter((mention) => mention.section === section && mention.firstToken >= from && mention.endToken <= end + 1)
      .map((mention) => ({ person, mention })),
  );
  mentions.sort((a, b) => a.mention.firstToken - b.mention.firstToken);
  const chosen = subject ? subjectOf(section.tokens, mentions) : mentions[0];
  if (chosen) return described(chosen.person, chosen.mention);
  return surnameIn(context, from, end, subject) ?? pronounIn(context, from, end) ?? officeIn(context, from, end);
}

interface Candidate {
  person: Person;
  mention: PersonMention;
}

/** The last person who is not spoken of ("after meeting with President X, Minister Y said"). */
function subjectOf(tokens: readonly Token[], mentions: readonly Candidate[]): Candidate | undefined {
  const free = mentions.filter(
    ({ mention }) => !['of', 'with', 'by', 'to', 'and'].includes(tokens[mention.firstToken - 1]?.lower ?? ''),
  );
  return free.at(-1) ?? mentions.at(-1);
}

const described = (person: Person, mention: PersonMention | null): Omit<Attribution, 'rule' | 'direct'> => {
  const role = mention?.role && mention.role.length > (person.role?.length ?? 0) ? mention.role : person.role;
  return { name: person.name, role, organisation: organisationOf(role) };
};

/** A bare surname that the text names in full elsewhere: "Vitorino said". */
function surnameIn(
  { section, people }: SpeakerContext,
  from: number,
  end: number,
  subject: boolean,
): Omit<Attribution, 'rule' | 'direct'> | null {
  const words = section.tokens.slice(from, end).filter((token) => token.kind === 'word' && token.isCapitalised);
  for (const word of subject ? words.toReversed() : words) {
    const person = fullNameOf(word.text.replace(/['’]s$/, ''), people);
    if (person?.name.includes(' ') || person) return described(person, null);
  }
  return null;
}

/** "he said": the speaker before, else the person named last. */
function pronounIn(context: SpeakerContext, from: number, end: number): Omit<Attribution, 'rule' | 'direct'> | null {
  const { section, people } = context;
  if (!section.tokens.slice(from, end).some((token) => pronouns.has(token.lower))) return null;
  if (context.last?.name) {
    const between = section.tokens.slice(firstTokenFrom(section.tokens, context.lastEnd), from);
    const other = people.find((person) =>
      person.mentions.some(
        (mention) =>
          mention.section === section &&
          mention.endToken <= from &&
          (section.tokens[mention.firstToken]?.start ?? 0) > context.lastEnd,
      ),
    );
    if (!other || between.length < 4) return context.last;
    return described(other, null);
  }
  const before = people
    .flatMap((person) =>
      person.mentions
        .filter((mention) => mention.section === section && mention.endToken <= from)
        .map((mention) => ({ person, mention })),
    )
    .sort((a, b) => b.mention.firstToken - a.mention.firstToken);
  const nearest = before[0];
  return nearest ? described(nearest.person, nearest.mention) : null;
}

/** "the Minister said": the person with that office, else the office alone. */
function officeIn(
  { section, people }: SpeakerContext,
  from: number,
  end: number,
): Omit<Attribution, 'rule' | 'direct'> | null {
  const at = from + section.tokens.slice(from, end).findIndex((token) => officeWords.has(token.lower));
  if (at < from) return null;
  const office = section.tokens[at]?.lower ?? '';
  const holder = people.find((person) => person.role?.toLowerCase().split(/\s+/).includes(office));
  if (holder) return described(holder, null);
  const [first, last] = [section.tokens[from], section.tokens[end - 1]];
  if (!first || !last) return null;
  const role = section.text.slice(first.start, last.end).replace(/^the\s/i, '');
  return role.length <= 120 && !/[“”"]/.test(role) ? { name: null, role, organisation: organisationOf(role) } : null;
}

/** The body a role belongs to: "CEO of Nordex Group" → "Nordex Group". */
function organisationOf(role: string | null): string | null {
  const match = role ? roleOrganisation.exec(role) : null;
  const name = match?.[1]?.trim().replace(/^the\s/i, '');
  return name && name.length <= 200 ? name : null;
}
