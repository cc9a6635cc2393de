import type { Alternative } from '#shared/contracts/bookings.ts';
import { expectNumber, type Check } from '../proof.ts';

const people = 500;

/** One gets it; each other is told so, and offered times that nobody has. */
export const raceForSlot: Check = {
  name: 'race for one time',
  async run(proof) {
    const [wanted, ...others] = await proof.day();
    const replies = await Promise.all(Array.from({ length: people }, () => proof.hold(wanted!.id)));
    const winners = replies.filter(({ status }) => status === 201);
    const refused = replies.filter(({ problem }) => problem.code === 'bookings.slot_taken');
    const free = new Set(others.map(({ id }) => id));
    const wrong = refused.filter(({ problem }) => {
      const { alternatives } = problem as unknown as { alternatives: Alternative[] };
      return alternatives.length !== 3 || alternatives.some(({ slotId }) => !free.has(slotId));
    });
    const booked = await Promise.all(winners.map(({ answer }) => proof.book(answer.holdToken)));
    const late = await Promise.all(Array.from({ length: 20 }, () => proof.hold(wanted!.id)));
    const { bookings, holds } = await proof.books();
    return {
      facts: `${people} asked at once, ${winners.length} got it, ${refused.length} were offered the next times`,
      faults: [
        ...expectNumber(winners.length, 1, 'holds given'),
        ...expectNumber(refused.length, people - 1, 'refusals'),
        ...expectNumber(wrong.length, 0, 'refusals without three free times'),
        ...expectNumber(booked.filter(({ status }) => status === 201).length, 1, 'bookings made'),
        ...expectNumber(late.filter(({ status }) => status === 409).length, 20, 'late refusals'),
        ...expectNumber(bookings.filter(({ slotId }) => slotId === wanted!.id).length, 1, 'bookings found'),
        ...expectNumber(holds.filter(({ slotId }) => slotId === wanted!.id).length, 0, 'holds left'),
      ],
    };
  },
};
