import { isUtf8 } from 'node:buffer';
import { labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';
import { extract } from './extract.js';
import type { Extraction, ExtractionOptions } from './extraction.js';

/**
 * Reads a press release from the bytes of a file, in the character set that its byte order mark, `charset` or `<meta>` names,
 * else UTF-8 where it is that, else windows-1252 (WHATWG HTML, 13.2.3.2). Never throws.
 */
export function extractBytes(bytes: Uint8Array, { charset, ...options }: ExtractionOptions): Extraction {
  const named = charset === undefined ? null : labelToName(charset);
  // Node's own decoder takes windows-1252 for Latin 1 in some versions.
  const text = new TextDecoder(readable(encodingOf(bytes, named))).decode(bytes);
  const extraction = extract(text, options);
  if (charset !== undefined && named === null)
    extraction.warnings.push({ code: 'charset', detail: `the character set "${charset.slice(0, 40)}" is not known` });
  return extraction;
}

const encodingOf = (bytes: Uint8Array, named: string | null): string =>
  sniffEncoding(bytes, {
    ...(named === null ? {} : { transportLayerEncodingLabel: named }),
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });

// Sets that browsers refuse to read for safety go by this name.
const readable = (name: string): string => (name === 'replacement' ? 'utf-8' : name);
