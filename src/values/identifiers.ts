/** Whether it is a Wikidata item, such as `Q42`. */
export const isWikidata = (id: string): boolean => /^Q[1-9]\d{0,11}$/.test(id);

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether it is an id of the Research Organization Registry, such as `03yrm5c26`: Crockford base 32, ISO 7064 MOD 97-10. */
export function isRor(id: string): boolean {
  if (!/^0[a-hj-km-np-tv-z\d]{6}\d{2}$/.test(id)) return false;
  let value = 0;
  for (const letter of id.slice(0, 7)) value = value * 32 + crockford.indexOf(letter);
  return Number(id.slice(7)) === 98 - ((value * 100) % 97);
}

/** Whether it is a Legal Entity Identifier (ISO 17442): 20 characters whose last two are ISO 7064 MOD 97-10 check digits. */
export function isLei(id: string): boolean {
  if (!/^[A-Z\d]{18}\d{2}$/.test(id)) return false;
  let remainder = 0;
  for (const letter of id)
    for (const digit of String(Number.parseInt(letter, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}
