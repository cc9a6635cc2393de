import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** Texts that something behind the door may stumble over. */
export const nastyTexts = [
  '',
  ' ',
  '\u0000',
  'å\u202e\u0000\u200b',
  '\ud83d',
  '\udc4d half a sign',
  'e\u0301\u0327'.repeat(200),
  '\ufdfa'.repeat(200),
  'ﬁ İ ẞ ı ſ K',
  '\r\nBcc: everybody@example.org',
  "'; drop table booking; --",
  '../../../../etc/passwd',
  '%00%0d%0a',
  '${7*7}{{7*7}}#{7*7}',
  '<script>alert(1)</script>',
  '-1',
  '1e309',
  '9'.repeat(400),
  '00000000-0000-0000-0000-000000000000',
  '9999-12-31',
  '2027-02-30',
  '-271821-04-20',
  '2027-01-12T12:30:00.123456789012Z',
  '9999-99-99T99:99:99Z',
  '__proto__',
  'constructor',
  'a'.repeat(60_000),
];

/** Stands for so many arrays in each other until the body is written: whatever recurses over them would fall here. */
const nested = (depth: number) => `@${depth} deep@`;

export function unfolded(sent: string): string {
  return sent.replaceAll(/"@(\d+) deep@"/g, (_, depth: string) => {
    const times = Number(depth);
    return '['.repeat(times) + ']'.repeat(times);
  });
}

const strangeKeys = ['__proto__', 'constructor', 'toString', '', '\u0000', '$where'];
const withKey = (key: string) =>
  Object.defineProperty({}, key, { value: { prototype: { isAdmin: true } }, enumerable: true });

/** What no field expects: another type, huge, deep, with the keys of every object's ancestors. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nastyTexts) },
  { weight: 2, arbitrary: anyText },
  { weight: 2, arbitrary: fc.constantFrom(null, true, 0, -1, 0.1, 1e308, -0, 2 ** 31, 2 ** 53, [], {}) },
  { weight: 1, arbitrary: fc.constantFrom(12, 60, 30_000).map(nested) },
  { weight: 1, arbitrary: fc.constantFrom(...strangeKeys).map(withKey) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 5000 }, () => 'x')) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** The value with one place of it, anywhere, taken by something odd. */
export function spoiltAt(value: unknown, place: number, odd: unknown): unknown {
  let left = place % countOf(value);
  const replace = (here: unknown): unknown => {
    if (left-- === 0) return odd;
    if (typeof here !== 'object' || here === null) return here;
    if (Array.isArray(here)) return here.map(replace);
    return Object.fromEntries(Object.entries(here).map(([name, member]) => [name, replace(member)]));
  };
  return replace(value);
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countOf(member), 1);
}
