import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking, changeBooking } from '#shared/contracts/bookings.ts';
import { writeDueMails } from '#server/features/bookings/write-due-mails.ts';
import { testApp } from '../../../support/app.ts';
import { pdf, photo, sendFile } from '../../../support/attachments.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { deps, clock, owner, call, make } = app;

const booked = '2026-10-01T06:00:00Z';
beforeEach(() => clock.set(booked));

/** A visit on Wednesday 4.11.2026 at 14.00 in Porvoo, booked a month before. */
async function visit(told: Parameters<typeof bookVisit>[2] = {}) {
  const clinic = await make.clinic({ day: '2026-11-04', start: '14:00', slots: 6 });
  return { clinic, ...(await bookVisit(app, clinic.slotIds[0]!, told)) };
}

async function lookAt(now: string) {
  clock.set(now);
  await writeDueMails(deps);
}

const remindersOf = (bookingId: string) =>
  owner
    .selectFrom('message')
    .selectAll()
    .where('booking_id', '=', bookingId)
    .where('kind', '=', 'booking-reminder')
    .orderBy('created_at')
    .execute();

const weekBefore = '2026-10-28T07:00:00Z';
const dayBefore = '2026-11-03T07:00:00Z';

describe('who has booked a time', () => {
  test('is reminded of it a week and a day before, once each, in their language', async () => {
    const { bookingId } = await visit({ language: 'sv' });
    await lookAt('2026-10-28T06:50:00Z');
    expect(await remindersOf(bookingId)).toEqual([]);
    for (const now of [weekBefore, '2026-10-28T07:10:00Z', dayBefore, '2026-11-03T07:10:00Z'])
      await lookAt(now);
    const sent = await remindersOf(bookingId);
    expect(sent.map(({ created_at }) => created_at.toString())).toEqual([weekBefore, dayBefore]);
    expect(sent[0]).toMatchObject({
      language: 'sv',
      content: { start: '2026-11-04T12:00:00Z', bring: expect.any(String) },
    });
  });

  test('is told what the experts have not been sent or told yet', async () => {
    const { bookingId, token } = await visit();
    await sendFile(app, token, { bytes: await photo() });
    await lookAt(weekBefore);
    await sendFile(app, token, { bytes: pdf(), kind: 'site_plan' });
    await call(changeBooking, { params: { token }, body: { systemYear: '1987' } });
    await lookAt(dayBefore);
    const sent = await remindersOf(bookingId);
    expect(sent.map(({ content }) => (content as { missing: string[] }).missing)).toEqual([
      ['site_plan', 'system_year'],
      [],
    ]);
  });

  test('is reminded once, however many workers look at the same moment', async () => {
    const clinic = await make.clinic({ day: '2026-11-04', start: '14:00', slots: 12 });
    const visits = [];
    for (const slotId of clinic.slotIds) visits.push(await bookVisit(app, slotId));
    clock.set(weekBefore);
    await Promise.all(Array.from({ length: 6 }, () => writeDueMails(deps)));
    for (const { bookingId } of visits) expect(await remindersOf(bookingId)).toHaveLength(1);
  });

  test('is reminded although the mail to somebody else cannot be written', async () => {
    const [bad, good] = [await visit(), await visit()];
    const { rows } = await sql<{ never: string }>`
      select format('alter table message add constraint never_this check (booking_id <> %L) not valid', ${bad.bookingId}::text) as never`.execute(
      owner,
    );
    await sql.raw(rows[0]!.never).execute(owner);
    clock.set(weekBefore);
    await expect(writeDueMails(deps)).rejects.toThrow('could not be written');
    await sql`alter table message drop constraint never_this`.execute(owner);
    expect(await remindersOf(bad.bookingId)).toEqual([]);
    expect(await remindersOf(good.bookingId)).toHaveLength(1);
    await writeDueMails(deps);
    expect(await remindersOf(bad.bookingId)).toHaveLength(1);
  });

  test('hears nothing after cancelling, and of the new time after moving', async () => {
    const cancelled = await visit();
    const moved = await visit();
    await call(cancelBooking, { params: { token: cancelled.token } });
    const later = await make.clinic({ day: '2026-11-06', start: '14:00' });
    await call(changeBooking, { params: { token: moved.token }, body: { slotId: later.slotIds[0]! } });
    await lookAt(weekBefore);
    expect(await remindersOf(cancelled.bookingId)).toEqual([]);
    expect(await remindersOf(moved.bookingId)).toEqual([]);
    await lookAt('2026-10-30T12:00:00Z');
    expect(await remindersOf(moved.bookingId)).toMatchObject([
      { content: { start: '2026-11-06T12:00:00Z' } },
    ]);
  });

  test('without an e-mail address is not written to', async () => {
    const { bookingId } = await visit({ email: '', phone: '040 123 4567' });
    await lookAt(weekBefore);
    expect(await remindersOf(bookingId)).toEqual([]);
  });

  test('is not reminded where the municipality does not want it', async () => {
    const { bookingId } = await visit();
    const wanted = (reminders: string[]) =>
      owner.updateTable('municipality').set({ reminders }).where('id', '=', '638').execute();
    await wanted(['day']);
    await lookAt(weekBefore);
    expect(await remindersOf(bookingId)).toEqual([]);
    await lookAt(dayBefore);
    expect(await remindersOf(bookingId)).toHaveLength(1);
    await wanted(['week', 'day']);
  });
});

describe('who did not come', () => {
  const marked = (bookingId: string, status: 'no_show' | 'booked' | 'done') =>
    owner.updateTable('booking').set({ status }).where('id', '=', bookingId).execute();
  const missedMailsOf = async (bookingId: string) =>
    (await owner.selectFrom('message').select('kind').where('booking_id', '=', bookingId).execute()).filter(
      ({ kind }) => kind === 'visit-missed',
    );

  test('is offered a new time once, the others are not', async () => {
    const [missed, mended, came] = [await visit(), await visit(), await visit()];
    const again = await visit({ propertyIdentifier: '638-999-8-1' });
    await marked(again.bookingId, 'no_show');
    clock.set('2026-11-04T13:30:00Z');
    const later = await make.clinic({ day: '2026-11-20' });
    await bookVisit(app, later.slotIds[0]!, { propertyIdentifier: '638-999-8-1' });
    await marked(missed.bookingId, 'no_show');
    await marked(mended.bookingId, 'booked');
    await marked(came.bookingId, 'done');
    for (const now of ['2026-11-04T15:00:00Z', '2026-11-05T07:00:00Z', '2026-11-05T07:10:00Z'])
      await lookAt(now);
    expect(await missedMailsOf(missed.bookingId)).toHaveLength(1);
    for (const { bookingId } of [mended, came, again]) expect(await missedMailsOf(bookingId)).toEqual([]);
  });
});
