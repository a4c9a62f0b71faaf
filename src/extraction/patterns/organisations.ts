/** A line that is only an organisation's name. */
export const organisationLine =
  /^(?:(?:the )?(?:directorate[- ]general|ministry|department|office|agency|bureau|board|council|commission|embassy|secretariat)(?: (?:of|for|on|to) [^.:]{1,100})?|[^.:,]{0,80}\b(?:agency|ministry|commission|authority|department|office|council))$/i;

/** Stock exchange and symbol in brackets behind a company. */
export const tickerMark =
  /^\((?:NYSE|NASDAQ|Nasdaq|TSXV?|TSX-V|OTC[A-Z]{0,3}|LSE|ASX|SGX|HKEX|FSE|Euronext|CSE|AMEX|BSE|NSE|SIX|ETR|FRA|OTCQB|OTCQX|OTCID)\b/;

/** An adjective of a people by its ending. */
export const nationality =
  /^(?:\p{Lu}\p{Ll}{2,14}(?:ian|ians|yan|yans|ndan|ndans|ish|ese|can|cans|ean|eans)|French|Dutch|Czech|Greek|Turk|Thai|Iraqi|Israeli|Pakistani|Saudi|Emirati|Yemeni|Kuwaiti|Qatari|Bahraini|Omani|Somali|Nepali|Bangladeshi|Azerbaijani|Afghan|German|Swiss)s?$/u;

/** A paragraph that begins by telling about a body. */
export const aboutHeading =
  /^About (?:the )?\p{Lu}.{2,60}? (?:is|was|are|has|provides|develops|offers|At|Established|Founded|operates|helps|The)\b/u;

/** Words of texts on the European Union, where "the Commission" is the European one. */
export const europeanContext =
  /\b(?:European Commission|Member States|EU |EU\.|EU’s|Directorate-General|Euratom|Commissioner for)/;

/** Words of American politics. */
export const americanContext =
  /\b(?:U\.S\.|United States|White House|President (?:Biden|Trump|Obama)|Senators?|Republicans?|Americans|(?:to|TO) (?:the|THE) (?:Senate|SENATE))\b/;

/** A conference of parties by its number: a gathering, not a body. */
export const gatheringCode = /^(?:COP|CMP|CMA|MOP)-?\d{1,3}$/;

/** A craft of a series by its letter or number: "GOES-U". */
export const craftCode = /^\p{Lu}{1,6}-[\p{Lu}\d]$/u;

/** The office of a body that speaks to the press for all of it. */
export const pressOffice = /\b(?:spokesperson|press|media|communications|public affairs)\b/i;
