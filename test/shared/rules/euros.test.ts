import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEuros, showEuros } from '#shared/rules/euros.ts';

test.each([
  ['5', 500],
  ['5,5', 550],
  ['5.50', 550],
  [' 12,05 € ', 1205],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['5,505', null],
  ['1e3', null],
  ['viisi', null],
] as const)('%j is %s cents', (text, cents) => {
  expect(readEuros(text)).toBe(cents);
});

test('what is shown reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
      expect(readEuros(showEuros(cents))).toBe(cents);
    }),
  );
});
