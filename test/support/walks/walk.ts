import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { startJobs } from '#server/worker.ts';
import { withReplies } from '../inbound.ts';
import { nowhere } from '../calendar-server.ts';
import type { Look } from '../look.ts';
import { openMailbox, type Mailbox } from '../mailbox.ts';
import { carrySession } from '../signed-in.ts';
import { testSite, type TestSite } from '../site.ts';

/** A server with its own database, its worker and its mailbox. */
export interface World {
  site: TestSite;
  mailbox: Mailbox;
  browser: Browser;
}

/**
 * Goes through every page of an area and every state each can be in, and looks at each. It knows a page by its fields,
 * roles and actions and never by its words, so that it can be gone in every language.
 */
export type Walk = (world: World, page: Page, home: string, look: Look) => Promise<void>;

export async function openWorld(browser: Browser, settings: Record<string, string> = {}): Promise<World> {
  const mailbox = await openMailbox();
  const site = await testSite({ SMTP_URL: mailbox.url, ...withReplies, ...settings });
  const contact = { phone: '019 520 2900', email: 'neuvonta@example.org' };
  await site.owner.updateTable('municipality').set(contact).execute();
  const jobs = await startJobs(site.deps, site.signIn, { outside: nowhere });
  afterAll(async () => {
    await jobs.stop();
    await mailbox.close();
  });
  return { site, mailbox, browser };
}

/** Presses what leads to another page, past the browser's own checks of a form: the server's answer is looked at. */
export async function press(page: Page, button: string | Locator): Promise<void> {
  const pressed = typeof button === 'string' ? page.locator(button).first() : button;
  await pressed.evaluate((element) => {
    const form = (element as HTMLButtonElement).form;
    if (form) form.noValidate = true;
  });
  const loaded = page.waitForEvent('load');
  await pressed.click();
  await loaded;
}

/** Opens everything that is folded away. */
export function unfold(page: Page): Promise<void> {
  return page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
}

/** Opens a page and looks at it. */
export function visits(page: Page, home: string, look: Look) {
  return async (state: string, path: string): Promise<void> => {
    await page.goto(`${home}${path}`);
    await look(state);
  };
}

/** Opens a page that answers while one types: its script has come before it is touched. */
export function opens(page: Page, home: string) {
  return (path: string) => page.goto(`${home}${path}`, { waitUntil: 'networkidle' });
}

/** Somebody at work in front of this page. */
export async function sits<S extends { headers: { cookie: string } }>(
  { site }: World,
  page: Page,
  session: S,
): Promise<S> {
  await carrySession(page, session, site.origin);
  return session;
}

/** What happens while a table is gone: the server fails, and must say so. */
export async function without(
  { site }: World,
  table: 'audit_log' | 'clinic',
  happens: () => Promise<void>,
): Promise<void> {
  await site.owner.schema.alterTable(table).renameTo(`${table}_gone`).execute();
  await happens().finally(() => site.owner.schema.alterTable(`${table}_gone`).renameTo(table).execute());
}

/** What Chromium says of an answer that `without` brings about. */
export const serverFailed = /the server responded with a status of 500/;
