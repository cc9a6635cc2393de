import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changeBooking } from '#shared/contracts/bookings.ts';
import { markCalled, unmarkCalled } from '#shared/contracts/clinic-changes.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { makeDueChanges } from '#server/features/clinics/settle-change.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { coordinatorOf, type Coordinator } from '../../../support/planning.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const sink = await openSmsSink('twilio');
const mailbox = await openMailbox();
afterAll(() => Promise.all([sink.close(), mailbox.close()]));
const app = await testApp({ ...sink.settings, SMTP_URL: mailbox.url });
const { call, clock, owner, deps } = app;
const transports = { mail: openMailTransport(deps.config), sms: openSmsTransport(deps.config.sms!, deps) };

const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };
const mobile = '+358401234567';
const landline = { email: '', phone: '019 520 211' };

beforeEach(async () => {
  clock.set('2026-10-01T06:00:00Z');
  mailbox.mails.length = 0;
  sink.messages.length = 0;
  mailbox.behaviour = 'take';
  await owner.updateTable('municipality').set({ sms_daily_cents: 100_000 }).execute();
});

/** A published day, its coordinator, and four holders of whom each is told in another way. */
async function bookedDay() {
  const coordinator = await coordinatorOf(app);
  const { answer: day } = await coordinator.publish((await coordinator.draft()).answer);
  const { answer: listed } = await call(listSlots, { params: { clinicId: day.id } });
  const [first, second, third, fourth] = listed.slots.map(({ id }) => id);
  const holders = {
    mail: await bookVisit(app, first!, { name: 'Aino Testi', email: 'aino@example.org' }),
    sms: await bookVisit(app, second!, { name: 'Bo Prov', email: '', phone: mobile }),
    landline: await bookVisit(app, third!, { name: 'Eino Testi', ...landline }),
    paper: await bookVisit(app, fourth!, { name: 'Kerttu Testi', email: '', wantsPaper: true }),
  };
  await send();
  mailbox.mails.length = 0;
  sink.messages.length = 0;
  return { ...coordinator, day, holders };
}

/** Sends what waits, as the worker does when it tries for the last time. */
async function send(): Promise<void> {
  const waiting = await owner
    .selectFrom('message')
    .select(['id', 'municipality_id'])
    .where('status', '=', 'queued')
    .orderBy('created_at')
    .execute();
  for (const { id, municipality_id: municipality } of waiting)
    await sendMessage({ ...deps, ...transports }, { messageId: id, municipality, lastTry: true });
}

const pass = (minutes: number) => clock.set(clock.now().add({ minutes }).toString());

/** Of those on the list: who, why, and by whom they were called. */
async function list({ see, day }: Pick<Coordinator, 'see'> & { day: { id: string } }) {
  const { toCall } = (await see(day.id)).answer;
  return toCall.map(({ name, why, called }) => [name, why, called?.by ?? null]);
}

const latest = async ({ see, day }: Pick<Coordinator, 'see'> & { day: { id: string } }) =>
  (await see(day.id)).answer;

type Booked = Awaited<ReturnType<typeof bookedDay>>;

/** Presses the mark of somebody on the list, as the list shows it now or showed it then. */
async function press(
  at: Booked,
  holder: { bookingId: string },
  {
    by = at,
    sequence,
    off = false,
  }: { by?: { headers: Record<string, string> }; sequence?: number; off?: boolean } = {},
) {
  const found = (await latest(at)).toCall.find(({ bookingId }) => bookingId === holder.bookingId);
  const seen = sequence ?? found!.sequence;
  const params = { clinicId: at.day.id, bookingId: holder.bookingId };
  return off
    ? call(unmarkCalled, { params, query: { sequence: seen }, headers: by.headers })
    : call(markCalled, { params, body: { sequence: seen }, headers: by.headers });
}

const todayOf = async ({ headers }: { headers: Record<string, string> }, clinicId: string) =>
  (await call(seeToday, { headers })).answer.changedDays.find((line) => line.clinicId === clinicId)?.calls ??
  0;

const actionsOf = async (subject: string) =>
  (
    await owner
      .selectFrom('audit_log')
      .select('action')
      .where('subject_id', '=', subject)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action);

const unreached = [
  ['Eino Testi', 'no_way', null],
  ['Kerttu Testi', 'no_way', null],
];

