import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone, showPhone } from '#shared/rules/phone.ts';
import { anyText } from '../../support/any-text.ts';

describe('reading a telephone number', () => {
  test.each([
    ['0457 123 4567', 'FI', '+3584571234567', 'mobile'],
    ['040 000 0101', 'FI', '+358400000101', 'mobile'],
    ['+358 (0)40 000 0101', 'FI', '+358400000101', 'mobile'],
    ['00358 40 000 0101', 'FI', '+358400000101', 'mobile'],
    ['\u00a0040\u2011000 0101 ', 'FI', '+358400000101', 'mobile'],
    ['019 520 211', 'FI', '+35819520211', 'fixed'],
    ['029 525 1000', 'FI', '+358295251000', 'other'],
    ['010 123 4567', 'FI', '+358101234567', 'other'],
    ['400 00 101', 'NO', '+4740000101', 'mobile'],
    ['61 33 84 00', 'NO', '+4761338400', 'fixed'],
    ['+47 400 00 101', 'FI', '+4740000101', 'mobile'],
  ] as const)('%j in %s is %s (%s)', (text, country, e164, kind) => {
    expect(readPhone(text, country)).toMatchObject({ ok: true, e164, kind });
  });

  test.each([
    ['', 'FI', 'empty'],
    ['\u00a0', 'FI', 'empty'],
    ['ei ole', 'FI', 'unreadable'],
    ['112', 'FI', 'too_short'],
    ['040 12', 'FI', 'too_short'],
    ['040 0000101 / 050 1234567', 'FI', 'unreadable'],
    ['0400000101234567890', 'FI', 'too_long'],
    ['0600 12345', 'FI', 'premium'],
    ['0700 123456', 'FI', 'premium'],
    ['829 12345', 'NO', 'premium'],
  ] as const)('%j in %s is refused: %s', (text, country, reason) => {
    expect(readPhone(text, country)).toEqual({ ok: false, reason });
  });

  test('a number from abroad is shown with its country code', () => {
    expect(readPhone('040 000 0101', 'FI')).toMatchObject({ national: '040 0000101' });
    expect(readPhone('+358 40 000 0101', 'NO')).toMatchObject({ national: '+358 40 0000101' });
    expect(showPhone('+358400000101', 'FI')).toBe('040 0000101');
    expect(showPhone('+4740000101', 'FI')).toBe('+47 40 00 01 01');
  });

  test('no text makes it throw, and what it stores reads back as itself', () => {
    const numberish = fc.string({ unit: fc.constantFrom(...'0123456789+-() /'), maxLength: 20 });
    const countries = fc.constantFrom('FI', 'NO');
    fc.assert(
      fc.property(fc.oneof(numberish, anyText), countries, (text, country) => {
        const reading = readPhone(text, country);
        if (reading.ok) expect(readPhone(reading.e164, country)).toEqual(reading);
      }),
      { numRuns: 100 },
    );
  });
});
