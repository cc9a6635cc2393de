import { cancelBooking } from '#shared/contracts/bookings.ts';
import { pdf, sendFile } from '../attachments.ts';
import { bookVisit } from '../visits.ts';
import { press, unfold, visits, type Walk } from './walk.ts';

/** The private link, and the ways back to it. */
export const residentLink: Walk = async ({ site }, page, home, look) => {
  const visit = visits(page, home, look);
  const clinic = await site.make.clinic({ slots: 5, day: '2026-11-24' });
  const [first, second, third, fourth, fifth] = clinic.slotIds as [string, string, string, string, string];
  const booked = await bookVisit(site, first, { email: 'aino.linkki@example.org', phone: '040 123 4567' });
  const { token } = booked;
  const link = `/booking/${token}`;

  await visit('find a booking', '/find-booking');
  await press(page, 'form[action$=open] button');
  await look('code missing');
  for (let tries = 0; tries < 6; tries++) {
    await page.fill('[name=code]', booked.code);
    await page.fill('[name=identifierOrPhone]', '040 765 4321');
    await press(page, 'form[action$=open] button');
    if (tries === 0) await look('code or second key wrong');
  }
  await look('too many tries of a code');
  await press(page, 'form[action$=send] button');
  await look('mail address missing');
  for (let tries = 0; tries < 4; tries++) {
    await page.fill('[name=emailOrPhone]', 'aino.linkki@example.org');
    await press(page, 'form[action$=send] button');
    if (tries === 0) await look('link sent by mail');
  }
  await look('too many links asked for');

  await visit('booking', link);
  await unfold(page);
  await look('booking, the question can be completed');
  await page.locator('[name=question]').evaluate((field) => {
    (field as HTMLTextAreaElement).value = 'Entä sauna?';
  });
  await press(page, 'form[action$=complete] button');
  await look('question completed');
  await visit('files, none sent yet', `${link}/files`);
  await press(page, 'form[action$=add] button');
  await look('file, nothing chosen');
  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('[name=file][type=file]', { name, mimeType: 'application/pdf', buffer });
  const send = async () => {
    await page.check('[name=kind]');
    await press(page, 'form[action$=add] button');
  };
  await choose('sivu.html', Buffer.from('<html>'));
  await send();
  await look('file of a type that is not taken');
  await page.fill('[name=systemYear]', 'vanha');
  await press(page, 'form[action$=year] button');
  await look('files, the year is none');
  await page.fill('[name=systemYear]', '1987');
  await press(page, 'form[action$=year] button');
  await look('files, the year is told');
  for (let number = 1; number <= 9; number++)
    await sendFile(site, token, {
      bytes: pdf(String(number)),
      name: `Kaivo ${number} – ${'pitkä'.repeat(15)}.pdf`,
    });
  await visit('booking with files', link);
  await visit('files, room for one more', `${link}/files`);
  await choose('Asemapiirros.pdf', pdf('10'));
  await send();
  await look('files, all that fit');
  await press(page, 'form[action$=remove] button');
  await look('file removed');
  await visit('move', `${link}/move`);
  await press(page, 'form[method=GET] button');
  await look('move, confirm');
  await press(page, 'form[method=POST] button');
  await look('moved');
  await page.goto(`${home}${link}/move?slot=${third}`);
  const other = await bookVisit(site, third);
  await press(page, 'form[method=POST] button');
  await look('move, the time went to another');
  await visit('move, the chosen time is gone', `${link}/move?slot=${third}`);
  await bookVisit(site, first);
  await bookVisit(site, fourth);
  await bookVisit(site, fifth);
  const past = { closes_at: site.clock.now().subtract({ minutes: 1 }) };
  await site.owner.updateTable('clinic').set(past).where('id', '!=', clinic.id).execute();
  await visit('move, no free times', `${link}/move`);

  await visit('cancel, confirm', `${link}/cancel`);
  await press(page, 'form button');
  await look('cancelled');
  await visit('cancel, cancelled already', `${link}/cancel`);
  await page.goto(`${home}/booking/${other.token}`);
  await unfold(page);
  await site.call(cancelBooking, { params: { token: other.token } });
  await press(page, 'form[action$=complete] button');
  await look('completing a cancelled booking is refused');
  await page.goto(`${home}/booking/${other.token}`);
  await look('booking that was cancelled elsewhere');

  const late = await bookVisit(site, second, { email: '', phone: '040 123 4567', wantsPaper: true });
  const lateLink = `/booking/${late.token}`;
  await site.owner.updateTable('clinic').set(past).where('id', '=', clinic.id).execute();
  await visit('booking after the closing moment', lateLink);
  await visit('move after the closing moment', `${lateLink}/move`);
  await page.goto(`${home}${lateLink}/cancel`);
  await site.owner.updateTable('slot').set({ starts_at: past.closes_at }).where('id', '=', second).execute();
  await press(page, 'form button');
  await look('cancelling a visit that has begun is refused');
  await visit('old or broken link', `/booking/${'x'.repeat(43)}`);
  await site.owner.updateTable('booking').set({ link_version: 9 }).where('id', '=', late.bookingId).execute();
  await visit('old link', lateLink);
};
