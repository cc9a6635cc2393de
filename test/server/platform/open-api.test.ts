import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyRefusal } from '#server/platform/endpoint-route.ts';
import { testApp } from '../../support/app.ts';
import { allContracts } from '../../support/contracts.ts';
import { openApiDocument } from '../../support/open-api-document.ts';

interface Operation {
  parameters?: Record<string, unknown>[];
  responses: Record<string, Record<string, unknown>>;
  security?: object[];
  requestBody?: unknown;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

const { server } = await testApp();
const contracts = await allContracts();
const pathOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');

let document: Document;
beforeAll(async () => {
  document = (await server.inject({ url: '/api/openapi.json' })).json();
});

const operationOf = ({ method, path }: { method: string; path: string }) =>
  document.paths[pathOf(path)]?.[method.toLowerCase()];

/** Every object below a value that fits, with the way to it. */
function parts(value: unknown, way = '#'): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const here: [string, Record<string, unknown>][] = [[way, value as Record<string, unknown>]];
  return [...here, ...Object.entries(value).flatMap(([name, below]) => parts(below, `${way}/${name}`))];
}

describe('the description of the API', () => {
  test('is built as OpenAPI 3.1 wants it', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    const isValid = ajv.validate(openApiDocument, document);
    expect(ajv.errorsText(ajv.errors, { separator: '\n' })).toBe('No errors');
    expect(isValid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  test('holds only schemas of JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemas = parts(document).filter(([way]) => way.endsWith('/schema'));
    expect(schemas.length).toBeGreaterThan(100);
    for (const [way, schema] of schemas) {
      expect(ajv.validateSchema(schema), `${way}: ${ajv.errorsText()}`).toBe(true);
      expect(parts(schema).flatMap(([, part]) => ('nullable' in part ? [part] : []))).toEqual([]);
    }
  });

  test('refers to nothing that it does not hold', () => {
    const ways = new Set(parts(document).map(([way]) => way));
    const lost = parts(document).flatMap(([, { $ref }]) =>
      typeof $ref === 'string' && !ways.has($ref) ? [$ref] : [],
    );
    expect(lost).toEqual([]);
  });

  test('names every parameter of a path, and no other', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const { parameters = [] } of Object.values(operations)) {
        const named = parameters.filter((one) => one['in'] === 'path').map((one) => one['name']);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(named.sort(), path).toEqual(inPath.sort());
      }
  });

  test('holds every contract and the two of health, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = contracts.map(({ method, path }) => `${method} ${pathOf(path)}`);
    expect(described.sort()).toEqual(['GET /healthz', 'GET /readyz', ...declared].sort());
  });

  test('says of each how it is answered and refused, who may call it and how to repeat it', () => {
    for (const contract of contracts) {
      const { method, path, success, problems = [], access, body, upload } = contract;
      const operation = operationOf(contract)!;
      const statuses = [success, ...everyRefusal, ...problems].map(String).sort();
      expect(Object.keys(operation.responses).sort(), `${method} ${path}`).toEqual(statuses);
      expect(Boolean(operation.requestBody), `${method} ${path}`).toBe((body ?? upload) !== undefined);
      expect(Boolean(operation.security), `${method} ${path}`).toBe(
        access === 'prover' || typeof access !== 'string',
      );
      const names = (operation.parameters ?? []).map(({ $ref }) => $ref);
      expect(names.includes('#/components/parameters/IdempotencyKey'), path).toBe(method === 'POST');
    }
  });

  test('says what a file is', () => {
    const typesOf = (path: string) =>
      Object.keys(document.paths[path]!['get']!.responses['200']!['content'] as object);
    expect(typesOf('/api/bookings/{token}/advice.pdf')).toEqual(['application/pdf']);
    expect(typesOf('/api/bookings/{token}/calendar.ics')).toEqual(['text/calendar']);
  });
});
