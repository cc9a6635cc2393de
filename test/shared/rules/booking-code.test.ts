import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookingCodeFromBytes,
  codeAlphabet,
  readBookingCode,
  showBookingCode,
} from '#shared/rules/booking-code.ts';
import { anyText } from '../../support/any-text.ts';

const randomBytes = fc.uint8Array({ minLength: 16, maxLength: 32 });

describe('the booking code', () => {
  test.each(['0OQ', '1IL', '2Z', '5S', '6G', '8B', 'UV'])('of %s at most one is used', (alike) => {
    expect([...alike].filter((sign) => codeAlphabet.includes(sign)).length).toBeLessThanOrEqual(1);
  });

  test('is eight signs of the alphabet and reads back from what is printed', () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const code = bookingCodeFromBytes(bytes);
        expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{8}$`));
        expect(showBookingCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4)}`);
        expect(readBookingCode(showBookingCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  test('follows from the bytes and from every one of them', () => {
    const zeros = new Uint8Array(16);
    expect(bookingCodeFromBytes(zeros)).toBe('22222222');
    expect(bookingCodeFromBytes(zeros.with(15, 24))).toBe('Y2222222');
    expect(bookingCodeFromBytes(zeros.with(15, 25))).toBe('23222222');
    expect(bookingCodeFromBytes(zeros.with(0, 1))).not.toBe('22222222');
    expect(() => bookingCodeFromBytes(new Uint8Array(15))).toThrow(RangeError);
  });

  test.each([
    ['ACDE-FHJK', 'ACDEFHJK'],
    [' acde fhjk ', 'ACDEFHJK'],
    ['acde\u00a0–\u00a0fhjk', 'ACDEFHJK'],
    ['A C D E F H J K', 'ACDEFHJK'],
    ['acde.fhjk', 'ACDEFHJK'],
    ['0oqz-sgbu', 'DDD2568V'],
    ['ＡＣＤＥ-ＦＨＪＫ', 'ACDEFHJK'],
    ['ACDEFHJ', null],
    ['ACDEFHJKM', null],
    ['ACDEFHJ1', null],
    ['ACDEFHJ_', null],
    ['', null],
  ])('%j is read as %s', (text, code) => {
    expect(readBookingCode(text)).toBe(code);
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = readBookingCode(text);
        if (code !== null) expect(readBookingCode(code)).toBe(code);
      }),
    );
  });
});
