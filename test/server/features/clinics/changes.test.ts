import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { getClinic, listSlots } from '#shared/contracts/clinics.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { makeDueChanges } from '#server/features/clinics/settle-change.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, owner, deps, make } = app;

const asked = '2026-10-01T06:00:00Z';
const due = '2026-10-01T06:10:00Z';
beforeEach(() => clock.set(asked));

const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };

/** Wednesday 14.10.2026 at 14 to 16 in Porvoo, published, nobody has been written to yet. */
async function publishedDay() {
  const coordinator = await coordinatorOf(app);
  const { answer } = await coordinator.publish((await coordinator.draft()).answer);
  await forget(answer.id);
  const { answer: listed } = await call(listSlots, { params: { clinicId: answer.id } });
  return { ...coordinator, day: answer, slotIds: listed.slots.map(({ id }) => id) };
}

interface Mail {
  kind: string;
  recipient: string;
  language: string;
  content: Record<string, unknown>;
}

async function mailsOf(clinicId: string): Promise<Mail[]> {
  const { rows } = await sql<Mail>`
    select kind, recipient, language, content from message where clinic_id = ${clinicId}
    order by kind, recipient`.execute(owner);
  return rows;
}

/** The day as its page would show it now. */
const latest = async (clinicId: string) => {
  const { version } = await owner
    .selectFrom('clinic')
    .select('version')
    .where('id', '=', clinicId)
    .executeTakeFirstOrThrow();
  return { id: clinicId, version };
};
const forget = (clinicId: string) => sql`delete from message where clinic_id = ${clinicId}`.execute(owner);
const seeLink = async (token: string) => (await call(bookings.getBooking, { params: { token } })).answer;

