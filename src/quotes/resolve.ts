import type { Entity } from '../registry/entity.js';
import type { Registry } from '../registry/registry.js';
import type { QuoteStatement } from '../releases/canonical.js';
import { foldName, nameKey } from '../values/names.js';

export const personKey = (name: string): string => `name:${nameKey(foldName(name))}`;

/** Speakers are one person where their folded names are equal. */
export function resolveSpeaker(registry: Registry, name: string, now: Date): { entity: Entity; rule: string } {
  const key = personKey(name);
  const known = registry.key('person', key);
  if (known) return { entity: known, rule: 'name' };
  return { entity: registry.stage({ kind: 'person', name, keys: [key] }, now), rule: 'created' };
}

const firstWords = 6;

/** What singles a quote out among those of its release: its speaker and first words. */
export const quoteSignature = ({ speaker, text }: QuoteStatement): string =>
  JSON.stringify([speaker ? foldName(speaker) : null, foldName(text).split(' ').slice(0, firstWords)]);
