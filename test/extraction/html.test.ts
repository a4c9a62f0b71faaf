import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';

const page = `<!doctype html><html><head><title>Schools | Council</title><link rel="canonical" href="https://example.org/news/1"></head>
<body><nav><a href="https://example.org/">Home</a><ul><li>Imprint</li></ul></nav><h1>Council opens
five schools</h1><article><p>OSLO, 3 May 2024 &ndash; The Northern Council has opened <b>five schools</b> for the children of the region.</p>
<p>It spent &euro;3.4&nbsp;million on them, as the <a href="https://example.org/report">report</a> says, and it will go on with this.</p>
<ul><li>12 teachers were hired</li><li>30 rooms were built</li></ul></article><script>track()</script><footer>All rights reserved</footer></body></html>`;

describe('a page of HTML', () => {
  it('gives the article without what surrounds it', () => {
    const { document } = extract(page, { contentType: 'text/html' });
    expect(document).toMatchObject({
      title: 'Council opens five schools',
      url: 'https://example.org/news/1',
      dateline: { place: 'OSLO' },
    });
    expect(document.body).toContain('- 12 teachers were hired\n- 30 rooms were built');
    expect(document.body).not.toMatch(/track|Imprint|<|&/);
    expect(document.links).toContainEqual({ url: 'https://example.org/report', title: 'report' });
    expect(document.statistics.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '5 schools',
      '3400000 EUR',
      '12 teachers',
      '30 rooms',
    ]);
  });

  it('is recognised without being told', () => {
    expect(extract(page).document.title).toBe('Council opens five schools');
  });

  it('that is only a fragment is read too', () => {
    expect(
      extract(
        '<p>Council opens schools</p><p>The council has opened five schools for all the children of the region.</p>',
      ).document,
    ).toMatchObject({
      title: 'Council opens schools',
    });
  });

  it('without text warns and stays a document', () => {
    const { document, warnings } = extract('<html><body><img src="x.png"></body></html>', { contentType: 'text/html' });
    expect(document.body).not.toBe('');
    expect(warnings.map(({ code }) => code)).toContain('no_text');
  });

  it.each([
    ['deep', '<div>'.repeat(60_000)],
    ['unclosed', '<p>word '.repeat(60_000)],
    ['all marks', '<'.repeat(500_000)],
    ['all entities', '&amp;'.repeat(200_000)],
    ['open comments', '<!--'.repeat(200_000)],
  ])('that is hostile (%s) takes a few seconds of processor time at most', (_, html) => {
    const before = process.cpuUsage();
    extract(`<html><body>${html}`, { contentType: 'text/html' });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});
