import { hash } from 'node:crypto';

/** A short hash of a text, for an entity tag. */
export const textTag = (text: string | Buffer): string => hash('sha1', text, 'base64url').slice(0, 16);

/** Compression adds this to a tag, since the compressed bytes are another representation (RFC 9110, 8.8.3.3). */
const encodedSuffix = /-(?:br|gzip|deflate|zstd)$/;

/** Whether a tag is among those that a header lists; `*` is every tag. Weak comparison (RFC 9110, 8.8.3.2). */
export function listsTag(header: string, tag: string): boolean {
  return header.trim() === '*' || tagsOf(header).includes(tag.replace(encodedSuffix, ''));
}

/** The opaque tags of a header, without quotes, weakness and suffix of the encoding. */
export const tagsOf = (header: string): string[] =>
  [...header.matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag = '']) => tag.replace(encodedSuffix, ''));
