import { badInput } from './errors.ts';

/** Deeper than anything that a contract asks for; what recurses over input must not run out of stack. */
const DEEPEST = 20;

/**
 * The same input in texts that PostgreSQL can keep: U+0000 and half surrogate pairs become U+FFFD, as a decoder would
 * have made them. Mended rather than refused, so that a stray sign costs nobody what they typed.
 */
export function plainInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw badInput();
  if (Array.isArray(value)) return value.map((item) => plainInput(item, depth + 1));
  const members = Object.entries(value).map(([key, member]) => [
    plainInput(key),
    plainInput(member, depth + 1),
  ]);
  return Object.fromEntries(members);
}
