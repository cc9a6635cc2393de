import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

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
