import { isAwake } from '#server/features/messages/waking-hours.rules.ts';
import { expectNumber, type Check } from '../proof.ts';

/** More people wait for a full day than it has times. All its bookings are cancelled at once; then everybody presses at once. */
export const raceForOffer: Check = {
  name: 'race for the times of a waiting list',
  async run(proof) {
    const slots = await proof.day();
    const made = await Promise.all(slots.map(({ id }) => proof.visit(id)));
    const places = [];
    for (let more = 0; more < slots.length + 4; more++) places.push(await proof.wait(slots[0]!.clinicId));
    const wasAwake = isAwake(Temporal.Now.instant(), proof.timeZone);
    await Promise.all(made.map(({ token }) => proof.cancel(token)));
    const offers = await Promise.all(places.map((token) => proof.openOffer(token)));
    const isDay = wasAwake && isAwake(Temporal.Now.instant(), proof.timeZone);
    const asked = offers.filter((offer) => offer !== undefined);
    const strangers = Promise.all(slots.map(({ id }) => proof.hold(id)));
    const takes = await Promise.all(
      places.flatMap((token, place) => {
        const offer = offers[place];
        // Twice, as an impatient finger does.
        return offer ? [proof.takeOffer(token, offer.id), proof.takeOffer(token, offer.id)] : [];
      }),
    );
    const held = (await strangers).filter(({ status }) => status === 201);
    const { bookings, holds } = await proof.books();
    const ids = new Set(slots.map(({ id }) => id));
    const live = bookings.filter(({ slotId, status }) => ids.has(slotId) && status !== 'cancelled');
    const kept = holds.filter(({ slotId }) => ids.has(slotId));
    return {
      facts: isDay
        ? `${places.length} waited, ${asked.length} were asked about one time each and took it, pressing twice`
        : `${places.length} waited; it is night, so ${kept.length} times are kept and nobody is asked yet`,
      faults: [
        ...(isDay ? expectNumber(asked.length, slots.length, 'people asked') : []),
        ...expectNumber(
          new Set(asked.map(({ start }) => start)).size,
          asked.length,
          'different times offered',
        ),
        ...expectNumber(
          takes.filter(({ status }) => status === 201).length,
          2 * asked.length,
          'presses answered',
        ),
        ...expectNumber(new Set(takes.map(({ answer }) => answer.token)).size, asked.length, 'bookings told'),
        ...expectNumber(live.length, asked.length, 'bookings found'),
        ...expectNumber(kept.length + live.length, slots.length, 'times booked or kept'),
        ...expectNumber(held.length, 0, 'times that a stranger got'),
      ],
    };
  },
};
