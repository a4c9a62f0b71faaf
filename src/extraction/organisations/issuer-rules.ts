import type { Section } from '../text/section.js';

/** What the layout knows of who speaks. */
export interface IssuerClues {
  title: Section;
  /** BCP 47 tag of the text. */
  language: string;
  body: Section;
  notes: Section | null;
  /** Lines between title and story. */
  header: readonly string[];
  /** Offset of the first prose behind a dateline, in the body. */
  storyStart: number;
  /** Organisations of the speakers quoted. */
  speakers: readonly string[];
}

/** What shows who issues a text: the most telling first. */
export const issuerWeights = {
  /** "statement by the Governments of …", "We, the governments of …". */
  'issuer.joint': 12,
  /** The name and a day below the story. */
  'issuer.signature': 9,
  /** "Issued by". */
  'issuer.signed': 8,
  /** Title, byline or first lines are about what the minister does whose ministry it is. */
  'issuer.office': 7,
  /** The story begins with what the body does. */
  'issuer.first-subject': 6,
  /** The headline says what the body does. */
  'issuer.title': 5.5,
  /** "The Ministry expresses our thanks". */
  'issuer.first-person': 5.5,
  /** A line of its own between headline and story. */
  'issuer.header': 5,
  /** In capitals in a line of its own below the story, or its last words. */
  'issuer.closing': 4.5,
  /** The first sentence says what the body does: "On Monday, the Ministry opened …". */
  'issuer.first-sentence': 4.5,
  /** A paragraph about the body behind the story. */
  'issuer.about': 3.5,
  /** The story begins with its name. */
  'issuer.opening': 4,
  /** "announced today by the Ministry". */
  'issuer.agent': 3.4,
  /** It announces something in the first paragraphs. */
  'issuer.announces': 3.2,
  /** It takes a stand: "The Ministry welcomes …", "The Agency urges …". */
  'issuer.stand': 3.2,
  /** The text calls it by its noun alone: "the Department". */
  'issuer.short-form': 3.2,
  /** The reader is sent to what it offers: "Read the Agency’s report". */
  'issuer.invites': 2.5,
  /** Its name stands above an address. */
  'issuer.contact': 3,
  /** The office that speaks to the press for a body that the text may not name. */
  'issuer.press-office': 3.1,
  /** Whom to write to has the body in the address. */
  'issuer.address': 2.5,
  /** The headline begins with its name, and says nothing of what it does. */
  'issuer.named-first': 2.2,
  /** Sentences begin with what it does, more than with what others do. */
  'issuer.acts': 2.4,
  /** It is named more often than any other. */
  'issuer.named': 2,
  /** Speakers quoted are of it. */
  'issuer.quoted': 1.5,
} as const;

export type IssuerRule = keyof typeof issuerWeights;
