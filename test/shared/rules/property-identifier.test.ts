import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPropertyIdentifier, showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { anyText } from '../../support/any-text.ts';

const porvoo = { country: 'FI', municipality: '638' } as const;
const gran = { country: 'NO', municipality: '3446' } as const;

const finnish = [
  ['638-999-1-1', '63899900010001'],
  [' 638-999-1-1 ', '63899900010001'],
  ['638 999 1 1', '63899900010001'],
  ['638 - 999 - 1 - 1', '63899900010001'],
  ['638–999–1–1', '63899900010001'],
  ['638\u2011999\u20111\u20111', '63899900010001'],
  ['638\u00a0999\u00a01\u00a01', '63899900010001'],
  ['638−999—1‐1', '63899900010001'],
  ['63899900010001', '63899900010001'],
  ['\u200b638-999-1-1\ufeff', '63899900010001'],
  ['638-999-0001-0001', '63899900010001'],
  ['6\u00ad38-999-1-1', '63899900010001'],
  ['638-999-1-0', '63899900010000'],
  ['６３８-９９９-１-１', '63899900010001'],
] as const;

const withParcel = [
  '638-999-1-1-M601',
  '638-999-1-1 m601',
  '638-999-1-1 M 601',
  '63899900010001M601',
  '638 999 1 1–m–0601',
];

const finnishRefusals = [
  ['', 'empty'],
  ['  \u00a0 ', 'empty'],
  ['mökki rannalla', 'unreadable'],
  ['638-999-1', 'part_count'],
  ['638-999-1-1-1', 'part_count'],
  ['6389-999-1-1', 'part_too_long'],
  ['638-999-10001-1', 'part_too_long'],
  ['638-999-1-1-M', 'parcel_unreadable'],
  ['638-999-1-1-M0', 'parcel_unreadable'],
  ['638-999-1-1-M12345', 'parcel_unreadable'],
  ['000-999-1-1', 'unreadable'],
  ['638-999-1:1', 'unreadable'],
  ['638--999-1-1', 'unreadable'],
  ['6389990001000', 'part_count'],
  [`638-999-1-1${' '.repeat(80)}`, 'unreadable'],
] as const;

describe('reading a Finnish property identifier', () => {
  test.each(finnish)('%j is %s', (text, identifier) => {
    expect(readPropertyIdentifier(text, porvoo)).toEqual({ ok: true, identifier, warnings: [] });
  });

  test.each(withParcel)('%j names the parcel M601', (text) => {
    const reading = { ok: true, identifier: '63899900010001', parcel: 'M601', warnings: [] };
    expect(readPropertyIdentifier(text, porvoo)).toEqual(reading);
  });

  test.each(finnishRefusals)('%j is refused: %s', (text, reason) => {
    expect(readPropertyIdentifier(text, porvoo)).toEqual({ ok: false, reason });
  });

  test.each([
    ['638-999-9900-1', []],
    ['638-999-9901-1', ['public_area']],
    ['638-999-9909-1', ['public_area']],
    ['638-999-9910-1', []],
    ['083-999-1-1', ['other_municipality']],
    ['83-999-9905-1', ['public_area', 'other_municipality']],
  ])('%s is read with the warnings %j', (text, warnings) => {
    expect(readPropertyIdentifier(text, porvoo)).toMatchObject({ ok: true, warnings });
  });

  test('the number of a merged municipality is no surprise where it is known', () => {
    const place = { country: 'FI', municipality: '109', formerMunicipalities: ['083'] } as const;
    expect(readPropertyIdentifier('83-999-1-1', place)).toMatchObject({ ok: true, warnings: [] });
  });

  test('what is shown reads back as the same property, in every spelling', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    const numbers = fc.tuple(fc.integer({ min: 1, max: 999 }), part(999), part(9999), part(9999));
    const dash = fc.constantFrom('-', ' ', '–', ' - ', '\u00a0', '\u2011');
    const parcel = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined });
    fc.assert(
      fc.property(numbers, dash, parcel, (parts, separator, number) => {
        const text = parts.join(separator) + (number ? `${separator}m${number}` : '');
        const reading = readPropertyIdentifier(text, porvoo);
        if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
        expect(reading.identifier).toMatch(/^\d{14}$/);
        const shown = showPropertyIdentifier(reading.identifier, reading.parcel);
        expect(shown).toBe(parts.join('-') + (number ? `-M${number}` : ''));
        expect(readPropertyIdentifier(shown, porvoo)).toEqual(reading);
      }),
    );
  });
});

const norwegian = [
  ['3446-9999/1', '3446-9999/1'],
  ['9999/1', '3446-9999/1'],
  ['9999/1/0/0', '3446-9999/1'],
  ['9999/1/2', '3446-9999/1/2'],
  ['9999/1/2/0', '3446-9999/1/2'],
  ['9999/1/0/3', '3446-9999/1/0/3'],
  ['gnr. 9999 bnr. 1', '3446-9999/1'],
  ['Gnr 9999, Bnr 1, fnr 2, snr 3', '3446-9999/1/2/3'],
  ['GNR9999/BNR1', '3446-9999/1'],
  ['3446 gnr. 9999 bnr. 1', '3446-9999/1'],
  ['3446 – 9999 / 1', '3446-9999/1'],
  ['3446-9999-1', '3446-9999/1'],
  ['09999/0001', '3446-9999/1'],
] as const;

describe('reading a Norwegian property identifier', () => {
  test.each(norwegian)('%j is %s', (text, identifier) => {
    expect(readPropertyIdentifier(text, gran)).toEqual({ ok: true, identifier, warnings: [] });
  });

  test.each([
    ['', 'empty'],
    ['9999', 'part_count'],
    ['9999/1/2/3/4', 'part_count'],
    ['999999/1', 'part_too_long'],
    ['0/1', 'unreadable'],
    ['9999/0', 'unreadable'],
    ['hytta ved vannet', 'unreadable'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readPropertyIdentifier(text, gran)).toEqual({ ok: false, reason });
  });

  test('a property of another municipality is read with a warning', () => {
    const reading = { ok: true, identifier: '3442-12/3', warnings: ['other_municipality'] };
    expect(readPropertyIdentifier('3442-12/3', gran)).toEqual(reading);
  });

  test('what is shown reads back as the same property', () => {
    const part = (min: number) => fc.integer({ min, max: 99_999 });
    fc.assert(
      fc.property(fc.tuple(part(1), part(1), part(0), part(0)), (parts) => {
        const reading = readPropertyIdentifier(parts.join('/'), gran);
        if (!reading.ok) throw new Error(reading.reason);
        expect(readPropertyIdentifier(showPropertyIdentifier(reading.identifier), gran)).toEqual(reading);
      }),
    );
  });
});

test('no text whatever makes the reader throw or answer something malformed', () => {
  const digitish = fc.string({ unit: fc.constantFrom(...'0123456789-–/ mMgbnr.,\u00a0') });
  const anything = fc.oneof(digitish, anyText);
  fc.assert(
    fc.property(anything, fc.constantFrom(porvoo, gran), (text, place) => {
      const reading = readPropertyIdentifier(text, place);
      if (!reading.ok) return;
      const form = place.country === 'FI' ? /^\d{14}$/ : /^\d{4}-[1-9]\d{0,4}\/[1-9]\d{0,4}(\/\d{1,5}){0,2}$/;
      expect(reading.identifier).toMatch(form);
      if (reading.parcel) expect(reading.parcel).toMatch(/^M[1-9]\d{0,3}$/);
    }),
    { numRuns: 400 },
  );
});
