import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureSms, withPlainSigns } from '#shared/rules/sms-parts.ts';
import { anyText } from '../../support/any-text.ts';

describe('the length of a text message', () => {
  test.each([
    ['', 'gsm7', 0, 1],
    ['Aikasi on varattu: tiistai 12.1.2027 klo 14.30.', 'gsm7', 47, 1],
    ['åäöÅÄÖæøÆØéü', 'gsm7', 12, 1],
    ['a'.repeat(160), 'gsm7', 160, 1],
    ['a'.repeat(161), 'gsm7', 161, 2],
    ['a'.repeat(306), 'gsm7', 306, 2],
    ['a'.repeat(307), 'gsm7', 307, 3],
    ['5 €', 'gsm7', 4, 1],
    ['[€]', 'gsm7', 6, 1],
    ['€'.repeat(80), 'gsm7', 160, 1],
    // An escape never ends a part: 76 of them fill 152 of its 153 units.
    ['€'.repeat(153), 'gsm7', 306, 3],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm7', 306, 3],
    ['Suonttajärvi – Ŋ', 'ucs2', 16, 1],
    ['Đ'.repeat(70), 'ucs2', 70, 1],
    ['Đ'.repeat(71), 'ucs2', 71, 2],
    ['Đ'.repeat(134), 'ucs2', 134, 2],
    ['Đ'.repeat(135), 'ucs2', 135, 3],
    ['🚿', 'ucs2', 2, 1],
    [`${'a'.repeat(66)}🚿${'a'.repeat(66)}`, 'ucs2', 134, 3],
  ] as const)('%#: %j is %s, %i units, %i parts', (text, alphabet, units, parts) => {
    expect(measureSms(text)).toEqual({ alphabet, units, parts });
  });

  test('one sign more never makes it shorter, and parts hold what they can', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, more) => {
        const [before, after] = [measureSms(text), measureSms(text + more)];
        expect(after.parts).toBeGreaterThanOrEqual(before.parts);
        expect(after.units).toBeGreaterThanOrEqual(before.units);
        const { alphabet, units, parts } = after;
        const each = alphabet === 'gsm7' ? 153 : 67;
        if (parts > 1) expect(parts).toBeGreaterThanOrEqual(Math.ceil(units / each));
        // Each part but the last misses at most one unit.
        expect(parts).toBeLessThanOrEqual(Math.max(1, Math.ceil(units / (each - 1))));
      }),
    );
  });

  test('the two alphabets are told apart sign by sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const both = [measureSms(one).alphabet, measureSms(other).alphabet];
        expect(measureSms(one + other).alphabet).toBe(both.includes('ucs2') ? 'ucs2' : 'gsm7');
      }),
    );
  });
});

describe('plain signs', () => {
  test('a typesetter’s signs become those of a telephone, letters stay', () => {
    const set = 'klo\u00a014.30–14.55 ”Sali” … Utsjoki, Ŋuvvetjohka';
    expect(withPlainSigns(set)).toBe('klo 14.30-14.55 "Sali" ... Utsjoki, Ŋuvvetjohka');
  });

  test('a letter written with a loose accent is the letter of the alphabet', () => {
    expect(withPlainSigns('Ma\u0308ntsa\u0308la\u0308')).toBe('Mäntsälä');
    expect(measureSms(withPlainSigns('Ma\u0308ntsa\u0308la\u0308')).alphabet).toBe('gsm7');
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = withPlainSigns(text);
        expect(withPlainSigns(once)).toBe(once);
      }),
    );
  });
});
