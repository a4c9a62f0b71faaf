/** A name of a body that its own words give away. */
export interface NameSpan {
  firstToken: number;
  endToken: number;
  rule: string;
  confidence: number;
}
