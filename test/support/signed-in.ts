import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { visitor, type Visitor } from './browser.ts';

interface Session {
  /** As a request carries it. */
  headers: { cookie: string };
}

/** Gives a browser somebody's session, in place of the one it had. */
export async function carrySession(page: Page, { headers }: Session, origin: string): Promise<void> {
  const cookies = headers.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
}

/** A browser of somebody who has come through the door. */
export async function signedIn<S extends Session>(
  browser: Browser,
  { session, origin, ...options }: { session: S; origin: string } & BrowserContextOptions,
): Promise<Visitor & S> {
  const seen = await visitor(browser, options);
  await carrySession(seen.page, session, origin);
  return { ...session, ...seen };
}
