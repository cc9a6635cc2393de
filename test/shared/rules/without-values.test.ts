import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutValues } from '#shared/rules/without-values.ts';

test.each([
  ['invalid input syntax for type uuid: "Aino Testi"', 'invalid input syntax for type uuid: "…"'],
  [
    'Unexpected token \'A\', "{"name": Ai"... is not valid JSON',
    'Unexpected token \'A\', "…"... is not valid JSON',
  ],
  ['no enum: "{"name":"Aino"}"', 'no enum: "…"'],
  ['too long: "first line\nsecond line" (22001)', 'too long: "…" (22001)'],
  ['cut short: "Aino Testi asks whe', 'cut short: "…"'],
  ['no mailbox <aino.testi@example.org>, +358 40 000 7731', 'no mailbox <…>, …'],
  ['no link XxqVnEJtSbS3kyzAHTfQkQ0hYjV7 here', 'no link … here'],
  [
    "Cannot read properties of undefined (reading 'id')",
    "Cannot read properties of undefined (reading 'id')",
  ],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
])('%s', (sentence, logged) => {
  expect(withoutValues(sentence)).toBe(logged);
});

test('nothing that stands in quotation marks is left, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(withoutValues(`refused: "${text}" at 3`)).toBe('refused: "…" at 3');
    }),
  );
});
