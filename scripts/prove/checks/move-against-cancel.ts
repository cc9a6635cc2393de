import { setTimeout as sleep } from 'node:timers/promises';
import { expectNumber, type Check } from '../proof.ts';

/** Each booking is moved and cancelled in the same moment: it ends cancelled, and both its times are free. */
export const moveAgainstCancel: Check = {
  name: 'move against cancel',
  async run(proof) {
    const from = await proof.day();
    const to = await proof.day();
    const made = await Promise.all(from.map(({ id }) => proof.visit(id)));
    // One of the two comes some milliseconds later, in turn, so that both orders and everything between happen.
    const late = (place: number, isLater: boolean) => sleep(isLater ? place * 3 : 0);
    const replies = await Promise.all(
      made.map(({ token }, place) =>
        Promise.all([
          late(place, place % 2 === 0).then(() => proof.move(token, to[place]!.id)),
          late(place, place % 2 === 1).then(() => proof.cancel(token)),
        ]),
      ),
    );
    const moves = replies.map(([move]) => move.status);
    const cancels = replies.map(([, cancel]) => cancel.status);
    const { bookings } = await proof.books();
    const concerned = new Set([...from, ...to].map(({ id }) => id));
    const live = bookings.filter(({ slotId, status }) => concerned.has(slotId) && status !== 'cancelled');
    const takenAgain = await proof.visit(to[0]!.id);
    await proof.cancel(takenAgain.token);
    return {
      facts: `${made.length} bookings: ${moves.filter((status) => status === 200).length} moved first, all cancelled`,
      faults: [
        ...expectNumber(
          moves.filter((status) => status !== 200 && status !== 409).length,
          0,
          'strange answers to moves',
        ),
        ...expectNumber(cancels.filter((status) => status === 200).length, made.length, 'cancellations'),
        ...expectNumber(live.length, 0, 'live bookings left'),
      ],
    };
  },
};