describe('a whole day with a holder of each kind', () => {
  test.each(['move', 'cancel'] as const)('%s: each is told once by their own channel', async (kind) => {
    const at = await bookedDay();
    if (kind === 'move') await at.move(at.day, { date: '2026-10-21', reason });
    else await at.cancel(at.day, reason, false);
    pass(10);
    await makeDueChanges(deps);
    await makeDueChanges(deps);
    await send();
    await send();
    const told = kind === 'move' ? 'on siirretty' : 'on peruttu';
    expect(mailbox.mails.map(({ to }) => to).sort()).toEqual(
      ['aino@example.org', ...at.panel.map(({ email }) => email)].sort(),
    );
    expect(mailbox.mails.find(({ to }) => to === 'aino@example.org')!.subject).toContain(told);
    expect(sink.messages.map(({ to }) => to)).toEqual([mobile]);
    expect(sink.messages[0]!.text).toContain(
      kind === 'move' ? 'keskiviikko 21.10.2026' : 'Jouduimme perumaan',
    );
    expect(await list(at)).toEqual(unreached);
    expect((await latest(at)).told).toEqual({ about: kind, all: 2, sent: 2, failed: 0 });
    expect((await actionsOf(at.day.id)).slice(2)).toEqual([
      'clinic.change_planned',
      kind === 'move' ? 'clinic.moved' : 'clinic.cancelled',
    ]);
  });

  test('taken back to a draft: the list stands there too, and a later end of the day does not repeat it', async () => {
    const at = await bookedDay();
    pass(1);
    const { answer: draft } = await at.unpublish(at.day, reason);
    expect(draft).toMatchObject({ status: 'draft', told: { about: 'unpublish', all: 2 } });
    expect(await list(at)).toEqual(unreached);
    expect(await todayOf(at, at.day.id)).toBe(2);
    pass(1);
    const { answer: again } = await at.publish(draft);
    expect(await list(at)).toEqual(unreached);
    const { answer: listed } = await call(listSlots, { params: { clinicId: at.day.id } });
    await bookVisit(app, listed.slots[0]!.id, { name: 'Veikko Testi', ...landline });
    pass(1);
    await at.cancel(again, reason);
    expect(await list(at)).toEqual([['Veikko Testi', 'no_way', null]]);
  });
});

describe('in the mailbox', () => {
  test('a moved day’s mail leads by its one link to another time', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    await send();
    const mail = await mailbox.waitForMail('aino@example.org');
    const [, token] = /\/fi\/booking\/(\S+)/.exec(mail.text)!;
    const other = await app.make.clinic({ day: '2026-11-11' });
    const body = { slotId: other.slotIds[0]! };
    const { answer } = await call(changeBooking, { params: { token: token! }, body });
    expect([answer.date, answer.name]).toEqual(['2026-11-11', 'Aino Testi']);
  });

  test('a substitute is invited, and who made room for them is released', async () => {
    const at = await bookedDay();
    const substitute = await app.make.person({ roles: ['building_inspector'] });
    const seats = at.fullSeats.map((seat) =>
      seat.role === 'building_inspector' ? { ...seat, personId: substitute.id } : seat,
    );
    await at.staff(at.day, seats);
    await send();
    const methodTo = async (to: string) =>
      /METHOD:(\w+)/.exec((await mailbox.waitForMail(to)).calendar ?? '')?.[1];
    const former = at.panel.find(({ id }) => id === at.fullSeats[1]!.personId)!;
    expect([await methodTo(former.email), await methodTo(substitute.email)]).toEqual(['CANCEL', 'REQUEST']);
    expect(mailbox.mails).toHaveLength(2);
  });
});

describe('whom a message did not reach', () => {
  test('stands on the list with the reason: given up, stopped by the price ceiling, or come back', async () => {
    const at = await bookedDay();
    await owner.updateTable('municipality').set({ sms_daily_cents: 1 }).where('id', '=', '638').execute();
    mailbox.behaviour = 'refuse the recipient';
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    expect(await list(at)).toEqual(unreached);
    await send();
    expect(await list(at)).toEqual([
      ['Aino Testi', 'not_delivered', null],
      ['Bo Prov', 'not_delivered', null],
      ...unreached,
    ]);
    expect((await latest(at)).told).toEqual({ about: 'move', all: 2, sent: 0, failed: 2 });
    expect(await todayOf(at, at.day.id)).toBe(4);
  });

  test('a mail that came back counts as not reached, until a newer one says more', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    await send();
    await sql`update message set delivery = 'bounced' where booking_id = ${at.holders.mail.bookingId}
      and kind = 'clinic-moved'`.execute(owner);
    expect((await list(at))[0]).toEqual(['Aino Testi', 'not_delivered', null]);
    expect((await latest(at)).told).toMatchObject({ all: 2, sent: 1, failed: 1 });
    pass(1);
    await at.move(await latest(at), { date: '2026-10-28', reason, now: true });
    await send();
    expect(await list(at)).toEqual(unreached);
  });

  test('what a newer message overtook, and who has chosen another time, is not on it', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    await sql`update message set status = 'failed', failure = 'overtaken' where clinic_id = ${at.day.id}
      and kind = 'clinic-moved' and channel = 'sms'`.execute(owner);
    await sql`update message set status = 'failed', failure = '550' where clinic_id = ${at.day.id}
      and kind = 'clinic-moved' and channel = 'mail'`.execute(owner);
    expect((await list(at)).map(([name]) => name)).toEqual(['Aino Testi', 'Eino Testi', 'Kerttu Testi']);
    const other = await app.make.clinic({ day: '2026-11-18' });
    const { token } = at.holders.mail;
    await call(changeBooking, { params: { token }, body: { slotId: other.slotIds[0]! } });
    expect(await list(at)).toEqual(unreached);
  });
});

