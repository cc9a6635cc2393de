import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
  hashes?: { alg: string; content: string }[];
}

/** Software bill of materials in the CycloneDX format; the parts that are looked at here. */
export interface Sbom {
  bomFormat: string;
  specVersion: string;
  metadata: { component: { 'bom-ref': string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** Licences that ask nothing of what is built on them but their text and their maker's name. Any other is a question for a person. */
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', '0BSD', 'Python-2.0', 'PSF-2.0'],
  // The typeface, and the holidays of date-holidays, which docs name as their source.
  ...['OFL-1.1', '(ISC AND CC-BY-3.0)'],
  // Copyleft for their own files, which are used as they come: the builder's stylesheets, and one of two to choose from.
  ...['MPL-2.0', '(MPL-2.0 OR Apache-2.0)', '(MIT OR EUPL-1.1+)'],
  // libvips and libheif, which draw photos: libraries apart from our own files, that anybody may put others in place of.
  ...['LGPL-3.0', 'LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later'],
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
];
/** Packages that tell their licence in a text only; looked up by hand, for this one version. */
const lookedUp: Record<string, string> = { 'xmlhttprequest-ssl@2.1.2': 'MIT' };

/**
 * What the server needs at run time, out of the lock file. npm writes the whole list; its own `--omit dev` leaves out
 * what a package for tests needs as well (seen with npm 11: kysely), so that part is done here.
 */
export function readSbom(): Sbom {
  const wish = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const options = { encoding: 'utf8', maxBuffer: 50_000_000, shell: process.platform === 'win32' } as const;
  const whole = JSON.parse(execFileSync('npm', wish, options)) as Sbom;
  const production = productionPackages();
  const components = whole.components.filter(({ name, version }) => production.has(`${name}@${version}`));
  const kept = new Set([whole.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = whole.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...whole, components, dependencies };
}

/** `name@version` of every package in the lock file that is not there for development alone. */
export function productionPackages(): Set<string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean }>;
  };
  const ours = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path && !dev && !devOptional,
  );
  return new Set(ours.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`));
}

export function licenceOf({ name, version, licenses = [] }: Component): string {
  const told = licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? '');
  return told.join(' AND ') || (lookedUp[`${name}@${version}`] ?? 'none told');
}

/** Packages whose licence nobody has allowed yet, each with it. */
export function strangeLicences({ components }: Sbom): string[] {
  return components
    .filter((component) => !allowed.includes(licenceOf(component)))
    .map((component) => `${component.name}@${component.version}: ${licenceOf(component)}`);
}

/** The packages by licence, as Markdown. */
export function licenceList({ components }: Sbom): string {
  const byLicence = Map.groupBy(components, licenceOf);
  const parts = [...byLicence].sort().map(([licence, those]) => {
    const names = those.map(({ name, version }) => `- ${name} ${version}`);
    return `## ${licence}\n\n${names.sort().join('\n')}\n`;
  });
  return `# Licences of what the server is made of\n\n${parts.join('\n')}`;
}

if (import.meta.main) {
  const sbom = readSbom();
  mkdirSync('build', { recursive: true });
  writeFileSync('build/sbom.cdx.json', `${JSON.stringify(sbom, null, 2)}\n`);
  writeFileSync('build/licences.md', licenceList(sbom));
  console.log(`Wrote build/sbom.cdx.json and build/licences.md: ${sbom.components.length} packages.`);
  const strange = strangeLicences(sbom);
  for (const line of strange) console.error(`not allowed: ${line}`);
  process.exitCode = strange.length === 0 ? 0 : 1;
}
