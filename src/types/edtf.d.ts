declare module 'edtf' {
  /** Parses an EDTF expression; throws where it is none of the given level. */
  export function parse(expression: string, constraints?: { level?: 0 | 1 | 2 | 3 }): { type: string };
}
