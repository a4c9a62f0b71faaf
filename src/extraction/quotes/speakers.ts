import { officeWords, pronouns } from '../lexicon/people.js';
import { leadingArticle, possessiveEnding } from '../patterns/names.js';
import { notInName, quotationMark, roleOrganisation } from '../patterns/speakers.js';
import { fullNameOf, type Person, type PersonMention } from '../people/people.js';
import type { Section } from '../text/section.js';

/** Who speaks, as far as the text tells. */
export interface Speaker {
  name: string | null;
  role: string | null;
  organisation: string | null;
}

interface Named {
  person: Person;
  mention: PersonMention;
}

/** The persons of a section in order of the text, and who spoke last. */
export class Speakers {
  readonly #named: readonly Named[];
  #last: Speaker | null = null;
  /** Offset at which the last speech ended; -1 before the first. */
  lastEnd = -1;

  constructor(
    readonly section: Section,
    readonly people: readonly Person[],
  ) {
    this.#named = people
      .flatMap((person) =>
        person.mentions.filter((mention) => mention.section === section).map((mention) => ({ person, mention })),
      )
      .sort((a, b) => a.mention.firstToken - b.mention.firstToken);
  }

  get last(): Speaker | null {
    return this.#last;
  }

  spoke(speaker: Speaker, end: number): void {
    this.#last = speaker;
    this.lastEnd = end;
  }

  /**
   * The person between two tokens: by name, surname, pronoun or office. As the subject it is the last one before the verb
   * who is not spoken of, else the first behind it.
   */
  between(from: number, end: number, subject: boolean): Speaker | null {
    const start = this.#firstFrom(from);
    const named: Named[] = [];
    for (let i = start; i < this.#named.length; i++) {
      const entry = this.#named[i] as Named;
      if (entry.mention.firstToken >= end) break;
      if (entry.mention.endToken <= end + 1) named.push(entry);
    }
    const chosen = subject ? (named.filter((entry) => !this.#isSpokenOf(entry)).at(-1) ?? named.at(-1)) : named[0];
    if (chosen) return described(chosen.person, chosen.mention);
    return this.#bySurname(from, end, subject) ?? this.#byPronoun(from, end) ?? this.#byOffice(from, end);
  }

  /** `“…” Ann Lee, CEO of Xylo`: a name with its office right behind the mark, and no verb. */
  signedAt(token: number): Speaker | null {
    const entry = this.#named[this.#firstFrom(token)];
    return entry?.mention.firstToken === token &&
      entry.mention.role !== null &&
      this.section.tokens[entry.mention.endToken]?.text === ','
      ? described(entry.person, entry.mention)
      : null;
  }

  /** "after meeting with President X, Minister Y said": X does not speak. */
  #isSpokenOf({ mention }: Named): boolean {
    return ['of', 'with', 'by', 'to', 'and'].includes(this.section.tokens[mention.firstToken - 1]?.lower ?? '');
  }

  /** A bare surname that the text names in full elsewhere: "Vitorino said". */
  #bySurname(from: number, end: number, subject: boolean): Speaker | null {
    const words = this.section.tokens.slice(from, end).filter((token) => token.isCapitalised);
    for (const word of subject ? words.toReversed() : words) {
      const person = fullNameOf(word.text.replace(possessiveEnding, ''), this.people);
      if (person) return described(person, null);
    }
    return null;
  }

  /** "he said": who spoke before, unless somebody else was named since; else the person named last. */
  #byPronoun(from: number, end: number): Speaker | null {
    const { tokens } = this.section;
    if (!tokens.slice(from, end).some((token) => pronouns.has(token.lower))) return null;
    const before = this.#named[this.#firstFrom(from) - 1];
    if (!this.#last?.name) return before ? described(before.person, before.mention) : null;
    const since =
      before && before.mention.endToken <= from && (tokens[before.mention.firstToken]?.start ?? 0) > this.lastEnd;
    return since ? described(before.person, null) : this.#last;
  }

  /** "the Minister said": the person with that office, else the office alone. */
  #byOffice(from: number, end: number): Speaker | null {
    const { section, people } = this;
    const office = section.tokens.slice(from, end).find((token) => officeWords.has(token.lower))?.lower;
    if (!office) return null;
    const holder = people.find((person) => person.role?.toLowerCase().split(' ').includes(office));
    if (holder) return described(holder, null);
    const role = section.text
      .slice(section.tokens[from]?.start, section.tokens[end - 1]?.end)
      .replace(leadingArticle, '');
    return role.length <= 120 && !quotationMark.test(role) ? { name: null, role, organisation: bodyOf(role) } : null;
  }

  /** Index of the first named person at a token or behind it. */
  #firstFrom(token: number): number {
    let [low, high] = [0, this.#named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#named[middle]?.mention.firstToken ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A person with the fuller of the two offices that the text gives. */
export function described(person: Person, mention: PersonMention | null): Speaker {
  const role = mention?.role && mention.role.length > (person.role?.length ?? 0) ? mention.role : person.role;
  return { name: person.name, role, organisation: bodyOf(role) };
}

/** The body a role belongs to: "CEO of Nordex Group" → "Nordex Group". */
function bodyOf(role: string | null): string | null {
  const lead = role ? roleOrganisation.exec(role) : null;
  const name = role && lead ? role.slice(lead.index + lead[0].length).trim() : '';
  return name !== '' && name.length <= 200 && !notInName.test(name) ? name : null;
}
