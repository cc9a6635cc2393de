import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSources, type Import, type Source } from './support/sources.ts';

const sources = allSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const features = sources.filter(({ path }) => path.startsWith('server/features/'));

const topOf = (path: string) => path.split('/')[0] ?? '';
const featureOf = (path: string) => path.match(/^server\/features\/([^/]+)\//)?.[1];
const layers = ['routes', 'rules', 'access', 'queries', 'errors', 'messages', 'jobs'] as const;
type Layer = (typeof layers)[number] | 'use case';

function layerOf(path: string): Layer {
  const layer = basename(path).match(/\.(\w+)\.ts$/)?.[1];
  return layers.find((known) => known === layer) ?? 'use case';
}

/** The forbidden imports among these files, each as "importer → imported". */
function forbidden(from: Source[], isForbidden: (imported: Import, source: Source) => boolean): string[] {
  return from.flatMap((source) =>
    source.imports
      .filter((imported) => isForbidden(imported, source))
      .map(({ target }) => `${source.path} → ${target}`),
  );
}

describe('the dependency rule', () => {
  const allowed: Record<string, string[]> = {
    shared: ['shared'],
    server: ['server', 'shared'],
    web: ['web', 'shared'],
    scripts: ['scripts', 'server', 'shared', 'web'],
  };

  test.each(Object.keys(allowed))('%s imports only what it may', (top) => {
    const files = sources.filter(({ path }) => topOf(path) === top);
    const isOurs = (target: string) => byPath.has(target);
    const found = forbidden(files, ({ target }) => isOurs(target) && !allowed[top]?.includes(topOf(target)));
    expect(found).toEqual([]);
  });

  test('every import of our own leads to a file', () => {
    const isOurs = (target: string) => /^(server|shared|web|scripts|test)\//.test(target);
    const generated = (target: string) => /\.(css|json|svg|woff2)(\?\w+)?$|\/\$types(\.js)?$/.test(target);
    expect(
      forbidden(sources, ({ target }) => isOurs(target) && !byPath.has(target) && !generated(target)),
    ).toEqual([]);
  });

  test('nothing imports main.ts', () => {
    expect(forbidden(sources, ({ target }) => target === 'server/main.ts')).toEqual([]);
  });

  test('nothing goes round in a circle', () => {
    expect(circles()).toEqual([]);
  });

  test('the platform knows no feature', () => {
    const platform = sources.filter(({ path }) => path.startsWith('server/platform/'));
    expect(forbidden(platform, ({ target }) => target.startsWith('server/features/'))).toEqual([]);
  });
});

function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    const next = byPath.get(path)?.imports.filter(({ typeOnly }) => !typeOnly) ?? [];
    for (const { target } of next) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

describe('a feature folder', () => {
  /** What a file of each layer may import of features; `own` means the same folder. */
  const mayImport: Record<Layer, { own: Layer[]; others: Layer[] }> = {
    routes: { own: ['use case', 'errors'], others: [] },
    'use case': {
      own: ['use case', 'rules', 'access', 'queries', 'errors', 'messages'],
      others: ['use case', 'rules', 'access'],
    },
    rules: { own: ['rules', 'errors'], others: ['rules'] },
    access: { own: ['access', 'errors', 'rules'], others: ['access'] },
    queries: { own: ['queries', 'errors', 'rules'], others: [] },
    errors: { own: [], others: [] },
    messages: { own: ['messages', 'queries', 'rules'], others: ['rules', 'messages'] },
    jobs: { own: ['use case', 'rules'], others: [] },
  };

  test('holds only files of the closed list', () => {
    const strange = features.map(({ path }) => path).filter((path) => !isOfClosedList(path));
    expect(strange).toEqual([]);
  });

  test('a file imports only the layers that it may', () => {
    const found = forbidden(features, ({ target, typeOnly }, { path }) => {
      const owner = featureOf(target);
      if (!owner) return false;
      const { own, others } = mayImport[layerOf(path)];
      if (owner !== featureOf(path)) return !others.includes(layerOf(target));
      return !typeOnly && !own.includes(layerOf(target));
    });
    expect(found).toEqual([]);
  });

  test('nothing outside the features touches a feature’s queries or errors', () => {
    const outside = sources.filter(({ path }) => topOf(path) === 'server' && !featureOf(path));
    const isInner = (target: string) =>
      featureOf(target) !== undefined && ['queries', 'errors'].includes(layerOf(target));
    expect(forbidden(outside, ({ target }) => isInner(target))).toEqual([]);
  });

  test('rules and access stay pure: no database, no clock, no settings', () => {
    const pure = features.filter(({ path }) => ['rules', 'access'].includes(layerOf(path)));
    const impure =
      /^server\/(config|platform\/(database|clock|jobs|mail-transport|pages))\.ts$|^(kysely|pg|fastify|node:fs)/;
    const found = pure.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && impure.test(target))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(found).toEqual([]);
  });
});

function isOfClosedList(path: string): boolean {
  // What runs on web pages of others is no module of ours; a use case fills it in.
  if (path.endsWith('.embed.js')) return true;
  return layerOf(path) === 'use case'
    ? /^[a-z]+(-[a-z0-9]+)+\.ts$/.test(basename(path))
    : /^[a-z0-9-]+\.[a-z]+\.ts$/.test(basename(path));
}

describe('a table has one owner', () => {
  const writing = /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g;

  test('no two features write the same table', () => {
    const writers = new Map<string, Set<string>>();
    for (const { path, text } of sources.filter((source) => source.path.startsWith('server/')))
      for (const [, table] of text.matchAll(writing)) {
        const owners = writers.get(table ?? '') ?? new Set();
        writers.set(table ?? '', owners.add(featureOf(path) ?? dirname(path)));
      }
    const shared = [...writers].filter(([, owners]) => owners.size > 1);
    expect(shared.map(([table, owners]) => `${table}: ${[...owners].join(', ')}`)).toEqual([]);
  });

  test('SQL stands in queries files only', () => {
    const sql = /\.(?:insertInto|updateTable|deleteFrom|mergeInto|selectFrom)\(|\bsql`/;
    const found = features.filter(({ path, text }) => layerOf(path) !== 'queries' && sql.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('names', () => {
  test('no file is called by a word that says nothing', () => {
    const banned = /(^|[-.])(utils?|helpers?|managers?|services?|data|infos?|index)([-.]|$)/;
    const ours = sources.map(({ path }) => path).filter((path) => banned.test(basename(path)));
    expect(ours).toEqual([]);
  });

  test('files are kebab-case, components PascalCase', () => {
    const isPage = (name: string) =>
      /^\+/.test(name) || /^(app\.d|hooks\.server|service-worker)\.ts$/.test(name);
    const wrong = sources
      .map(({ path }) => basename(path))
      .filter((name) => !isPage(name) && !wellNamed(name));
    expect(wrong).toEqual([]);
  });

  test('no function handles things', () => {
    const handles = /export (?:async )?(?:function|const) handle\w*/;
    const found = sources.filter(
      ({ path, text }) => /^(server|shared|scripts)\//.test(path) && handles.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

const wellNamed = (name: string) =>
  name.endsWith('.svelte')
    ? /^[A-Z]\w*\.svelte$/.test(name)
    : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.(ts|js)$/.test(name);
