import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking, changeBooking, sendLinkAgain } from '#shared/contracts/bookings.ts';
import { cancelClinicDay } from '#shared/contracts/clinic-changes.ts';
import { getClinicDay } from '#shared/contracts/clinic-days.ts';
import { seeDay } from '#shared/contracts/day.ts';
import { seeToday } from '#shared/contracts/today.ts';
import * as reading from '#shared/contracts/reading.ts';
import { killLinks, seeBookingAsStaff } from '#shared/contracts/staff-bookings.ts';
import { readLinkContact } from '#server/features/bookings/link-contact.rules.ts';
import { sendLinks } from '#server/features/bookings/send-link-again.ts';
import { writeDueMails } from '#server/features/bookings/write-due-mails.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';
import { testApp } from '../../../support/app.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, signedNote } from '../../../support/visits.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const sink = await openSmsSink('twilio');
afterAll(() => sink.close());
const app = await testApp(sink.settings);
const { call, clock, make, owner, deps } = app;
const transports = { mail: openMailTransport(deps.config), sms: openSmsTransport(deps.config.sms!, deps) };
const expert = await staffWith(app, ['environmental_secretary']);
const admin = await staffWith(app, ['admin', 'coordinator']);
const lists = await waitingLists(app);
const { coordinator } = lists;

const mobile = '+358401234567';
const byPhone = { email: '', phone: '040 123 4567' };

beforeEach(async () => {
  sink.messages.length = 0;
  clock.set('2026-10-01T09:00:00Z');
  await owner.updateTable('municipality').set({ sms_daily_cents: 100_000 }).execute();
  await owner.updateTable('message').set({ status: 'sent' }).execute();
});

/** Sends what waits, as the worker does, and answers the texts. */
async function texts(): Promise<string[]> {
  const waiting = await owner
    .selectFrom('message')
    .select(['id', 'municipality_id'])
    .where('status', '=', 'queued')
    .where('channel', '=', 'sms')
    .orderBy('created_at')
    .execute();
  sink.messages.length = 0;
  for (const { id, municipality_id: municipality } of waiting)
    await sendMessage({ ...deps, ...transports }, { messageId: id, municipality, lastTry: true });
  return sink.messages.map(({ text }) => text);
}

const kindsTo = async (recipient: string) =>
  (
    await owner
      .selectFrom('message')
      .select(['kind', 'channel'])
      .where('recipient', '=', recipient)
      .where('status', '=', 'queued')
      .execute()
  ).map(({ kind, channel }) => `${kind} ${channel}`);

async function visit(told = {}) {
  const clinic = await make.clinic({ day: '2026-11-04', start: '14:00', slots: 3 });
  return { clinic, ...(await bookVisit(app, clinic.slotIds[0]!, { ...byPhone, ...told })) };
}

