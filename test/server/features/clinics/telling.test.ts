import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { getClinic, listSlots } from '#shared/contracts/clinics.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';

const app = await testApp();
const { call, clock, owner } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const reason = { fi: 'Kylätalon lämmitys on rikki.', sv: 'Byagårdens uppvärmning är trasig.' };
let property = 0;

async function hold(clinicId: string): Promise<string> {
  const { answer: day } = await call(listSlots, { params: { clinicId } });
  const slotId = day.slots.find(({ state }) => state === 'free')!.id;
  return (await call(bookings.takeHold, { params: { slotId } })).answer.holdToken;
}

async function book(clinicId: string, told: bookings.BookingAnswers) {
  return bookHeld(await hold(clinicId), told);
}

function bookHeld(holdToken: string, told: bookings.BookingAnswers) {
  return call(bookings.bookSlot, {
    body: {
      holdToken,
      propertyIdentifier: `638-999-3-${++property}`,
      relation: 'owner',
      name: 'Aino Testi',
      language: 'fi',
      ...told,
    },
  });
}

interface Mail {
  kind: string;
  recipient: string;
  language: string;
  content: Record<string, unknown>;
}

/** The mails about a day since the last look, by kind and address. */
async function mailsOf(clinicId: string): Promise<Mail[]> {
  const { rows } = await sql<Mail>`
    select kind, recipient, language, content from message where clinic_id = ${clinicId}
    order by created_at, kind, recipient`.execute(owner);
  await sql`delete from message where clinic_id = ${clinicId}`.execute(owner);
  return rows;
}

async function auditOf(clinicId: string) {
  const { rows } = await sql<{ action: string; details: object }>`
    select action, details from audit_log where subject_id = ${clinicId} order by id`.execute(owner);
  return rows;
}

async function publishedDay(municipality = '638') {
  const coordinator = await coordinatorOf(app, municipality);
  const { answer } = await coordinator.publish((await coordinator.draft()).answer);
  return { ...coordinator, day: answer };
}

