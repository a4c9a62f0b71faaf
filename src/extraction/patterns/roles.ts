/** What stands before the name of who issued a text. */
export const signedBy =
  /(?:(?:issued|released|published)(?: jointly)? by|source:|(?:issued|released|published|made) on behalf of|press release (?:by|from)) {0,3}(?:the )?$/i;

/** A line that begins with who issues the text: "Issued by", "This press release was published by", "12 May, issued by". */
export const opensCue =
  /^[^\p{L}]{0,12}(?:(?:this |the )?(?:\p{L}+ ){0,2}(?:release|statement|communiqu[eé]|notice|document)s? )?(?:is |was |has been )?(?:jointly )?(?:issued|released|published|source|made|press)\b/iu;

/** What stands before the name of who pays. */
export const funderCue =
  /\b(?:funded|financed|co-funded|cofunded|underwritten|sponsored) by (?:the )?$|\b(?:grants?|funding|donations?|subsidy|financial support|contributions?) from (?:the )?$/i;

/** What stands before the name of who takes part. */
export const partnerCue =
  /\b(?:partnership|collaboration|cooperation|co-operation|conjunction|together|jointly|partnered|partners|partnering|teamed up|alliance|co-hosted|co-organi[sz]ed) (?:with|by) (?:the )?$/i;

/** What stands before the subject of a ministry: "Minister for Sustainability and the Environment", "Secretary of State". */
export const ministerFor = /\b(Minister|Secretary) (?:of State )?(?:\(\p{Lu}{2,6}\) )?(for|of) (?:the )?(?=\p{Lu})/gu;

/** A possessive right before. */
export const ownedBefore = /[’']s?$/;

/** What stands in a headline before the person who speaks: "Fact sheet:", "Statement by", "Readout of the". */
export const speechOpening =
  /^(?:[\p{L} ]{3,30}: )?(?:(?:joint |opening |closing |press )?(?:statements?|remarks|readout|message|letter|address|speech|gaggle|briefing|conference|background press call)(?: to the press)? (?:by|from|of|with|on behalf of) )?(?:the )?/iu;

/** What stands before those who make a statement together. */
export const jointStatement = /(?:\bstatement (?:\p{Ll}+ ){0,3}(?:by|of|from)|\bWe,) the $/u;

/** What says that a text given in full follows. */
export const followingText = /\b(?:following|text of|joint)\b/i;

/** A line that says whose release it is. */
export const releaseOf = /\b(?:press|news|media) (?:release|statement)s?\b/i;

/** A story that begins with people of a body: "Senior officials of the". */
export const officialsOf =
  /^(?:\p{L}+ ){0,2}(?:officials|representatives|experts|members|leaders) (?:of|from) (?:the )?$/iu;

/** What stands before the name of who lent a picture. */
export const courtesyOf = /(?:courtesy of|(?:credits?|photos?|images?|pictures?)(?: by|:)) (?:the )?$/i;

/** The mark before the name of who owns a picture or text. */
export const copyrightMark = /(?:©|\(c\)|copyright) ?(?:\d{4} )?(?:the )?$/i;

/** A mail address in one of the next lines. */
export const addressBelow = /^\s[^@]{0,200}[\w.-]@\w/;

/** The noun of a body for its name: "the Department will", "Department renews". */
export const nounAlone =
  /(?:\b[Tt]he |^)(Department|Ministry|Agency|Foundation|Company|Bureau|Association|Institute|Authority)(?:[’']s)?(?= \p{Ll}|[.,]| (?:Press|Renews|Announces|Releases))(?! (?:of|for|on|to|in|de)\b)/gu;

/** What stands before the name of who gives the news: "announced today by the", "launched on 4 May by the". */
export const actedBy =
  /\b(?:announced|launched|unveiled|released|published|introduced|signed)(?: (?:jointly|officially|earlier))? today(?: jointly)? by (?:the )?$|\btoday (?:announced|launched|unveiled|released|published) by (?:the )?$/i;

/** A headline or story that begins with a head of state or government, or with who speaks for one. */
export const headOfState =
  /^(?:(?:former |acting |vice |first ){0,2}(?:president(?:ial)?|premier|king|queen|lady|prime minister)|(?:white house |principal |deputy ){0,3}press secretary|(?:deputy )?national security advis[eo]r|nsc spokesperson)\b/i;
