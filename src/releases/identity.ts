import canonicalize from 'canonicalize';
import { v7 as uuidV7 } from 'uuid';
import type { Decision } from '../registry/entity.js';
import { groupBy } from '../values/group.js';

interface Item {
  id?: string;
}

interface Earlier<T> {
  item: T;
  id: string;
}

/**
 * Which statistics (or quotes) of a revision are those of the revision before: by the id that the client sends, else by equal
 * content, else where the signature singles one out in both. Everything else is new.
 */
export function carryIdentities<T extends Item>(
  earlier: readonly Earlier<T>[],
  items: readonly T[],
  signature: (item: T) => string,
): Decision[] {
  const free = new Map(earlier.map((known) => [known.id, known]));
  const decisions: (Decision | undefined)[] = items.map((item) => {
    const known = item.id === undefined ? undefined : free.get(item.id);
    if (!known) return undefined;
    free.delete(known.id);
    return { id: known.id, rule: 'id' };
  });
  const pass = (key: (item: T) => string, rule: string, unique: boolean) => {
    const before = groupBy([...free.values()], (known) => key(known.item));
    const now = groupBy(
      items.flatMap((item, index) => (decisions[index] ? [] : [{ item, index }])),
      ({ item }) => key(item),
    );
    for (const [value, candidates] of now) {
      const matches = before.get(value) ?? [];
      if (unique && (candidates.length !== 1 || matches.length !== 1)) continue;
      candidates.forEach(({ index }, place) => {
        const match = matches[place];
        if (!match) return;
        free.delete(match.id);
        decisions[index] = { id: match.id, rule };
      });
    }
  };
  pass(({ id: _id, ...content }) => canonicalize(content) ?? '', 'content', false);
  pass(signature, 'signature', true);
  return decisions.map((decision) => decision ?? { id: uuidV7(), rule: 'new' });
}
