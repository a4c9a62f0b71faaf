/** What stands before a quoted title, slogan or term. */
export const titledBefore =
  /(?:\b(?:titled|entitled|themed?(?: (?:is|was|of|around|on))?|called|named|known as|dubbed|slogans?|mottos?|tagline|the term|terms|so-called|campaign|hashtag|headline|referred to as|the words?|phrase|defined as|labell?ed|category|section|series|book|song|film|documentary|paper|report|award|exhibition|zone|under the title|nicknamed|or the|\(the|\(|means?|meaning)[\s,:“"‘']{0,3})$/i;

/** What stands before words that somebody speaks or writes. */
export const quoteLeads = /(?:[:,]|\b(?:says?|said|stated?|wrote|that|declares?|reads?|follows))$/i;

/** Speech that ends in punctuation, a comma included; a title in quotation marks seldom does. */
export const closedSpeech = /[.,!?…]$/;

export const closedSentence = /[.!?]$/;

/** Speech that begins like a sentence. */
export const speechOpening = /^[\p{Lu}¿¡[(…0-9]/u;

/** The number of a paragraph that is all speech. */
export const numberBeforeSpeech = /(?<=\n)\d{1,3}\.? $/;

/** What stands between two stretches that one verb of saying leads to: `said “…”, and that “…”`. */
export const joinedSpeech = /^[,;]? (?:and|but) (?:that )?$/;
