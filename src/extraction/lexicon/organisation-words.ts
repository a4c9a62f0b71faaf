import { phrases, wordSet } from './words.js';

/** Last words of names of bodies: "Singapore Land Authority". */
export const suffixHeads: ReadonlySet<string> = wordSet(
  `ministry department agency authority administration bureau office commission committee subcommittee council board directorate secretariat
  service services corps command guard constabulary force forces court tribunal parliament congress senate assembly legislature taskforce
  university college school academy institute institution polytechnic hospital clinic laboratory laboratories observatory
  association society federation confederation union league alliance coalition consortium network foundation trust charity organization front
  organisation group holdings corporation company companies bank airlines airways lines church party chamber secretariat embassy consulate commissariat caucus regulator ombudsman
  enterprise consulting tv television radio telecom securities logistics chambers district steakhouse bakery brewery distillery winery bistro international courts enterprises industries technologies solutions partners ventures capital pharmaceuticals therapeutics biosciences motors studios labs systems
  directorate-general division police army navy center centre team mission registry taskforces energy electric regiment brigade museum inspectorate entity fund works unit
  exchange exchanges markets inc llc ltd limited corp corp. inc. plc gmbh ag oy jsc pjsc llp lp sarl pllc incorporated b.v n.v s.a pte ltée bhd aerospace biotech
  ministère université fondation ministerio universidad fundación bundesamt stiftung verband organisation kommission ministerium verein gmbh`,
);

/** Legal forms of companies; they make a name of whatever stands before them. */
export const legalForms: ReadonlySet<string> = wordSet(
  'inc inc. llc ltd ltd. limited corp corp. corporation plc gmbh ag se llp lp pllc sarl b.v n.v s.a spa s.p.a oy ab asa aps jsc pjsc bhd pte co. holdings',
);

