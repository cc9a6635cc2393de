import type { Page } from 'playwright-core';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { saveNote } from '#shared/contracts/notes.ts';
import { pdf, sendFile } from '../attachments.ts';
import { staffWith } from '../staff.ts';
import { bookVisit, signedNote, wholeNote } from '../visits.ts';
import { opens, press, sits, unfold, visits, type Walk } from './walk.ts';

/** The editor tries again by itself, so one more may have failed just before the network came back. */
const failedFetch = /ERR_INTERNET_DISCONNECTED/;
const sign = (page: Page) => page.locator('section[aria-labelledby=note-sign] > div button');
const signing = (page: Page) => page.getByRole('dialog').getByRole('button').first();

/** Types something, and waits until it is safe on the server. */
async function type(page: Page, words: string) {
  const kept = page.waitForResponse(/\?\/save/);
  await page.fill('[name=words]', words);
  await kept;
  await page.locator('.editor .state .ds-tag[data-color=success]').waitFor();
}

async function fillSystem(page: Page) {
  await page.locator('section[aria-labelledby=note-systems] > div:last-child button').click();
  await unfold(page);
  await page.fill('[name="systems.0.building"]', 'Talo');
  await page.locator('[name="systems.0.condition"][value=RED]').check();
  await page.locator('[name="systems.0.basis"]').first().check();
  await page.locator('[name="systems.0.actions"][value=APPLY_EXEMPTION]').check();
  await page.selectOption('[name="systems.0.discharge"]', 'DITCH');
}

async function fillStep(page: Page) {
  await page.fill('[name="nextSteps.0.what"]', 'Tee selvitys');
  await page.selectOption('[name="nextSteps.0.who"]', 'RESIDENT');
  await page.fill('[name="nextSteps.0.by"]', '2027-01-15');
}

/** Writing a note beside the board and on its own page, signing it, adding to it. */
export const notes: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const open = opens(page, home);
  const expert = await sits(world, page, await staffWith(site, ['environmental_secretary']));
  const other = await staffWith(site, ['building_inspector']);
  const property = { propertyIdentifier: '638-999-77-1' };
  const former = await site.make.clinic({ slots: 1, day: '2026-11-11' });
  const past = await bookVisit(site, former.slotIds[0]!, property);
  await signedNote(site, { bookingId: past.bookingId, headers: expert.headers });
  const clinic = await site.make.clinic({ slots: 5, day: '2026-11-12' });
  const { bookingId, token } = await bookVisit(site, clinic.slotIds[0]!, property);
  await sendFile(site, token, { bytes: pdf(), kind: 'site_plan', name: 'Asemapiirros.pdf' });
  const second = await bookVisit(site, clinic.slotIds[1]!, {
    email: '',
    phone: '040 123 4567',
    wantsPaper: true,
  });
  const third = await bookVisit(site, clinic.slotIds[2]!);
  const board = `/staff/clinics/${clinic.id}/day`;

  await open(`${board}/${bookingId}`);
  await look('note, not begun');
  await sign(page).click();
  await signing(page).waitFor();
  await look('note, asked whether to sign');
  await signing(page).click();
  await page.locator('.summary, .ds-alert[tabindex]').first().waitFor();
  await look('note, signing refused while empty');
  await fillSystem(page);
  await look('note, a system with everything open');
  await page.locator('section[aria-labelledby=former-notes] a').first().click();
  await page.locator('aside[aria-labelledby] >> visible=true').waitFor();
  await look('note, a former one read beside');
  await type(page, 'Uusi järjestelmä viimeistään remontissa.');
  await look('note, saved');
  await page.context().setOffline(true);
  await page.fill('[name=words]', 'Kirjoitettu katveessa');
  await page.getByRole('alert').waitFor();
  await look('note, no connection', failedFetch);
  await page.context().setOffline(false);
  await page.locator('.editor .state .ds-tag[data-color=success]').waitFor();

  const { version } = await site.owner.selectFrom('advice_note').select('version').where('booking_id', '=', bookingId).executeTakeFirstOrThrow(); // prettier-ignore
  const theirs = { version, content: { ...wholeNote, words: 'Toisen sanat' } };
  await site.call(saveNote, { params: { bookingId }, body: theirs, headers: other.headers });
  await page.fill('[name=words]', 'Ensimmäisen uudet sanat');
  await page.locator('.ds-alert[tabindex]').waitFor();
  await look('note, somebody saved meanwhile', failedFetch);
  await page.locator('.ds-alert[tabindex] button').first().click();
  await page.locator('.ds-alert[tabindex]').waitFor({ state: 'detached' });
  await page.locator('section[aria-labelledby=note-sign] input[type=checkbox]').check();
  const kept = page.waitForResponse(/\?\/save/);
  await fillStep(page);
  await kept;
  await sign(page).click();
  await signing(page).click();
  await page.locator('.summary').waitFor();
  await look('note, held back without a reason');
  await page.fill('[name=heldBackReason]', 'Asukas soittaa ensin.');
  await sign(page).click();
  await signing(page).click();
  await page.locator('.signed').waitFor();
  await look('note, signed and held back');
  await unfold(page);
  await press(page, 'form[action*="?/release"] button');
  await look('releasing a note, without a reason');
  await page.fill('#release-reason', 'Asukas soitti.');
  await press(page, 'form[action*="?/release"] button');
  await look('note, released');
  await open(`${board}/${past.bookingId}`);
  await look('note of another day');

  await open(`/staff/notes/${third.bookingId}`);
  await look('note on its own page');
  await site.call(cancelBooking, { params: { token: third.token } });
  await page.fill('[name=words]', 'Liian myöhään');
  await page.getByRole('alert').waitFor();
  await look('note, the visit was cancelled while one wrote');
  await page.fill('[name=words]', '');
  page.on('dialog', (dialog) => void dialog.accept());
  await visit('note of a cancelled visit', `/staff/notes/${third.bookingId}`);

  await signedNote(site, { bookingId: second.bookingId, headers: expert.headers });
  await open(`/staff/notes/${second.bookingId}`);
  await unfold(page);
  await look('note, signed, with the form to add to it');
  await press(page, 'form[action*="?/add"] button');
  await look('adding to a note, nothing filled in');
  await page.fill('form[action*="?/add"] [name=reason]', 'Asukas toimitti kuvat.');
  await page.fill('form[action*="?/add"] [name=words]', 'Kaivo on kunnossa.');
  await press(page, 'form[action*="?/add"] button');
  await look('note with an addendum');
  await press(page, 'form[action$=paper] button');
  await look('note, handed over on paper');
  await sits(world, page, await staffWith(site, ['coordinator']));
  await visit('note, not for a coordinator', `/staff/notes/${second.bookingId}`);
};