describe('who gave a mobile number and no address', () => {
  test.each([
    ['fi', /^Jätevesiklinikka, Porvoo\nAikasi on varattu: keskiviikko 4\.11\.2026 klo 14\.00, Kylätalo/],
    ['sv', /^Avloppskliniken, Borgå\nDin tid är bokad: onsdag 4\.11\.2026 kl\. 14\.00, Byagård/],
    ['en', /^Wastewater clinic, Porvoo\nYour time is booked: Wednesday 4 November 2026 at 14:00, Village/],
    ['nb', /^Avløpsklinikken, Borgå\nTimen din er bestilt: onsdag 4\. november 2026 kl\. 14\.00, Grendehus/],
  ] as const)(
    'is told of a booking in their language, %s, with a link that opens it',
    async (language, words) => {
      const { token } = await visit({ language });
      const [text = ''] = await texts();
      expect(text).toMatch(words);
      expect(text).toContain(`/${language}/booking/${token}`);
    },
  );

  test('hears of every change, and the mail box of nobody is written to', async () => {
    const { token, bookingId, clinic } = await visit();
    await call(changeBooking, { params: { token }, body: { slotId: clinic.slotIds[1]! } });
    await call(killLinks, { params: { bookingId }, headers: coordinator.headers });
    const found = await call(seeBookingAsStaff, { params: { bookingId }, headers: coordinator.headers });
    expect(found.answer).toMatchObject({ reachedBy: 'sms', needsPaper: false });
    await call(cancelBooking, { params: { token: found.answer.token } });
    expect(await kindsTo(mobile)).toEqual([
      'booking-confirmed sms',
      'booking-moved sms',
      'booking-link sms',
      'booking-cancelled sms',
    ]);
  });

  test('hears why the whole day was cancelled, in their language', async () => {
    const { clinic } = await visit({ language: 'sv' });
    await texts();
    const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };
    const cancelled = await call(cancelClinicDay, {
      params: { clinicId: clinic.id },
      body: { version: 1, reason, now: true },
      headers: coordinator.headers,
    });
    expect(cancelled.status).toBe(200);
    expect(await texts()).toEqual([expect.stringContaining('\nOrsak: Byagården har en vattenskada.\n')]);
  });

  test('is reminded by text message at nine in the morning, never at night', async () => {
    const { bookingId, token } = await visit({ systemYear: '1987' });
    await texts();
    clock.set('2026-10-28T05:59:00Z');
    await writeDueMails(deps);
    expect(await texts()).toEqual([]);
    clock.set('2026-10-28T07:00:00Z');
    await writeDueMails(deps);
    await writeDueMails(deps);
    const reminders = (await texts()).filter((text) => text.includes(token));
    expect(reminders).toEqual([expect.stringContaining('Muistutus ajastasi: keskiviikko 4.11.2026')]);
    expect(reminders[0]).toContain('Meiltä puuttuu vielä asemapiirros ja kuvat.');
    const row = await owner.selectFrom('message').selectAll().where('booking_id', '=', bookingId).where('kind', '=', 'booking-reminder').executeTakeFirstOrThrow(); // prettier-ignore
    expect(row).toMatchObject({ channel: 'sms', recipient: mobile, status: 'sent' });
  });

  test('is offered a new time by text message after a visit that they missed', async () => {
    const { bookingId } = await visit();
    await texts();
    await owner.updateTable('booking').set({ status: 'no_show' }).where('id', '=', bookingId).execute();
    clock.set('2026-11-04T16:00:00Z');
    await writeDueMails(deps);
    await writeDueMails(deps);
    const [text, ...more] = await texts();
    expect(more).toEqual([]);
    expect(text).toContain('Sinulle oli varattu aika');
    expect(text).toMatch(/Vapaat ajat: http\S+\/fi\/municipalities\/638$/);
  });

  test('reads the advice with a code that came by text message', async () => {
    const { token, bookingId } = await visit();
    await signedNote(app, { bookingId, headers: expert.headers });
    const ready = (await texts()).at(-1);
    expect(ready).toContain('Neuvontamuistiosi on valmis');
    await call(reading.askReadingCode, { params: { token } });
    const [text = ''] = await texts();
    const [code = ''] = /\d{6}/.exec(text) ?? [];
    const opened = await call(reading.openAdvice, { params: { token }, body: { code } });
    expect(opened.status).toBe(201);
  });

  test('is not to be called, and gets no letter, unless they asked for paper', async () => {
    const clinic = await make.clinic({ slots: 4 });
    await bookVisit(app, clinic.slotIds[0]!, { ...byPhone, name: 'Eino Testi' });
    await bookVisit(app, clinic.slotIds[1]!, { ...byPhone, name: 'Aune Testi', wantsPaper: true });
    await bookVisit(app, clinic.slotIds[2]!, { email: '', phone: '019 520 211', name: 'Kalle Testi' });
    const { answer } = await call(getClinicDay, {
      params: { clinicId: clinic.id },
      headers: coordinator.headers,
    });
    expect(answer.tells?.holders.map(({ name, how, onPaper }) => [name, how, onPaper])).toEqual([
      ['Eino Testi', 'sms', false],
      ['Aune Testi', 'sms', true],
      ['Kalle Testi', 'call', true],
    ]);
    const board = await call(seeDay, { params: { clinicId: clinic.id }, headers: coordinator.headers });
    expect(board.answer.slots.map(({ visit }) => visit?.needsPaper)).toEqual([false, true, true, undefined]);
  });
});

