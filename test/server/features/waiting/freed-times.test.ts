import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { seeToday } from '#shared/contracts/today.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { passOnFreed } from '#server/features/waiting/pass-on-freed.ts';
import { testApp } from '../../../support/app.ts';
import { bookVisit } from '../../../support/visits.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const app = await testApp();
const { call, clock, make, owner, deps } = app;
const { coordinator, fullDay, joining, joined, see, take, decline, openOffer, cancel, stateOf, list, mails } =
  await waitingLists(app);

describe('a time that comes free', () => {
  test('is kept for the first, who takes it; nobody on the page can have it in between', async () => {
    const day = await fullDay();
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    expect(await stateOf(day.id)).toEqual(['held']);
    expect((await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } })).status).toBe(409);
    const offer = (await openOffer(first))!;
    expect(offer).toMatchObject({ until: '2026-10-01T11:00:00Z', shared: false, clinicId: day.id });
    expect(await openOffer(second)).toBeUndefined();
    const [mail] = await mails('time-offered');
    expect(mail).toMatchObject({ recipient: first.email, content: { validUntil: '2026-10-01T11:00:00Z' } });

    const { status, answer } = await take(first, offer.id);
    expect([status, answer.name, answer.property.identifier]).toEqual([
      201,
      first.name,
      first.property.identifier,
    ]);
    expect((await take(first, offer.id)).answer.token, 'a second press').toBe(answer.token);
    expect(await see(first)).toMatchObject({ state: 'booked', place: null, bookingToken: answer.token });
    expect((await see(second)).place).toBe(1);
    expect(await stateOf(day.id)).toEqual(['booked']);
    const confirmed = (await mails('booking-confirmed')).filter(({ recipient }) => recipient === first.email);
    expect(confirmed).toHaveLength(1);
  });

  test('goes to the next when it is declined, and after two hours without an answer; then to everybody', async () => {
    const day = await fullDay();
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    const declined = (await openOffer(first))!;
    const { answer } = await decline(first, declined.id);
    expect(answer).toMatchObject({ state: 'waiting', place: 1, offers: [{ state: 'declined' }] });
    expect((await take(first, declined.id)).problem.code).toBe('waiting.offer_gone');
    const offered = (await openOffer(second))!;
    clock.pass({ hours: 2 });
    expect((await take(second, offered.id)).problem.code).toBe('waiting.offer_gone');
    expect(await stateOf(day.id), 'kept until the job has been by').toEqual(['held']);
    await passOnFreed(deps);
    expect(await stateOf(day.id)).toEqual(['free']);
    expect(await see(second)).toMatchObject({ place: 2, offers: [{ state: 'lapsed' }] });
    await passOnFreed(deps);
    expect(
      await mails('time-offered').then((all) => all.filter(({ recipient }) => recipient === first.email)),
    ).toHaveLength(1);
  });

  test('by a visitor who gives it back, whose hold runs out, or who moves away', async () => {
    const day = await fullDay({ slots: 2 });
    const other = await make.clinic({ slots: 1 });
    await cancel(day.visits[0]!);
    const { answer: held } = await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } });
    const first = await joined(day.id);
    await call(bookings.giveBackHold, { params: { holdToken: held.holdToken } });
    await decline(first, (await openOffer(first))!.id);

    const { answer: again } = await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } });
    expect(again.slotId).toBe(day.slotIds[0]);
    const second = await joined(day.id);
    clock.pass({ minutes: 16 });
    await passOnFreed(deps);
    expect((await openOffer(second))!.start).toBe((await see(first)).offers[0]!.start);

    const moving = { params: { token: day.visits[1]!.token }, body: { slotId: other.slotIds[0]! } };
    expect((await call(bookings.changeBooking, moving)).status).toBe(200);
    expect((await openOffer(first))!.start).not.toBe((await openOffer(second))!.start);
  });

  test('reaches those who wait for any day of the municipality, in one order with those of the day', async () => {
    const [one, two] = [await fullDay(), await fullDay()];
    await sql`update clinic set status = 'held' where municipality_id = '638' and id not in (${one.id}, ${two.id})`.execute(owner); // prettier-ignore
    const any = await joined();
    const ofDay = await joined(two.id);
    expect([any.day, any.place, ofDay.place]).toEqual([null, 1, 2]);
    await cancel(two.visits[0]!);
    const offer = (await openOffer(any))!;
    expect(offer.clinicId).toBe(two.id);
    await cancel(one.visits[0]!);
    expect(await stateOf(one.id), 'they are being asked about the other').toEqual(['free']);
    await take(any, offer.id);
    expect(await openOffer(ofDay)).toBeUndefined();
    expect(await see(ofDay)).toMatchObject({ place: 1 });
  });

  test('is offered to nobody who has a time by now, who left, or whose day is over', async () => {
    const day = await fullDay({ slots: 2 });
    const [left, booked, third] = [await joined(day.id), await joined(day.id), await joined(day.id)];
    expect((await call(waiting.leaveList, { params: { token: left.token } })).answer.state).toBe('left');
    await cancel(day.visits[0]!);
    expect((await openOffer(booked))!.start).toBeTruthy();
    // They have moved a time of another day here meanwhile.
    await sql`delete from offer; delete from hold`.execute(owner);
    await bookVisit(app, day.slotIds[0]!, { propertyIdentifier: booked.property.identifier! });
    expect((await see(booked)).state).toBe('booked');
    await cancel(day.visits[1]!);
    expect(await openOffer(third)).toBeDefined();
    await sql`update clinic set status = 'cancelled' where id = ${day.id}`.execute(owner);
    expect(await see(third)).toMatchObject({ state: 'over', place: null });
    expect((await take(third, (await see(third)).offers[0]!.id)).problem.code).toBe('waiting.offer_gone');
  });

  test('of the staff’s share stays with staff until it opens for the web', async () => {
    const day = await fullDay({ slots: 2, staffSlots: 1 });
    const first = await joined(day.id);
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeUndefined();
    await sql`update clinic set staff_slots_open_at = ${clock.now()}::timestamptz where id = ${day.id}`.execute(
      owner,
    );
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeDefined();
  });

  test('keeps waiting at night: nobody is asked before eight', async () => {
    const day = await fullDay();
    const first = await joined(day.id);
    clock.set('2026-10-01T18:30:00Z');
    await cancel(day.visits[0]!);
    expect(await openOffer(first)).toBeUndefined();
    expect(await stateOf(day.id)).toEqual(['held']);
    clock.set('2026-10-02T04:59:00Z');
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeUndefined();
    clock.set('2026-10-02T05:00:00Z');
    await passOnFreed(deps);
    expect((await openOffer(first))!.until).toBe('2026-10-02T07:00:00Z');
  });

  test('in the evening the two hours go on in the morning', async () => {
    const day = await fullDay();
    const first = await joined(day.id);
    clock.set('2026-10-01T16:30:00Z');
    await cancel(day.visits[0]!);
    expect((await openOffer(first))!.until).toBe('2026-10-02T06:30:00Z');
  });
});

