import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { takeFirstTime } from '../support/resident.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

const site = await testSite();
const browser = await openBrowser();
const phone = { viewport: { width: 390, height: 844 } };

/** A day with two visits, seen by an expert with settings of their own. */
async function atTheTable(options: Parameters<typeof visitor>[1] = {}) {
  const clinic = await site.make.clinic();
  const { bookingId } = await bookVisit(site, clinic.slotIds[0]!);
  await bookVisit(site, clinic.slotIds[1]!, { email: '', phone: '040 123 4567', wantsPaper: true });
  const session = await staffWith(site, ['environmental_secretary']);
  const { page } = await signedIn(browser, { session, origin: site.origin, ...phone, ...options });
  const board = `${site.origin}/fi/staff/clinics/${clinic.id}/day`;
  return { page, board, note: `${board}/${bookingId}` };
}

const unfold = (page: Page) =>
  page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });

/** What a finger can hit by itself and is lower than a finger needs. A tick is hit on its label too. */
function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const touched = document.querySelectorAll<HTMLElement>(
      'main :is(a, button, summary, input, select, textarea)',
    );
    return [...touched]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) =>
        element.matches('[type=checkbox], [type=radio]') ? element.closest('label')! : element,
      )
      .filter((element) => Math.round(element.getBoundingClientRect().height) < 44)
      .map((element) => `${element.getBoundingClientRect().height} px: ${element.outerHTML.slice(0, 90)}`);
  });
}

test('whatever staff touch in the hall is 44 px high', async () => {
  const { page, board, note } = await atTheTable();
  await page.goto(board, { waitUntil: 'networkidle' });
  await unfold(page);
  const onBoard = await tooLow(page);
  await page.goto(note, { waitUntil: 'networkidle' });
  await page.locator('section[aria-labelledby=note-systems] > div:last-child button').click();
  await unfold(page);
  expect([...onBoard, ...(await tooLow(page))]).toEqual([]);
});

test('who asks for less motion gets none', async () => {
  const { page, note } = await atTheTable({ reducedMotion: 'reduce' });
  for (const url of [site.origin, note]) {
    await page.goto(url);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration + animationDuration);
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    );
    expect(moving).toEqual([]);
  }
});

test('with the colours of the device every focus is drawn and every button has an edge', async () => {
  const options = { forcedColors: 'active' } as const;
  const { page, board } = await atTheTable(options);
  await page.goto(board, { waitUntil: 'networkidle' });
  await expectEdges(page);
  const clinic = await site.make.clinic();
  const resident = await visitor(browser, options);
  await takeFirstTime(resident.page, `${site.origin}/fi/clinics/${clinic.id}`);
  await expectEdges(resident.page);
});

async function expectEdges(page: Page) {
  const bare = await page
    .locator('main :is(.ds-button[data-variant=primary], .ds-button[data-variant=secondary], .ds-input)')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            getComputedStyle(element).borderTopStyle === 'none' &&
            !element.matches('[type=checkbox], [type=radio]'),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    );
  expect(bare).toEqual([]);
  const unseen: string[] = [];
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab');
    const without = await page.evaluate(() => {
      const focused = document.activeElement!;
      const shown = [focused, focused.closest('label') ?? focused];
      // Shadows and backgrounds are gone in this mode.
      return shown.some((one) => getComputedStyle(one).outlineStyle !== 'none')
        ? ''
        : focused.outerHTML.slice(0, 90);
    });
    if (without && !without.startsWith('<body')) unseen.push(without);
  }
  expect(unseen).toEqual([]);
}
