import { parse, stringify } from 'lossless-json';

const manyDigits = /\d[\d.]{15,}/;

/** A JSON object with only some of its fields, in its own order. Numbers keep all their digits. */
export function pickFields(text: string, fields: readonly string[]): string {
  const lossless = manyDigits.test(text);
  const whole = (lossless ? parse(text) : JSON.parse(text)) as Record<string, unknown>;
  const picked = Object.fromEntries(Object.entries(whole).filter(([name]) => fields.includes(name)));
  return lossless ? (stringify(picked) ?? '{}') : JSON.stringify(picked);
}
