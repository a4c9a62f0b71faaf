import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';

const french = `Le conseil régional annonce un plan pour les écoles

GENÈVE, le 3 mai 2024 – Le conseil a annoncé un plan pour les écoles de la région et pour les familles qui y vivent.

Le plan coûte 2,5 milliards d’euros et profite à plus de 70 000 élèves dans les villes et les villages. Près de 12,5 % des écoles sont fermées.

« Nous voulons que chaque enfant ait une place dans une école près de chez lui », a déclaré Marie Dupont, présidente du conseil.`;

const spanish = `El consejo regional anuncia un plan para las escuelas

MADRID, 3 de mayo de 2024 – El consejo ha anunciado un plan para las escuelas de la región y para las familias que viven en ella.

El plan cuesta 25 millones de euros y beneficia a más de 1.200 alumnos de las ciudades y de los pueblos. El 12,5 por ciento de las escuelas está cerrado.

«Queremos que cada niño tenga una plaza en una escuela cerca de su casa», dijo Elena García, presidenta del consejo.`;

const german = `Der Rat der Region beschließt einen Plan für die Schulen

BERLIN, 3. Mai 2024 – Der Rat hat heute einen Plan für die Schulen der Region und für die Familien beschlossen, die dort leben.

Der Plan kostet 1,5 Mio. € und hilft mehr als 1.200 Schülern in den Städten und auf dem Land. Rund 12,5 Prozent der Schulen sind geschlossen.

„Wir wollen, dass jedes Kind einen Platz in einer Schule in der Nähe bekommt“, sagte Anna Weber, Präsidentin des Rates.`;

const figures = (text: string): string[] =>
  extract(text).document.statistics.map(({ value, unit, qualifier }) => `${qualifier} ${value} ${unit}`);

describe('a release in', () => {
  it('French has its amounts, counts, shares, quotes and dateline read', () => {
    const { document } = extract(french);
    expect(document.language).toBe('fr');
    expect(document.dateline?.date).toBe('2024-05-03');
    expect(figures(french)).toEqual(['exact 2500000000 EUR', 'over 70000 élèves', 'nearly 12.5 percent']);
    expect(document.quotes).toMatchObject([{ speaker: 'Marie Dupont' }]);
  });

  it('Spanish has its amounts, counts, shares, quotes and dateline read', () => {
    const { document } = extract(spanish);
    expect(document.language).toBe('es');
    expect(document.dateline).toMatchObject({ place: 'MADRID', date: '2024-05-03' });
    expect(figures(spanish)).toEqual(['exact 25000000 EUR', 'over 1200 alumnos', 'exact 12.5 percent']);
    expect(document.quotes).toMatchObject([{ speaker: 'Elena García' }]);
  });

  it('German has its amounts, counts, shares, quotes and dateline read', () => {
    const { document } = extract(german);
    expect(document.language).toBe('de');
    expect(document.dateline).toMatchObject({ place: 'BERLIN', date: '2024-05-03' });
    expect(figures(german)).toEqual(['exact 1500000 EUR', 'over 1200 Schülern', 'about 12.5 percent']);
    expect(document.quotes).toMatchObject([{ speaker: 'Anna Weber' }]);
  });

  it.each([
    [
      'nl',
      'Het kabinet verhoogt de steun\n\nHet kabinet heeft vandaag besloten om de steun aan de regio met 25 miljoen euro te verhogen. “Dit is een goede dag voor iedereen die hier woont”, zei minister Jan de Vries.',
    ],
    ['zh', '市政府公布新计划\n\n市政府今天公布了一项新计划，将在未来三年内投入25亿元，改善全市500所学校的设施。'],
    [
      'pl',
      'Rada ogłasza plan\n\nRada miasta ogłosiła dzisiaj plan pomocy dla 250 szkół w całym województwie, który będzie kosztował 25 milionów złotych i potrwa pięć lat.',
    ],
  ])('%s, which is not read, keeps title and body, warns, and has no invented facts', (language, text) => {
    const { document, warnings } = extract(text);
    expect(document).toMatchObject({
      language,
      title: text.split('\n')[0],
      organisations: [],
      meetings: [],
      statistics: [],
      quotes: [],
    });
    expect(document.body).toContain(text.split('\n')[2]);
    expect(warnings.map(({ code }) => code)).toEqual(['unread_language']);
  });
});
