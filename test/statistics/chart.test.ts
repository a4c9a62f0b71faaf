import { seriesChart } from '../../src/statistics/chart.js';
import { aPoint, chartOf, proseOf, seriesOf, sizes, wordsOf } from '../helpers/charts.js';

describe('a chart of few claims', () => {
  const funding = [
    aPoint({ period: '2015/2016', value: '890000000', unit: 'EUR', qualifier: 'over' }),
    aPoint({ period: '2016', value: '286000000', unit: 'EUR' }),
    aPoint({ period: '2015/2020', value: '650', qualifier: 'nearly', place: 'worldwide' }),
  ];

  it.each(sizes)('labels every claim with its figure and names the axes, at $width pixels', (size) => {
    const words = wordsOf(chartOf(funding, size));
    expect(words).toEqual(expect.arrayContaining(['over 890 million', '286 million', 'nearly 650']));
    expect(words).toEqual(expect.arrayContaining(['Million EUR', 'Projects, worldwide', 'Projects run together']));
  });

  it('never mixes units on one axis', () => {
    const units = ['EUR', 'USD', 'people', 'percent'];
    const words = wordsOf(chartOf(units.map((unit) => aPoint({ unit, value: '50' }))));
    expect(words).toEqual(expect.arrayContaining(['EUR', 'USD', 'People', 'Percent', '50%']));
  });

  it('draws a claim as long as its period', () => {
    const [long, short, day] = ['2011/2020', '2016', '2016-03-01'].map((period) => {
      const svg = chartOf([aPoint({ period: '2011/2020', value: '1' }), aPoint({ period })]);
      return svg.match(/<(?:rect|circle) (?:x|cx)="[^"]*"[^>]*fill="#14507d"[^>]*>/g)?.at(-1) ?? '';
    });
    const width = (mark: string | undefined) => Number(/width="([\d.]+)"/.exec(mark ?? '')?.[1]);
    expect(width(long) / width(short)).toBeGreaterThan(9);
    expect(day).toContain('<circle');
  });

  it.each([
    ['exact', 0, 0],
    ['about', 1, 0],
    ['nearly', 1, 0],
    ['over', 1, 1],
    ['at_least', 1, 0],
    ['under', 1, 1],
    ['up_to', 1, 0],
  ])('draws "%s" with its own sign', (qualifier, strokes, hollow) => {
    const svg = chartOf([aPoint({ qualifier })]);
    expect(svg.match(/<path /g) ?? []).toHaveLength(strokes);
    expect(svg.match(/<rect [^>]*fill="#ffffff" stroke="#14507d"/g) ?? []).toHaveLength(hollow);
  });

  it('draws "between" as a box from value to upper value', () => {
    const height = (upperValue: string) =>
      Number(
        /height="([\d.]+)" fill="#bfd3e3"/.exec(
          chartOf([aPoint({ value: '100', upperValue, qualifier: 'between' }), aPoint({ value: '500' })]),
        )?.[1],
      );
    expect(height('300') / height('200')).toBeCloseTo(2, 1);
  });

  it('tells everything of a claim in its own title', () => {
    const svg = chartOf([
      aPoint({
        value: '890000000',
        unit: 'EUR',
        qualifier: 'over',
        place: 'Europe',
        statement: 'They had over EUR 890 million.',
      }),
    ]);
    expect(svg).toMatch(
      /<title>over 890 million euros, 2016, Europe\n“Release \d+”, 1 Mar 2017\nThey had over EUR 890 million.<\/title>/,
    );
  });
});