/** Heads that are a body only with certain words before them; else they are places, events or common words. */
export const pairedHeads: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['force', wordSet('task police air defence defense border joint space expeditionary')],
  ['courts', wordSet('state federal supreme district family justice youth juvenile county')],
  ['forces', wordSet('armed police defence defense security democratic special coalition rapid-support')],
  ['exchange', wordSet('stock securities venture commodity mercantile commodities futures')],
  ['exchanges', wordSet('stock')],
  ['markets', wordSet('otc capital')],
  [
    'group',
    wordSet(
      'working minsk contact advisory expert study stakeholder coordination high-level research investment wagner partners holdings cpe hosting consulting media psw policy action focus nordex law health energy business user leadership bank information volkswagen steering reference support interest parliamentary',
    ),
  ],
  ['unit', wordSet('crimes intelligence enforcement investigation investigations')],
  ['works', wordSet('public')],
  ['front', wordSet('liberation popular patriotic national salvation resistance democratic revolutionary')],
  ['district', wordSet('school park water utility hospital fire sanitation transit irrigation conservation library')],
  ['lines', wordSet('air')],
  ['team', wordSet('planning response coordination investigation assistance')],
  ['mission', wordSet('monitoring observation assistance training permanent')],
  [
    'fund',
    wordSet(
      "education defense relief monetary population wildlife pension sovereign-wealth children’s children's investment",
    ),
  ],
  [
    'center',
    wordSet(
      'aerospace research law flight operations coordination climate-change medical cancer belfer wilson space science data information policy resource cultural community health prediction control studies genomics computing defense warning hurricane interagency fusion counterterrorism engagement intelligence excellence kennedy art arts training',
    ),
  ],
  [
    'centre',
    wordSet(
      'aerospace research law mediation arbitration coordination medical cancer policy resource cultural community health science data reference studies environmental disputes international',
    ),
  ],
  [
    'services',
    wordSet(
      'health human financial citizenship immigration legal family social professional advisory contracting consulting support engineering information correctional medicaid & security',
    ),
  ],
  [
    'service',
    wordSet(
      'postal secret foreign security health park forest weather geological marshals revenue fiscal civil action intelligence research broadcasting fish wildlife conservation correctional prison police parks medical police customs immigration ambulance fire',
    ),
  ],
  ['systems', wordSet('cisco health technologies microsystems')],
  ['entity', wordSet('dso')],
  ['capital', wordSet('flux venture growth bain equity')],
  ['partners', wordSet('stl equity capital investment law design black')],
  ['solutions', wordSet('technology building energy health')],
  ['division', wordSet('criminal civil antitrust rights tax security resources enforcement environment')],
  [
    'party',
    wordSet(
      "democratic republican labour labor conservative green communist people’s people's socialist liberal national workers’ workers' action reform",
    ),
  ],
  [
    'union',
    wordSet(
      'european african credit soviet workers teachers students labour labor telecommunication international customs banking',
    ),
  ],
  ['network', wordSet('news television action research')],
  [
    'school',
    wordSet(
      'law business medical harvard high kennedy fletcher graduate public elementary middle primary charter secondary of',
    ),
  ],
  [
    'court',
    wordSet(
      'supreme district circuit federal family youth criminal high european auditors appeal appeals magistrates’ state constitutional family commercial bankruptcy arbitration claims juvenile general county',
    ),
  ],
  [
    'command',
    wordSet('central indo-pacific southern european cyber space northern africa strategic transportation forces'),
  ],
  ['guard', wordSet('national coast revolutionary republican border honor')],
  ['corps', wordSet('peace marine medical conservation climate army signal quds engineers')],
  [
    'church',
    wordSet('catholic orthodox methodist baptist episcopal united presbyterian lutheran anglican evangelical'),
  ],
  ['trust', wordSet('national investment nature wellcome carbon arts')],
  ['assembly', wordSet('general national parliamentary legislative federal people’s health environment')],
  ['senate', wordSet('u.s us states french state')],
  ['congress', wordSet('u.s us states people’s national world')],
  ['police', wordSet('national federal metropolitan capitol state park military royal border')],
  ['labs', wordSet('bell national planet')],
  [
    'office',
    wordSet(
      'property lands budget development coordinating field liaison drug-policy prime’s attorney’s prosecutor’s minister’s attorneys’ president’s change sustainability partnerships advocacy trustee law accountability patent copyright integrity investigation press commissioner’s human-rights general’s governor’s ombudsman’s secretary’s spokesperson’s scientific ethics climate mayor’s lady’s auditor’s counsel’s justice health economic budget policy trademark’s foreign cabinet home private vienna geneva regional country nations',
    ),
  ],
  ['embassy', wordSet('u.s us states american french german british canadian chinese russian singapore')],
]);

/** First nouns of names of bodies, before "of", "for", "on", "to": "Ministry of Law". */
export const prefixHeads: ReadonlySet<string> = wordSet(
  `ministry department departments bureau office offices agency directorate-general directorate commission committee council centers centres center centre
  institute institutes university college school academy faculty court board association federation confederation organization organisation society league union
  bank force forces front group secretariat division administration service chamber coalition alliance foundation fund endowment embassy high\u00a0commission assembly congress parliament
  friends corporation corps army authority joint\u00a0chiefs government governments museum library church order registry tribunal inspectorate network fédération ministère université commission agence
  ministerio universidad agencia comisión consejo bundesministerium universität institut verband`,
);

/** Prepositions that go on with a name, by the first noun; others take "of" and "for". */
export const nameConnectors: ReadonlySet<string> = wordSet("of for on to against de du des del der für von d’ d'");

