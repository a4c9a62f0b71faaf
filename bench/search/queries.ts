import { Random } from '../corpus/random.js';

/** A release of the corpus; what else its line holds is only loaded. */
export interface Item {
  externalId: string;
  title: string;
  body: string;
}

export const kinds = ['title', 'phrase', 'sentence', 'organisation'] as const;
export type Kind = (typeof kinds)[number];

/** A question whose answer is known. */
export interface Query {
  kind: Kind;
  words: string;
  item: Item;
}

const common = new Set(
  'a about after all also an and are as at be been by for from had has have he her his in into is it its more new not of on or our over she so than that the their them they this to under up was we were which who will with you your'.split(
    ' ',
  ),
);
// Whoever looks for one release among thousands leaves out what one title in thirty has ("fact sheet").
const largestShare = 1 / 30;
const heads =
  'Administration|Agency|Alliance|Association|Authority|Bank|Board|Bureau|Centre|Center|Coalition|Commission|Committee|Conference|Corps|Council|Department|Forum|Foundation|Fund|Institute|Ministry|Office|Organization|Organisation|Service|Union|University';
const organisation = new RegExp(
  `\\b(?:\\p{Lu}[\\p{L}-]+ (?:(?:of|for|the|and|on) ){0,2}){1,3}(?:${heads})(?: (?:of|for|on) \\p{Lu}[\\p{L}-]+)?\\b`,
  'gu',
);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu) ?? [];
/** Words that say something, each once. */
export const contentWords = (text: string): string[] => [
  ...new Set(wordsOf(text).filter((word) => word.length > 2 && !common.has(word.toLowerCase()))),
];

/**
 * Questions with one known answer each, the same in every run: some words of a title; a phrase of a body that no other release
 * has, in quotes; a stretch of a sentence, without; an organisation that a release names, with two words of its title.
 */
export function knownItems(items: readonly Item[], perKind: number, seed: string): Query[] {
  const random = new Random(seed);
  const byTitle = new Map<string, number>();
  for (const { title } of items) byTitle.set(title, (byTitle.get(title) ?? 0) + 1);
  const all = items.map(({ body }) => body.toLowerCase());
  const isUnique = (phrase: string) => all.filter((body) => body.includes(phrase.toLowerCase())).length === 1;
  const shares = new Map<string, number>();
  for (const { title } of items)
    for (const word of new Set(wordsOf(title.toLowerCase())))
      shares.set(word, (shares.get(word) ?? 0) + 1 / items.length);
  const telling = (title: string) =>
    contentWords(title).filter((word) => (shares.get(word.toLowerCase()) ?? 0) <= largestShare);
  const distinct = items.filter(({ title }) => byTitle.get(title) === 1 && telling(title).length >= 3);
  const make: Record<Kind, (item: Item) => string | null> = {
    title: ({ title }) => sample(telling(title), 4, random).join(' '),
    phrase({ body }) {
      const phrase = stretch(body, 5, random);
      return phrase && isUnique(phrase) ? `"${phrase}"` : null;
    },
    sentence: ({ body }) => stretch(body, 8, random),
    organisation({ title, body }) {
      const named = [...new Set([...body.matchAll(organisation)].map(([name]) => name))];
      const name = named.length > 0 ? random.pick(named) : undefined;
      return name ? `${name} ${sample(telling(title), 2, random).join(' ')}` : null;
    },
  };
  return kinds.flatMap((kind) => {
    const found: Query[] = [];
    const chosen = new Set<Item>();
    for (let tries = 0; found.length < perKind && tries < perKind * 50; tries++) {
      const item = random.pick(distinct);
      const words = chosen.has(item) ? null : make[kind](item);
      if (!words) continue;
      chosen.add(item);
      found.push({ kind, words, item });
    }
    return found;
  });
}

/** Some of the words, in their order. */
function sample(words: readonly string[], count: number, random: Random): string[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, words.length)) chosen.add(random.between(0, words.length - 1));
  return words.filter((_, index) => chosen.has(index));
}

/** Words that stand side by side within one sentence, some of them more than small words. */
function stretch(body: string, length: number, random: Random): string | null {
  const sentences = body.split(/(?<=[.!?:;])\s+|\n+/).filter((sentence) => !/["“”«»]/.test(sentence));
  for (let tries = 0; tries < 20; tries++) {
    const sentence = sentences[random.between(0, Math.max(0, sentences.length - 1))] ?? '';
    const words = sentence.split(' ');
    if (words.length < length + 2) continue;
    const start = random.between(1, words.length - length - 1);
    const found = words.slice(start, start + length);
    if (contentWords(found.join(' ')).length >= length / 2) return found.join(' ');
  }
  return null;
}