describe('claims that contradict each other', () => {
  const pair = (unit = 'USD', period = '2022-09-21') => {
    const [one, other] = [
      aPoint({ value: '14250000000', unit, period }),
      aPoint({ value: '14300000000', unit, period, qualifier: 'over', publishedAt: '2022-11-18T00:00:00Z' }),
    ];
    return [
      { ...one, contradicts: [other.id] },
      { ...other, contradicts: [one.id] },
    ];
  };

  it.each(sizes)(
    'are tied together by a bracket with a sign, and a note says who says what, at $width pixels',
    (size) => {
      const svg = chartOf(pair(), size);
      expect(wordsOf(svg).filter((text) => text === '≠')).toHaveLength(1);
      expect(proseOf(svg)).toMatch(
        /≠ Contradicting, 21 September 2022: 14.25 billion US dollars \(“Release \d+”, 1 Mar 2017\) against over 14.3 billion US dollars \(“Release \d+”, 18 Nov 2022\)\./,
      );
    },
  );

  it('are labelled with the day on which each was said', () => {
    expect(wordsOf(chartOf(pair()))).toEqual(
      expect.arrayContaining(['14.25 billion', 'said 1 Mar 2017', 'over 14.3 billion', 'said 18 Nov 2022']),
    );
  });

  it('are numbered where there are several groups', () => {
    const words = wordsOf(chartOf([...pair('USD'), ...pair('EUR', '2021')]));
    expect(words.filter((text) => /^≠\d/.test(text) && text.length < 4).sort()).toEqual(['≠1', '≠2']);
  });
});

describe('what stands below a chart', () => {
  it('says how many statements of how many releases it shows, and as known when', () => {
    const points = [aPoint({ releaseId: 'a' }), aPoint({ releaseId: 'a' }), aPoint({ releaseId: 'b' })];
    expect(proseOf(seriesChart(seriesOf(points, { asOf: '2022-01-01' }), { width: 640, height: 400 }))).toContain(
      'Source: 3 statements from 2 releases of 2017, as known on 1 January 2022',
    );
    expect(proseOf(chartOf(points))).toMatch(/Source: 3 statements from 2 releases of 2017$/);
  });

  it('lists the claims without a period', () => {
    const prose = proseOf(
      chartOf([aPoint(), aPoint({ period: null, value: '70000', unit: 'people', qualifier: 'over' })]),
    );
    expect(prose).toMatch(/Not drawn, since no period is given: over 70,000 people \(“Release \d+”, 1 Mar 2017\)\./);
  });

  it('explains only signs that the chart shows', () => {
    expect(proseOf(chartOf([aPoint()]))).not.toMatch(/whisker|arrow|hollow|pale/i);
    expect(proseOf(chartOf([aPoint({ qualifier: 'over' })]))).toMatch(/arrow points.*hollow/);
  });

  it('names a withdrawn release as one', () => {
    expect(proseOf(chartOf([aPoint({ period: null, title: null, statement: null })]))).toContain('a withdrawn release');
  });
});

describe('an axis', () => {
  it('begins at zero, or says that it does not', () => {
    expect(proseOf(chartOf([aPoint({ value: '543' }), aPoint({ value: '850' })]))).not.toContain('begin at 0');
    expect(proseOf(chartOf([aPoint({ qualifier: 'nearly' })]))).not.toContain('begin at 0');
    expect(proseOf(chartOf([aPoint({ value: '1000' }), aPoint({ value: '1010' })]))).toContain(
      'axis does not begin at 0',
    );
  });

  it('is logarithmic where the values span three orders of magnitude, and says so', () => {
    expect(proseOf(chartOf([aPoint({ value: '4' }), aPoint({ value: '90000' })]))).toContain('logarithmic scale');
    expect(proseOf(chartOf([aPoint({ value: '-4' }), aPoint({ value: '90000' })]))).not.toContain('logarithmic');
  });

  it.each([
    ['0.0000001', '0.0000001'],
    ['100000000000000000000000000000', '10²⁹'],
    ['-12.5', '−12.5'],
    ['0', '0'],
  ])('holds %s', (value, label) => {
    expect(wordsOf(chartOf([aPoint({ value, qualifier: 'exact' })]))).toContain(label);
  });

  it.each([
    [['2015/2020'], ['2015', '2016', '2017', '2018', '2019', '2020']],
    [
      ['1951/1989', '2001-09-11'],
      ['1960', '1980', '2000'],
    ],
    [
      ['2022-03-01', '2022-03-12'],
      ['28 Feb', '7 Mar', '14 Mar'],
    ],
    [['0045'], ['Jan', 'Jul']],
  ])('of time has sensible ticks: %j', (periods, ticks) => {
    expect(wordsOf(chartOf(periods.map((period) => aPoint({ period }))))).toEqual(expect.arrayContaining(ticks));
  });
});