describe('moving a published day to another date', () => {
  test('waits ten minutes; then every booking is at the same clock on the new day and everybody is told once', async () => {
    const { day, slotIds, panel, move, see } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!, { email: 'aino@example.org' });
    const bo = await bookVisit(app, slotIds[2]!, {
      name: 'Bo Prov',
      email: 'bo@example.org',
      language: 'sv',
    });
    const eino = await bookVisit(app, slotIds[3]!, { name: 'Eino Testi', email: '', phone: '040 123 4567' });
    await forget(day.id);

    const { status, answer } = await move(day, { date: '2026-10-21', reason });
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      date: '2026-10-14',
      change: { kind: 'move', due, to: { date: '2026-10-21' }, refused: null },
      actions: ['settle', 'copy'],
      told: null,
    });
    clock.set('2026-10-01T06:09:59Z');
    await makeDueChanges(deps);
    expect(await mailsOf(day.id)).toEqual([]);
    expect((await seeLink(aino.token)).start).toBe('2026-10-14T11:00:00Z');

    clock.set(due);
    await Promise.all([makeDueChanges(deps), makeDueChanges(deps), makeDueChanges(deps)]);
    const mails = await mailsOf(day.id);
    expect(mails.map(({ kind, recipient }) => `${kind} ${recipient}`).sort()).toEqual(
      [
        'clinic-moved aino@example.org',
        'clinic-moved bo@example.org',
        ...panel.map(({ email }) => `expert-changed ${email}`),
      ].sort(),
    );
    expect(mails.find(({ recipient }) => recipient === 'bo@example.org')).toMatchObject({
      language: 'sv',
      content: {
        start: '2026-10-21T12:00:00Z',
        sequence: 1,
        reason: reason.sv,
        former: { start: '2026-10-14T12:00:00Z', end: '2026-10-14T12:25:00Z' },
      },
    });
    expect(mails.find(({ kind }) => kind === 'expert-changed')!.content).toMatchObject({
      start: '2026-10-21T11:00:00Z',
      former: { start: '2026-10-14T11:00:00Z' },
      sequence: 1,
    });
    for (const [{ token }, start] of [
      [aino, '2026-10-21T11:00:00Z'],
      [bo, '2026-10-21T12:00:00Z'],
      [eino, '2026-10-21T12:30:00Z'],
    ] as const)
      expect(await seeLink(token)).toMatchObject({
        status: 'booked',
        start,
        actions: ['move', 'cancel', 'complete'],
      });

    const { answer: moved } = await see(day.id);
    expect(moved).toMatchObject({
      date: '2026-10-21',
      change: null,
      slots: { all: 4, booked: 3 },
      toCall: [{ name: 'Eino Testi', phone: '+358401234567' }],
      told: { about: 'move', all: 2, sent: 0, failed: 0 },
    });
    expect(moved.actions).toContain('move');
    const { answer: page } = await call(getClinic, { params: { clinicId: day.id } });
    expect(page).toMatchObject({ start: '2026-10-21T11:00:00Z', free: 1 });
  });

  test('can be taken back: nothing has changed and nobody hears of it', async () => {
    const { day, slotIds, move, undo, see } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!);
    await forget(day.id);
    await move(day, { date: '2026-10-21', reason });
    expect((await undo(await latest(day.id))).answer).toMatchObject({ change: null, date: '2026-10-14' });
    expect((await undo(await latest(day.id))).problem.code).toBe('clinics.nothing_waits');
    clock.set(due);
    await makeDueChanges(deps);
    expect(await mailsOf(day.id)).toEqual([]);
    expect((await seeLink(aino.token)).start).toBe('2026-10-14T11:00:00Z');
    expect((await see(day.id)).answer.toCall).toEqual([]);
    const { rows } = await sql`select from clinic_change where clinic_id = ${day.id}`.execute(owner);
    expect(rows).toEqual([]);
  });

  test('at once, when the hall is flooded today', async () => {
    const { day, slotIds, move, makeNow } = await publishedDay();
    await bookVisit(app, slotIds[0]!);
    await forget(day.id);
    const { answer } = await move(day, { date: '2026-10-21', reason, now: true });
    expect(answer).toMatchObject({ date: '2026-10-21', change: null, told: { all: 1 } });
    expect(await mailsOf(day.id)).toHaveLength(4);
    expect((await makeNow(await latest(day.id))).problem.code).toBe('clinics.nothing_waits');

    const again = await move(answer, { date: '2026-10-28', reason });
    expect(again.answer.change).toMatchObject({ kind: 'move' });
    const made = await makeNow(await latest(day.id));
    expect(made.answer).toMatchObject({ date: '2026-10-28', change: null });
    expect(await mailsOf(day.id)).toHaveLength(8);
  });

  test('who booked meanwhile moves along; who held an old time holds none', async () => {
    const { day, slotIds, move } = await publishedDay();
    await move(day, { date: '2026-10-21', reason });
    const late = await bookVisit(app, slotIds[1]!, { email: 'late@example.org' });
    const { answer: held } = await call(bookings.takeHold, { params: { slotId: slotIds[2]! } });
    clock.set(due);
    await makeDueChanges(deps);
    expect((await seeLink(late.token)).start).toBe('2026-10-21T11:30:00Z');
    const body = { holdToken: held.holdToken, propertyIdentifier: '638-448-1-1', relation: 'owner' as const };
    const told = { name: 'Aino Testi', email: 'aino@example.org', language: 'fi' as const };
    const refused = await call(bookings.bookSlot, { body: { ...body, ...told } });
    expect(refused.problem.code).toBe('bookings.day_moved');
    const { alternatives } = refused.problem as unknown as { alternatives: { start: string }[] };
    expect(alternatives[0]!.start).toMatch(/^2026-10-21/);
  });

  test('keeps its distance to the closing moment, and leaves at least a day to choose another time', async () => {
    const { day, slotIds, move, see } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!);
    clock.set('2026-10-13T12:00:00Z');
    await move(day, { date: '2026-10-15', reason, now: true });
    expect((await see(day.id)).answer.plan.closesAt).toEqual({ date: '2026-10-14', time: '15:00' });
    expect((await seeLink(aino.token)).actions).toContain('move');
  });

  test('reminds of the new time', async () => {
    const { day, slotIds, move } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!, { email: 'remind@example.org' });
    await move(day, { date: '2026-11-04', reason, now: true });
    await forget(day.id);
    const { writeDueMails } = await import('#server/features/bookings/write-due-mails.ts');
    clock.set('2026-10-13T07:00:00Z');
    await writeDueMails(deps);
    expect(await mailsOf(day.id)).toEqual([]);
    clock.set('2026-11-03T07:00:00Z');
    await writeDueMails(deps);
    expect(await mailsOf(day.id)).toMatchObject([{ kind: 'booking-reminder' }]);
    expect((await seeLink(aino.token)).start).toBe('2026-11-04T12:00:00Z');
  });
});

