/** A line that begins a list item: a bullet, a number or a letter with a full stop or bracket. */
export const listMarker = /^(?:[-–—•*·▪◦●‣→+]\s|\(?\d{1,2}[.)]\s|\(?[a-zA-Z][.)]\s|\(?[ivx]{1,4}[.)]\s)/;

/** Heading marks of Markdown and bold marks around a line. */
export const markdownHeading = /^(?:#{1,6} {1,9}|\*\*)/;

/** Lines that only say that this is a release. */
export const releaseLabel =
  /^(?:(?:joint |official )?(?:[a-z-]{1,20} ){0,2}(?:press|news|media|information) (?:release|statement|advisory|note|communiqu[eé]|kit)s?|pressemitteilung|communiqu[eé] de presse|nota de prensa|comunicado de prensa|news|statement|press|media advisory)[\s:.]{0,3}[\d/.-]{0,12}$/i;

/** Lines that say from when a release may be used. */
export const releaseTime =
  /^(?:for (?:immediate )?(?:release|publication)\b|embargo(?:ed)?\b|under embargo\b|zur sofortigen veröffentlichung|pour (?:diffusion|publication) immédiate)/i;

/** Lines that sites leave above a text: what may be downloaded or seen elsewhere. */
export const siteFurniture =
  /^(?:download|see|read|view|watch|share|print|back to|skip to|subscribe|register|projects? overviews?|all )\b.{0,60}$/i;

/** Headings of the notes for editors, and of what else follows the story. */
export const notesHeading =
  /^(?:for editors|notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|note to correspondents|(?:more )?background(?: information| note)?|further (?:information|background)|about (?:the )?[\p{Lu}\d].{0,120}|boilerplate|(?:media|press|public|investor|news) ?(?:relations )?(?:contacts?|enquiries|inquiries)|contacts?|contact (?:information|details)|media ?contact|for (?:more|further|additional) information|for (?:media|press|public) (?:enquiries|inquiries)|forward[- ]looking statements?|safe harbor.{0,60}|↓? ?related (?:news|links?|articles|information|content)|details|annex(?: [a-z0-9])?|annexes|footnotes?|references|hinweise? (?:an|für) (?:die )?(?:redaktion|redakteure)|über (?:die |den |das )?\p{Lu}.{0,80}|à propos d.{0,80}|notes? aux rédacteurs|acerca de .{0,80}|notas? para (?:los )?editores|kontakt|pressekontakt|contactos?|hintergrund|contexte)[ :.–-]{0,3}$/iu;

/** Lines that end the story, without words of their own. */
export const endMark =
  /^(?:#(?: ?#){0,5}|-? ?(?:ends?|30|ende|fin) ?-?|[-–—*_]{3,40}|(?:\* ?){3,10}|end (?:of )?text\.?)$/i;

/** What wire services and sites add behind a release. */
export const distributorLine =
  /^(?:\/public release|view (?:the )?original|source[: ]|copyright|©|last updated|this material (?:comes )?from|this (?:news )?content was|this press release|follow us|\[original|\[newsramp|pickup|!\[|issued by)/i;

/** A date in a line of its own, perhaps with a time or what the site puts beside it. */
export const dateLineTail =
  /^(?:[\s,;|–-]{0,3}(?:posted (?:in|on).{0,60}|\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|uhr|h)?.{0,12}|published|press release|news|brussels))?$/i;
export const dateLineHead =
  /^(?:(?:published|posted|date|released|issued|publication date|last updated|updated)(?: on)?[:\s]{0,3})?(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? {0,2})?$/i;

/** What only captions of pictures hold: a credit, or several sentences. */
export const captionMark =
  /\b(?:credits?|photo|image|courtesy)\b ?:|[a-z]\. \p{Lu}|\bNASA\/|^\(?(?:from )?left to right/iu;
