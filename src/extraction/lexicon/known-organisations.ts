import { phrases, wordSet } from './words.js';

/** Acronyms of bodies that texts name without their full form. */
export const knownAcronyms: ReadonlySet<string> = wordSet(
  `UN EU NATO NASA ASEAN OSCE USAID FEMA EPA FDA FBI CIA NSA CDC NIH WHO WTO IAEA IMF OECD APEC UNESCO UNICEF UNHCR UNDP UNEP UNODC UNRWA UNFPA UNCITRAL
  UNGA UNSC IOM ILO FAO WFP ITU IMO ICAO ICC ICJ ICRC IPCC IRENA IEA OPEC OAS CARICOM ECOWAS IGAD SADC FATF EEAS ECB EIB EBRD ECHA EASA EMA ESA ESMA EBA FRONTEX EUROPOL
  INTERPOL USDA DHS HUD DOJ DOE DOT DOD DoD DOL HHS SBA NOAA NSF NSC NEC OMB OPM GSA IRS FAA FCC FTC SEC FDIC CFPB CISA CBP ICE DEA ATF TSA SSA NIST DARPA NLRB EEOC NRC
  FERC NTSB USPS USCIS NSIDC CMS SAMHSA HRSA USGS NPS DFC MCC EXIM OFAC ONDCP OSTP CEQ CEA SICA AFL-CIO NAACP ACLU ESPN CNN BBC NBC CBS ABC AFP NPR PBS IBM AMD HP SAP AWS
  BMW ACER ENTSO-E ENTSOG CEER ASF W3C IETF IEEE ISO IEC SLA HDB NEA MAS SFA PUB URA LTA MOH MOM MFA MSE MSF MTI SAL SIAC SIMC WIPO IPOS JAXA CNES DLR ISRO CSA
  FOMC CINEA NEDA G7 G20 GAO CBO PLA IRGC UAW SEIU AARP MIT UCLA UCL NYU JPL ULA UNIDO UNOPS UNAIDS UNECE UNITAR UNCTAD AU GCC AfDB ADB AIIB GIZ KFW OCHA OHCHR OPCW CTBTO BIS FSB
  NHTSA OSHA FHFA FHA HKTDC TSX NASDAQ NYSE EFTA COMESA SCO BRICS COVAX MERCOSUR CELAC ALBA ANSA DPA RCMP`,
);

