import { parse } from 'lossless-json';
import type { z } from 'zod';
import type { Release } from '../releases/schema.js';
import { canonicalDecimal, fitsDouble } from '../values/decimal.js';
import type { Decimal } from './figures.js';

type Answer = z.output<typeof Release>;

/** A release as `GET /v1/releases/{id}` answers it; decimals that no double holds are strings of their digits. */
export type AnsweredRelease = Omit<Answer, 'statistics'> & {
  statistics: (Omit<Answer['statistics'][number], 'value' | 'upperValue'> & {
    value: Decimal;
    upperValue: Decimal | null;
  })[];
};

// Fifteen digits survive in a double; reading without loss takes many times as long, and few texts need it.
const longNumber = /[\d.]{16}/;

/** The answered JSON text of a release, read without losing a digit. */
export function readAnswer(json: string): AnsweredRelease {
  if (!longNumber.test(json)) return JSON.parse(json);
  const parseNumber = (literal: string) =>
    fitsDouble(canonicalDecimal(literal) ?? literal) ? Number(literal) : literal;
  return parse(json, null, { parseNumber }) as AnsweredRelease;
}