describe('a time that comes free', () => {
  test('is offered by text message, and taken by its link', async () => {
    const day = await lists.fullDay();
    const place = await lists.joined(day.id, { email: '', phone: '040 765 4321' });
    expect(place.reachedBy).toBe('sms');
    await lists.cancel(day.visits[0]!);
    const [joined = '', offered = ''] = await texts();
    expect(joined).toContain('Olet jonossa');
    expect(offered).toMatch(/Sinulle on vapautunut aika: .*\nVastaa: \S+$/);
    const [, token = ''] = /\/waiting\/([\w-]+)$/.exec(offered) ?? [];
    const offer = (await lists.openOffer({ token }))!;
    const [seen] = await lists.list(day.id);
    expect(seen?.offers).toMatchObject([{ how: 'sms' }]);
    expect((await lists.take({ token }, offer.id)).status).toBe(201);
    expect((await texts()).at(-1)).toContain('Aikasi on varattu');
  });

  test('is offered on the telephone to whoever has none that takes messages', async () => {
    const day = await lists.fullDay();
    await lists.joined(day.id, { email: '', phone: '019 520 211' });
    await lists.cancel(day.visits[0]!);
    const [seen] = await lists.list(day.id);
    expect(seen).toMatchObject({ reachedBy: null, offers: [{ how: 'call' }] });
    expect(await texts()).toEqual([]);
  });
});

