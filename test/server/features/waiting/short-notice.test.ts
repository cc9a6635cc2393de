import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type * as waiting from '#shared/contracts/waiting.ts';
import { passOnFreed } from '#server/features/waiting/pass-on-freed.ts';
import { testApp } from '../../../support/app.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const app = await testApp();
const { clock, owner, deps } = app;
const { fullDay, joined, see, take, openOffer, cancel, stateOf, list, mails } = await waitingLists(app);

describe('at short notice', () => {
  /** The visit begins at 14 on 2 October. */
  const tomorrow = { day: '2026-10-02', slots: 1 };
  beforeEach(() => clock.set('2026-09-30T09:00:00Z'));

  test('a time is offered to all who can come so soon, and the first yes gets it', async () => {
    const day = await fullDay(tomorrow);
    const slow = await joined(day.id);
    const [one, two] = [
      await joined(day.id, { shortNotice: true }),
      await joined(day.id, { shortNotice: true }),
    ];
    clock.set('2026-10-01T12:00:00Z');
    await cancel(day.visits[0]!);
    const [first, second] = [(await openOffer(one))!, (await openOffer(two))!];
    expect([first.shared, first.until, second.until]).toEqual([true, '2026-10-01T12:30:00Z', first.until]);
    expect(await openOffer(slow)).toBeUndefined();
    const replies = await Promise.all([take(two, second.id), take(one, first.id)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = replies[0]!.status === 409 ? two : one;
    expect(await see(loser)).toMatchObject({ state: 'waiting', offers: [{ state: 'gone' }] });
    expect(replies.find(({ status }) => status === 409)!.problem.code).toBe('waiting.offer_gone');
  });

  test('nobody has answered in half an hour: it is free for everybody', async () => {
    const day = await fullDay(tomorrow);
    const one = await joined(day.id, { shortNotice: true });
    // Booking on the web has ended the day before at noon.
    clock.set('2026-10-02T06:00:00Z');
    await cancel(day.visits[0]!);
    expect(await openOffer(one)).toMatchObject({ until: '2026-10-02T06:30:00Z' });
    clock.pass({ minutes: 30 });
    await passOnFreed(deps);
    const { rows } = await sql`select from hold`.execute(owner);
    expect(rows).toEqual([]);
  });

  test('less than two hours before, it is open at once, and those with a telephone are to be called', async () => {
    const day = await fullDay(tomorrow);
    await joined(day.id, { shortNotice: true });
    const caller = await joined(day.id, { shortNotice: true, phone: '040 123 4567' });
    clock.set('2026-10-02T09:30:00Z');
    await cancel(day.visits[0]!);
    expect((await sql`select from hold`.execute(owner)).rows).toEqual([]);
    const [call_] = (await list(day.id)).filter(({ offers }) => offers.length > 0);
    expect(call_).toMatchObject({
      name: caller.name,
      offers: [{ how: 'call', until: '2026-10-02T11:00:00Z' }],
    });
    expect(await mails('time-offered').then((all) => all.map((one) => one.recipient))).not.toContain(
      caller.email,
    );
  });
});

test('at short notice eight people answer eight times at once: each has one, quickly', async () => {
  clock.set('2026-09-30T09:00:00Z');
  const day = await fullDay({ day: '2026-10-02', slots: 8, start: '08:00' });
  const places = [];
  for (let person = 0; person < 8; person++) places.push(await joined(day.id, { shortNotice: true }));
  clock.set('2026-10-01T12:00:00Z');
  for (const visit of day.visits) await cancel(visit);
  const asked: waiting.Offer[][] = [];
  for (const place of places)
    asked.push((await see(place)).offers.toSorted((one, other) => one.start.localeCompare(other.start)));
  expect(asked.map((offers) => offers.length)).toEqual(Array(8).fill(8));
  const answers = await Promise.all(places.map((place, turn) => take(place, asked[turn]![turn]!.id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(await stateOf(day.id)).toEqual(Array(8).fill('booked'));
}, 30_000);
