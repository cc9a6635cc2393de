import { expectNumber, type Check } from '../proof.ts';

const presses = 20;

/** One Idempotency-Key, one effect and one answer, however often and however simultaneously it is sent. */
export const doublePress: Check = {
  name: 'double press',
  async run(proof) {
    const [wanted, other] = await proof.day();
    const { cookie } = await proof.hold(other!.id);
    const key = { 'idempotency-key': crypto.randomUUID() };
    const many = Array.from({ length: presses });
    const holds = await Promise.all(many.map(() => proof.hold(wanted!.id, { ...key, cookie })));
    const holdTokens = new Set(holds.map(({ answer }) => answer.holdToken));
    const [holdToken = ''] = holdTokens;
    const answers = proof.answers();
    const made = await Promise.all(many.map(() => proof.book(holdToken, answers, key)));
    const again = await Promise.all(many.map(() => proof.book(holdToken, answers)));
    const tokens = new Set([...made, ...again].map(({ answer }) => answer.token));
    const changed = await proof.book(holdToken, { ...answers, name: 'Joku Muu' }, key);
    const { bookings } = await proof.books();
    return {
      facts: `${presses} presses with one key and ${presses} without, ${tokens.size} booking`,
      faults: [
        ...expectNumber(holds.filter(({ status }) => status === 201).length, presses, 'holds answered'),
        ...expectNumber(holdTokens.size, 1, 'different holds'),
        ...expectNumber(
          [...made, ...again].filter(({ status }) => status === 201).length,
          2 * presses,
          'presses answered',
        ),
        ...expectNumber(tokens.size, 1, 'different links'),
        ...expectNumber(changed.status, 422, 'another request under the key'),
        ...expectNumber(bookings.filter(({ slotId }) => slotId === wanted!.id).length, 1, 'bookings found'),
      ],
    };
  },
};