/** Names of bodies that no word of theirs gives away, and frequent short forms. */
export const knownNames: ReadonlySet<string> = new Set(
  phrases(`
European Union; United Nations; European Commission; European Parliament; European Council; Council of Europe; Council of the European Union; African Union; Arab League; World Bank; World Bank Group
International Monetary Fund; World Trade Organization; World Health Organization; Red Cross; American Red Cross; Red Crescent; Europol; Eurojust; Interpol; Frontex; Eurostat; Euratom Supply Agency; Gavi; Hamas
White House; The White House; Congress; U.S. Congress; US Congress; Senate; U.S. Senate; United States Senate; House of Representatives; U.S. House of Representatives; US House of Representatives; Supreme Court; U.S. Supreme Court; Pentagon; State Department; Treasury Department; Justice Department
Energy Department; Defense Department; Labor Department; Commerce Department; U.S. State Department; Federal Reserve; the Fed; Secret Service; National Guard; U.S. Army; U.S. Navy; U.S. Air Force; U.S. Coast Guard; U.S. Marine Corps; Coast Guard; Marine Corps
Peace Corps; AmeriCorps; Smithsonian Institution; Smithsonian; Kremlin; Downing Street; Taliban; Hizballah; Hezbollah; Roscosmos; Amnesty International; Human Rights Watch; Transparency International; Greenpeace; Oxfam; Doctors Without Borders
Save the Children; Freedom House; World Vision; CARE International; Rotary International; Habitat for Humanity; Planned Parenthood; Everytown for Gun Safety; Feeding America; YouthBuild; Teach for America; World Economic Forum
Knesset; Bundestag; Bundesrat; Energy Community; INSEAD; xAI; Zoom Communications; Pacific Islands Forum; Gulf Cooperation Council; African Development Bank; Asian Development Bank; European Central Bank; European Investment Bank; International Criminal Court; International Court of Justice; Court of Justice of the European Union
Customs and Border Protection; U.S. Customs and Border Protection; Securities and Exchange Commission; U.S. Securities and Exchange Commission; United States Securities and Exchange Commission; Hague Conference on Private International Law; Group of Seven; Group of Twenty; Group of Seven Plus; Fannie Mae; Freddie Mac; Ginnie Mae; Lebanese Armed Forces; U.S. Armed Forces; Quad
Google; Microsoft; Apple; Amazon; Amazon Web Services; Facebook; Meta; Twitter; IBM; Intel; Oracle; Cisco; Cisco Systems; Yahoo; Yahoo!; LinkedIn; Netflix; Adobe; Salesforce; Dell; Hewlett-Packard; HP; Nvidia; NVIDIA; Qualcomm; Samsung; Sony; Huawei; Alibaba
Alibaba Cloud; Tencent; Tencent Cloud; Baidu; ByteDance; TikTok; Uber; Lyft; Airbnb; Spotify; PayPal; Visa; Mastercard; American Express; JPMorgan; JPMorgan Chase; JP Morgan; Goldman Sachs; Morgan Stanley; Citigroup; Citi; Wells Fargo; BlackRock; Barclays
HSBC; Deutsche Bank; BNP Paribas; UBS; Credit Suisse; Deloitte; PwC; KPMG; Ernst & Young; Accenture; McKinsey; Boston Consulting Group; Gartner; Bloomberg; Reuters; Associated Press; Pfizer; Moderna; Johnson & Johnson; AstraZeneca; Novartis; Bayer
Roche; Merck; Sanofi; GlaxoSmithKline; Eli Lilly; Novo Nordisk; Boehringer Ingelheim; AbbVie; Abbott; Abbott Nutrition; Gilead; Biogen; Amgen; Nestlé; Nestle; Unilever; Procter & Gamble; Coca-Cola; PepsiCo; McDonald's; McDonald’s; Starbucks; Walmart; Target; Costco; Home Depot
Nike; Adidas; Boeing; Airbus; Lockheed Martin; Northrop Grumman; Raytheon; General Dynamics; SpaceX; Blue Origin; Rocket Lab; Virgin Galactic; United Launch Alliance; Intuitive Machines; Sierra Space; Axiom Space; Astrobotic; Firefly Aerospace; Thales; Thales Alenia Space; Leidos
General Motors; GM; Ford; Ford Motor Company; Tesla; Toyota; Honda; Nissan; Hyundai; Volkswagen; BMW; Mercedes-Benz; Stellantis; Volvo; Siemens; General Electric; GE; Honeywell; 3M; Caterpillar; Cummins; ExxonMobil; Chevron; Shell; BP; TotalEnergies; Equinor; Gazprom
Rosneft; Ørsted; Vestas; Delta; Delta Air Lines; United Airlines; American Airlines; Southwest Airlines; FedEx; UPS; DHL; AT&T; Verizon; Comcast; T-Mobile; Disney; Warner Bros.; NBCUniversal; CVS; Walgreens; Aetna; UnitedHealth; Cigna; Humana; Kroger; Albertsons; Best Buy
GitHub; GitLab; Red Hat; VMware; Cloudera; Hortonworks; Citrix; Pivotal; LucidWorks; MongoDB; Confluent; Elastic; Docker; Bitnami; Rackspace; DigitalOcean; GoDaddy; Talend; MapR; DataStax; WANdisco; Produban; Budget Direct; InMotion Hosting; Basis Technology; PSW Group; SpringSource
Sun Microsystems; The Open Bastion; Capital One; Bloomberg LP; Workday; Twilio; Stripe; Zoom; Slack; Dropbox; OpenAI; Anthropic; Palantir; Coursera; edX; Khan Academy; ESPN; Gatorade; New Balance; Saatchi & Saatchi; Booz Allen Hamilton; Verizon Media; Target Corporation; Union Investment; Indeed; Pineapple Fund
Maxwell Chambers; Attorney-General's Chambers; Attorney-General’s Chambers; Enterprise Singapore; NParks; SkillsFuture Singapore; Temasek; Singtel; DBS; CapitaLand; Sembcorp; Community Foundation of Singapore; Pro Bono SG
Government of National Unity; Government of National Accord; DSO Entity; DSO entity; EU DSO Entity; Ukrenergo; Naftogaz; Fitbit; Lufthansa; Ryanair; Maersk; IKEA; H&M; Zara; LVMH; L'Oréal; Danone; Heineken; Philips; Signify; ASML; Nokia; Ericsson; Spire; Maxar; Planet Labs; Dynetics; Draper; Jacobs; Bechtel; Fluor; AECOM
The New York Times; New York Times; The Washington Post; Washington Post; The Wall Street Journal; Wall Street Journal; Fox News; Axios; Politico; The Hill; USA Today; Financial Times; The Guardian; Los Angeles Times; Newsweek; New York Post; Telemundo; Univision; Time Magazine; The Economist; Le Monde; Der Spiegel
Harvard; Yale; Stanford; Princeton; Georgetown; Oxfam International; FIFA; UEFA; Fulbright Commission; Brookings; Chatham House; Carnegie Endowment for International Peace; RAND; Harris Poll; The Harris Poll; Gallup; Ipsos; Nielsen; Quinnipiac
`),
);

