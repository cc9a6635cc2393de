import { expect, test } from 'vitest';
import { writeDueMails } from '#server/features/bookings/write-due-mails.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { signedIn } from '../support/signed-in.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';
import { openWorld } from '../support/walks/walk.ts';

const browser = await openBrowser();
const { site, mailbox } = await openWorld(browser);

test('who did not come is counted on the board, gets a friendly mail and books a new time by its link', async () => {
  const clinic = await site.make.clinic({ slots: 2 });
  const later = await site.make.clinic({ slots: 2, day: '2026-11-20' });
  const missed = await bookVisit(site, clinic.slotIds[0]!);
  await bookVisit(site, clinic.slotIds[1]!);
  const session = await staffWith(site, ['environmental_secretary']);
  const expert = await signedIn(browser, {
    session,
    origin: site.origin,
    viewport: { width: 390, height: 844 },
  });
  await expert.page.goto(`${site.origin}/fi/staff/clinics/${clinic.id}/day`, { waitUntil: 'networkidle' });
  await expert.page.locator('li.visit summary').first().click();
  await expert.page
    .getByRole('button', { name: /^Merkitse: ei saapunut/ })
    .first()
    .click();
  await expert.page.getByText('Ei saapunut: 1').waitFor();
  expect(expert.complaints).toEqual([]);

  site.clock.set('2026-10-15T15:00:00Z');
  await writeDueMails(site.deps);
  const mail = await mailbox.waitForMail(missed.email!, ({ subject }) =>
    subject.startsWith('Haluatko uuden ajan?'),
  );
  expect(mail.text).toContain('Sinulle oli varattu tämä aika.');
  expect(mail.calendar).toBeNull();
  expect(mailbox.mails.filter(({ subject }) => subject.startsWith('Haluatko'))).toHaveLength(1);

  const link = /http\S+\/fi\/municipalities\/\S+/.exec(mail.text)![0];
  const resident = await visitor(browser, { javaScriptEnabled: false });
  await resident.page.goto(link);
  await resident.page.locator(`a[href$="/clinics/${later.id}"]`).first().click();
  await resident.page.locator('button[name=slot]').first().waitFor();
});