describe('a change that waits', () => {
  test('needs its minutes: right before the day begins it is done at once or not at all', async () => {
    const { day, move, cancel } = await publishedDay();
    clock.set('2026-10-14T10:55:00Z');
    expect((await move(day, { date: '2026-10-21', reason })).problem.code).toBe('clinics.too_soon_to_wait');
    expect((await cancel(day, reason, false)).answer.change).toMatchObject({ kind: 'cancel' });
    expect((await move(await latest(day.id), { date: '2026-10-21', reason, now: true })).problem.code).toBe(
      'clinics.change_waits',
    );
  });

  test('is not done once the day has begun, as when the worker stood still', async () => {
    const { day, slotIds, move, see } = await publishedDay();
    await bookVisit(app, slotIds[0]!);
    await forget(day.id);
    clock.set('2026-10-14T10:45:00Z');
    await move(day, { date: '2026-10-21', reason });
    clock.set('2026-10-14T11:05:00Z');
    await makeDueChanges(deps);
    expect(await mailsOf(day.id)).toEqual([]);
    const { answer } = await see(day.id);
    expect(answer).toMatchObject({ date: '2026-10-14', change: { refused: { sv: expect.any(String) } } });
  });

  test('waits on the page of today when it was refused', async () => {
    const { day, move, draft, headers } = await publishedDay();
    await move(day, { date: '2026-10-21', reason });
    await draft({ date: '2026-10-21' }, []);
    const today = async () =>
      (await call(seeToday, { headers })).answer.refusedChanges.map(({ clinicId }) => clinicId);
    expect(await today()).not.toContain(day.id);
    clock.set(due);
    await makeDueChanges(deps);
    expect(await today()).toContain(day.id);
  });

  test('is taken back or done only by whoever sees it', async () => {
    const { day, move, cancel, undo, makeNow, see } = await publishedDay();
    const first = (await move(day, { date: '2026-10-21', reason })).answer;
    await cancel((await undo(first)).answer, reason, false);
    expect((await makeNow(first)).status).toBe(412);
    expect((await undo(first)).status).toBe(412);
    expect((await see(day.id)).answer).toMatchObject({ status: 'published', change: { kind: 'cancel' } });
  });
});

describe('a day that moves', () => {
  test('starts anew what was marked of the old date, keeps it in another room, and stays once a visit has been held', async () => {
    const { day, slotIds, move } = await publishedDay();
    const missed = await bookVisit(app, slotIds[0]!, { email: 'missed@example.org' });
    const early = await bookVisit(app, slotIds[1]!, { email: 'early@example.org' });
    await forget(day.id);
    const mark = (id: string, status: string) =>
      sql`update booking set status = ${status} where id = ${id}`.execute(owner);
    const statusOf = async (id: string) =>
      (await owner.selectFrom('booking').select('status').where('id', '=', id).executeTakeFirstOrThrow())
        .status;
    await mark(missed.bookingId, 'no_show');
    await mark(early.bookingId, 'arrived');
    const { roomId } = await make.room('638');
    const elsewhere = (await move(day, { roomId, reason, now: true })).answer;
    expect([await statusOf(missed.bookingId), await statusOf(early.bookingId)]).toEqual([
      'no_show',
      'arrived',
    ]);
    await forget(day.id);
    const { answer } = await move(elsewhere, { date: '2026-10-21', reason, now: true });
    expect(answer.slots).toMatchObject({ all: 4, booked: 2 });
    expect([await statusOf(missed.bookingId), await statusOf(early.bookingId)]).toEqual(['booked', 'booked']);
    const told = (await mailsOf(day.id)).filter(({ kind }) => kind === 'clinic-moved');
    expect(told.map(({ recipient }) => recipient)).toEqual(['early@example.org', 'missed@example.org']);
    expect((await seeLink(missed.token)).start).toBe('2026-10-21T11:00:00Z');
    const { answer: listed } = await call(listSlots, { params: { clinicId: day.id } });
    expect(listed.slots).toHaveLength(4);
    await mark(early.bookingId, 'in_consultation');
    expect((await move(answer, { date: '2026-10-28', reason })).problem.code).toBe('clinics.visits_begun');
  });

  test('does not invite who has left', async () => {
    const { day, move, panel } = await publishedDay();
    await sql`update staffing set needs_substitute = true where person_id = ${panel[0]!.id}`.execute(owner);
    await move(day, { date: '2026-10-21', reason, now: true });
    const told = (await mailsOf(day.id)).map(({ recipient }) => recipient).sort();
    expect(told).toEqual([panel[1]!.email, panel[2]!.email].sort());
  });

  test('lists for a call only those who moved along, until they move again', async () => {
    const { day, slotIds, move, see } = await publishedDay();
    const other = await make.clinic({ day: '2026-11-18' });
    const byPhone = { email: '', phone: '040 123 4567' };
    const stays = await bookVisit(app, slotIds[0]!, { ...byPhone, name: 'Eino Testi' });
    const comes = await bookVisit(app, other.slotIds[0]!, { ...byPhone, name: 'Veikko Testi' });
    const { answer } = await move(day, { date: '2026-10-21', reason, now: true });
    const free = (await call(listSlots, { params: { clinicId: day.id } })).answer.slots;
    const [first, second] = free.filter(({ state }) => state === 'free');
    const change = (token: string, slotId: string) =>
      call(bookings.changeBooking, { params: { token }, body: { slotId } });
    await change(comes.token, first!.id);
    expect((await see(answer.id)).answer.toCall.map(({ name }) => name)).toEqual(['Eino Testi']);
    await change(stays.token, second!.id);
    expect((await see(answer.id)).answer.toCall).toEqual([]);
  });

  test('counts only its own mails, without those that a newer one overtook', async () => {
    const { day, slotIds, move, unpublish, see } = await publishedDay();
    await bookVisit(app, slotIds[0]!);
    await bookVisit(app, slotIds[1]!);
    const { answer } = await move(day, { date: '2026-10-21', reason, now: true });
    await sql`update message set status = 'failed', failure = 'overtaken' where id = (
      select id from message where clinic_id = ${day.id} and kind = 'clinic-moved' limit 1)`.execute(owner);
    expect((await see(day.id)).answer.told).toEqual({ about: 'move', all: 1, sent: 0, failed: 0 });
    clock.set(due);
    await unpublish(answer, reason);
    expect((await see(day.id)).answer.told).toEqual({ about: 'unpublish', all: 2, sent: 0, failed: 0 });
  });
});