describe('the mark of a call', () => {
  test('says who and when, moves them to the end, is made once and can be taken back', async () => {
    const at = await bookedDay();
    const colleague = await staffWith(app, ['coordinator']);
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    pass(5);
    const marked = await press(at, at.holders.landline);
    expect(marked.answer).toEqual({ sequence: 1, called: { at: '2026-10-01T06:05:00Z', by: at.name } });
    pass(1);
    const again = await press(at, at.holders.landline, { by: colleague });
    expect(again.answer).toEqual(marked.answer);
    expect(await list(at)).toEqual([
      ['Kerttu Testi', 'no_way', null],
      ['Eino Testi', 'no_way', at.name],
    ]);
    expect(await todayOf(colleague, at.day.id)).toBe(1);
    await press(at, at.holders.landline, { by: colleague, off: true });
    await press(at, at.holders.landline, { off: true });
    expect(await list(at)).toEqual(unreached);
    expect(await todayOf(at, at.day.id)).toBe(2);
    expect((await actionsOf(at.holders.landline.bookingId)).slice(-2)).toEqual([
      'booking.called',
      'booking.call_undone',
    ]);
  });

  test('two coordinators at once: one mark, one line in the log', async () => {
    const at = await bookedDay();
    const colleague = await staffWith(app, ['coordinator']);
    await at.cancel(at.day, reason);
    const both = await Promise.all([
      press(at, at.holders.landline),
      press(at, at.holders.landline, { by: colleague }),
    ]);
    expect(both[0].answer).toEqual(both[1].answer);
    const actions = await actionsOf(at.holders.landline.bookingId);
    expect(actions.filter((action) => action === 'booking.called')).toHaveLength(1);
  });

  test('does not count once the day moves again, and a page that does not know so is refused', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason, now: true });
    await press(at, at.holders.landline);
    pass(1);
    await at.move(await latest(at), { date: '2026-10-28', reason, now: true });
    expect(await list(at)).toEqual(unreached);
    const late = await press(at, at.holders.landline, { sequence: 1 });
    expect([late.status, late.problem.code]).toEqual([412, 'clinics.changed_meanwhile']);
    expect(await list(at)).toEqual(unreached);
  });

  test('is for those who plan here; of a day and a booking that belong together', async () => {
    const at = await bookedDay();
    const other = await bookedDay();
    await at.cancel(at.day, reason);
    const elsewhere = await staffWith(app, ['coordinator'], '109');
    const { bookingId } = at.holders.landline;
    expect((await press(at, { bookingId }, { by: elsewhere })).status).toBe(404);
    expect((await press(at, other.holders.landline, { sequence: 0 })).status).toBe(404);
    const expert = await staffWith(app, ['project_lead']);
    expect((await press(at, { bookingId }, { by: expert })).status).toBe(403);
  });

  test('today asks for it only while the visit is to come', async () => {
    const at = await bookedDay();
    await at.cancel(at.day, reason);
    clock.set('2026-10-14T12:15:00Z');
    expect(await todayOf(at, at.day.id)).toBe(1);
    clock.set('2026-10-14T14:00:00Z');
    expect(await todayOf(at, at.day.id)).toBe(0);
    expect(await list(at)).toEqual(unreached);
  });
});

describe('while the change waits', () => {
  test('whom no message will reach stands on the list, can be called, and need not be called again when it is done', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason });
    expect(await list(at)).toEqual(unreached);
    expect(await todayOf(at, at.day.id)).toBe(0);
    expect((await press(at, at.holders.landline)).answer).toMatchObject({ sequence: 1 });
    pass(10);
    await makeDueChanges(deps);
    expect(await list(at)).toEqual([
      ['Kerttu Testi', 'no_way', null],
      ['Eino Testi', 'no_way', at.name],
    ]);
  });

  test('whoever was called and then hears nothing more is called once more when it is taken back', async () => {
    const at = await bookedDay();
    await at.move(at.day, { date: '2026-10-21', reason });
    await press(at, at.holders.landline);
    await at.undo(await latest(at));
    expect(await list(at)).toEqual([['Eino Testi', 'taken_back', null]]);
    expect(await todayOf(at, at.day.id)).toBe(1);
    const { sequence } = (await latest(at)).toCall[0]!;
    await at.cancel(await latest(at), reason, false);
    expect(await list(at)).toEqual(unreached);
    await at.undo(await latest(at));
    await press(at, at.holders.landline, { sequence });
    expect(await list(at)).toEqual([]);
  });
});
