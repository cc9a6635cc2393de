import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, type Language } from '#shared/text/language.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import type { Matrix, Sight, WalkResult } from '../../scripts/axe-table.ts';
import { Looker, type Seen } from '../support/look.ts';
import { errorPageOf, errorPages, pagesThatRefuse, routeOf, shownPages } from '../support/page-routes.ts';
import { walks } from '../support/walks/all.ts';
import { openWorld, type World } from '../support/walks/walk.ts';

/** Set by `npm run axe`, which reads there what was found: then every language is seen at every width, light and dark. */
const matrixFolder = process.env['AXE_MATRIX'];

interface Pass {
  name: string;
  /** Taken in turn, one a walk. */
  languages: readonly [Language, ...Language[]];
  sights: readonly [Sight, ...Sight[]];
  settings?: Record<string, string>;
  /** Of the walks, those with an even or an odd place only; all when left out. */
  half?: 0 | 1;
}

const office = { OIDC_ISSUER: 'http://localhost:1', OIDC_CLIENT_ID: 'test', OIDC_CLIENT_SECRET: 'test' };
const usual = inHalves([
  {
    name: 'on a phone, in Finnish, light',
    languages: ['fi'],
    sights: [{ width: 390, scheme: 'light' }],
    settings: { DEMO: 'true' },
  },
  {
    name: 'on a desk, in another language in turn, dark',
    languages: ['sv', 'en', 'nb'],
    sights: [{ width: 1280, scheme: 'dark' }],
    settings: office,
  },
]);
const widths = [390, 768, 1280];
const everySight = widths.flatMap((width) => [
  { width, scheme: 'light' as const },
  { width, scheme: 'dark' as const },
]) as unknown as Pass['sights'];
const matrix = languages.map((language): Pass => ({
  name: language,
  languages: [language],
  sights: everySight,
  settings: { DEMO: 'true', ...office },
}));

const seen: Seen[] = [];
const results: WalkResult[] = [];

const browser = await openBrowser();
afterAll(() => {
  const found: Matrix = { sights: everySight, results };
  if (matrixFolder) writeFileSync(join(matrixFolder, 'matrix.json'), JSON.stringify(found));
});

// Each pass has a server and a database of its own, so they go side by side; two cores are not kept busy by two of them.
describe.concurrent.each(matrixFolder ? matrix : usual)('every page state $name', (pass) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, pass.settings);
  });

  const own = walks
    .map(([area, walk], place) => ({ area, walk, place }))
    .filter(({ place }) => pass.half === undefined || place % 2 === pass.half);
  test.each(own)('$area', { concurrent: false, timeout: 1_800_000 }, async ({ area, walk, place }) => {
    const language = pass.languages[place % pass.languages.length]!;
    const [first] = pass.sights;
    const somebody = await visitor(browser, {
      viewport: { width: first.width, height: 844 },
      colorScheme: first.scheme,
      reducedMotion: 'reduce',
    });
    const looker = new Looker(somebody, pass.sights);
    await walk(world, somebody.page, `${world.site.origin}/${language}`, looker.look).finally(() => {
      seen.push(...looker.seen);
      results.push({ language, area, states: looker.seen.length, faults: looker.faults });
    });
    await somebody.page.context().close();
    expect(looker.faults).toEqual([]);
  });
});

describe('the walks', () => {
  test('look at every page there is', () => {
    expect(
      missing(
        shownPages,
        seen.filter(({ isError }) => !isError),
      ),
    ).toEqual([]);
  });

  test('look at every form when it is refused', () => {
    expect(
      missing(
        pagesThatRefuse,
        seen.filter(({ isRefused }) => isRefused),
      ),
    ).toEqual([]);
  });

  test('look at every error page', () => {
    const met = new Set(seen.filter(({ isError }) => isError).map(({ path }) => errorPageOf(path)));
    expect(errorPages.filter((folder) => !met.has(folder))).toEqual([]);
  });
});

function missing(folders: readonly string[], looked: readonly Seen[]): string[] {
  const met = new Set(looked.map(({ path }) => routeOf(path)));
  return folders.filter((folder) => !met.has(folder));
}

function inHalves(passes: Pass[]): Pass[] {
  return passes.flatMap((pass) => [
    { ...pass, half: 0 as const, name: `${pass.name}, one half` },
    { ...pass, half: 1 as const, name: `${pass.name}, the other` },
  ]);
}
