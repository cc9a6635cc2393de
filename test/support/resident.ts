import type { Page } from 'playwright-core';

export const aino = {
  propertyIdentifier: '638-999-1-1',
  name: 'Aino Testi',
  phone: '040 123 4567',
  email: 'aino.testi@example.org',
  question: 'Mistä tiedän, onko mökkini alle sadan metrin päässä rannasta?',
};

/** Fills the booking form as a resident would; what is left out of `answers` stays empty. */
export async function fillForm(page: Page, answers: Partial<typeof aino> = aino): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await page.fill(`[name=${name}]`, value);
  await page.getByRole('radio').first().check();
}

/** Opens a clinic day and takes its first free time; ends on the form. */
export async function takeFirstTime(page: Page, clinicUrl: string): Promise<void> {
  await page.goto(clinicUrl);
  await page.locator('button[name=slot]').first().click();
  await page.waitForURL(/\/book$/);
}

/** The button that carries the form forward, on whatever step it stands. */
export function forward(page: Page) {
  return page.locator('form .row > button[type=submit]:not([formaction])').last();
}

/** From the clinic day to the booking's own page; answers its address without what was just done. */
export async function bookByHand(page: Page, clinicUrl: string, answers: Partial<typeof aino> = aino) {
  await takeFirstTime(page, clinicUrl);
  await fillForm(page, answers);
  await forward(page).click();
  await page.waitForURL(/\/book\/check/);
  await forward(page).click();
  await page.waitForURL(/\/booking\/[\w-]+\?now=booked/);
  return page.url().split('?')[0]!;
}
