import { expectNumber, type Check, type Proof } from '../proof.ts';

const tries = 10;

/** Ten plan the same room at once, then ten the same three people in two rooms: one day stands each time. */
export const raceForPanel: Check = {
  name: 'race for one room and one panel',
  async run(proof) {
    const forRoom = await planAtOnce(proof, () => ({ room: 1, seated: false }));
    const forPanel = await planAtOnce(proof, (place) => ({ room: place % 2 ? 1 : 2, seated: true }));
    const faults = [forRoom, forPanel].flatMap(({ made, refused }) => [
      ...expectNumber(made, 1, 'days made'),
      ...expectNumber(refused, tries - 1, 'days refused'),
    ]);
    return { facts: `${tries} planned each at once, ${forRoom.made} and ${forPanel.made} stand`, faults };
  },
};

async function planAtOnce(proof: Proof, seatsOf: (place: number) => { room: 1 | 2; seated: boolean }) {
  const date = proof.nextDate();
  const replies = await Promise.all(
    Array.from({ length: tries }, (_, place) => proof.askForDay({ date, ...seatsOf(place) })),
  );
  const of = (status: number) => replies.filter((reply) => reply.status === status).length;
  return { made: of(201), refused: of(409) };
}
