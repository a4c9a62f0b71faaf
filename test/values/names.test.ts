import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, nameKey, numberedSlugPrefix, slugOf, UUID_PATTERN } from '../../src/values/names.js';
import { trying } from '../helpers/runs.js';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'aAbBİıIiﬁßẞéÉçΣςσАаøŁ ﬀＡ①中अ্ќ\u00ad\u200b-–’"&.'), maxLength: 120 }),
  fc.constantFrom('the ', 'THE the The', 'The\u00a0Hague'),
);

describe('a folded name', () => {
  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(anyName, (name) => expect(foldName(foldName(name))).toBe(foldName(name))),
      trying(2000),
    );
  });

  it('is the same for upper and lower case, composed and decomposed letters, and more space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdeéèüñßøłçžőαβγжя .-'), minLength: 1, maxLength: 60 }),
        (name) => {
          const folded = foldName(name);
          for (const other of [
            name.toUpperCase(),
            name.normalize('NFD'),
            name.normalize('NFC'),
            `  ${name.replaceAll(' ', ' \t ')} `,
          ])
            expect(foldName(other)).toBe(folded);
        },
      ),
      trying(500),
    );
  });

  it.each([
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['Straße', 'STRASSE'],
    ['Große Ⅷ', 'grosse viii'],
    ['Café', 'cafe\u0301'],
    ['ＵＮＩＣＥＦ', 'unicef'],
    ['Médecins  Sans Frontières', 'medecins sans frontieres'],
    ['The International Organization', 'International Organization'],
    ['the The Hague', 'Hague'],
    ['ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['Łódź', 'lodz'],
    ['L’Oréal', "L'Oreal"],
    ['EU–IOM', 'EU-IOM'],
    ['soft\u00adware', 'software'],
  ])('makes one of "%s" and "%s"', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['कर्म', 'करम'],
    ['がく', 'かく'],
    ['Foundation', 'Foundations'],
    ['The', 'A'],
    ['1st Army', '2nd Army'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('is a key that an index can hold, and another for another name', () => {
    fc.assert(
      fc.property(anyName, fc.nat(40), (name, times) => {
        const key = nameKey(foldName(name.repeat(times)));
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(2600);
        expect(nameKey(foldName(`${name.repeat(times)}x`)) === key).toBe(false);
      }),
      trying(500),
    );
  });
});

describe('a slug', () => {
  it('is made of lower-case ASCII words, of at most 80 characters with any number, and never looks like an id', () => {
    const ids = fc.uuid().map((id) => id.toUpperCase());
    fc.assert(
      fc.property(
        fc.oneof(anyName, fc.string({ unit: 'binary', maxLength: 500 }), ids),
        fc.constantFrom('organisation', 'measure'),
        (name, kind) => {
          const slug = slugOf(kind, name);
          expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(slug.length).toBeLessThanOrEqual(80);
          expect(UUID_PATTERN.test(slug)).toBe(false);
          const numbered = `${numberedSlugPrefix(slug)}999999`;
          expect(numbered).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(numbered.length).toBeLessThanOrEqual(80);
          expect(UUID_PATTERN.test(numbered)).toBe(false);
        },
      ),
      trying(1000),
    );
  });

  it.each([
    ['EU-IOM Strategic Cooperation Framework', 'eu-iom-strategic-cooperation-framework'],
    ['Médecins Sans Frontières', 'medecins-sans-frontieres'],
    ['Straße', 'strasse'],
    ["L'Oréal & Söhne", 'loreal-sohne'],
    ['Министерство', 'ministerstvo'],
    ['3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11', 'organisation-3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11'],
  ])('of "%s" is "%s"', (name, slug) => {
    expect(slugOf('organisation', name)).toBe(slug);
  });

  it('has eight digits of its own where nothing is left of a name', () => {
    expect(slugOf('framework', '…—!')).toMatch(/^framework-[0-9a-f]{8}$/);
    expect(slugOf('framework', '…—!')).not.toBe(slugOf('framework', '…—!'));
  });
});
