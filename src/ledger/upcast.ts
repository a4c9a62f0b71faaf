import { type ReleaseDocument, SCHEMA_VERSION } from '../releases/canonical.js';

/** Pure functions, each from one version of the stored document to the next; the first stands at index 0 and takes version 1. */
const upcasters: readonly ((document: unknown) => unknown)[] = [];

/** A stored document of any earlier version in the shape of today's. */
export function upcast(document: unknown, schemaVersion: number): ReleaseDocument {
  return upcasters
    .slice(schemaVersion - 1, SCHEMA_VERSION - 1)
    .reduce((older, step) => step(older), document) as ReleaseDocument;
}