describe('moving a day into another room on the same date', () => {
  test('keeps the times and tells everybody the new place', async () => {
    const { day, slotIds, move } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!, { email: 'aino@example.org' });
    await forget(day.id);
    const { roomId } = await make.room('638');
    const { answer } = await move(day, { roomId, reason, now: true });
    expect(answer.plan).toMatchObject({ roomId, date: '2026-10-14' });
    const [mail] = (await mailsOf(day.id)).filter(({ kind }) => kind === 'clinic-moved');
    expect(mail!.content).toMatchObject({ start: '2026-10-14T11:00:00Z', sequence: 1 });
    expect(mail!.content['former']).toMatchObject({ start: '2026-10-14T11:00:00Z' });
    expect(
      (await mailsOf(day.id)).filter(({ kind }) => kind === 'expert-changed')[0]!.content,
    ).not.toHaveProperty('former');
    expect((await seeLink(aino.token)).start).toBe('2026-10-14T11:00:00Z');
  });
});

describe('what stands in the way of a move', () => {
  test('is said before anybody waits: the same place, a past date, a taken room or person, a holiday', async () => {
    const { day, move, draft, roomId, see } = await publishedDay();
    expect((await move(day, { reason })).problem.fields).toMatchObject([
      { field: 'date', code: 'plan_same' },
    ]);
    expect((await move(day, { date: '2026-09-01', reason })).problem.fields?.[0]).toMatchObject({
      field: 'date',
    });
    expect((await move(day, { date: 'huomenna', reason })).status).toBe(400);
    await draft({ date: '2026-10-21' }, []);
    expect((await move(day, { date: '2026-10-21', reason })).problem.code).toBe('clinics.room_drafted');
    const other = (await make.room('638')).roomId;
    await draft({ date: '2026-10-22', roomId: other });
    expect((await move(day, { date: '2026-10-22', reason })).problem.code).toBe('clinics.person_drafted');
    expect((await move(day, { date: '2026-12-06', reason })).problem.code).toBe(
      'clinics.holiday_unconfirmed',
    );
    const { answer } = await see(day.id);
    expect(answer).toMatchObject({
      date: '2026-10-14',
      change: null,
      version: day.version,
      plan: { roomId },
    });
    const confirmed = await move(day, { date: '2026-12-06', holidayConfirmed: true, reason });
    expect(confirmed.status).toBe(200);
  });

  test('when it came between, stands on the page; doing it at once says what it is', async () => {
    const { day, slotIds, move, draft, see, makeNow, undo } = await publishedDay();
    await bookVisit(app, slotIds[0]!);
    await forget(day.id);
    await move(day, { date: '2026-10-21', reason });
    await draft({ date: '2026-10-21' }, []);
    clock.set(due);
    await makeDueChanges(deps);
    await makeDueChanges(deps);
    expect((await see(day.id)).answer).toMatchObject({
      date: '2026-10-14',
      change: { refused: { fi: expect.stringContaining('Tila on jo') } },
    });
    expect(await mailsOf(day.id)).toEqual([]);
    expect((await makeNow(await latest(day.id))).problem.code).toBe('clinics.room_drafted');
    expect((await undo(await latest(day.id))).answer.change).toBeNull();
  });

  test('the reason stands in every language once somebody has booked', async () => {
    const { day, slotIds, move } = await publishedDay();
    await bookVisit(app, slotIds[0]!);
    const { problem } = await move(day, { date: '2026-10-21', reason: { fi: 'Lakko' } });
    expect(problem.fields).toMatchObject([{ field: 'reason.sv', code: 'language_missing' }]);
  });
});

