import type { ExtractedDocument } from '../extraction.js';
import { organisationHeads } from '../lexicon/organisation-heads.js';
import { emailAddress, personLine, singleDigit, telephoneNumber, webAddress } from '../patterns/contacts.js';

type Contact = NonNullable<ExtractedDocument['contacts']>[number];
type Link = NonNullable<ExtractedDocument['links']>[number];

const mostContacts = 50;
const mostLinks = 200;
const longestLine = 400;

/** Who may be asked: e-mail addresses and telephone numbers with the names that stand beside or just above them. */
export function contactsOf(text: string): Contact[] {
  const contacts: Contact[] = [];
  let name: string | null = null;
  let telephone: string | null = null;
  let sinceName = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.length > longestLine) continue;
    const emails = (trimmed.match(emailAddress) ?? [])
      .map(withoutStop)
      .filter((address) => address.lastIndexOf('.') > address.indexOf('@'));
    const phone = telephoneOf(trimmed);
    const own = nameIn(trimmed);
    if (own) [name, telephone, sinceName] = [own, null, 0];
    else if (++sinceName > 3) [name, telephone] = [null, null];
    if (emails.length === 0) {
      if (phone && (own || name)) telephone = phone;
      continue;
    }
    for (const email of emails)
      if (contacts.length < mostContacts && !contacts.some((contact) => contact.email === email))
        contacts.push({ name: emails.length === 1 ? name : null, email, telephone: phone ?? telephone });
    [name, telephone] = [null, null];
  }
  return contacts;
}

const withoutStop = (address: string): string => (address.endsWith('.') ? address.slice(0, -1) : address);

/** A telephone number has at least seven digits. */
function telephoneOf(line: string): string | null {
  const number = telephoneNumber.exec(line)?.[0]?.trim() ?? '';
  return (number.match(singleDigit)?.length ?? 0) >= 7 ? number : null;
}

/** A line that is a person's name, or begins with one before a number or address. */
function nameIn(line: string): string | null {
  const name = personLine.exec(line)?.[1];
  return name && !name.split(' ').some((word) => organisationHeads.has(word.toLowerCase())) ? name : null;
}

/** The web addresses that a text gives, each once, in order. */
export function linksOf(text: string, known: readonly Link[] = []): Link[] {
  const links: Link[] = [];
  const told = new Set<string>();
  const add = (link: Link): void => {
    if (links.length >= mostLinks || told.has(link.url) || !isAddress(link.url)) return;
    told.add(link.url);
    links.push(link);
  };
  for (const link of known) add(link);
  for (const [found] of text.matchAll(webAddress)) {
    const bare = trimmedAddress(found);
    add({ url: bare.toLowerCase().startsWith('http') ? bare : `https://${bare}`, title: null });
  }
  return links;
}

const isAddress = (url: string): boolean =>
  url.length <= 2000 && URL.canParse(url) && new URL(url).hostname.includes('.');

/** Without the punctuation of the sentence around it; a closing bracket stays where one was opened. */
function trimmedAddress(address: string): string {
  let end = address.length;
  while (end > 0 && '.,;:!?\'"’”*_'.includes(address[end - 1] ?? '')) end--;
  if (address[end - 1] === ')' && !address.slice(0, end).includes('(')) end--;
  return address.slice(0, end);
}
