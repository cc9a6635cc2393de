import { describe, expect, test } from 'vitest';
import { fieldNames } from '#shared/text/fi/field-names.ts';
import { nameOfField } from '#shared/text/field-names.ts';
import { allContracts } from '../../support/contracts.ts';

/** The names of all properties below a schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(propertiesOf)];
}

describe('the names of fields', () => {
  test('there is one for whatever a request may hold, and none for anything else', async () => {
    const contracts = await allContracts();
    const held = contracts.flatMap(({ params, query, body, upload }) =>
      [params, query, body, upload?.fields].flatMap(propertiesOf),
    );
    expect(held.length).toBeGreaterThan(100);
    const wanted = new Set([...held, 'body', 'file', 'Idempotency-Key']);
    expect(Object.keys(fieldNames).sort()).toEqual([...wanted].sort());
  });

  test.each([
    ['question', 'fi', 'kysymys'],
    ['plan.breaks.1.start', 'sv', 'dagens plan, pauser 2, starttid'],
    ['reason.nb', 'en', 'reason, in Norwegian'],
    ['nextSteps.0', 'nb', 'neste steg 1'],
    ['unheardOf', 'fi', 'unheardOf'],
  ] as const)('%s is called in %s: %s', (path, language, name) => {
    expect(nameOfField(path, language)).toBe(name);
  });
});
