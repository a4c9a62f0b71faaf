/** An e-mail address, perhaps with a full stop of the sentence behind it. */
export const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{3,120}/g;

/** An international or national telephone number of at least seven digits. */
export const telephoneNumber = /(?<![\w/.])[+(]{0,2}\d[\d\s().–-]{5,22}\d(?!\d)/;

/** A line that begins with the name of a person: the whole line, or up to a comma, a number or an address. */
export const personLine =
  /^(?:(?:contact|press contact|media contact|name)[:\s]{1,3})?((?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{Ll}’'-]{1,20}(?: \p{Lu}\.)?(?: (?:de|van|von|der|bin|al|el|la))?(?: \p{Lu}[\p{L}’'-]{1,25}){1,3})(?=$|[,:(|–-]| ?\/|\s{1,3}(?:Tel|Phone|Email|E-mail|T:|\+|\d))/u;

/** A web address up to the next space or quotation mark. */
export const webAddress = /(?:https?:\/\/|(?<![\w@.])www\.)[^\s<>"“”]{3,}/gi;

export const singleDigit = /\d/g;
