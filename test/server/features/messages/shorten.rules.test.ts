import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '#server/features/messages/shorten.rules.ts';

describe('a text is shortened', () => {
  test.each([
    ['not where it fits', 'Sali on lukossa.', 16, 'Sali on lukossa.'],
    ['after a whole word', 'Sali on lukossa tänään', 16, 'Sali on...'],
    ['after a word that ends just there', 'Sali on lukossa tänään', 18, 'Sali on lukossa...'],
    ['without the sign that the word ended in', 'Vesivahinko, sali suljettu', 18, 'Vesivahinko...'],
    ['within the only word', 'Vesihuoltolaitosvaurio', 10, 'Vesihuo...'],
    ['not within a sign of two halves', '💧💧💧💧💧💧', 5, '💧💧...'],
    ['onto one line', ' Vesivahinko.\n\n  Sali on suljettu. ', 40, 'Vesivahinko. Sali on suljettu.'],
    ['to nothing when it is nothing', ' \n', 10, ''],
  ])('%s', (_how, text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });

  test('whatever it is: never longer than asked, and without half a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect([...short].length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
