import { notWord, wordJoint } from '../patterns/words.js';
import type { Counted } from './counted.js';

/** Whether two places of a text name the same meeting: the same number in the same series. */
export function isSameMeeting(a: Counted, b: Counted): boolean {
  return (
    a.number === b.number &&
    (shares(a.framework, b.framework) ||
      shares(a.name, b.name) ||
      abbreviates(a.framework, b.framework) ||
      abbreviates(b.framework, a.framework))
  );
}

/** "BSAEV" and "Brunei-Singapore Annual Exchange of Visits on the Environment". */
function abbreviates(short: string, long: string): boolean {
  if (short.includes(' ') || short.length < 3 || !long.includes(' ')) return false;
  const letters = long.split(wordJoint).map((word) => (word[0] ?? '').toUpperCase());
  let at = 0;
  for (const letter of letters) if (letter === short[at]) at++;
  return at >= short.length - 1 && letters[0] === short[0];
}

/** Whether half of the words of the shorter name stand in the other. */
function shares(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(notWord)
      .filter((word) => word.length > 2 && !['the', 'and', 'meeting', 'session', 'annual', 'for'].includes(word));
  const [left, right] = [words(a), words(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length > 0 && short.filter((word) => long.includes(word)).length * 2 >= short.length;
}
