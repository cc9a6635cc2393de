import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/**
 * npm install leaves out an optional package for another platform when the registry of the moment does not have it,
 * and npm ci then refuses the lock file everywhere. Write such an entry by hand.
 */
test('the lock file holds every package that another one names, for every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesOf(path, name).some((place) => place in packages))
      .map((name) => `${path || 'package.json'} → ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node would look for a package: beside, then further and further up. */
function placesOf(path: string, name: string): string[] {
  const folders = path === '' ? [] : path.split('/node_modules/');
  const inner = folders.map((_, index) => folders.slice(0, folders.length - index).join('/node_modules/'));
  return [...inner.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

// npm 12 silently skips every other install script, and without these Node 26 and PostgreSQL would not come.
test('every install script that a package brings is allowed by name', () => {
  const scripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripts.map(([path]) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
});
