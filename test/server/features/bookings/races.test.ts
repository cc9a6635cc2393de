import { describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import type { Alternative, BookingAnswers } from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { testApp } from '../../../support/app.ts';

const { call, make, owner } = await testApp();

/** Everybody sits at home, so nobody's presses count against another's flood stop. */
const hold = (slotId: string, person = 0) =>
  call(bookings.takeHold, { params: { slotId }, from: `10.0.${person >> 8}.${person & 255}` });

const answers = (property: string): BookingAnswers => ({
  propertyIdentifier: property,
  relation: 'owner',
  name: 'Aino Testi',
  email: `aino.${property}@example.org`,
  language: 'fi',
});

const offeredBy = (reply: { problem: unknown }) =>
  (reply.problem as { alternatives: Alternative[] }).alternatives;

/** Everybody presses one of the times they were offered, until they have one or the day is full. */
async function insist(slotId: string, turn: number): Promise<{ status: number; code?: string }> {
  for (let slot: string | undefined = slotId; slot;) {
    const reply = await hold(slot, turn);
    if (reply.status !== 409) return { status: reply.status };
    const offered = offeredBy(reply);
    if (offered.length === 0) return { status: 409, code: reply.problem.code };
    slot = offered[turn % offered.length]?.slotId;
  }
  throw new Error('unreachable');
}

describe('500 people want the first of 16 times at once', () => {
  test('one gets it; the others are offered only times that were free; then the day fills without a double', async () => {
    const clinic = await make.clinic({ slots: 16, minutes: 10 });
    const replies = await Promise.all(
      Array.from({ length: 500 }, (_, person) => hold(clinic.slotIds[0]!, person)),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(499);
    // Nothing but the first time was ever held, so every other one was free when it was offered.
    for (const reply of replies.filter(({ status }) => status === 409)) {
      expect(offeredBy(reply).map(({ slotId }) => slotId)).toEqual(clinic.slotIds.slice(1, 4));
    }

    const ends = await Promise.all(
      replies
        .filter(({ status }) => status === 409)
        .map((reply, turn) => insist(offeredBy(reply)[turn % 3]!.slotId, turn)),
    );
    expect(ends.filter(({ status }) => status === 201)).toHaveLength(15);
    expect(ends.filter(({ code }) => code === 'bookings.day_full')).toHaveLength(484);
    const held = await owner
      .selectFrom('hold')
      .select('slot_id')
      .where('clinic_id', '=', clinic.id)
      .execute();
    expect(new Set(held.map((row) => row.slot_id)).size).toBe(16);
    const { answer } = await call(listSlots, { params: { clinicId: clinic.id } });
    expect(answer.slots.every(({ state }) => state === 'held')).toBe(true);
  }, 300_000);
});

test('200 bookings of one property at once: one stands, the others are refused and keep their holds', async () => {
  const clinic = await make.clinic({ slots: 200, minutes: 5, start: '00:30' });
  const holds = await Promise.all(clinic.slotIds.map((slotId) => hold(slotId)));
  const replies = await Promise.all(
    holds.map(({ answer }, person) =>
      call(bookings.bookSlot, {
        body: {
          holdToken: answer.holdToken,
          ...answers('638-999-1-7'),
          email: `testi.${person}@example.org`,
        },
      }),
    ),
  );
  const codes = replies.map(({ status, problem }) => (status === 201 ? 201 : problem.code));
  expect(codes.filter((code) => code === 201)).toHaveLength(1);
  expect(codes.filter((code) => code === 'bookings.property_has_booking')).toHaveLength(199);
  expect(
    await owner.selectFrom('booking').select('id').where('clinic_id', '=', clinic.id).execute(),
  ).toHaveLength(1);
  expect(
    await owner.selectFrom('hold').select('id').where('clinic_id', '=', clinic.id).execute(),
  ).toHaveLength(199);
}, 300_000);

test('a hold and a booking of the same time never both stand', async () => {
  const clinic = await make.clinic({ slots: 10 });
  const holds = await Promise.all(clinic.slotIds.map((slotId) => hold(slotId)));
  await Promise.all(
    holds.flatMap(({ answer }, place) => [
      call(bookings.bookSlot, { body: { holdToken: answer.holdToken, ...answers(`638-999-3-${place}`) } }),
      hold(clinic.slotIds[place]!),
      hold(clinic.slotIds[place]!),
    ]),
  );
  expect(
    await owner.selectFrom('booking').select('id').where('clinic_id', '=', clinic.id).execute(),
  ).toHaveLength(10);
  expect(
    await owner.selectFrom('hold').select('id').where('clinic_id', '=', clinic.id).execute(),
  ).toHaveLength(0);
});

test('move against cancel: the booking ends in one of the two, with one live slot at most', async () => {
  const clinic = await make.clinic({ slots: 20 });
  const other = await make.clinic({ slots: 20 });
  const made = await Promise.all(
    clinic.slotIds.map(async (slotId, place) => {
      const { answer } = await hold(slotId);
      return call(bookings.bookSlot, {
        body: { holdToken: answer.holdToken, ...answers(`638-999-4-${place}`) },
      });
    }),
  );
  await Promise.all(
    made.flatMap(({ answer: { token } }, place) => [
      call(bookings.changeBooking, { params: { token }, body: { slotId: other.slotIds[place]! } }),
      call(bookings.cancelBooking, { params: { token } }),
    ]),
  );
  const live = await owner
    .selectFrom('booking')
    .select('slot_id')
    .where('status', '<>', 'cancelled')
    .where('clinic_id', 'in', [clinic.id, other.id])
    .execute();
  expect(live).toHaveLength(0);
});

test('people who swap their times at once never deadlock into an error', async () => {
  const clinic = await make.clinic({ slots: 6 });
  const made = await Promise.all(
    clinic.slotIds.map(async (slotId, place) => {
      const { answer } = await hold(slotId);
      return call(bookings.bookSlot, {
        body: { holdToken: answer.holdToken, ...answers(`638-999-5-${place}`) },
      });
    }),
  );
  const moves = await Promise.all(
    made.map(({ answer: { token } }, place) =>
      call(bookings.changeBooking, { params: { token }, body: { slotId: clinic.slotIds[5 - place]! } }),
    ),
  );
  expect(moves.every(({ status }) => status === 409)).toBe(true);
});

test('whoever asks after a hold was answered never sees its time free, however many ask at once', async () => {
  const clinic = await make.clinic({ slots: 30, minutes: 10 });
  const see = async () => (await call(listSlots, { params: { clinicId: clinic.id } })).answer.slots;
  let ended = false;
  const crowd = Array.from({ length: 20 }, async () => {
    while (!ended) await see();
  });
  for (const slotId of clinic.slotIds) {
    expect((await hold(slotId)).status).toBe(201);
    const seen = await Promise.all([see(), see(), see()]);
    expect(seen.map((slots) => slots.find(({ id }) => id === slotId)?.state)).toEqual([
      'held',
      'held',
      'held',
    ]);
  }
  ended = true;
  await Promise.all(crowd);
});
