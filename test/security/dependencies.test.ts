import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { licenceList, readSbom, strangeLicences, type Component } from '../../scripts/sbom.ts';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const project = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const sbom = readSbom();
/** Written into the lock file by hand, because the registry of the moment had them for no other platform (test/lock-file.test.ts). */
const withoutHash = /^@myriaddreamin\/typst-ts-node-compiler-(?!linux-x64)/;
const nameOf = (path: string) => path.split('node_modules/').at(-1)!;

describe('the packages', () => {
  test('are asked for by exact version', () => {
    const wanted = ['dependencies', 'devDependencies', 'overrides'].flatMap((kind) => Object.entries(project[kind] ?? {})); // prettier-ignore
    expect(wanted.length).toBeGreaterThan(40);
    for (const [name, version] of wanted) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test('are locked with a hash', () => {
    for (const [path, { integrity, link }] of installed) {
      expect(link, path).toBeUndefined();
      if (!withoutHash.test(nameOf(path))) expect(integrity, path).toMatch(/^sha512-/);
    }
  });
});

describe('the bill of materials', () => {
  test('is CycloneDX, with version, address and hash of each', () => {
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(Number(sbom.specVersion)).toBeGreaterThanOrEqual(1.5);
    for (const { name, version, purl, hashes = [] } of sbom.components) {
      expect(purl, name).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      if (!withoutHash.test(name))
        expect(
          hashes.map(({ alg }) => alg),
          name,
        ).toContain('SHA-512');
    }
  });

  test('holds every package that the server runs on, and none that only tests need', () => {
    const named = sbom.components.map(({ name, version }) => `${name}@${version}`);
    for (const [name, version] of Object.entries(project['dependencies']!))
      expect(named).toContain(`${name}@${version}`);
    const locked = installed.filter(([, { dev, devOptional }]) => !dev && !devOptional);
    expect([...new Set(named)].sort()).toEqual(
      [...new Set(locked.map(([path, { version }]) => `${nameOf(path)}@${version}`))].sort(),
    );
    expect(named.filter((name) => /^(vitest|playwright-core|eslint)@/.test(name))).toEqual([]);
    const refs = new Set(sbom.components.map((one) => one['bom-ref']));
    expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual(
      [],
    );
  });

  test('names no licence that nobody has looked at', () => {
    expect(strangeLicences(sbom)).toEqual([]);
    const copyleft: Component = { 'bom-ref': 'x', name: 'x', version: '1.0.0', purl: '', licenses: [{ license: { id: 'AGPL-3.0' } }] }; // prettier-ignore
    expect(strangeLicences({ ...sbom, components: [copyleft] })).toEqual(['x@1.0.0: AGPL-3.0']);
    expect(strangeLicences({ ...sbom, components: [{ ...copyleft, licenses: [] }] })).toHaveLength(1);
  });

  test('can be read as a list', () => {
    expect(licenceList(sbom)).toMatch(/^## MIT\n\n- /m);
    expect(licenceList(sbom)).toContain(`- fastify ${project['dependencies']!['fastify']}\n`);
  });
});
