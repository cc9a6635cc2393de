import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#shared/text/language.ts';
import { openBrowser, visitor } from './browser.ts';
import type { Sight, WalkResult } from '../../scripts/axe-table.ts';
import { Looker, type Seen } from './look.ts';
import { errorPageOf, errorPages, pagesThatRefuse, routeOf, shownPages } from './page-routes.ts';
import { walks } from './walks/all.ts';
import { openWorld, type World } from './walks/walk.ts';

export interface Pass {
  name: string;
  /** Taken in turn, one a walk. */
  languages: readonly [Language, ...Language[]];
  sights: readonly [Sight, ...Sight[]];
  settings?: Record<string, string>;
  /** Of the walks, those with an even or an odd place only; all when left out. */
  half?: 0 | 1;
}

/**
 * Goes every walk in each of these passes, and then asks whether every page, every refusal and every error page was seen.
 * Each pass has a server and a database of its own, so they go side by side. All of one file share a process, which is why
 * phone and desk are two files.
 */
export async function lookAtEveryPage(
  passes: readonly Pass[],
  whenDone: (results: WalkResult[]) => void = () => undefined,
): Promise<void> {
  const seen: Seen[] = [];
  const results: WalkResult[] = [];
  const browser = await openBrowser();
  afterAll(() => whenDone(results));

  describe.concurrent.each(passes)('every page state $name', (pass) => {
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
}

function missing(folders: readonly string[], looked: readonly Seen[]): string[] {
  const met = new Set(looked.map(({ path }) => routeOf(path)));
  return folders.filter((folder) => !met.has(folder));
}

/** Two halves of each pass, each with every other walk. */
export function inHalves(passes: Pass[]): Pass[] {
  return passes.flatMap((pass) => [
    { ...pass, half: 0 as const, name: `${pass.name}, one half` },
    { ...pass, half: 1 as const, name: `${pass.name}, the other` },
  ]);
}
