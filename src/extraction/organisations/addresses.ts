import { wordSet } from '../lexicon/words.js';
import { emailAddress } from '../patterns/contacts.js';
import type { Section } from '../text/section.js';
import type { FoundOrganisation } from './merge.js';
import { key } from './same.js';

/** Labels of the hosts to which a text asks one to write. */
export type Addresses = ReadonlySet<string>;

const mostAddresses = 20;

/** Labels that any host may have. */
const commonLabels = wordSet(
  'www mail email com org net gov edu int info europa co ac eu uk us sg de fr ch protected example press media news list lists',
);

export function addressesOf(sections: readonly Section[]): Addresses {
  const labels = new Set<string>();
  let count = 0;
  for (const { text } of sections)
    for (const [address] of text.matchAll(emailAddress)) {
      if (++count > mostAddresses) return labels;
      const host = address.slice(address.indexOf('@') + 1).toLowerCase();
      for (const label of host.split('.'))
        if (label.length >= 3 && !commonLabels.has(label)) labels.add(label.replaceAll('-', ''));
    }
  return labels;
}

const smallWords = wordSet('of for and the on in to de du des la');
const departmentHeads = wordSet('department ministry');

/** Whether the host is called after the body: "nordlys.example", "mlaw.example" of the Ministry of Law, "state.example". */
export function isAddressOf({ name, acronym }: FoundOrganisation, addresses: Addresses): boolean {
  if (addresses.size === 0) return false;
  const words = key(name)
    .split(' ')
    .filter((word) => !smallWords.has(word));
  const whole = words.join('');
  const rest = words.slice(1).join('');
  for (const label of addresses)
    if (
      label === whole ||
      (acronym !== null && label === key(acronym).replaceAll(' ', '')) ||
      (departmentHeads.has(words[0] ?? '') && label === rest) ||
      (label.length >= 5 && whole.startsWith(label)) ||
      abbreviates(label, words)
    )
      return true;
  return false;
}

/** Whether a label is made of the beginnings of all the words: "mlaw", "minlaw", "mse". */
function abbreviates(label: string, words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 8 || label.length > 20) return false;
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const from of ends)
      for (let length = 1; length <= word.length && label.startsWith(word.slice(0, length), from); length++)
        next.add(from + length);
    ends = next;
  }
  return ends.has(label.length);
}
