/** Cities that release texts name without their country, by ISO 3166-1 code. */
const citiesByCountry: Record<string, string> = {
  US: 'Washington,Washington D.C.,New York,New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,San Jose,Austin,San Francisco,Seattle,Denver,Boston,Detroit,Nashville,Portland,Las Vegas,Atlanta,Miami,Minneapolis,Cleveland,Tampa,Pittsburgh,Cincinnati,Orlando,Baltimore,St. Louis,Salt Lake City,Charlotte,Raleigh,Sacramento,Kansas City,Milwaukee,New Orleans,Honolulu,Cape Canaveral,Huntsville,Forest Hill,Wilmington,Brooklyn,Manhattan,Irvine,Palo Alto,Silicon Valley,Capitol Hill,Uvalde,Buffalo,Wakefield,Scottsdale',
  BE: 'Brussels,Bruxelles,Antwerp',
  CH: 'Geneva,Genève,Zurich,Zürich,Bern,Basel,Lausanne,Davos',
  GB: 'London,Edinburgh,Glasgow,Manchester,Birmingham,Belfast,Cardiff,Oxford,Cambridge',
  FR: 'Paris,Strasbourg,Lyon,Marseille,Toulouse,Nice,Bordeaux',
  DE: 'Berlin,Hamburg,Munich,München,Frankfurt,Cologne,Köln,Bonn,Stuttgart,Düsseldorf,Leipzig',
  AT: 'Vienna,Wien',
  IT: 'Rome,Milan,Venice,Turin',
  ES: 'Madrid,Barcelona,Sevilla,Valencia',
  PT: 'Lisbon',
  NL: 'Amsterdam,The Hague,Rotterdam',
  LU: 'Luxembourg',
  DK: 'Copenhagen',
  SE: 'Stockholm',
  NO: 'Oslo',
  FI: 'Helsinki',
  IE: 'Dublin',
  PL: 'Warsaw,Krakow',
  CZ: 'Prague',
  SK: 'Bratislava',
  HU: 'Budapest',
  RO: 'Bucharest',
  BG: 'Sofia',
  GR: 'Athens',
  HR: 'Zagreb',
  SI: 'Ljubljana',
  RS: 'Belgrade',
  UA: 'Kyiv,Kiev,Kharkiv,Odesa,Mariupol',
  RU: 'Moscow,St. Petersburg',
  TR: 'Ankara,Istanbul',
  IL: 'Jerusalem,Tel Aviv',
  EG: 'Cairo,Sharm el-Sheikh',
  JO: 'Amman',
  LB: 'Beirut',
  IQ: 'Baghdad,Erbil',
  IR: 'Tehran',
  SA: 'Riyadh,Jeddah',
  AE: 'Dubai,Abu Dhabi,Sharjah',
  QA: 'Doha',
  KW: 'Kuwait City',
  OM: 'Muscat',
  BH: 'Manama',
  AF: 'Kabul',
  PK: 'Islamabad,Karachi',
  IN: 'New Delhi,Delhi,Mumbai,Bangalore,Bengaluru,Hyderabad,Chennai,Kolkata',
  BD: 'Dhaka,Cox’s Bazar',
  LK: 'Colombo',
  NP: 'Kathmandu',
  CN: 'Beijing,Shanghai,Shenzhen,Guangzhou,Wuhan',
  HK: 'Hong Kong',
  TW: 'Taipei',
  JP: 'Tokyo,Osaka,Kyoto,Hiroshima',
  KR: 'Seoul,Busan',
  SG: 'Singapore',
  MY: 'Kuala Lumpur,Penang',
  ID: 'Jakarta,Bali',
  TH: 'Bangkok,Chiang Mai',
  VN: 'Hanoi,Ho Chi Minh City',
  PH: 'Manila',
  KH: 'Phnom Penh',
  MM: 'Yangon',
  BN: 'Bandar Seri Begawan',
  AU: 'Canberra,Sydney,Melbourne,Brisbane,Perth',
  NZ: 'Wellington,Auckland',
  CA: 'Ottawa,Toronto,Montreal,Vancouver,Calgary,Brossard',
  MX: 'Mexico City',
  BR: 'Brasília,Sao Paulo,São Paulo,Rio de Janeiro',
  AR: 'Buenos Aires',
  CL: 'Santiago',
  CO: 'Bogota,Bogotá',
  PE: 'Lima',
  VE: 'Caracas',
  EC: 'Quito',
  PA: 'Panama City',
  GT: 'Guatemala City',
  CU: 'Havana',
  HT: 'Port-au-Prince',
  KE: 'Nairobi',
  ET: 'Addis Ababa',
  NG: 'Abuja,Lagos',
  GH: 'Accra',
  SN: 'Dakar',
  ZA: 'Pretoria,Cape Town,Johannesburg',
  RW: 'Kigali',
  UG: 'Kampala',
  TN: 'Tunis',
  MA: 'Rabat,Marrakesh,Marrakech',
  LY: 'Tripoli,Benghazi',
  SD: 'Khartoum',
  SO: 'Mogadishu',
  KZ: 'Astana,Almaty',
  GE: 'Tbilisi',
  AM: 'Yerevan',
  AZ: 'Baku',
};

