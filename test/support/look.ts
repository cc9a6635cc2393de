import type { Page } from 'playwright-core';
import type { Fault, Sight } from '../../scripts/axe-table.ts';
import { barriers, type Visitor } from './browser.ts';

/** A state of a page that was looked at. */
export interface Seen {
  state: string;
  path: string;
  /** The page in place of which the error page stands. */
  isError: boolean;
  /** Something was refused, and the page says so. */
  isRefused: boolean;
}

/** Looks at the page as it now is. `expected` is a complaint of the browser that belongs to the state. */
export type Look = (state: string, expected?: RegExp) => Promise<void>;

/** WCAG 2.2, 1.4.10: what 1280 px are at 400 %. */
const narrowest = 320;
const height = 844;

/** Checks every state it is shown, in every sight, and remembers what it saw. */
export class Looker {
  readonly seen: Seen[] = [];
  readonly faults: Fault[] = [];
  readonly #page: Page;
  readonly #complaints: string[];
  readonly #sights: readonly [Sight, ...Sight[]];
  #answer = { path: '', status: 0, method: '' };

  constructor({ page, complaints }: Visitor, sights: readonly [Sight, ...Sight[]]) {
    this.#page = page;
    this.#complaints = complaints;
    this.#sights = sights;
    page.on('response', (response) => {
      const request = response.request();
      if (!request.isNavigationRequest()) return;
      const path = new URL(response.url()).pathname;
      this.#answer = { path, status: response.status(), method: request.method() };
    });
  }

  readonly look: Look = async (state, expected) => {
    const page = this.#page;
    const path = new URL(page.url()).pathname;
    const { status, method } = this.#answer;
    const isError = this.#answer.path === path && method === 'GET' && status >= 400;
    this.seen.push({ state, path, isError, isRefused: await isRefused(page) });
    for (const sight of this.#sights) {
      await page.setViewportSize({ width: sight.width, height });
      await page.emulateMedia({ colorScheme: sight.scheme });
      await this.#check(state, sight);
    }
    const [usual] = this.#sights;
    await page.setViewportSize({ width: narrowest, height });
    this.#blame(state, { ...usual, width: narrowest }, await tooWide(page));
    await page.setViewportSize({ width: usual.width, height });
    this.#blame(state, usual, await lostWhenSpaced(page));
    await page.emulateMedia({ colorScheme: usual.scheme });
    const complaints = this.#complaints.splice(0).filter((words) => !expected?.test(words));
    this.#blame(state, usual, complaints);
  };

  async #check(state: string, sight: Sight) {
    this.#blame(state, sight, await barriers(this.#page));
    this.#blame(state, sight, await tooWide(this.#page));
  }

  #blame(state: string, sight: Sight, found: readonly string[]) {
    this.faults.push(...found.map((words) => ({ state, ...sight, words })));
  }
}

async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    // The last in the document is the innermost.
    const widest = [...document.querySelectorAll('main *')].findLast(
      (element) => element.getBoundingClientRect().right > innerWidth,
    );
    return [`${scrollWidth - innerWidth} px too wide: ${widest?.outerHTML.slice(0, 120)}`];
  });
}

/** WCAG 2.2, 1.4.12: what is cut off or pushed out of the page when a reader spaces the text out. */
async function lostWhenSpaced(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [spaced];
    const texts = document.querySelectorAll<HTMLElement>('main :not(input, select, textarea, option)');
    return [...texts]
      .filter((element) => {
        const { overflow, clipPath } = getComputedStyle(element);
        const isMeantToBeUnseen = clipPath !== 'none' || element.innerText === '';
        return /hidden|clip/.test(overflow) && !isMeantToBeUnseen;
      })
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map((element) => `cut off when spaced out: ${element.outerHTML.slice(0, 120)}`);
  });
  const wide = await tooWide(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return [...cut, ...wide.map((words) => `spaced out, ${words}`)];
}

function isRefused(page: Page): Promise<boolean> {
  const signs = '.summary, .ds-alert[data-color=warning][tabindex], [role=alert], [aria-invalid=true]';
  return page.evaluate((selector) => document.querySelector(selector) !== null, signs);
}
