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

/**
 * Refuses a number without an end. A text of 400 digits, or `Infinity`, counts as a number where one is asked for
 * (coercion of Ajv), and Ajv then leaves out `minimum` and `maximum`, as it does for whatever is not finite.
 */
export function mustBeFinite(value: unknown, field = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw badInput({ fields: [{ field, code: 'wrong' }] });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) mustBeFinite(member, field ? `${field}.${key}` : key);
}