/** States and provinces, with the abbreviations that stand behind a city. */
const statesByCountry: Record<string, string> = {
  US: 'Alabama AL Ala,Alaska AK,Arizona AZ Ariz,Arkansas AR Ark,California CA Calif,Colorado CO Colo,Connecticut CT Conn,Delaware DE Del,Florida FL Fla,Georgia GA Ga,Hawaii HI,Idaho ID,Illinois IL Ill,Indiana IN Ind,Iowa IA,Kansas KS Kan,Kentucky KY Ky,Louisiana LA La,Maine ME,Maryland MD Md,Massachusetts MA Mass,Michigan MI Mich,Minnesota MN Minn,Mississippi MS Miss,Missouri MO Mo,Montana MT Mont,Nebraska NE Neb,Nevada NV Nev,New_Hampshire NH N.H.,New_Jersey NJ N.J.,New_Mexico NM N.M.,New_York NY N.Y.,North_Carolina NC N.C.,North_Dakota ND N.D.,Ohio OH,Oklahoma OK Okla,Oregon OR Ore,Pennsylvania PA Pa,Rhode_Island RI R.I.,South_Carolina SC S.C.,South_Dakota SD S.D.,Tennessee TN Tenn,Texas TX Tex,Utah UT,Vermont VT Vt,Virginia VA Va,Washington_State WA Wash,West_Virginia WV W.Va.,Wisconsin WI Wis,Wyoming WY Wyo,Puerto_Rico PR,District_of_Columbia DC D.C.,Guam GU,American_Samoa AS',
  CA: 'Ontario ON,Quebec QC,Québec,British_Columbia BC B.C.,Alberta AB,Manitoba MB,Saskatchewan SK,Nova_Scotia NS',
  AU: 'New_South_Wales NSW,Victoria VIC,Queensland QLD',
};

const regions =
  'Africa,Asia,Europe,North America,South America,Central America,Latin America,Middle East,Caribbean,Indo-Pacific,Asia-Pacific,Southeast Asia,South Asia,Central Asia,East Asia,Western Balkans,Balkans,Arctic,Antarctica,Sahel,Pacific Islands,Pacific,Atlantic,Mediterranean,Western Hemisphere,Baltic Sea,Baltic States,Black Sea,Red Sea,South China Sea,Gulf,Persian Gulf,Gaza,Gaza Strip,West Bank,Crimea,Donbas,Tigray,Xinjiang,Tibet,Kosovo,Scotland,Wales,England,Northern Ireland,Iberian Peninsula,Great Lakes,Gulf Coast,West Coast,East Coast,Midwest,Americas,Horn of Africa,Northern Triangle,Moon,Mars,Earth,Sun,Jupiter,Venus,Saturn,Britain,Great Britain,America,Korea,South Korea,North Korea,Burma,Türkiye,Turkiye,Turkey,UK,U.K,U.K.,US,U.S,U.S.,USA,U.S.A.,UAE,DRC,PRC,ROK,DPRK,Russia,Czech Republic,Ivory Coast,Cape Verde,Swaziland,Palestine,Taiwan,Macau,Republic of Korea,Holland,EE. UU,Soviet Union,USSR,Russian Federation,Islamic Republic of Iran,People’s Republic of China,Hashemite Kingdom of Jordan,European';

