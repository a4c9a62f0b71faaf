import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';

const story = 'The winters of the north are long, and the people need more light than they have had so far.';

/** Who issues a text, and the rule that shows it. */
function issuerOf(text: string): { name: string | null; rule: string | null } {
  const { document, evidence } = extract(text);
  const index = document.organisations.findIndex(({ role }) => role === 'issuer');
  return {
    name: document.organisations[index]?.name ?? null,
    rule: evidence.find(({ pointer }) => pointer === `/organisations/${index}/role`)?.rule ?? null,
  };
}

describe('who issues a text', () => {
  it.each([
    [
      'issuer.joint',
      'governments of Norway and Spain',
      `A word on lamps\n\n${story}\n\nWe, the governments of Norway and Spain, will trade more lamps in the coming years.`,
    ],
    [
      'issuer.signature',
      'Ministry of Law',
      `Lamps for all\n\n${story} Lamps fall under the Ministry of Law.\n\nREGISTRY OF LAMPS, MINISTRY OF LAW\n4 May 2024`,
    ],
    [
      'issuer.signature',
      'HARBOUR BOARD',
      `Lamps for all\n\n${story} ${story}\n\nHARBOUR BOARD\n\n4 May 2024\n\n1. For these lamps the rules of last year go on for the time being, and new ones will come. ${story}`,
    ],
    [
      'issuer.office',
      'Ministry of Law',
      'Senior Minister of State for Law Ann Lee goes to Norway\n\nMs Ann Lee will be in Oslo in May. With her will be officials of the Harbour Board and of the Ministry of Law.',
    ],
    [
      'issuer.office',
      'Department of State',
      `A call to Oslo\n\nOffice of the Spokesperson\n\nSecretary of State Ann Lee spoke today with her colleague in Oslo on lamps. ${story} The Department of State is open.`,
    ],
    [
      'issuer.first-sentence',
      'Harbour Board',
      `New lamps\n\nFrom 4 May 2024, the Harbour Board (“HB”) will put up new lamps in all its ports. ${story}`,
    ],
    [
      'issuer.title',
      'Harbour Board',
      `FACT SHEET: Harbour Board Opens New Lamps\n\n${story} The Harbour Board has paid for them.`,
    ],
    [
      'issuer.agent',
      'Harbour Board',
      `New lamps\n\n${story} The lamps were announced today by the Harbour Board in Oslo.`,
    ],
    [
      'issuer.announces',
      'Lamp and Candle Council',
      `New lamps\n\n${story} Seeing this need, the Lamp and Candle Council (LCC), a body of the towns, held a feast of lamps.`,
    ],
    [
      'issuer.stand',
      'Harbour Board',
      `New lamps\n\n${story} ${story} ${story} ${story} ${story}\n\nThe Harbour Board and the Lamp Council deeply appreciate the work of those who lit them.`,
    ],
    [
      'issuer.short-form',
      'Department of State',
      `New lamps\n\n${story} ${story} ${story} ${story} ${story}\n\nThe rules for lamps are those of the Department of State. They hold for a year. The Department will look at them again.`,
    ],
    [
      'issuer.contact',
      'Harbour Board',
      `New lamps\n\n${story} ${story}\n\nWrite to:\n\nHarbour Board\n\n12 Long Street\n\nOslo\n\nlamps@harbour.example`,
    ],
    [
      'issuer.press-office',
      'Office of the Spokesperson',
      `New lamps\n\nOffice of the Spokesperson\n\n${story} The Lamp Council, the Lamp Council of the north and the Lamp Council again are named here.`,
    ],
    [
      'issuer.invites',
      'Harbour Board',
      `New lamps\n\n${story} ${story} ${story} ${story} ${story}\n\nRead the Harbour Board’s report on lamps. Ships see the Harbour Board as slow. Write to lamps@harbourboard.example.`,
    ],
  ])('is shown by %s', (rule, name, text) => {
    expect(issuerOf(text)).toEqual({ name, rule });
  });

  it('takes for it the body whose name the address has, among others named as often', () => {
    const text = `New lamps\n\n${story} The Coastal Lamp Council and the Ministry of Law have met. The Coastal Lamp Council was glad.\n\nThe Ministry of Law urges all to see the lamps. Questions go to press@mlaw.example.`;
    expect(issuerOf(text).name).toBe('Ministry of Law');
  });

  it.each([
    ['there at the end', `Lamps for all\n\n${story} ${story}\n\nThe Harbour Board was there.`],
    [
      'only named more often than others',
      `Lamps of the Coastal Lamp Council\n\n${story} Many speak of the Coastal Lamp Council. Lamps of the Coastal Lamp Council are in every port, with those of the Coastal Lamp Council of old.`,
    ],
    [
      'told of by a head of state',
      `Statement by President Lee on Lamps\n\nToday the Coastal Lamp Council opened a school for lamps. ${story} The Coastal Lamp Council has shown what it can do.`,
    ],
    [
      'told of by a minister whose department is not named',
      `A school for lamps\n\nAnn Lee, Secretary of Lamps\n\nOn Monday, the Coastal Lamp Council opened a school for lamps. ${story} The Coastal Lamp Council has shown what it can do.`,
    ],
    ['addressed above the story', `A Message on Lamps\n\nTO THE COASTAL LAMP COUNCIL:\n\n${story} ${story}`],
    [
      'the place where somebody spoke',
      `A talk on lamps\n\n${story} Ms Lee spoke of them in the Coastal Lamp Council today.`,
    ],
    [
      'the one that released what the text answers',
      `An answer\n\n${story} In addition, guidelines released by the Coastal Lamp Council won a prize.`,
    ],
  ])('is not a body that is %s', (_, text) => {
    expect(issuerOf(text)).toEqual({ name: null, rule: null });
  });
});

describe('names beside offices and connectors', () => {
  const namesIn = (text: string): string[] =>
    extract(`A headline on lamps\n\n${story}\n\n${text}\n\n${story}`).document.organisations.map(({ name }) => name);

  it('reads bodies in lists of those who hold offices', () => {
    expect(
      namesIn(
        'The Honorable Ann Lee, Secretary of the United States Department of Labor\n\nMs. Ann Gordon, Chair, National Council on Lamps',
      ),
    ).toEqual(['United States Department of Labor', 'National Council on Lamps']);
  });

  it('parts departments that stand in a list', () => {
    expect(
      namesIn('The Harbour Board, Department of Homeland Security, and Department of the Treasury have said so.'),
    ).toEqual(['Harbour Board', 'Department of Homeland Security', 'Department of the Treasury']);
  });

  it('leaves a day out of a name', () => {
    expect(namesIn('The Federal Lamp Committee on Wednesday said so.')).toEqual(['Federal Lamp Committee']);
  });

  it('tells a committee from the organisation whose committee it is', () => {
    expect(namesIn('The Coordination Committee of the World Lamp Organization (WLO) met in Oslo.')).toContain(
      'World Lamp Organization',
    );
  });
});
