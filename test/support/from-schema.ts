import fc from 'fast-check';
import { anyText } from './any-text.ts';
import { nastyTexts, oddValues, spoiltAt } from './hostile-values.ts';

/** The keywords of JSON Schema that the OpenAPI document uses. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

type Samples = Record<string, readonly unknown[]>;

/** What a schema asks for, and as often the same with one place spoilt. `samples` are good values of members by name. */
export function besideSchema(schema: Schema, samples: Samples = {}): fc.Arbitrary<unknown> {
  const right = valueOf('', schema, samples);
  const spoilt = fc
    .tuple(right, fc.nat(), oddValues)
    .map(([value, place, odd]) => spoiltAt(value, place, odd));
  return fc.oneof(right, spoilt, extended(right));
}

function extended(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const keys = fc.constantFrom('extra', 'toString', '\u0000', 'id', 'municipality');
  return fc
    .tuple(right, keys, oddValues)
    .map(([value, key, odd]) => (typeof value === 'object' ? { ...value, [key]: odd } : odd));
}

function valueOf(name: string, schema: Schema, samples: Samples): fc.Arbitrary<unknown> {
  const { anyOf, allOf, type } = schema;
  const known = Object.hasOwn(samples, name) ? samples[name] : undefined;
  if (known)
    return fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: plainValue(schema, samples) },
    );
  if (anyOf) return fc.oneof(...anyOf.map((one) => valueOf(name, one, samples)));
  if (allOf) return valueOf(name, merged(allOf), samples);
  if (type === 'array') {
    const item = valueOf(name, schema.items ?? {}, samples);
    return fc.uniqueArray(item, {
      maxLength: Math.min(schema.maxItems ?? 4, 4),
      selector: (drawn) => JSON.stringify(drawn),
    });
  }
  return type === 'object' ? objectOf(schema, samples) : plainValue(schema, samples);
}

function plainValue(schema: Schema, samples: Samples): fc.Arbitrary<unknown> {
  const { type, minimum: min, maximum: max, anyOf } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => valueOf('', one, samples)));
  if (type === 'string') return textOf(schema);
  if (type === 'integer') return fc.integer({ min: min ?? -3, max: max ?? 10_000 });
  if (type === 'number') return fc.double({ min: min ?? -3, max: max ?? 1e6, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  return type === 'null' ? fc.constant(null) : oddValues;
}

function merged(parts: Schema[]): Schema {
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

const days = ['2026-10-14', '2026-10-20', '2027-06-25', '2028-02-29', '0001-01-01', '9999-12-31'];

function textOf({ format, pattern, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom(...days);
  // fast-check draws from no pattern with a look-ahead.
  if (pattern && !pattern.includes('(?')) return fc.stringMatching(new RegExp(pattern));
  const drawn = fc.oneof(fc.constant('Aino Testi'), fc.constantFrom(...nastyTexts), anyText);
  return drawn.map((text) => text.slice(0, maxLength));
}

function objectOf({ properties = {}, required = [] }: Schema, samples: Samples) {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valueOf(name, schema, samples)]),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.record(members) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: required }) },
  );
}
