/** The parts of JSON Schema that our contracts use. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

/** Something for each shape of text that a contract asks for; the first that fits is taken. */
const texts = ['x', '123456', '10:00', '2030-01-01', '2030-01-01T10:00:00Z', '9999', 'A'.repeat(43)];
const formats: Record<string, string> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2030-01-01',
};

/** The smallest value that gets past a schema, so that what stands behind the shape is asked. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(sampleOf)) as object;
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return textFor(schema);
    default:
      return null;
  }
}

function textFor({ format, pattern, minLength = 0, maxLength = Infinity }: Schema): string {
  if (format && formats[format]) return formats[format];
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && new RegExp(pattern ?? '').test(text);
  return texts.find(fits) ?? 'x'.repeat(minLength);
}
