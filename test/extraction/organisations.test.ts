import { describe, expect, it } from '@jest/globals';
import { documentOf, organisationsIn, provenWords, read } from './read.js';

describe('an organisation', () => {
  it.each([
    ['The Food and Drug Administration (FDA) answered.', 'Food and Drug Administration (FDA)'],
    [
      'It is paid by the Bureau of Population, Refugees, and Migration (PRM).',
      'Bureau of Population, Refugees, and Migration (PRM)',
    ],
    ['The Ministry of Sustainability and the Environment agreed.', 'Ministry of Sustainability and the Environment'],
    ['Officials of the Singapore Food Agency came.', 'Singapore Food Agency'],
    [
      'The United Nations Educational, Scientific, and Cultural Organization (UNESCO) will host it.',
      'United Nations Educational, Scientific, and Cultural Organization (UNESCO)',
    ],
    [
      'He spoke to the House Select Committee to Investigate the Harbour Fire.',
      'House Select Committee to Investigate the Harbour Fire',
    ],
    ['Lamps come from Aurora Light, Inc., of Boston.', 'Aurora Light, Inc.'],
    ['The lawyers of Harper & Voss were there.', 'Harper & Voss'],
    ['Ann Lee, CEO of Nordlys, was there.', 'Nordlys'],
    ['Lamps were sold by Nordlys (NYSE: NLY) in May.', 'Nordlys'],
    ['The fair was sponsored by Nordlys.', 'Nordlys'],
    ['Help came from NATO.', 'NATO'],
    ['Xantria Light Society (XLS) hosted the fair.', 'Xantria Light Society (XLS)'],
    ['Malawi’s Ministry of Health took part.', 'Malawi’s Ministry of Health'],
    ['The office is led by the Office of the National Cyber Director.', 'Office of the National Cyber Director'],
    ['She heads the Bureau of Northern and Coastal Affairs.', 'Bureau of Northern and Coastal Affairs'],
    [
      'A study by the Institute for Harbour Metrics and Evaluation (IHME) is out.',
      'Institute for Harbour Metrics and Evaluation (IHME)',
    ],
    ['The Fund to Fight Rust, Rot and Mildew paid for the ships.', 'Fund to Fight Rust, Rot and Mildew'],
    ['Figures come from Natural Resources Canada.', 'Natural Resources Canada'],
    ['They met at the Harbour Council Norway.', 'Harbour Council Norway'],
    ['Its members form the U.S.-Norway Harbour Working Group.', 'U.S.-Norway Harbour Working Group'],
    ['A loan came from iNordlys Inc. in May.', 'iNordlys Inc.'],
    [
      'The test is run by HARB (Harbour Agency for Rust, Rot and Mildew).',
      'Harbour Agency for Rust, Rot and Mildew (HARB)',
    ],
    ['The Moneylender’s Association of Singapore agreed.', 'Moneylender’s Association of Singapore'],
    ['The director of the Oslo-based Nordlys Foundation came.', 'Nordlys Foundation'],
    ['Ann Lee, Director of Business Systems at Tavo Lamps, was there.', 'Tavo Lamps'],
    ['Ann Lee, Lamp Manager at Nordlys.com, was there.', 'Nordlys.com'],
    ['Ann Lee, Managing Partner of Harper Voss Lund, was there.', 'Harper Voss Lund'],
    ['Ann Lee, founder of the Nordic Harbour Dialogue, was there.', 'Nordic Harbour Dialogue'],
    ['She is Inspector General of the National Lamp Office.', 'National Lamp Office'],
    ['He sits on the Board of Directors of the Oslo Valley Authority.', 'Oslo Valley Authority'],
    [
      'The text goes to the Norsk Energi Tilsyn (NET), the national regulatory authority of Norway.',
      'Norsk Energi Tilsyn (NET)',
    ],
    ['It is rated by Lumi in the first class.', 'Lumi'],
    ['Buses of the Oslo Harbour School District (OHSD) run on it.', 'Oslo Harbour School District (OHSD)'],
    [
      'It filed with the United States Securities and Exchange Commission.',
      'United States Securities and Exchange Commission',
    ],
    ['Rust is fought by the Norse People’s Liberation Front.', 'Norse People’s Liberation Front'],
    ['A partner is CapitaLand Investment (CLI).', 'CapitaLand Investment (CLI)'],
    ['Eva Lund, Legal Counsel, LUM.', 'LUM'],
    ['It was paid by the Harbour Rust Disorder (HRD) Foundation.', 'Harbour Rust Disorder (HRD) Foundation'],
    ['The study is by the Office of Safety and Mission Assurance.', 'Office of Safety and Mission Assurance'],
    ['Contact:\n\nAnn Lee\n\nLumi PR\n\nann@lumi.example', 'Lumi PR'],
    [
      'He runs the Oslo Department of Lifelong Education, Advancement, and Potential.',
      'Oslo Department of Lifelong Education, Advancement, and Potential',
    ],
    ['3. Ann Lee, Acting Director of the Oslo Department of Lamp Education', 'Oslo Department of Lamp Education'],
    ['The shop of Lumi Bakes Pte. Ltd. was closed.', 'Lumi Bakes Pte. Ltd.'],
    ['It was bought by the town and its Norwegian subsidiary, Lumi Norge, in May.', 'Lumi Norge'],
    ['The lamps are sold by the town, and Lumi, its lamp division, runs a shop.', 'Lumi'],
    ['The fair was sponsored by Lamp Lumina 360 (“LL360”).', 'Lamp Lumina 360 (LL360)'],
    ['Image courtesy of the Ministry of Harbours', 'Ministry of Harbours'],
    ['BOSTON -- Nordlys, a maker of lamps, moves. Visitors told Nordlys what they like.', 'Nordlys'],
  ])('is read from "%s"', (sentence, name) => {
    expect(organisationsIn(sentence)).toEqual([name]);
  });

  it.each([
    ['a country or place', 'The delegation went to Thailand, the West Bank and New York.'],
    ['a person', 'Ann Lee and Minister Omar Haddad agreed.'],
    ['a law, treaty or programme', 'The Clean Air Act, the Paris Agreement and the Horizon Programme apply.'],
    ['a law with a body in its name', 'The Supreme Court of Judicature Act applies.'],
    ['a conference of parties', 'Ministers met at COP28. COP28 will publish a text.'],
    ['an event', 'The World Water Congress and the Harbour Fair are in May.'],
    ['a body without a name', 'The steering committee and the Board of Directors met.'],
    ['an acronym that is an adjective', 'Seven EU countries sent ships.'],
    ['the short form of a treaty', 'The NPT will open a new chapter. The NPT announced it.'],
    ['a document with a short form', 'The Request for Proposal (RFP) issued by the town is open.'],
    ['an alliance of two countries', 'They spoke about the U.S.-Japan Alliance.'],
    ['a newspaper by half its name', 'The leaders on the Hill agreed.'],
    ['a product by its version', 'The release supports VMware 6.7 and more.'],
    ['a network where one may follow', 'Follow us on LinkedIn for news.'],
    ['an act with brackets', 'The Administration of Justice (Protection) (Amendment) Act applies.'],
    ['the visitors of an event', 'Ann Lee, Director of Lamps, spoke. Omar Haddad is a fellow at Harbour Week.'],
    ['services that any country has', 'Careers in the Foreign and Civil Service are open.'],
    ['subjects beside an ampersand', 'Money went to Marketing & Publicity. Better marketing and publicity help.'],
    ['the president of a country', 'The President of Mexico Andrés Manuel López Obrador received them.'],
    ['a participle with a hyphen', 'Re-appointed Chairman Ann Lee spoke.'],
    ['a short form in the plural', 'These are tools provided by TSOs.'],
    ['a debate', 'It was announced during the Committee of Supply Debate.'],
    ['a title between marks', 'She speaks on a panel entitled “Beyond Lamp Logistics” in May.'],
    ['a project', 'The shop switched to Apache Cassandra because it is quick.'],
    ['a person behind an office and its town', 'She met the mayor of Oslo and the Mayor of Bergen, Xanto Quist.'],
    ['a forest', 'They flew from Oslo to the Amazon.'],
    ['the end of a title between marks', 'It is called “Chatting on Nordlys Energy” this year.'],
    ['a satellite', 'The GOES-U announced no rain. GOES-U will fly.'],
    ['an office with a short form', 'The Minister for Lamps (MFL) hosted it. MFL Chair Ann Lee spoke.'],
    ['an election', 'The General Election (GE) is in May. GE will be long.'],
    ['who is about to come', 'Incoming CEO Ann Lee spoke.'],
    ['a person with an initial', 'The study by Xantria J. Okonjo is out.'],
    ['a question', 'They want a new tariff.\n\nWhat is the new agency about? It is about light.'],
    ['a limited edition in a headline', 'Harbour Shop to Launch Limited Edition Lamp Series'],
    ['the name of a treaty that begins with one', 'The United Nations Charter is clear.'],
  ])('is not read from %s', (_, sentence) => {
    expect(organisationsIn(sentence)).toEqual([]);
  });

  it('is one under all its names', () => {
    expect(
      organisationsIn(
        'The U.S. Department of State paid. The State Department said so. Department of State officials left.',
      ),
    ).toEqual(['U.S. Department of State']);
    expect(organisationsIn('The International Organization for Migration (IOM) met. IOM will meet again.')).toEqual([
      'International Organization for Migration (IOM)',
    ]);
  });

  it('is one with the site that goes by its first word', () => {
    expect(organisationsIn('NASA’s Kennedy Space Center is old. Ann Lee, director, NASA Kennedy, spoke.')).toEqual([
      'NASA',
      'Kennedy Space Center',
    ]);
    expect(organisationsIn('The Department of Commerce met HHS. The Department of Commerce and HHS agreed.')).toEqual([
      'Department of Commerce',
      'HHS',
    ]);
  });

  it('is one with a shorter name of the same noun in brackets', () => {
    expect(
      organisationsIn(
        'They met at the International Court of Lamps of the International Chamber of Light (ICL Court). The ICL Court announced it.',
      ),
    ).toHaveLength(1);
  });

  it('is one with its subject by the short form', () => {
    expect(
      organisationsIn('It was paid by the Harbour Rust Disorder (HRD) Foundation. The HRD Foundation will pay again.'),
    ).toEqual(['Harbour Rust Disorder (HRD) Foundation']);
  });

  it('is no member of the family that has its name', () => {
    expect(
      organisationsIn(
        'It is sold by the Nordlys Lamp Foundation and the Nordlys Trust Company.',
        'About Nordlys',
        'Nordlys is old.',
      ),
    ).toEqual(expect.arrayContaining(['Nordlys Lamp Foundation', 'Nordlys Trust Company', 'Nordlys']));
  });

  it('is the Congress also where something is sent to it', () => {
    expect(organisationsIn('The President of the United States sends to the Congress a notice of it.')).toEqual([
      'Congress',
    ]);
  });

  it('is read from long lists that hold names of every kind', () => {
    expect(
      organisationsIn(
        'It is in use at Accenture, Airbus, Lumi, Northern Institute of Light, Tekra, Siemens, US House of Representatives, and Wyonda, among others.',
      ),
    ).toEqual(expect.arrayContaining(['Northern Institute of Light', 'Tekra', 'Wyonda']));
  });

  it('is one with and without its country', () => {
    expect(
      organisationsIn('The Singapore High Court agreed. The High Court will meet again in May with lawyers.'),
    ).toEqual(['Singapore High Court']);
  });

  it('has the given name that it begins or goes on with', () => {
    expect(organisationsIn('Harper & Voss, Lumi & Moe, Lund & Quay and Norton Rose Fullmoon have licences.')).toContain(
      'Norton Rose Fullmoon',
    );
  });

  it('ends where the service of a department begins', () => {
    expect(organisationsIn('The Department of Labor Veterans’ Employment and Training Service paid.')).toContain(
      'Department of Labor',
    );
  });

  it('is one under a short form that no bracket explains', () => {
    expect(organisationsIn('The EU met the African Union. The European Union will pay.')).toEqual([
      'European Union (EU)',
      'African Union',
    ]);
    expect(organisationsIn('The UN Harbour Agency and the United Nations Harbour Agency are one.')).toHaveLength(1);
  });

  it('is not one with a body that has another short form', () => {
    expect(
      organisationsIn('The Southern Harbour Council (SHC) met the Stavanger Harbour Council (SVHC).'),
    ).toHaveLength(2);
  });

  it('has the body that owns it as its parent', () => {
    const { organisations } = documentOf(
      'It was hosted by the European Commission’s Directorate-General for International Partnerships (DG INTPA).',
    );
    expect(organisations.find(({ acronym }) => acronym === 'DG INTPA')?.parent).toBe('European Commission');
  });

  it('is read from lists of companies', () => {
    expect(organisationsIn('It is used by companies including Luminar, Nordlys, and Google.')).toEqual(
      expect.arrayContaining(['Luminar', 'Nordlys', 'Google']),
    );
  });

  it('is read from enumerated lists and from lists of hosts', () => {
    expect(
      organisationsIn('The three firms in Oslo are: (1) Harper Voss; (2) Gibson, Lund & Moe; and (3) Nordlys.'),
    ).toEqual(['Harper Voss', 'Gibson, Lund & Moe', 'Nordlys']);
    expect(organisationsIn('The fair was co-hosted by the Harbour Council (HC), Nordlys, and Lumi.')).toEqual([
      'Harbour Council (HC)',
      'Nordlys',
      'Lumi',
    ]);
    expect(
      organisationsIn(
        'It was held by the Harbour Council (HC), Coastal Light Utility (CLU), and Quay Lamp Utility (QLU).',
      ),
    ).toEqual(['Harbour Council (HC)', 'Coastal Light Utility (CLU)', 'Quay Lamp Utility (QLU)']);
  });

  it('is read from lists of people with what they do', () => {
    expect(
      organisationsIn(
        'The winners are: • Ann Lee, lamp keeper, Lumi • Omar Haddad, Co-Head of Lamps, Nordic Light Management • Eva Lund, Head of Lamps, Norway and Spain, Quay Pension •',
      ),
    ).toEqual(['Lumi', 'Nordic Light Management', 'Quay Pension']);
    expect(organisationsIn('- Mr Lee Hock Seng (Chief, Lamps, Lumi, Managing Director, Harbourlight)')).toEqual([
      'Lumi',
      'Harbourlight',
    ]);
  });

  it('is read from long lists of sponsors', () => {
    expect(
      organisationsIn(
        'Arcesia, Lund Capital Ltd, Bulley Norden, Harper Voss LLP US, Lumi, Harper & Moe, McLund Will & Embry, NXLM, Quay Partners Ltd and Zeta Light Inc. are sponsors.',
      ),
    ).toEqual(
      expect.arrayContaining(['Arcesia', 'Bulley Norden', 'Harper Voss LLP', 'Lumi', 'McLund Will & Embry', 'NXLM']),
    );
  });

  it('has the name of the story and not that of a heading in capitals', () => {
    expect(
      organisationsIn('The Nordlys Light Group paid for it.', 'ABOUT NORDLYS LIGHT GROUP, INC.', 'It makes lamps.'),
    ).toEqual(['Nordlys Light Group']);
  });

  it('is proven by the place that names it', () => {
    const extraction = read('Officials of the Singapore Food Agency came.');
    expect(provenWords(extraction, '/organisations/0')).toBe('Singapore Food Agency');
  });

  it.each([
    ['funder', 'The school was funded by the Harbour Foundation.'],
    ['partner', 'The school was built in partnership with the Harbour Foundation.'],
    ['mentioned', 'The Harbour Foundation was there.'],
  ])('is a %s where the text says so', (role, sentence) => {
    expect(documentOf(sentence).organisations).toMatchObject([{ name: 'Harbour Foundation', role }]);
  });
});

