import { LosslessNumber, stringify } from 'lossless-json';
import { fitsDouble } from './decimal.js';

/**
 * Writes JSON in which decimals keep all their digits and have no exponent, also those that no double holds.
 * Make one writer a text: put the decimals through `decimal`, then the whole through `text`.
 */
export class ExactJson {
  private lossless = false;

  decimal(canonical: string): number | LosslessNumber;
  decimal(canonical: string | undefined): number | LosslessNumber | null;
  decimal(canonical: string | undefined): number | LosslessNumber | null {
    if (canonical === undefined) return null;
    if (fitsDouble(canonical)) return Number(canonical);
    this.lossless = true;
    return new LosslessNumber(canonical);
  }

  text(value: unknown): string {
    return this.lossless ? (stringify(value) ?? 'null') : JSON.stringify(value);
  }
}
