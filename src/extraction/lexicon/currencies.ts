const codes = new Set(
  'EUR USD GBP SGD AUD CAD CHF JPY CNY INR HKD NZD MYR NOK SEK DKK KRW BRL ZAR AED SAR QAR KWD PLN CZK HUF RON BGN UAH RUB MXN ARS CLP COP PEN IDR PHP THB VND TWD EGP KES NGN GHS PKR BDT LKR ILS TRY ISK XAF XOF DEM'.split(
    ' ',
  ),
);
const aliases: Record<string, string> = {
  RMB: 'CNY',
  RM: 'MYR',
  Rs: 'INR',
  Rp: 'IDR',
  Kč: 'CZK',
  zł: 'PLN',
  Ft: 'HUF',
  euro: 'EUR',
  euros: 'EUR',
  Euro: 'EUR',
  Euros: 'EUR',
};

/** ISO 4217 codes as they stand beside amounts; the rarer ones would be read into capitals (`ALL 50`, `TOP 10`). */
export const currencyCodes = {
  has: (code: string): boolean => codes.has(code),
  /** The code of a national short form, or null. */
  alias: (word: string): string | null => aliases[word] ?? null,
};

export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
]);

/** What stands before a dollar sign. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['U.S.', 'USD'],
  ['U.S', 'USD'],
  ['S', 'SGD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['CDN', 'CAD'],
  ['HK', 'HKD'],
  ['NZ', 'NZD'],
  ['NT', 'TWD'],
  ['R', 'BRL'],
  ['MX', 'MXN'],
]);

/** Currency nouns, lower case; `$` is the dollar of the text's country. */
export const currencyNouns: ReadonlyMap<string, string> = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['us dollars', 'USD'],
  ['u.s dollars', 'USD'],
  ['american dollars', 'USD'],
  ['dólares', '$'],
  ['singapore dollars', 'SGD'],
  ['canadian dollars', 'CAD'],
  ['australian dollars', 'AUD'],
  ['new zealand dollars', 'NZD'],
  ['hong kong dollars', 'HKD'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['pounds sterling', 'GBP'],
  ['pounds', 'GBP'],
  ['british pounds', 'GBP'],
  ['yen', 'JPY'],
  ['japanese yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupees', 'INR'],
  ['indian rupees', 'INR'],
  ['swiss francs', 'CHF'],
  ['francs suisses', 'CHF'],
  ['schweizer franken', 'CHF'],
  ['franken', 'CHF'],
  ['ringgit', 'MYR'],
  ['dirhams', 'AED'],
  ['dollars américains', 'USD'],
  ['dollars canadiens', 'CAD'],
  ['dólares estadounidenses', 'USD'],
  ['us-dollar', 'USD'],
  ['us-dollars', 'USD'],
  ['millones de dólares', 'USD'],
  ['won', 'KRW'],
  ['korean won', 'KRW'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['baht', 'THB'],
  ['pesos', 'MXN'],
  ['kroner', 'NOK'],
  ['swedish kronor', 'SEK'],
]);
