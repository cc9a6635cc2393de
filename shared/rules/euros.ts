/** A price as it is typed, `5`, `5,50` or `5.50`, in cents; null when it is none. */
export function readEuros(text: string): number | null {
  const [, euros, cents = ''] = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(text) ?? [];
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** `5,50`: as people here write a price. */
export function showEuros(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}
