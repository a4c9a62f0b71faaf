import { presentReference } from '../organisations/present.js';
import type { QuoteStatement } from '../releases/canonical.js';
import type { Evidence } from '../releases/evidence.js';
import type { Resolution } from '../releases/resolve.js';

/** A quote as its release shows it. */
export function presentQuote(
  quote: QuoteStatement,
  pointer: string,
  resolution: Resolution,
  evidence: Evidence | null,
) {
  return {
    id: resolution.id(pointer),
    text: quote.text,
    speaker: quote.speaker ?? null,
    speakerRole: quote.speakerRole ?? null,
    organisation: quote.organisation
      ? presentReference(quote.organisation, resolution.entity(`${pointer}/organisation`))
      : null,
    evidence,
  };
}
