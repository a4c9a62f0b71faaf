declare module 'html-encoding-sniffer' {
  /** The name of the encoding of an HTML file, as browsers find it (WHATWG HTML, 13.2.3.2). */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