/** Bodies that hardly any text means when it uses the word beside a noun: "EU countries", "UN officials". */
export const attributiveAcronyms: ReadonlySet<string> = new Set([
  'EU',
  'UN',
  'G7',
  'G20',
  'NATO',
  'White House',
  'Senate',
  'Congress',
  'Congressional',
  'Harvard',
]);

/** Short forms that texts use beside the full name without ever tying them together in brackets. */
export const fullNames: ReadonlyMap<string, string> = new Map([
  ['EU', 'European Union'],
  ['UN', 'United Nations'],
  ['AU', 'African Union'],
  ['EC', 'European Commission'],
  ['USDA', 'U.S. Department of Agriculture'],
  ['USAID', 'U.S. Agency for International Development'],
  ['DoD', 'Department of Defense'],
  ['DOD', 'Department of Defense'],
  ['DOE', 'Department of Energy'],
  ['DOJ', 'Department of Justice'],
  ['DOL', 'Department of Labor'],
  ['DOT', 'Department of Transportation'],
  ['DHS', 'Department of Homeland Security'],
  ['HHS', 'Department of Health and Human Services'],
  ['HUD', 'Department of Housing and Urban Development'],
  ['SBA', 'Small Business Administration'],
  ['CDC', 'Centers for Disease Control and Prevention'],
  ['FDA', 'Food and Drug Administration'],
  ['CINEA', 'European Climate, Infrastructure and Environment Executive Agency'],
  ['DG ENER', 'Directorate-General for Energy'],
  ['UNICEF', 'UN Children’s Fund'],
  ['UNHCR', 'UN Refugee Agency'],
  ['NATO', 'North Atlantic Treaty Organization'],
  ['the Fed', 'Federal Reserve'],
  ['NParks', 'National Parks Board'],
]);

/** Short forms of treaties, which texts let act like bodies. */
export const treatyAcronyms: ReadonlySet<string> = wordSet(
  'MOU MOA NPT UNFCCC BTWC BWC CWC CITES UNCLOS CTBT TPNW START JCPOA USMCA NAFTA RCEP CPTPP UNCAC UNTOC CEDAW ICCPR TRIPS GATT GATS',
);
