/**
 * Words after which a full stop does not end a sentence. A `title` stands before a name, so that a capital behind it says
 * nothing; after the others a sentence may begin, when its first word is one that seldom begins a name.
 */
export const abbreviations: ReadonlyMap<string, 'title' | 'other'> = new Map([
  ...'mr mrs ms dr prof sen rep gov gen lt col maj capt sgt st rev hon amb no nos vs fig art vol mt ft sr.a sra dra hr fr ing mag mme mlle'
    .split(' ')
    .map((word) => [word, 'title'] as const),
  ...'c inc ltd co corp llc jr sr bros dept univ assn est approx etc al ca cf ed eds jan feb mar apr jun jul aug sep sept oct nov dec calif mass conn mich minn penn wash tenn ariz fla ala ill ind nev colo okla ore pp para pte bhd sdn mio mrd bzw usw z.b mill max min tel ext ave blvd'
    .split(' ')
    .map((word) => [word, 'other'] as const),
]);

/** Words that begin sentences and hardly ever names. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  'the this that these those in it its we our he she his her they their as at by for from on with since after before during while when where if but and or so yet however moreover today yesterday tomorrow all both each many most more such there here a an i you your my what who how why once under over through following according additionally meanwhile together to please no not le la les il elle ils nous dans en el los las se der die das im wir es sie'.split(
    ' ',
  ),
);
