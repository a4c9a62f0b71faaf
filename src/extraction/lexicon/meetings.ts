import { wordSet } from './words.js';

/** Nouns of gatherings that are counted. */
export const meetingNouns: ReadonlySet<string> = wordSet(
  `meeting meetings session sessions summit summits congress conference conferences dialogue dialogues forum forums assembly edition editions round rounds plenary convention
  symposium colloquium workshop roundtable retreat consultation consultations ministerial sitting consultations exchange exchanges gala festival expo fair convening gathering
  réunion session sommet congrès conférence dialogue forum assemblée édition reunión sesión cumbre congreso conferencia diálogo foro asamblea edición
  treffen tagung sitzung gipfel kongress konferenz dialog versammlung ausgabe plenarsitzung gipfeltreffen`,
);

/** Gatherings by their name alone; the other nouns need capitals or a series around them. */
export const strongMeetingNouns: ReadonlySet<string> = wordSet(
  'summit congress dialogue conference forum assembly meeting session plenary convention symposium edition ministerial expo sommet cumbre gipfel',
);

/** What is counted by ordinals and is no gathering. */
export const otherCounted: ReadonlySet<string> = wordSet(
  `anniversary birthday year years century amendment term time times day week month quarter half floor place largest biggest highest lowest oldest most district circuit grade world person people
  member child lady gentleman generation class degree phase stage step part chapter article reading step round-the-clock consecutive straight commemoration installment instalment
  report volume issue season episode annual-report infantry division army regiment street avenue president vice prime secretary deputy reich republic estate floor wave dose booster party`,
);

/** English ordinals in words; with tens before them. */
const units =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const tensBefore = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const french =
  'premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième'.split(
    ' ',
  );
const spanish =
  'primera|primer|primero segunda|segundo tercera|tercer|tercero cuarta|cuarto quinta|quinto sexta|sexto séptima|séptimo octava|octavo novena|noveno décima|décimo undécima|undécimo duodécima|duodécimo'.split(
    ' ',
  );
const german =
  'erste|ersten|erster|erstes zweite|zweiten|zweites dritte|dritten|drittes vierte|vierten fünfte|fünften sechste|sechsten siebte|siebten achte|achten neunte|neunten zehnte|zehnten elfte|elften zwölfte|zwölften'.split(
    ' ',
  );

export const englishOrdinals: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...tensBefore.flatMap((ten, index) =>
    units.slice(0, 9).map((unit, i) => [`${ten}-${unit}`, (index + 2) * 10 + i + 1] as const),
  ),
  ['hundredth', 100],
  ['inaugural', 1],
]);

/** English ordinals and those of the other languages. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...englishOrdinals,
  ...[french, spanish, german].flatMap((list) =>
    list.flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
  ),
]);

/** Tens that stand apart from their unit: "forty second session". */
export const ordinalTens: ReadonlyMap<string, number> = new Map(
  tensBefore.map((word, index) => [word, (index + 2) * 10] as const),
);
