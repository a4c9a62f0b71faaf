/** What may stand glued before an amount: `EUR2.5`, `RM50`. */
export const currencyPrefix =
  /^(?:EUR|USD|GBP|SGD|AUD|CAD|CHF|JPY|CNY|RMB|INR|HKD|NZD|MYR|RM|Rs|Rp|NOK|SEK|DKK|KRW|BRL|ZAR|AED)$/;