/** Last words of names that name no body: laws, plans, events, things. */
export const otherHeads: ReadonlySet<string> = wordSet(
  `act acts agreement agreements award awards bill bills order orders treaty convention conventions protocol protocols pact accord accords framework frameworks strategy plan plans
  programme programmes program programs initiative initiatives project projects scheme schemes report reports index summit symposium debate conference forum meeting dialogue day days week month year years
  agenda declaration statement resolution memorandum understanding regulation regulations directive directives law laws code policy policies rule rules guidance guidelines package platform platforms
  license licence system systems software server framework prize medal ceremony festival fair expo exhibition show games cup challenge competition championship campaign movement
  mechanism facility partnership partnerships deal payments billing claims budget grant grants loan tax credit credits benefit benefits insurance
  river sea ocean bridge airport station street avenue road square park hall building tower stadium arena theatre theater hotel room island islands mountain mountains valley coast canal strait
  rover telescope satellite spacecraft rocket capsule module expedition launch flight orbit war wars crisis holocaust pandemic covid-19 disease syndrome virus vaccine vaccines
  section article chapter title annex appendix amendment amendments constitution charter doctrine principle principles goal goals target targets standard standards
  edition version series book magazine journal newsletter blog podcast webinar workshop seminar session sessions track course training
  president minister secretary director ambassador chairman chair ceo officer leader leaders official officials staff expert experts
  advocates heroes fellows scholars ambassadors members states nations countries people peoples tribes communities citizens residents families workers veterans students women men youth
  century anniversary heritage history legacy culture language languages english french german spanish art arts music science technology engineering mathematics
  market markets economy industry sector energy power gas oil electricity hydrogen lng climate change environment environmental sustainability security defence defense safety health education
  base bases road safety response recovery resilience reform action actions operation operations exercise sanctions list lists database portal website app application tool tools toolkit hub
  holiday christmas ramadan easter lent hearing hearings markup vote election elections nomination nominations proclamation transcript briefing remarks availability
  degree bachelor master doctorate diploma cloud data internet web api source
  reserve\u00a0note letter intent contract contracts visit exchange taskforce\u00a0report measures orders licences assessment assessments review reviews study studies survey analysis
  management innovation development investment trade finance growth cooperation collaboration relations affairs rights justice freedom democracy peace`,
);

/** Subject words that may be listed in the name of a department: "Refugees, and Migration". */
export const topicWords: ReadonlySet<string> = wordSet(
  `health human services education labor labour welfare refugees population migration parks recreation culture cultural community communities youth trade industry industries environment environmental water waters resources
  science scientific technology technologies innovation energy agriculture agricultural forestry fisheries fishery food nutrition rural housing urban development regional democracy rights safety hygiene transport transportation tourism sport sports
  communications communication information media arts art climate oceans ocean international educational social economic economy planning finance financial commerce justice security women children families family pensions
  medicine medical engineering assurance mission sciences mathematics infrastructure land landuse natural public works enterprise employment skills training research home interior foreign affairs european civil protection aid operations humanitarian neighbourhood neighborhood
  enlargement negotiations policy partnerships emergency management homeland immigration customs border citizenship naturalization consumer competition markets digital electronic internal intelligence defense defence veterans border budget
  management archives records aeronautics space drug alcohol tobacco firearms explosives narcotics law enforcement prevention disease control oceanic atmospheric nuclear fish wildlife wetlands museum library humanities medicaid medicare
  police debt restructuring dispute disputes resolution arbitration mediation efficiency eurasian hemisphere enterprises startups startup entrepreneurship small medium evaluation gas electricity oil power mental substance abuse child maternal disability aging senior community-based business small minority industrial manufacturing mining minerals geology petroleum utilities telecommunications postal religion religious faith
  sustainability law legal property intellectual prosecution insolvency trustees drainage irrigation sanitation multimedia construction building housing customs excise taxation tax revenue statistics census quality standards metrology accreditation mobility
  cybersecurity judicial corrections homeland global inclusive growth cooperation diplomacy strategic planning budgetary parliamentary legislative equality gender integration asylum reintegration supply chain securities investment promotion copyright trademarks trademark patents patent designs indications geographical sexual violence conflict related monuments antiquities crime criminal division judicial biodiversity ecosystem`,
);

