import type { SubmittedRelease } from '../../src/releases/document.js';

let counter = 0;

/** A short valid document; what matters to a test is given. */
export function aRelease(fields: Partial<SubmittedRelease> = {}): SubmittedRelease {
  counter++;
  return { title: `Release ${counter}`, body: `Something happened, for the ${counter}th time.`, ...fields };
}

/** A document that reports the meeting of a framework with a number. */
export function aMeetingReport(
  framework: string,
  number: number,
  fields: Partial<SubmittedRelease> = {},
): SubmittedRelease {
  return aRelease({
    meetings: [{ framework: { name: framework }, number, organisations: [{ name: 'Host Agency', role: 'host' }] }],
    ...fields,
  });
}