describe('what was free all along', () => {
  test('is told once to somebody who waits for any day, and not kept from the others', async () => {
    const full = await fullDay();
    await sql`update clinic set status = 'held' where municipality_id = '638' and id <> ${full.id}`.execute(
      owner,
    );
    const any = await joined();
    const fresh = await make.clinic({ slots: 5 });
    await passOnFreed(deps);
    const offers = async () => (await see(any)).offers.map(({ start, state }) => [start, state]);
    const [[first]] = (await offers()) as [[string, string]];
    expect(await offers()).toEqual([[first, 'open']]);
    expect(Temporal.Instant.from(first).equals(fresh.startsAt), 'the earliest').toBe(true);
    expect(await stateOf(fresh.id)).toEqual(['held', 'free', 'free', 'free', 'free']);
    clock.pass({ hours: 2 });
    await passOnFreed(deps);
    await passOnFreed(deps);
    expect(await offers(), 'they know of the day').toEqual([[first, 'lapsed']]);
    expect(await stateOf(fresh.id)).toEqual(Array(5).fill('free'));
    clock.set('2026-10-01T18:30:00Z');
    await passOnFreed(deps);
    expect(await stateOf(fresh.id), 'nor in the night').toEqual(Array(5).fill('free'));
  });

  test('is told also where a time of the staff’s share, which nobody there can have, comes first', async () => {
    const full = await fullDay();
    await sql`update clinic set status = 'held' where municipality_id = '638' and id <> ${full.id}`.execute(
      owner,
    );
    const place = await joined();
    const fresh = await make.clinic({ slots: 2 });
    const [first] = fresh.slotIds;
    await owner.updateTable('slot').set({ share: 'staff' }).where('id', '=', first!).execute();
    await passOnFreed(deps);
    expect((await see(place)).offers).toMatchObject([{ state: 'open', clinicId: fresh.id }]);
  });

  test('at night no more times are kept than there are people to ask', async () => {
    const day = await fullDay({ slots: 3 });
    await joined(day.id);
    clock.set('2026-10-01T18:30:00Z');
    for (const visit of day.visits) await cancel(visit);
    expect((await stateOf(day.id)).toSorted()).toEqual(['free', 'free', 'held']);
  });

  test('a visitor who takes another time leaves theirs to the list', async () => {
    const day = await fullDay({ slots: 2 });
    await cancel(day.visits[0]!);
    await cancel(day.visits[1]!);
    const headers = { cookie: `visitor=${'w'.repeat(22)}`, origin: app.config.origin };
    await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! }, headers });
    await bookVisit(app, day.slotIds[1]!);
    const first = await joined(day.id);
    const other = await make.clinic({ slots: 1 });
    await call(bookings.takeHold, { params: { slotId: other.slotIds[0]! }, headers });
    expect(await openOffer(first)).toBeDefined();
  });
});