const languages = ['en', 'fr', 'es', 'de'];

interface PlaceLists {
  /** Folded name to country code; null for regions that are no country. */
  places: ReadonlyMap<string, string | null>;
  countries: ReadonlySet<string>;
  states: ReadonlyMap<string, string>;
}

let lists: PlaceLists | undefined;

/** Built at the first question: 250 countries in four languages come from the runtime's own CLDR data. */
function load(): PlaceLists {
  if (lists) return lists;
  const places = new Map<string, string | null>();
  const countries = new Set<string>();
  for (const region of regions.split(',')) places.set(foldPlace(region), null);
  for (const [code, names] of Object.entries(citiesByCountry))
    for (const name of names.split(',')) places.set(foldPlace(name), code);
  const states = new Map<string, string>();
  for (const [code, list] of Object.entries(statesByCountry)) {
    for (const state of list.split(',')) {
      const [name = '', ...abbreviations] = state.split(' ');
      places.set(foldPlace(name.replaceAll('_', ' ')), code);
      for (const form of [name.replaceAll('_', ' '), ...abbreviations]) states.set(foldPlace(form), code);
    }
  }
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of countryCodes()) {
      const name = names.of(code);
      if (!name) continue;
      places.set(foldPlace(name), code);
      countries.add(foldPlace(name));
    }
  }
  for (const [name, code] of Object.entries({
    'u.s': 'US',
    us: 'US',
    usa: 'US',
    'united states of america': 'US',
    uk: 'GB',
    'u.k': 'GB',
    uae: 'AE',
    prc: 'CN',
    drc: 'CD',
    russia: 'RU',
    'south korea': 'KR',
    'republic of korea': 'KR',
    turkey: 'TR',
    burma: 'MM',
    'czech republic': 'CZ',
    'north korea': 'KP',
    britain: 'GB',
    'hong kong': 'HK',
  })) {
    places.set(name, code);
    countries.add(name);
  }
  lists = { places, countries, states };
  return lists;
}

function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => code !== 'EU' && code !== 'UN' && code !== 'EZ' && code !== 'QO' && code !== 'ZZ');
}

const foldPlace = (name: string): string => {
  const lower = name.trim().toLowerCase().replaceAll('’', "'");
  const bare = lower.startsWith('the ') ? lower.slice(4) : lower;
  return bare.endsWith('.') ? bare.slice(0, -1) : bare;
};

/** Whether the whole name is a place: country, state, city or region. */
export function isPlace(name: string): boolean {
  if (name.length > longestPlace) return false;
  const known = answers.get(name);
  if (known !== undefined) return known;
  const answer = load().places.has(foldPlace(name));
  if (answers.size > mostAnswers) answers.clear();
  answers.set(name, answer);
  return answer;
}

// The same names are asked for again and again in one text.
const answers = new Map<string, boolean>();
const mostAnswers = 5000;
const longestPlace = 60;

/** Whether the whole name is a country, in English, French, Spanish or German. */
export const isCountryName = (name: string): boolean => load().countries.has(foldPlace(name));

/** ISO 3166-1 code of a place as a dateline names it (`HAMBURG, Germany`, `NEW YORK, NY`), or null. */
export function countryOfPlace(place: string): string | null {
  const parts = place.split(',').map(foldPlace);
  for (const part of parts.toReversed()) {
    const code =
      parts.length > 1 && part !== parts[0]
        ? (load().states.get(part) ?? load().places.get(part))
        : load().places.get(part);
    if (code) return code;
  }
  return null;
}

/** Whether the word is a state's abbreviation or name, as it stands behind a city. */
export const isState = (name: string): boolean => load().states.has(foldPlace(name));