describe('while a change waits', () => {
  test('the day changes in no other way, and a second change is refused', async () => {
    const { day, move, cancel, unpublish, staff, fullSeats } = await publishedDay();
    const { answer } = await move(day, { date: '2026-10-21', reason });
    for (const refused of [
      await move(answer, { date: '2026-10-28', reason }),
      await cancel(answer, reason, false),
      await unpublish(answer),
      await staff(answer, fullSeats),
    ])
      expect(refused.problem.code).toBe('clinics.change_waits');
  });

  test('two coordinators who ask at once: one change waits', async () => {
    const { day, move, cancel } = await publishedDay();
    const replies = await Promise.all([
      move(day, { date: '2026-10-21', reason }),
      cancel(day, reason, false),
      move(day, { date: '2026-10-28', reason }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('taking it back, doing it and its hour at once: it is done whole or not at all', async () => {
    for (let round = 0; round < 4; round++) {
      const { day, slotIds, move, undo, makeNow, see } = await publishedDay();
      await bookVisit(app, slotIds[0]!);
      await forget(day.id);
      clock.set(asked);
      await move(day, { date: '2026-10-21', reason });
      clock.set(due);
      const seen = await latest(day.id);
      await Promise.all([undo(seen), makeNow(seen), makeDueChanges(deps)]);
      const isMoved = (await see(day.id)).answer.date === '2026-10-21';
      expect(await mailsOf(day.id)).toHaveLength(isMoved ? 4 : 0);
      clock.set(asked);
    }
  });
});

describe('cancelling a published day', () => {
  test('waits ten minutes too, can be taken back, and then tells everybody once', async () => {
    const { day, slotIds, cancel, undo, see } = await publishedDay();
    await bookVisit(app, slotIds[0]!, { email: 'aino@example.org' });
    await forget(day.id);
    const { answer } = await cancel(day, reason, false);
    expect(answer).toMatchObject({ status: 'published', change: { kind: 'cancel', due, to: null } });
    await undo(await latest(day.id));
    clock.set(due);
    await makeDueChanges(deps);
    expect(await mailsOf(day.id)).toEqual([]);
    const { answer: again } = await see(day.id);
    await cancel(again, reason, false);
    clock.set('2026-10-01T06:20:00Z');
    await makeDueChanges(deps);
    expect((await mailsOf(day.id)).map(({ kind }) => kind)).toEqual([
      'clinic-cancelled',
      ...Array<string>(3).fill('expert-released'),
    ]);
    expect((await see(day.id)).answer).toMatchObject({ status: 'cancelled', cancelReason: reason });
  });
});

test('a booking or a move by its holder while the day moves is never lost', async () => {
  for (let round = 0; round < 4; round++) {
    const { day, slotIds, move, makeNow } = await publishedDay();
    const aino = await bookVisit(app, slotIds[0]!);
    await move(day, { date: '2026-10-21', reason });
    const { answer: held } = await call(bookings.takeHold, { params: { slotId: slotIds[2]! } });
    const body = {
      ...{
        holdToken: held.holdToken,
        propertyIdentifier: `638-449-1-${round + 1}`,
        relation: 'owner' as const,
      },
      ...{ name: 'Bo Prov', email: 'bo@example.org', language: 'sv' as const },
    };
    const [made, , booked] = await Promise.all([
      makeNow(await latest(day.id)),
      call(bookings.changeBooking, { params: { token: aino.token }, body: { slotId: slotIds[1]! } }),
      call(bookings.bookSlot, { body }),
    ]);
    expect(made.status).toBe(200);
    const { rows } = await sql<{ day: string; closed: boolean }>`
      select (slot.starts_at at time zone 'Europe/Helsinki')::date::text as day, closed
      from booking join slot on slot.id = booking.slot_id
      where booking.clinic_id = ${day.id} and status = 'booked'`.execute(owner);
    expect(rows).toEqual(
      Array.from({ length: booked.status === 201 ? 2 : 1 }, () => ({ day: '2026-10-21', closed: false })),
    );
  }
});