/** What bodies do: verbs behind a name that make a body of it. */
export const bodyVerbs: ReadonlySet<string> = wordSet(
  `announced announces announce launched launches unveiled unveils released releases published publishes issued issues hosted hosts organized organised organizes organises
  acquired acquires partnered partners sponsors sponsored operates operated manufactures manufactured develops developed supplies supplied offers offered provides provided
  awarded awards funded funds supports employs employed invests invested reported reports expects recognized recognised established appointed appoints
  conducted administers administered oversees oversaw regulates regulated serves adopted adopts approved approves implements implemented commissioned won signed joined
  participated attended participates agreed met pledged committed called commends commended celebrates celebrated delivers delivered designs designed produces produced sells sold owns owned runs welcomed welcomes said says will has is was continues remains`,
);

/** Nouns that introduce a list of bodies: "companies including". */
export const bodyNouns: ReadonlySet<string> = wordSet(
  `companies company organizations organisations organization sponsors sponsor partners partner brands brand firms clients customers universities institutions agencies vendors investors banks
  donors supporters members exhibitors manufacturers providers retailers airlines foundations associations ngos entities groups users contributors employers schools colleges hospitals operators names
  startups businesses charities nonprofits contractors collaborators stakeholders employers unions platinum gold silver bronze`,
);

/** Names that any body may have inside it, and designations; alone they name none. */
export const genericNames: ReadonlySet<string> = new Set(
  phrases(`swiss confederation;people's republic;people’s republic;democratic people’s republic;democratic people's republic;islamic republic;french republic;community college;community colleges;business administration;public administration;management board;board of directors;board of trustees;executive board;executive committee;steering committee;select committee;advisory board;advisory committee;supervisory board;working group
  working groups;task force;taskforce;project management committee;contact group;strategic alliance;town council;town councils;human resources department;legal department;foreign terrorist organization;foreign terrorist organizations
  board members;standing committee;technical committee;audit committee;coordination group;core group;member states;general assembly hall;press office;media office;press service;coast;national authority
  regulation services provider;joint committee;planning committee;organizing committee;organising committee;national team;host committee;law enforcement agency;law enforcement agencies;government agencies;air force base;private company
  credit union;credit unions;legal services;apache technologies;best companies;limited company;public company;parent company;sister company;the company;the group;the foundation;the association;the university;the department;the ministry;the agency;the committee;the council;the board;youth council;expert group;high level group;security forces;armed forces;police force;special forces;civil service;public service;public services
  emergency services;health services;social services;financial services;human services;professional services;small group;green group;big tech company;local authority;local authorities;competent authority;united front;joint task force;student council;career center;foreign service;visitor center;convention center;shopping center;trade center;town center;city center;medical center;call center;data center;nature center`),
);

/** Last words of names that name a body only where it acts like one. */
export const softHeads: ReadonlySet<string> = wordSet(
  'platform forum facility partnership mechanism initiative programme program project movement hub lab conference campaign collective',
);

/** Capitalised verbs and small words of headings; no name goes on over them. */
export const headingWords: ReadonlySet<string> = wordSet(
  `announces announce launches hosts releases issues welcomes selects awards annual names signs joins statement statements remarks readout meets receives unveils commends recognizes celebrates publishes
  invites opens wins with to from is on at has will are was in by today approves adopts confirms and for of the a an begins continues completes secures expands appoints partners acquires reports calls urges responds`,
);

/** Words whose possessive is part of a name: "UN Children’s Fund", "Prime Minister’s Office". */
export const innerPossessives: ReadonlySet<string> = wordSet(
  `children childrens women womens men mens people peoples veterans workers teachers farmers consumers president minister governor attorney attorneys general mayor students nurses king queen secretary
  chief publishers manufacturers physicians girls boys commissioner auditor employers ombudsman magistrates spokesperson editors prosecutors lawyers parents seniors`,
);

/** Words in "-ing" and "-ed" with which names begin. */
export const sentenceParticiples: ReadonlySet<string> = wordSet(
  'united federated allied family housing planning banking assembly engineering learning training mining boeing manufacturing reading beijing sterling keeping wyoming nursing early supply italy',
);

/** Presidents after whom an administration is called. */
export const administrations: ReadonlySet<string> = wordSet(
  'biden-harris biden trump obama bush clinton obama-biden trump-vance reagan carter previous prior current new',
);
