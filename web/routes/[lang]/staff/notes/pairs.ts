/** Codes with their words, in the order of the catalogue. */
export function pairs<Code extends string>(words: Record<Code, string>): [Code, string][] {
  return Object.entries(words) as [Code, string][];
}