describe('an offer ends', () => {
  test('when its time is booked by another or its day is cancelled, also on the call list', async () => {
    const full = await fullDay({ slots: 2 });
    const phone = { email: '', phone: '040 123 4567' };
    const { headers } = coordinator;
    await call(waiting.joinListForCaller, { body: joining(full.id, phone), headers });
    await call(waiting.joinListForCaller, { body: joining(full.id, phone), headers });
    await cancel(full.visits[0]!);
    await cancel(full.visits[1]!);
    const calls = async () => (await call(seeToday, { headers })).answer.callsToMake;
    expect(await calls()).toBe(2);
    const [one] = await list(full.id);
    await sql`delete from hold where slot_id = (select slot_id from offer where id = ${one!.offers[0]!.id})`.execute(
      owner,
    );
    const { rows } = await sql<{ id: string }>`select slot_id as id from offer where id = ${one!.offers[0]!.id}`.execute(owner); // prettier-ignore
    await bookVisit(app, rows[0]!.id);
    await passOnFreed(deps);
    expect(await calls()).toBe(1);
    await sql`update clinic set status = 'cancelled' where id = ${full.id}`.execute(owner);
    await passOnFreed(deps);
    expect(await calls()).toBe(0);
    expect((await sql`select from hold`.execute(owner)).rows).toEqual([]);
  });

  test('when who was asked has another time of the day: the next is asked', async () => {
    const day = await fullDay({ slots: 2 });
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    expect(await openOffer(first)).toBeDefined();
    // Staff book for them in a time that comes free meanwhile.
    await sql`update booking set property_id = (select property_id from waiting order by turn limit 1) where id = ${day.visits[1]!.bookingId}`.execute(owner); // prettier-ignore
    await passOnFreed(deps);
    expect(await see(first)).toMatchObject({ state: 'booked', offers: [{ state: 'gone' }] });
    expect(await openOffer(second)).toBeDefined();
  });

  test('without a mail to somebody who left in the moment of the cancellation', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const day = await fullDay();
      const [first, second] = [await joined(day.id), await joined(day.id)];
      await Promise.all([
        cancel(day.visits[0]!),
        call(waiting.leaveList, { params: { token: first.token } }),
      ]);
      expect(await openOffer(first)).toBeUndefined();
      expect(await openOffer(second)).toBeDefined();
    }
  });
});

describe('fifty cancel at once', () => {
  test('and sixty wait: the first fifty are asked, each about one time, each time once; none is lost', async () => {
    const day = await fullDay({ slots: 50, start: '08:00' });
    const places = [];
    for (let person = 0; person < 60; person++) places.push(await joined(day.id));
    await Promise.all(day.visits.map((visit) => cancel(visit)));
    const offers = await owner.selectFrom('offer').selectAll().where('clinic_id', '=', day.id).execute();
    expect(offers).toHaveLength(50);
    expect(new Set(offers.map((offer) => offer.slot_id)).size).toBe(50);
    expect(new Set(offers.map((offer) => offer.waiting_id)).size).toBe(50);
    const open = await Promise.all(places.map(openOffer));
    expect(open.slice(0, 50).every(Boolean)).toBe(true);
    expect(open.slice(50).some(Boolean)).toBe(false);
    expect(await stateOf(day.id)).toEqual(Array(50).fill('held'));

    // Everybody answers at once, every third with a no: their times go to those who are first in the list now.
    const answers = await Promise.all(
      places.slice(0, 50).map((place, turn) => {
        const offer = open[turn]!;
        return turn % 3 === 0 ? decline(place, offer.id) : take(place, offer.id);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(17).fill(200),
      ...Array(33).fill(201),
    ]);
    await passOnFreed(deps);
    const states = (await stateOf(day.id)).toSorted();
    expect(states).toEqual([...Array(33).fill('booked'), ...Array(17).fill('held')]);
    const live = await owner.selectFrom('offer').selectAll().where('answer', 'is', null).execute();
    expect(new Set(live.map((offer) => offer.slot_id)).size).toBe(17);
    expect(new Set(live.map((offer) => offer.waiting_id)).size).toBe(17);
    const remaining = await list(day.id);
    expect(remaining.map(({ place }) => place)).toEqual(
      Array.from({ length: 27 }, (_, before) => before + 1),
    );
  }, 120_000);
});