describe('a chart of', () => {
  it('nothing says so', () => {
    const svg = seriesChart({ measure: null, asOf: null, points: [] }, { width: 640, height: 400 });
    expect(wordsOf(svg)).toEqual(['Unknown measure', 'Nothing is known of this measure.', 'Source: No statements']);
  });

  it('500 claims labels those that matter and stays small', () => {
    const points = Array.from({ length: 500 }, (_, index) =>
      aPoint({ period: String(1990 + (index % 35)), value: String(1000 + ((index * 7919) % 5000)) }),
    );
    const svg = chartOf(points);
    expect(svg.match(/<g><title>/g)).toHaveLength(500);
    expect(wordsOf(svg).length).toBeLessThan(40);
    expect(svg.length).toBeLessThan(250_000);
  });

  it('more claims than anybody can read shows the newest, and says how many it leaves out', () => {
    const points = Array.from({ length: 520 }, (_, index) => aPoint({ period: String(1500 + index) }));
    const svg = chartOf(points);
    expect(svg.match(/<g><title>/g)).toHaveLength(500);
    expect(wordsOf(svg)).toContain('Not drawn: 20 statements of earlier periods.');
  });

  it('many units draws twelve and names the others', () => {
    const svg = chartOf(Array.from({ length: 30 }, (_, index) => aPoint({ unit: `things ${index + 10}` })));
    expect(proseOf(svg)).toContain('Not drawn: 18 statements in');
  });

  it('claims with equal figures labels them once', () => {
    expect(wordsOf(chartOf([aPoint(), aPoint(), aPoint()]))).toContain('543 (3 statements)');
  });

  it('hostile names keeps them as text', () => {
    const svg = seriesChart(seriesOf([aPoint({ unit: '<b>&\u0000\u202e' })], { measure: null }), {
      width: 640,
      height: 400,
      title: '<script>alert("1")</script>\u0007',
    });
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['<script>alert("1")</script>', '<b>&']));
    expect(svg).not.toMatch(/<script|<b>/);
  });
});

describe('who cannot see the chart', () => {
  it('is told the series in words', () => {
    const svg = chartOf([aPoint({ value: '650', qualifier: 'nearly', period: '2015/2020', place: 'worldwide' })]);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="(\S+)" aria-describedby="(\S+)"[^>]*><title id="\1">Projects run together<\/title><desc id="\2">/,
    );
    expect(svg).toMatch(
      /<desc[^>]*>1 statement from 1 release of 2017. nearly 650 projects, 2015–2020, worldwide \(“Release \d+”, 1 Mar 2017\)\.<\/desc>/,
    );
  });

  it('is told of contradictions', () => {
    const [one, other] = [aPoint({ value: '1' }), aPoint({ value: '2' })];
    const svg = chartOf([{ ...one, contradicts: [other.id] }, other]);
    expect(svg).toMatch(/<desc[^>]*>.*≠ Contradicting, 2016: 1 projects.*against 2 projects.*<\/desc>/);
  });
});

it('stays as it was drawn', () => {
  const points = [
    aPoint({ id: 'a', title: 'EU and IOM', period: '2015/2016', value: '890000000', unit: 'EUR', qualifier: 'over' }),
    aPoint({ id: 'b', title: 'EU and IOM', period: '2016', value: '286000000', unit: 'EUR' }),
  ];
  expect(chartOf(points, { width: 320, height: 280 }).replaceAll('><', '>\n<')).toMatchSnapshot();
});
