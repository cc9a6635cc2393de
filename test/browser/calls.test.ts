import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { listSlots } from '#shared/contracts/clinics.ts';
import { changesText } from '#shared/text/changes.ts';
import { notesText } from '#shared/text/notes.ts';
import { openBrowser } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { coordinatorOf } from '../support/planning.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { bookVisit } from '../support/visits.ts';

const site = await testSite();
const browser = await openBrowser();
const text = changesText.fi.calls;
const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };
/** What a wet thumb hits, in CSS pixels. */
const thumb = 44;

/** A day that is about to be cancelled, with three holders whom nobody but a person can tell. */
async function day() {
  const coordinator = await coordinatorOf(site);
  const { answer } = await coordinator.publish((await coordinator.draft()).answer);
  const { answer: listed } = await site.call(listSlots, { params: { clinicId: answer.id } });
  const [first, second, third, fourth] = listed.slots.map(({ id }) => id);
  await bookVisit(site, first!, { name: 'Eino Malli', email: '', phone: '019 520 211' });
  await bookVisit(site, second!, { name: 'Kerttu Malli', email: '', wantsPaper: true });
  await bookVisit(site, third!, { name: 'Aune Malli', email: '', phone: '019 520 212' });
  await bookVisit(site, fourth!, { name: 'Aino Malli', email: 'aino@example.org', phone: '040 123 4567' });
  return { coordinator, clinic: answer };
}

test('a phone in a hall, without JavaScript and by keyboard: one call after the other is marked, and a mark is taken back', async () => {
  const { coordinator, clinic } = await day();
  const { page, complaints } = await signedIn(browser, {
    ...{ session: coordinator, origin: site.origin },
    ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  });
  const here = `${site.origin}/fi/staff/clinics/${clinic.id}`;
  await coordinator.cancel(clinic, reason, false);
  await page.goto(here);
  const list = page.locator('#calls');
  await list.getByText(text.about.waits).waitFor();
  expect(await list.locator('li').count()).toBe(3);
  await coordinator.makeNow((await coordinator.see(clinic.id)).answer);
  await sql`update message set status = 'failed', failure = '550' where kind = 'clinic-cancelled'`.execute(
    site.owner,
  );

  await page.goto(here);
  await list.getByRole('heading', { name: text.title(4) }).waitFor();
  await list.getByText(text.about.ended).waitFor();
  await list.getByText(text.why.not_delivered).waitFor();
  for (const control of await list.locator('li a, li button').all()) {
    const { width, height } = (await control.boundingBox())!;
    expect([width >= thumb, height >= thumb], await control.innerText()).toEqual([true, true]);
  }
  await tabTo(page, ({ words }) => words === `${text.mark}, Eino Malli`);
  await page.keyboard.press('Enter');
  await list.getByRole('heading', { name: text.title(3) }).waitFor();
  expect(new URL(page.url()).hash).toBe('#calls');
  await tabTo(page, ({ words }) => words === `${text.mark}, Kerttu Malli`);
  await page.keyboard.press('Enter');
  await list.locator('summary', { hasText: text.reached(2) }).click();
  await list.getByText(`: ${coordinator.name}`).first().waitFor();

  await page.goto(`${site.origin}/fi/staff`);
  const { today } = notesText.fi;
  await page.getByRole('heading', { name: today.dayCalls(2) }).waitFor();
  await page.locator(`a[href$="/staff/clinics/${clinic.id}#calls"]`).click();
  await list.locator('summary').click();
  await list.getByRole('button', { name: new RegExp(`^${text.unmark}.*Eino`) }).click();
  await list.getByRole('heading', { name: text.title(3) }).waitFor();
  expect((await coordinator.see(clinic.id)).answer.toCall.filter(({ called }) => called)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a page that does not know that the day has moved again is told so', async () => {
  const { coordinator, clinic } = await day();
  const { page } = await signedIn(browser, { session: coordinator, origin: site.origin });
  const moved = await coordinator.move(clinic, { date: '2026-10-21', reason, now: true });
  await page.goto(`${site.origin}/fi/staff/clinics/${clinic.id}`);
  await coordinator.move(moved.answer, { date: '2026-10-28', reason, now: true });
  await page.getByRole('button', { name: new RegExp(`^${text.mark}.*Eino`) }).click();
  await page.getByText('Joku muu on muuttanut päivää').waitFor();
  await page.getByRole('heading', { name: text.title(3) }).waitFor();
});
