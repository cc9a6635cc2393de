/** What the relay found of the sender; a check that it did not make is left out. */
export type Checks = Partial<Record<'dkim' | 'spf' | 'dmarc', string>>;

/**
 * Reads the fields Authentication-Results (RFC 8601), the topmost first. Anybody can write such a field into a mail, so only
 * that of our own relay is believed; a relay must take out foreign ones that bear its name (5 of the same).
 */
export function readChecks(fields: readonly string[], checkedBy: string): Checks {
  const field = fields.find((one) => checkedBy !== '' && serverIn(one) === checkedBy) ?? '';
  const found: Checks = {};
  for (const result of field
    .slice(0, 5000)
    .replaceAll(/\([^()]{0,500}\)/g, ' ')
    .split(';')
    .slice(1)) {
    const [, method, verdict] = result.match(/^\s*(dkim|spf|dmarc)\s*=\s*([a-z]{1,20})\b/i) ?? [];
    const name = method?.toLowerCase() as keyof Checks | undefined;
    if (name && verdict) found[name] ??= verdict.toLowerCase();
  }
  return found;
}

const serverIn = (field: string) =>
  field
    .trim()
    .match(/^[^\s;]{1,255}/)?.[0]
    ?.toLowerCase();
