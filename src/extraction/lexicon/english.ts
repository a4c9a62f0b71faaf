import { wordSet } from './words.js';

/** Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries, adverbs of time and degree. */
export const phraseStops: ReadonlySet<string> = wordSet(
  `of in for to with at by from on into onto over under across through throughout between among amongst amid against about above below
  after before during since until till within without via per as than like near off out up down toward towards upon around along
  behind beyond despite except inside outside regarding concerning including included excluding following
  or but nor so yet if when while where whereas whether because although though unless that which who whom whose what how why
  is are was were be been being am has have had having do does did will would shall should can could may might must
  i you he she it we they me him them us my your his her its our their this these those there here
  not no also now then today yesterday tomorrow ago later earlier already still just only even ever never always often
  respectively each every either neither both all any annually monthly daily weekly yearly yesterday worldwide globally nationwide
  overseas abroad altogether combined apiece instead together again thereby therefore however meanwhile
  el la los las le les des du una unos der die das den dem im zum zur von mit für und y et ou oder dans por para con que`,
);

/** Words that end in "s" and are no plurals. */
export const notPlural: ReadonlySet<string> = wordSet(
  `news physics economics politics mathematics ethics athletics series species gas bus plus minus basis crisis analysis emphasis thesis
  synthesis hypothesis axis oasis process access success progress congress express address business press stress loss cross class glass
  mass pass less unless virus campus census status focus bonus consensus surplus apparatus nexus versus various previous serious
  religious numerous famous dangerous generous conscious continuous enormous ambitious infectious precious rigorous vigorous
  indigenous autonomous simultaneous anonymous as is was has does its his hers ours theirs yours this thus us yes perhaps always
  sometimes besides towards afterwards upwards downwards nowadays whereas across texas paris brussels honduras cyprus mars
  christmas diabetes rabies tennis chess lens atlas canvas alias bias gross`,
);

/** Plurals that do not end in "s". */
export const irregularPlurals: ReadonlySet<string> = wordSet(
  `people men women children feet teeth mice geese oxen criteria phenomena data media alumni alumnae personnel staff cattle sheep fish
  aircraft spacecraft watercraft offspring troops police youth youths species series crossroads headquarters barracks means folk poor
  servicemen servicewomen businesswomen businessmen policemen firefighters lawmen congressmen spokesmen fishermen craftsmen
  schoolchildren grandchildren policewomen freshmen womenfolk migrants poultry livestock bacteria curricula fungi nuclei stimuli
  personas`,
);

/** Nouns of persons that are counted as people. */
export const peopleNouns: ReadonlySet<string> = wordSet(
  `people persons person individuals individual migrants migrant refugees refugee citizens citizen nationals civilians inhabitants
  humans folks returnees evacuees`,
);

/** Peoples, as they are counted: "four million Afghans". */
export const demonyms: ReadonlySet<string> = wordSet(
  `americans afghans ukrainians venezuelans syrians russians europeans africans germans italians canadians mexicans cubans haitians
  palestinians israelis iraqis iranians indians pakistanis singaporeans rohingya koreans australians britons brazilians colombians
  nigerians somalis sudanese ethiopians yemenis libyans moldovans poles romanians salvadorans hondurans guatemalans nicaraguans
  asians latinos hispanics tibetans uyghurs burmese christians muslims jews`,
);

/** Spans of time. */
export const timeUnits: ReadonlySet<string> = wordSet(
  `second seconds minute minutes hour hours day days night nights week weeks weekend month months quarter quarters year years
  decade decades century centuries millennia semester semesters generation generations season seasons
  an année années ans an mois jours jour semaine semaines heures heure siècle siècles décennie décennies minutes
  año años mes meses día días semana semanas hora horas siglo siglos década décadas minutos
  jahr jahre jahren monat monate monaten tag tage tagen woche wochen stunde stunden jahrhundert jahrhunderte jahrzehnt jahrzehnte minuten`,
);

/** Nouns that divide a whole rather than count things. Small numbers of them are asides. */
export const abstractNouns: ReadonlySet<string> = wordSet(
  `ways parts sides things areas pillars priorities aspects categories types kinds forms steps goals objectives themes phases stages
  reasons principles elements components factors questions points options levels dimensions respects words issues topics fronts
  tracks halves thirds quarters tiers strands streams facets angles perspectives messages lessons challenges concerns criteria
  characteristics features functions purposes tasks conditions conclusions regards senses scenarios models versions choices causes
  approaches strategies visions ideas concepts values times occasions instances examples minds worlds tenets focus-areas rounds
  chapters sections paragraphs annexes appendices reads takeaways qualities truths bases attributes sets`,
);

/** Physical and technical measures, singular and abbreviated. */
export const measureUnits: ReadonlySet<string> = wordSet(
  `km m cm mm nm kg g mg t kt mt gt lb lbs oz ft mi mph kph km/h kmh kn ha acre acres hectare hectares sqm sqft
  w kw mw gw tw wh kwh mwh gwh twh v kv hz khz mhz ghz kb mb gb tb pb kbps mbps gbps bcm mcm bbl boe mmbtu btu psi db
  ml cl l hl litre liter litres liters gallon gallons barrel barrels tonne tonnes ton tons kilogram kilograms gram grams pound ounce
  pounds ounces metre meter metres meters kilometre kilometer kilometres kilometers mile miles foot feet inch inches yard yards
  watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts megawatt-hours gigawatt-hours terawatt-hours kilowatt-hours
  degree degrees celsius fahrenheit °c °f calories bps tco2 tco2e mtco2e ppm ppb micrograms milligrams kilobytes megabytes gigabytes
  terabytes petabytes tokens teu dwt sqkm petajoules exajoules joules newtons knots light-years nits lumens`,
);

/** Units that are abbreviations whose capitals matter, by their lower-case form. */
export const unitSpelling: ReadonlyMap<string, string> = new Map(
  'MW GW TW kW W MWh GWh TWh kWh Wh kV Hz kHz MHz GHz GB TB PB MB km kg'
    .split(' ')
    .map((unit) => [unit.toLowerCase(), unit]),
);

/** What may stand capitalised before a number that counts: not a name with a number in it. */
export const functionWords: ReadonlySet<string> = wordSet(
  `the a an some all over about around nearly almost approximately roughly at more than less fewer up to only just in on of for with by from
  and or as our their his her its my your these those this that another additional total totaling totalling between since after before
  during within under above below exceeding including includes is are was were has have had with without through into per among plus
  today yesterday meanwhile currently there here he she it we they who which where when while if but also still even both
  estimated minimum maximum least most no not each every any additionally further overall together altogether roughly circa
  mr mrs ms dr last next first past when because until though although so yet then now once`,
);

/** Verbs and nouns in capitals (headings) before a number that counts. */
export const headingVerbs: ReadonlySet<string> = wordSet(
  `selects awards announces names adds launches receives gives invests provides delivers creates reaches surpasses raises cuts saves
  opens hosts joins signs marks shares welcomes includes spends secures approves unveils releases nominates appoints charges arrests
  fines fined jails sentenced seeks plans builds wins celebrates honors protects supports offers commits pledges allocates grants
  total revenue revenues income sales profit cost costs budget value price prices assets ebitda capex margin cash debt shares dividend`,
);
