/** Stretches whose digits are no figures. Every quantifier is bounded, so that matching is linear in the text. */
export const codeZones = {
  url: /\b(?:https?:\/\/|www\.)[^\s<>"]+/gi,
  email: /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{3,120}/g,
  protectedEmail: /\[email[\s\u00a0]protected\]/g,
  handle: /(?<![\w@])[@#][A-Za-z]\w{0,60}/g,
  internationalTelephone: /\+\d{1,3}[\s.()/-]{0,3}\d{1,4}(?:[\s.()/-]{1,3}\d{1,4}){1,5}/g,
  telephone: /(?<![\d$€£.,])\(?\d{2,4}\)?[\s.-]{1,2}\d{3}[.\s-]{1,3}\d{4}(?!\d)/g,
  labelledTelephone:
    /\b(?:tel|telephone|phone|fax|mobile|cell|mob|call|téléphone|teléfono|telefon|hotline|toll[- ]free)\b[.:]{0,2}\s{0,2}(?:at |on )?\(?[\d+(][\d\s().+/–-]{5,24}/gi,
  vanityTelephone: /\b1-\d{3}-[A-Z\d]{3,4}-?[A-Z\d]{3,5}\b/g,
  time: /\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[AP]\.M\.?|[ap]m\b|[AP]M\b|noon\b|hrs\b|Uhr\b|h(?=\d{2}\b)|hours (?:GMT|UTC|CET|CEST)\b|o['’]clock\b)/g,
  clock: /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::\d{2})?(?:\s?(?:[AP]M|CES?T|GMT|UTC|[ECMP][SD]T|[ECMP]T|h|Uhr)\b)/g,
  colonClock: /\b(?:[01]?\d|2[0-3]):[0-5]\d(?::\d{2})?\b/g,
  legalReference:
    /\b(?:Pub(?:lic|\.)\s?(?:Law|L\.)|P\.L\.|H\.R\.|H\.J\.\s?Res\.|S\.J\.\s?Res\.|H\.\s?Res\.|S\.\s?Res\.|S\.|U\.S\.C\.|C\.F\.R\.|UNSCR|E\.O\.|Fed\.\s?Reg\.)\s?\(?(?:No\.?\s?)?\d[\d–/-]{0,12}/g,
  regulation: /\b\d{1,4}\/\d{2,4}(?:\/[A-Z]{2,4})?\b(?!\s?(?:per|%))/g,
  code: /(?<![\w.])\d{1,3}-\d{2,5}-\d{1,6}\b/g,
  bracketedNote: /\[\d{1,3}\]/g,
  bracketedAcronymNumber: /\b\d{1,4}\s?\([A-Za-z]\)(?:\s?\(\d{1,3}\))?/g,
  postCode: /\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b/g,
  streetNumber:
    /(?<![\d.,$€£])\d{1,4}[A-Z]?(?: \p{Lu}[\p{L}’'.]{1,20}){1,3} (?:Road|Rd|Street|Avenue|Ave|Drive|Boulevard|Blvd|Lane|Way|Quay|Crescent|Terrace)\b/gu,
  version: /\bv\.?\s?\d+(?:\.\d+){0,4}\b/gi,
  dottedVersion: /\b\d+\.\d+\.\d+(?:\.\d+)?\b/g,
  scoreOrRatio: /(?<!\d)\d{1,3}:\d{1,3}(?!\d)/g,
  roundTheClock: /\b24[/x]7(?:\/365)?\b|\b9\/11\b/g,
} satisfies Record<string, RegExp>;
