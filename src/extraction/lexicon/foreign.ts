import { wordSet } from './words.js';

/** Plural endings and verbs by which French, Spanish and German noun phrases are told from what follows. */
export interface PhraseWords {
  stops: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** Whether a lower-case word may be a plural noun. */
  isPlural(word: string): boolean;
}

const french: PhraseWords = {
  stops: wordSet(
    `à a au aux avec ce ces cette chez comme contre dans de des du elle elles en entre est et été être ils il je la le les leur leurs lors mais
    nous ne ni notre nos on ont ou où par pas pendant plus pour qu que qui sa sans se sera seront ses si son sont sous sur tous toutes un une vers vous
    afin ainsi alors après aujourd'hui aussi avant depuis dès dont durant jusqu'à jusque parmi puis selon soit avait avaient fait`,
  ),
  people: wordSet(
    'personnes gens migrants migrantes réfugiés réfugiées citoyens citoyennes habitants civils individus',
  ),
  isPlural: (word) => word.length > 3 && (word.endsWith('s') || word.endsWith('x')),
};

const spanish: PhraseWords = {
  stops: wordSet(
    `a al ante bajo como con contra cuando de del desde donde durante e el ella ellas ellos en entre es esta estas este estos fue fueron ha han hacia
    hasta la las le les lo los mediante más no nos o para pero por que quien quienes se según ser será serán si sin sobre son su sus también tras u un una
    unos unas y ya`,
  ),
  people: wordSet('personas migrantes refugiados refugiadas ciudadanos ciudadanas habitantes civiles individuos'),
  isPlural: (word) => word.length > 3 && word.endsWith('s'),
};

const german: PhraseWords = {
  stops: wordSet(
    `ab als am an auf aus bei beim bis da damit dann das dass dem den der des die diese diesem diesen dieser dieses durch ein eine einem einen einer eines er es
    für gegen haben hat hatte hatten ihr ihre ihrem ihren ihrer im in ins ist kann können mit nach nicht noch nur ob oder ohne sein seine seinem seinen seiner
    seit sich sie sind sowie über um und unter vom von vor war waren was wegen weil wenn werden wie wir wird wo wurde wurden zu zum zur zwischen pro je jährlich`,
  ),
  people: wordSet(
    'menschen personen migranten migrantinnen flüchtlinge geflüchtete bürger bürgerinnen einwohner zivilisten leute',
  ),
  // German plurals have no one ending: the capitalised word that ends the phrase is the noun.
  isPlural: (word) => word.length > 2,
};

export const phraseWords: Record<string, PhraseWords> = { fr: french, es: spanish, de: german };
