import { beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking, changeBooking, getBooking } from '#shared/contracts/bookings.ts';
import type { About } from '#server/features/replies/reply-address.ts';
import { inboundOf, withReplies } from '../../../support/inbound.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf, type Coordinator } from '../../../support/planning.ts';
import { clients } from '../../../support/replies.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp(withReplies);
const { call, clock, owner } = app;
const { answer, answers, publishedDay } = await inboundOf(app);

beforeEach(() => clock.set('2026-10-01T08:00:00Z'));

async function bookedDay() {
  const coordinator: Coordinator = await coordinatorOf(app);
  const day = await publishedDay(coordinator);
  const slots = await owner
    .selectFrom('slot')
    .select('id')
    .where('clinic_id', '=', day.id)
    .orderBy('starts_at')
    .execute();
  const visit = await bookVisit(app, slots[0]!.id);
  const about: About = { of: 'booking', id: visit.bookingId };
  const mails = () =>
    owner
      .selectFrom('message')
      .select('kind')
      .where('booking_id', '=', visit.bookingId)
      .where('kind', '=', 'visit-declined')
      .execute();
  const invite = async () => (await day.see()).tells!.holders.map(({ invite: state }) => state);
  return { coordinator, day, visit, about, slots, mails, invite };
}

test.each(clients)(
  '%s: a resident who declines is asked once whether to give the time back',
  async (client) => {
    const { day, visit, about, mails, invite } = await bookedDay();
    const other = await bookedDay();
    const declined = { attendee: visit.email!, partstat: 'DECLINED' as const };
    expect(await answer(client, about, declined)).toMatch(/^250 /);
    expect(await answer(client, about, { ...declined, stamp: '20261001T073000Z' })).toMatch(/^250 /);
    expect(await mails()).toHaveLength(1);
    expect(await invite()).toEqual(['declined']);
    const { answer: still } = await call(getBooking, { params: { token: visit.token } });
    expect(still.status).toBe('booked');
    expect(await other.mails()).toEqual([]);
    expect(await other.invite()).toEqual(['waiting']);
    expect((await day.see()).slots.booked).toBe(1);
  },
);

describe('a resident', () => {
  test('who has moved to another time is asked about the new one anew', async () => {
    const { visit, about, slots, mails, invite } = await bookedDay();
    const declined = { attendee: visit.email!, partstat: 'DECLINED' as const };
    await answer('Gmail', about, declined);
    await call(changeBooking, { params: { token: visit.token }, body: { slotId: slots[1]!.id } });
    expect(await invite()).toEqual(['out_of_date']);
    await answer('Gmail', about, { ...declined, stamp: '20261001T074000Z' });
    expect(await mails()).toHaveLength(1);
    await answer('Gmail', about, { ...declined, sequence: 1, stamp: '20261001T075000Z' });
    expect(await mails()).toHaveLength(2);
  });

  test('who accepts, has cancelled or whose visit has begun is asked nothing', async () => {
    const accepting = await bookedDay();
    const attendee = (one: typeof accepting) => ({ attendee: one.visit.email! });
    await answer('Apple', accepting.about, { ...attendee(accepting), partstat: 'ACCEPTED' });
    expect(await accepting.mails()).toEqual([]);
    expect(await accepting.invite()).toEqual(['accepted']);
    const cancelled = await bookedDay();
    await call(cancelBooking, { params: { token: cancelled.visit.token } });
    await answer('Apple', cancelled.about, { ...attendee(cancelled), partstat: 'DECLINED' });
    expect(await cancelled.mails()).toEqual([]);
    const late = await bookedDay();
    clock.set('2026-10-14T12:00:00Z');
    await answer('Apple', late.about, { ...attendee(late), partstat: 'DECLINED' });
    expect(await late.mails()).toEqual([]);
    const { replies } = (await answers(late.coordinator, { bookingId: late.visit.bookingId })).answer;
    expect(replies).toMatchObject([{ kind: 'declined', invited: { name: 'Aino Testi', role: null } }]);
  });
});
