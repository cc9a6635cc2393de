import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from '#shared/rules/email.ts';
import { anyText } from '../../support/any-text.ts';

describe('reading an e-mail address', () => {
  test.each([
    ['maija.malli@example.org', 'maija.malli@example.org'],
    [' Maija.Malli@Example.ORG ', 'Maija.Malli@example.org'],
    ['mailto:maija@example.org', 'maija@example.org'],
    ['maija+klinikka@posti.example.org', 'maija+klinikka@posti.example.org'],
    ['\u200bmaija@example.org\ufeff', 'maija@example.org'],
    ['åke.öst@exämple.org', 'åke.öst@exämple.org'],
    ['a@xn--4ca.example', 'a@xn--4ca.example'],
    ["o'brien@example.org", "o'brien@example.org"],
  ])('%j is %s', (text, email) => {
    expect(readEmail(text)).toEqual({ ok: true, email });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['maija', 'unreadable'],
    ['maija@', 'unreadable'],
    ['@example.org', 'unreadable'],
    ['maija@example', 'unreadable'],
    ['maija@example.', 'unreadable'],
    ['maija@-example.org', 'unreadable'],
    ['maija@example..org', 'unreadable'],
    ['maija malli@example.org', 'unreadable'],
    ['.maija@example.org', 'unreadable'],
    ['maija..malli@example.org', 'unreadable'],
    ['maija@example.org, matti@example.org', 'unreadable'],
    ['Maija Malli <maija@example.org>', 'unreadable'],
    ['maija@example.org\r\nBcc: matti@example.org', 'unreadable'],
    ['maija\n@example.org', 'unreadable'],
    ['maija@192.168.0.1', 'unreadable'],
    [`${'a'.repeat(65)}@example.org`, 'unreadable'],
    [`a@${'b.'.repeat(125)}example.org`, 'too_long'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readEmail(text)).toEqual({ ok: false, reason });
  });

  test('254 characters are the most', () => {
    const domain = (length: number) => `${'b'.repeat(60)}.`.repeat(3) + `${'c'.repeat(length - 186)}.fi`;
    const longest = `${'a'.repeat(64)}@${domain(189)}`;
    expect(longest).toHaveLength(254);
    expect(readEmail(longest).ok).toBe(true);
    expect(readEmail(`${'a'.repeat(64)}@${domain(190)}`)).toEqual({ ok: false, reason: 'too_long' });
  });

  test('whatever is accepted has no blank or control character and reads back as itself', () => {
    const mailish = fc.string({ unit: fc.constantFrom(...'abÄ.@-+ \r\n\t,<>'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), mailish, anyText), (text) => {
        const reading = readEmail(text);
        if (!reading.ok) return;
        expect(reading.email).toMatch(/^[^\s\p{C}@<>,;:"]+@[^\s\p{C}@<>,;:"A-Z]+$/u);
        expect(readEmail(reading.email)).toEqual(reading);
      }),
      { numRuns: 200 },
    );
  });
});
