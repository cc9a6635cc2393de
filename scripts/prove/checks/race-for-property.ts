import { expectNumber, type Check } from '../proof.ts';

/** Two hundred hold a time each and book it for the same property: one booking, the others keep their holds. */
export const raceForProperty: Check = {
  name: 'race for one property',
  async run(proof) {
    const day = { start: '01:00', end: '17:40', slotMinutes: 5, changeoverMinutes: 0 };
    const slots = await proof.day(day);
    const holds = await Promise.all(slots.map(({ id }) => proof.hold(id)));
    const property = proof.answers();
    const replies = await Promise.all(
      holds.map(({ answer }, place) =>
        proof.book(answer.holdToken, { ...property, email: `koe.race.${place}@proof.invalid` }),
      ),
    );
    const made = replies.filter(({ status }) => status === 201);
    const refused = replies.filter(({ problem }) => problem.code === 'bookings.property_has_booking');
    const books = await proof.books();
    const here = <T extends { slotId: string }>(rows: T[]) =>
      rows.filter(({ slotId }) => slots.some(({ id }) => id === slotId)).length;
    return {
      facts: `${slots.length} booked at once, ${made.length} stands, ${refused.length} were refused and kept their time`,
      faults: [
        ...expectNumber(slots.length, 200, 'times of the day'),
        ...expectNumber(holds.filter(({ status }) => status === 201).length, slots.length, 'holds given'),
        ...expectNumber(made.length, 1, 'bookings made'),
        ...expectNumber(refused.length, slots.length - 1, 'refusals'),
        ...expectNumber(here(books.bookings), 1, 'bookings found'),
        ...expectNumber(here(books.holds), slots.length - 1, 'holds found'),
      ],
    };
  },
};
