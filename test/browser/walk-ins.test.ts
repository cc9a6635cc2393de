import { expect, test } from 'vitest';
import { walkInsText } from '#shared/text/walk-ins.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { signedIn } from '../support/signed-in.ts';
import { staffWith } from '../support/staff.ts';
import { openWorld } from '../support/walks/walk.ts';

const browser = await openBrowser();
const { site } = await openWorld(browser);
const text = walkInsText.fi;

test('the door gives a number without JavaScript, and a phone in the hall shows whose turn it is', async () => {
  const clinic = await site.make.clinic({ day: '2026-10-08', start: '14:00', slots: 3 });
  site.clock.set('2026-10-08T09:00:00Z');
  const session = await staffWith(site, ['coordinator']);
  const door = await signedIn(browser, { session, origin: site.origin, javaScriptEnabled: false });
  await door.page.goto(`${site.origin}/fi/staff/clinics/${clinic.id}/day`);
  await door.page.getByRole('link', { name: text.open }).click();
  for (const [number, property] of ['638-470-1-1', 'Rantatie 5, Emäsalo'].entries()) {
    await door.page.getByLabel(text.name, { exact: true }).fill('Veikko Testi');
    await door.page.getByLabel(text.property).fill(property);
    await door.page.getByLabel(text.property).press('Enter');
    await door.page.getByText(text.added(number + 1)).waitFor();
  }
  await door.page.getByRole('link', { name: text.back }).click();
  await door.page
    .getByRole('button', { name: /^Aloita käynti/ })
    .first()
    .click();

  const phone = await visitor(browser, { javaScriptEnabled: false });
  await phone.page.goto(`${site.origin}/fi/clinics/${clinic.id}/queue`);
  const shown = await phone.page.locator('main').innerText();
  expect(shown.replace(/\s+/g, ' ')).toMatch(new RegExp(`${text.now} 1 ${text.next} 2 ${text.wait(150)}`));
  expect(shown).not.toMatch(/Veikko|638|Rantatie/);
});
