import { limits } from '../limits.js';
import { possessiveEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import { nameOf, type OrganisationMention } from './mention.js';

/** Further places that name a body already found, by its name or short form: they show how much the text is about it. */
export function namedAgain(sections: readonly Section[], found: readonly OrganisationMention[]): OrganisationMention[] {
  const forms = new Map<string, string[][]>();
  for (const mention of found)
    for (const form of [mention.name, mention.acronym ?? '', aliasBehind(mention)]) {
      const words = form.split(' ');
      const first = words[0] ?? '';
      if (form.length < 2 || first === '') continue;
      const known = forms.get(first) ?? [];
      if (known.length < limits.alike && !known.some((other) => other.join(' ') === form))
        forms.set(first, [...known, words]);
    }
  return sections.flatMap((section) => {
    const own = found.filter((mention) => mention.section === section);
    const taken = new Uint8Array(section.tokens.length);
    for (const mention of own) taken.fill(1, mention.firstToken, mention.endToken);
    const more: OrganisationMention[] = [];
    for (let i = 0; i < section.tokens.length && more.length < limits.mentions; i++) {
      const form = taken[i]
        ? undefined
        : forms.get(bare(section.tokens[i]?.text ?? ''))?.find((words) => fits(section, i, words));
      if (form) more.push(again(section, i, i + form.length));
    }
    return more;
  });
}

/** `Xylo International (“Xylo”)`: the short name that a bracket gives. */
function aliasBehind({ section: { tokens }, endToken, firstToken }: OrganisationMention): string {
  const open = tokens[endToken]?.text === '(' ? endToken + 1 : -1;
  const word = tokens[['“', '"', '‘'].includes(tokens[open]?.text ?? '') ? open + 1 : open];
  return word?.isCapitalised && word.text === tokens[firstToken]?.text ? word.text : '';
}

const bare = (text: string): string => text.replace(possessiveEnding, '');

const fits = ({ tokens }: Section, i: number, words: readonly string[]): boolean =>
  words.every((word, index) => {
    const token = tokens[i + index];
    return (
      token !== undefined &&
      (index === 0 || token.gap === 1) &&
      (index === words.length - 1 ? bare(token.text) === word : token.text === word)
    );
  });

const again = (section: Section, firstToken: number, endToken: number): OrganisationMention => ({
  section,
  firstToken,
  endToken,
  name: nameOf(section, firstToken, endToken),
  acronym: null,
  rule: 'organisation.again',
  confidence: 0.8,
  owner: null,
  country: null,
  headed: false,
  apposed: false,
});
