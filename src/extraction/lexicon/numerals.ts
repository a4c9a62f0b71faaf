/** Number words of the languages that are read, lower case. `hundred` and the like multiply what stands before them. */
export interface NumeralWords {
  values: ReadonlyMap<string, number>;
  multipliers: ReadonlyMap<string, number>;
  /** "a million", "ein Dutzend". */
  articles: ReadonlySet<string>;
  /** What may stand between the parts of a number. */
  joiners: ReadonlySet<string>;
  /** The decimal mark of the language. */
  decimal: '.' | ',';
}

const numbered = (words: string, from = 0, step = 1): [string, number][] =>
  words
    .split(' ')
    .flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, from + index * step]));

const magnitudes: [string, number][] = [
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
];

const english: NumeralWords = {
  values: new Map([
    ...numbered(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ]),
  multipliers: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['dozen', 12],
    ['lakh', 1e5],
    ['crore', 1e7],
    ...magnitudes,
  ]),
  articles: new Set(['a', 'an']),
  joiners: new Set(['and']),
  decimal: '.',
};

const french: NumeralWords = {
  values: new Map([
    ...numbered(
      'zéro _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    ...numbered('vingt trente quarante cinquante soixante', 20, 10),
    ['soixante-dix', 70],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix', 90],
  ]),
  multipliers: new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1000],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['douzaine', 12],
    ['mrd', 1e9],
    ['md', 1e9],
    ['mds', 1e9],
  ]),
  articles: new Set(['un', 'une']),
  joiners: new Set(['et', 'de', "d'"]),
  decimal: ',',
};

const spanish: NumeralWords = {
  values: new Map([
    ...numbered(
      'cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    ...numbered('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
    ...numbered('cien|ciento doscientos trescientos cuatrocientos quinientos', 100, 100),
  ]),
  multipliers: new Map([
    ['mil', 1000],
    ['millón', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billones', 1e12],
    ['docena', 12],
    ['docenas', 12],
  ]),
  articles: new Set(['un', 'una']),
  joiners: new Set(['y', 'de']),
  decimal: ',',
};

const german: NumeralWords = {
  values: new Map([
    ...numbered(
      'null _ zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ...numbered('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
  ]),
  multipliers: new Map([
    ['hundert', 100],
    ['tausend', 1000],
    ['million', 1e6],
    ['millionen', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
    ['mio', 1e6],
    ['mrd', 1e9],
    ['dutzend', 12],
  ]),
  articles: new Set(['ein', 'eine', 'einer']),
  joiners: new Set(['und']),
  decimal: ',',
};

const byLanguage: Record<string, NumeralWords> = { en: english, fr: french, es: spanish, de: german };

/** The number words of a language; English ones for a language that is not read. */
export const numeralWords = (language: string): NumeralWords => byLanguage[language] ?? english;