describe('publishing', () => {
  test('invites each expert once, to their own seat, and opens the day to residents', async () => {
    const { day, panel } = await publishedDay();
    const mails = await mailsOf(day.id);
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual(
      panel
        .map(({ email }) => ['expert-invited', email])
        .sort((one, other) => (one[1]! < other[1]! ? -1 : 1)),
    );
    expect(mails[0]!.content).toMatchObject({ start: '2026-10-14T11:00:00Z', sequence: 0 });
    expect(new Set(mails.map(({ content }) => content['staffingId'])).size).toBe(3);
    expect((await call(getClinic, { params: { clinicId: day.id } })).answer.free).toBe(4);
    expect(await auditOf(day.id)).toMatchObject([
      { action: 'clinic.drafted' },
      { action: 'clinic.published', details: { invited: 3 } },
    ]);
  });

  test('a second press with the same key invites nobody twice', async () => {
    const { draft, publish } = await coordinatorOf(app);
    const { answer } = await draft();
    const key = { 'idempotency-key': 'published-twice-in-a-hurry' };
    const [one, other] = await Promise.all([publish(answer, key), publish(answer, key)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await mailsOf(answer.id)).toHaveLength(3);
  });
});

describe('replacing an expert of a published day', () => {
  test('the one is released, the other invited, to a calendar entry of their own', async () => {
    const { day, staff, fullSeats, panel } = await publishedDay();
    const [invited] = (await mailsOf(day.id)).filter(({ recipient }) => recipient === panel[2]!.email);
    const substitute = await app.make.person({ roles: ['environmental_secretary'] });
    const seats = fullSeats.map((one) =>
      one.personId === panel[2]!.id ? { ...one, personId: substitute.id } : one,
    );
    const { status, answer } = await staff(day, seats);
    expect(status).toBe(200);
    expect(answer.seats[2]).toMatchObject({ name: substitute.name });
    const mails = await mailsOf(day.id);
    const released = mails.find(({ kind }) => kind === 'expert-released')!;
    const came = mails.find(({ kind }) => kind === 'expert-invited')!;
    expect(mails).toHaveLength(2);
    expect(released).toMatchObject({
      recipient: panel[2]!.email,
      content: { sequence: 1, because: 'released' },
    });
    expect(released.content['staffingId']).toBe(invited!.content['staffingId']);
    expect(came).toMatchObject({ recipient: substitute.email, content: { sequence: 0 } });
    expect(came.content['staffingId']).not.toBe(invited!.content['staffingId']);
  });

  test('a leaver’s seat is filled the same way', async () => {
    const { day, staff, fullSeats, panel, see } = await publishedDay();
    await sql`update staffing set needs_substitute = true where person_id = ${panel[0]!.id}`.execute(owner);
    expect((await see(day.id)).answer.openSeats).toBe(1);
    const substitute = await app.make.person({ roles: ['project_lead'] });
    const { answer } = await staff(day, [
      { ...fullSeats[0]!, personId: substitute.id },
      ...fullSeats.slice(1),
    ]);
    expect(answer).toMatchObject({ openSeats: 0 });
  });

  test('a published panel never gets a hole without a reason', async () => {
    const { day, staff, fullSeats, see } = await publishedDay();
    await mailsOf(day.id);
    const { status, problem } = await staff(day, fullSeats.slice(1));
    expect(status).toBe(409);
    expect(problem.code).toBe('clinics.role_unstaffed');
    expect(await mailsOf(day.id)).toEqual([]);
    expect((await see(day.id)).answer.seats).toHaveLength(3);
  });
});

describe('cancelling a published day', () => {
  test('before the button it says who is told; then everybody is, once, in their own language', async () => {
    const { day, see, cancel, panel } = await publishedDay();
    const aino = await book(day.id, { name: 'Aino Testi', email: 'aino@example.org' });
    await book(day.id, { name: 'Bo Prov', email: 'bo@example.org', language: 'sv' });
    await book(day.id, { name: 'Eino Testi', phone: '040 123 4567' });
    await mailsOf(day.id);

    const { answer: before } = await see(day.id);
    expect(before.tells!.experts.map(({ name }) => name).sort()).toEqual(
      panel.map(({ name }) => name).sort(),
    );
    expect(before.tells!.holders).toMatchObject([
      { name: 'Aino Testi', how: 'mail', onPaper: false },
      { name: 'Bo Prov', how: 'mail', onPaper: false },
      { name: 'Eino Testi', how: 'call', onPaper: true, phone: '+358401234567' },
    ]);

    const { answer } = await cancel(day, reason);
    expect(answer.toCall).toMatchObject([{ name: 'Eino Testi', phone: '+358401234567' }]);
    const mails = await mailsOf(day.id);
    expect(mails.map(({ kind, recipient }) => `${kind} ${recipient}`).sort()).toEqual(
      [
        'clinic-cancelled aino@example.org',
        'clinic-cancelled bo@example.org',
        ...panel.map(({ email }) => `expert-released ${email}`),
      ].sort(),
    );
    const toBo = mails.find(({ recipient }) => recipient === 'bo@example.org')!;
    expect(toBo).toMatchObject({ language: 'sv', content: { reason: reason.sv, sequence: 1 } });
    expect(mails.find(({ kind }) => kind === 'expert-released')!.content).toMatchObject({
      because: 'cancelled',
      sequence: 1,
    });

    const link = await call(bookings.getBooking, { params: { token: aino.answer.token } });
    expect(link.answer).toMatchObject({ status: 'cancelled', actions: [] });
    expect((await call(getClinic, { params: { clinicId: day.id } })).answer.cancelled).toBe(true);
    expect((await auditOf(day.id)).at(-1)).toEqual({
      action: 'clinic.cancelled',
      details: { bookings: 3, experts: 3, waiting: 0 },
    });
  });

  test('two coordinators at once: it is cancelled once and everybody gets one mail', async () => {
    const { day, cancel } = await publishedDay();
    await book(day.id, { email: 'once@example.org' });
    await mailsOf(day.id);
    const replies = await Promise.all([cancel(day, reason), cancel(day, reason)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await mailsOf(day.id)).toHaveLength(4);
  });

  test('the reason stands in every language of the municipality, once somebody has booked', async () => {
    const { day, cancel } = await publishedDay();
    await book(day.id, { email: 'aino@example.org' });
    const { status, problem } = await cancel(day, { fi: 'Lakko' });
    expect(status).toBe(400);
    expect(problem.fields).toMatchObject([{ field: 'reason.sv', code: 'language_missing' }]);
  });

  test('a booking and a cancelling at once leave no live booking on a cancelled day', async () => {
    for (let round = 0; round < 5; round++) {
      const { day, cancel } = await publishedDay();
      const held = await hold(day.id);
      const [, made] = await Promise.all([
        cancel(day, reason),
        bookHeld(held, { email: 'race@example.org' }),
      ]);
      const { rows } = await sql`
        select from booking where clinic_id = ${day.id} and status <> 'cancelled'`.execute(owner);
      expect(rows, `the booking answered ${made.status}`).toHaveLength(0);
    }
  });
});

describe('unpublishing', () => {
  test('cancels bookings and invitations; published again, the experts’ entries come back with a higher sequence', async () => {
    const { day, unpublish, publish, change, panel } = await publishedDay();
    const aino = await book(day.id, { email: 'aino@example.org' });
    await mailsOf(day.id);
    const draft = await unpublish(day, reason);
    expect(draft.answer).toMatchObject({ status: 'draft', slots: { booked: 0 } });
    const mails = await mailsOf(day.id);
    expect(mails.map(({ kind }) => kind).sort()).toEqual([
      'clinic-cancelled',
      ...panel.map(() => 'expert-released'),
    ]);
    expect((await call(getClinic, { params: { clinicId: day.id } })).status).toBe(404);

    const moved = await change(draft.answer, { start: '15:00', end: '17:00' });
    expect(moved.answer.grid.map(({ start }) => start.slice(11, 16))).toEqual([
      '12:00',
      '12:30',
      '13:00',
      '13:30',
    ]);
    const link = await call(bookings.getBooking, { params: { token: aino.answer.token } });
    expect(link.answer).toMatchObject({ status: 'cancelled', start: '2026-10-14T11:00:00Z' });
    await publish(moved.answer);
    const again = await mailsOf(day.id);
    expect(again).toHaveLength(3);
    expect(again[0]).toMatchObject({
      kind: 'expert-invited',
      content: { start: '2026-10-14T12:00:00Z', sequence: 2 },
    });
    const actions = (await auditOf(day.id)).map(({ action }) => action);
    expect(actions.slice(-3)).toEqual(['clinic.unpublished', 'clinic.changed', 'clinic.published']);
  });
});

test('a draft is given up silently, and residents never hear of it', async () => {
  const { draft, cancel } = await coordinatorOf(app);
  const { answer } = await draft();
  expect((await cancel(answer)).status).toBe(200);
  expect(await mailsOf(answer.id)).toEqual([]);
  expect((await call(getClinic, { params: { clinicId: answer.id } })).status).toBe(404);
});
