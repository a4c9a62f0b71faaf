export const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,24}\b/gi;

/** An international or national telephone number of at least seven digits. */
export const telephoneNumber =
  /(?<![\d/.])(?:\+\d{1,3}|\(\+?\d{1,4}\)|0\d{1,4}|\d{3})[\s().–-]{0,3}\d{2,5}(?:[\s.–-]{1,3}\d{2,5}){1,4}(?!\d)/;

/** A line that begins with the name of a person: the whole line, or up to a comma, a number or an address. */
export const personLine =
  /^(?:(?:contact|press contact|media contact|name)[:\s]{1,3})?((?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{Ll}’'-]{1,20}(?: \p{Lu}\.)?(?: (?:de|van|von|der|bin|al|el|la))?(?: \p{Lu}[\p{L}’'-]{1,25}){1,3})(?=$|[,:(|–-]| ?\/|\s{1,3}(?:Tel|Phone|Email|E-mail|T:|\+|\d))/u;

export const webAddress =
  /(?:https?:\/\/|(?<![\w@.])www\.)[^\s<>"“”()]{3,1900}(?:\([^\s<>"()]{0,100}\)[^\s<>"“”()]{0,500})?/gi;