describe('the issuer', () => {
  it.each([
    [
      'the first subject behind the dateline',
      'Lamps for all\n\nOSLO, 4 May 2024 – Nordlys Group today announced that it has opened a factory for the people of the north.',
    ],
    [
      'the signature',
      'Lamps for all\n\nThe town has opened a school for the children of the region, and it is glad to have done so.\n\nNORDLYS GROUP\n4 May 2024',
    ],
    [
      'the subject of the headline',
      'Nordlys Group opens a school\n\nThe school in the north has room for all the children of the region. Nordlys Group paid for it.',
    ],
    [
      'the paragraph about itself',
      'Lamps for all\n\nThe town has opened a school for the children of the region, and it is glad to have done so.\n\nAbout Nordlys Group\n\nNordlys Group is a maker of lamps that has its seat in Oslo.',
    ],
    [
      'the company that announces, however long the others tell about themselves',
      'Nordlys wins a prize\n\nOSLO, 4 May 2024 – Nordlys Group (“Nordlys”), of Oslo, announces that it has won a prize.\n\nAbout Lumi Group\n\nLumi Group is a maker. Lumi Group sells. Lumi Group has shops. Lumi Group is old.',
    ],
    [
      'the body whose officials the story begins with',
      'Lamps for all\n\nSenior officials of Nordlys Group have met in Oslo to talk about lamps, and about the winter that is to come.',
    ],
    [
      'the first of two that meet, below the line of its press office',
      'Lamps for all\n\nOffice of the Spokesperson\n\nThe Nordlys Group and the Coastal Lamp Council held their first talks on lamps. The talks were about the lamps of the north and the winter.',
    ],
    [
      'the one that speaks of itself as "our"',
      'A new chief for the harbour\n\nMr Haddad will be appointed chief of the Harbour Board in May. The Harbour Board has many ships, and he knows the Harbour Board well.\n\nThe Nordlys Group expresses our deep thanks to the one who goes.',
    ],
    [
      'the one that announces below the line of its press office',
      'New lamps\n\nOffice of the Spokesperson\n\nThe winters of the north are long, and the people need more light than they have had so far.\n\nToday the Nordlys Group and the Coastal Lamp Council are announcing a change to the lamps.',
    ],
    [
      'the one to write to',
      'Better lamps for schools\n\nThe schools of the north have used better lamps for a year, and the children see more in winter.\n\nFor more:\n\nNordlys Group\n\ninfo@nordlys.example',
    ],
    [
      'the one that acts, and not the owner of the picture',
      'Lamps for all\n\n© Harbour Council\n\nNordlys Group has opened a factory for the people of the north. It is the first factory of its kind.',
    ],
  ])('is %s', async (_, text) => {
    const { extract } = await import('../../src/extraction/extract.js');
    const issuer = extract(text).document.organisations.find(({ role }) => role === 'issuer');
    expect(issuer?.name.toLowerCase()).toBe('nordlys group');
  });

  it('is the governments that make a statement together', async () => {
    const { extract } = await import('../../src/extraction/extract.js');
    const { organisations } = extract(
      'Joint Statement\n\nOffice of the Spokesperson\n\nThe text of the following statement was released by the Governments of Norway and the Kingdom of Spain.\n\nBegin Text:\n\nThe two countries will trade more lamps and fewer candles in the coming years.',
    ).document;
    expect(organisations.find(({ role }) => role === 'issuer')?.name).toBe(
      'Governments of Norway and the Kingdom of Spain',
    );
  });

  it('is not a body of which the text tells what somebody does to it', async () => {
    const { extract } = await import('../../src/extraction/extract.js');
    const { organisations } = extract(
      'A new sanction\n\nThe country is sanctioning Nordlys Group today, a maker of lamps. Nordlys Group provides lamps to smugglers.',
    ).document;
    expect(organisations).toMatchObject([{ name: 'Nordlys Group', role: 'mentioned' }]);
  });

  it('is not the body that released what the text answers', async () => {
    const { extract } = await import('../../src/extraction/extract.js');
    const { organisations } = extract(
      'An answer to a report\n\nThe country has read the report on lamps which was released by the Nordlys Group in May. It is not true.',
    ).document;
    expect(organisations).toMatchObject([{ name: 'Nordlys Group', role: 'mentioned' }]);
  });

  it('is not a body that a text is only about', async () => {
    const { extract } = await import('../../src/extraction/extract.js');
    const { organisations } = extract(
      'Lamps for the EU\n\nThe EU needs more light in winter, and seven EU countries have said so this year in their own words.',
    ).document;
    expect(organisations.filter(({ role }) => role === 'issuer')).toEqual([]);
  });
});