describe('a lost link', () => {
  /** Asks, and does the work of the job when it was taken. */
  async function ask(emailOrPhone: string, from = '198.51.100.1') {
    const asked = await call(sendLinkAgain, { body: { emailOrPhone }, from });
    if (asked.status === 202) await sendLinks(deps, readLinkContact(emailOrPhone, ['FI', 'NO'])!);
    return asked;
  }
  let number = 100;
  const freshMobile = () => `040 111 2${++number}`;

  test('comes by text message to the mobile number that was given, however it is written', async () => {
    const phone = freshMobile();
    const { token } = await visit({ phone });
    await texts();
    const asked = await ask(phone.replace('040', '+358 40'));
    expect([asked.status, asked.answer]).toEqual([202, { sent: true }]);
    const [text = '', ...more] = await texts();
    expect(text).toContain('Linkki varaukseesi: keskiviikko 4.11.2026');
    expect(text).toContain(`/fi/booking/${token}`);
    expect(more).toEqual([]);
  });

  test('answers the same to a number without bookings, and sends nothing', async () => {
    const asked = await ask(freshMobile());
    expect([asked.status, asked.answer]).toEqual([202, { sent: true }]);
    expect(await texts()).toEqual([]);
  });

  test('goes by mail to whoever gave an address too', async () => {
    const phone = freshMobile();
    const email = `aino.${number}@example.org`;
    await visit({ phone, email });
    await owner.updateTable('message').set({ status: 'sent' }).execute();
    await ask(phone);
    expect(await kindsTo(email)).toEqual(['booking-link mail']);
    expect(await texts()).toEqual([]);
  });

  test('goes nowhere for a booking of a municipality that sends no text messages, though others do', async () => {
    await owner.updateTable('municipality').set({ sms_daily_cents: 0 }).where('id', '=', '638').execute();
    const phone = freshMobile();
    await visit({ phone });
    expect((await ask(phone)).status).toBe(202);
    expect(await texts()).toEqual([]);
  });

  test('can be asked for by address only where nobody sends text messages', async () => {
    await owner.updateTable('municipality').set({ sms_daily_cents: 0 }).execute();
    expect((await ask(freshMobile())).problem.fields).toMatchObject([
      { field: 'emailOrPhone', code: 'email' },
    ]);
  });

  test.each(['019 520 211', '+1 212 555 0123', 'aino@', ''])(
    'cannot be asked for with “%s”',
    async (typed) => {
      const { status, problem } = await ask(typed);
      expect(status).toBe(400);
      expect(problem.fields).toMatchObject([{ field: 'emailOrPhone', code: 'email_or_mobile' }]);
    },
  );

  test('is asked for three times a day with one number, from wherever', async () => {
    const phone = freshMobile();
    const statuses = [];
    for (const from of ['198.51.100.2', '198.51.100.3', '198.51.100.4', '198.51.100.5'])
      statuses.push((await ask(phone, from)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    clock.pass({ hours: 2 });
    expect((await ask(phone, '198.51.100.6')).status).toBe(429);
    clock.pass({ hours: 22 });
    expect((await ask(phone, '198.51.100.6')).status).toBe(202);
  });

  test('is asked for with ten numbers an hour by one caller; addresses and others are not held up', async () => {
    const from = '198.51.100.7';
    for (let time = 0; time < 10; time++) expect((await ask(freshMobile(), from)).status).toBe(202);
    const late = freshMobile();
    expect((await ask(late, from)).status).toBe(429);
    expect((await ask('aino.monta@example.org', from)).status).toBe(202);
    expect((await ask(late, '198.51.100.8')).status).toBe(202);
    clock.pass({ hours: 1 });
    expect((await ask(late, from)).status).toBe(202);
  });

  test('of many bookings by one number comes for the next three', async () => {
    const phone = freshMobile();
    for (let time = 0; time < 4; time++) await visit({ phone });
    await texts();
    await ask(phone);
    expect(await texts()).toHaveLength(3);
  });
});

describe('nobody else is sent a text message', () => {
  test.each([
    ['who gave an address too', { email: 'aino.sms@example.org', phone: '040 123 4567' }, 'mail'],
    ['a telephone on a wall', { email: '', phone: '019 520 211' }, null],
    ['a number of a company', { email: '', phone: '029 525 1000' }, null],
    ['a mobile in another country', { email: '', phone: '+1 212 555 0123' }, null],
    ['an Estonian mobile', { email: '', phone: '+372 5123 4567' }, null],
    ['a Norwegian mobile', { email: '', phone: '+47 400 00 101' }, 'sms'],
    ['a Swedish mobile', { email: '', phone: '+46 70 123 45 67' }, 'sms'],
  ] as const)('%s', async (_who, contact, reachedBy) => {
    const { bookingId } = await visit(contact);
    const { answer } = await call(seeBookingAsStaff, { params: { bookingId }, headers: coordinator.headers });
    expect(answer.reachedBy).toBe(reachedBy);
    const rows = await owner
      .selectFrom('message')
      .select('channel')
      .where('booking_id', '=', bookingId)
      .execute();
    expect(rows.map(({ channel }) => channel)).toEqual(reachedBy ? [reachedBy] : []);
  });

  test('in a municipality that pays for none', async () => {
    await owner.updateTable('municipality').set({ sms_daily_cents: 0 }).where('id', '=', '638').execute();
    const { bookingId } = await visit();
    const { answer } = await call(seeBookingAsStaff, { params: { bookingId }, headers: coordinator.headers });
    expect(answer).toMatchObject({ reachedBy: null, needsPaper: true });
    expect(await texts()).toEqual([]);
  });
});

describe('staff see', () => {
  const page = async (path: string) =>
    (await app.server.inject({ url: path, headers: { ...admin.headers, host: 'localhost:3000' } })).body;

  test('in the list of messages by what way one went, in how many parts, and what became of it', async () => {
    const { bookingId } = await visit();
    expect(await page('/fi/staff/messages')).toMatch(/tekstiviesti\s*</);
    await texts();
    expect(await page('/fi/staff/messages')).toContain('tekstiviesti, 2 osaa');
    const reported = (delivery: 'bounced' | 'delivered', delivery_code: string | null) =>
      owner
        .updateTable('message')
        .set({ delivery, delivery_code })
        .where('booking_id', '=', bookingId)
        .execute();
    await reported('bounced', '30003');
    expect(await page('/fi/staff/messages')).toContain('ei mennyt perille (30003)');
    expect(await page('/fi/staff/messages?status=failed')).toContain('ei mennyt perille (30003)');
    const { answer: today } = await call(seeToday, { headers: coordinator.headers });
    expect(today.failedMessages).toBe(1);
    await reported('delivered', null);
    expect(await page('/fi/staff/messages')).toContain('perillä');
  });

  test('why one was not sent, in words of the telephone', async () => {
    await owner.updateTable('municipality').set({ sms_daily_cents: 1 }).where('id', '=', '638').execute();
    await visit();
    expect(await texts()).toEqual([]);
    expect(await page('/fi/staff/messages')).toContain('asetettu enimmäishinta tuli täyteen');
  });

  test('on the booking that a text message leaves, and of whom to tell themselves', async () => {
    const reached = await visit();
    expect(await page(`/fi/staff/bookings/${reached.bookingId}?now=booked`)).toContain(
      'lähtee tekstiviestinä',
    );
    const unreached = await visit({ phone: '019 520 211' });
    const shown = await page(`/fi/staff/bookings/${unreached.bookingId}?now=booked`);
    expect(shown).toContain('Kerro siitä varaajalle itse');
    expect(shown).toContain('letters.pdf');
  });
});
