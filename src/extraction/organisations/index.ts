import { limits } from '../limits.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { initials, isShort, key, withoutCountry } from './same.js';

/** Finds the bodies that a mention may name without comparing it with every one of them. */
export class OrganisationIndex {
  readonly #byTrace = new Map<string, { organisation: FoundOrganisation; order: number }[]>();
  #count = 0;

  /** Under the traces of its name, acronym and initials. */
  add(organisation: FoundOrganisation): void {
    const entry = { organisation, order: this.#count++ };
    const name = key(organisation.name);
    const words = name.split(' ');
    for (const trace of [
      `=${name}`,
      `=${withoutCountry(name)}`,
      `<${words[0]}`,
      `>${words.at(-1)}`,
      `@${initials(organisation.name)}`,
    ])
      this.#put(trace, entry);
    if (organisation.acronym) this.#put(`=${key(organisation.acronym)}`, entry);
  }

  /** A short form that a body took later. */
  addAcronym(organisation: FoundOrganisation, acronym: string): void {
    this.#put(`=${key(acronym)}`, { organisation, order: -1 });
  }

  /** Bodies that share a trace with the mention, the first found first. */
  candidates(mention: OrganisationMention): FoundOrganisation[] {
    const name = key(mention.name);
    const words = name.split(' ');
    const traces = [`=${name}`, `=${withoutCountry(name)}`, `<${words[0]}`, `>${words.at(-1)}`];
    if (words.length === 2) traces.push(`<${words[1]}`);
    if (mention.acronym) traces.push(`=${key(mention.acronym)}`);
    if (isShort(mention.name)) traces.push(`@${mention.name}`);
    else traces.push(`=${key(initials(mention.name))}`);
    const entries = traces.flatMap((trace) => this.#byTrace.get(trace) ?? []);
    return entries.sort((a, b) => a.order - b.order).map(({ organisation }) => organisation);
  }

  #put(trace: string, entry: { organisation: FoundOrganisation; order: number }): void {
    const entries = this.#byTrace.get(trace) ?? [];
    if (entries.length < limits.alike) this.#byTrace.set(trace, [...entries, entry]);
  }
}
