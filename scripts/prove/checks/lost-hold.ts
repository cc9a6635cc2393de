import { saveAnswers } from '#shared/contracts/bookings.ts';
import { expectNumber, type Check } from '../proof.ts';

/** Who took another time has lost the first one: whoever took that keeps it, and the loser is offered the next. */
export const lostHold: Check = {
  name: 'lost hold',
  async run(proof) {
    const [wanted, second] = await proof.day();
    const first = await proof.hold(wanted!.id);
    const typed = { name: 'Koe Testi', question: 'Saanko jäädä?' };
    const saved = { params: { holdToken: first.answer.holdToken }, body: { answers: typed } };
    await proof.deployment.call(saveAnswers, saved);
    const { cookie } = first;
    const next = await proof.hold(second!.id, { cookie });
    const other = await proof.hold(wanted!.id);
    const lost = await proof.book(first.answer.holdToken);
    const kept = await proof.deployment.call(saveAnswers, {
      params: { holdToken: next.answer.holdToken },
      body: { answers: {} },
    });
    const theirs = await proof.book(other.answer.holdToken);
    const mine = await proof.book(next.answer.holdToken);
    return {
      facts: 'the loser was offered other times and lost nothing that was typed',
      faults: [
        ...expectNumber(lost.status, 409, 'booking with a lost hold'),
        ...(lost.problem.code === 'bookings.hold_lost' ? [] : [`it was refused as ${lost.problem.code}`]),
        ...(kept.answer.answers?.question === typed.question ? [] : ['what was typed is gone']),
        ...expectNumber(theirs.status, 201, 'booking of the one who took it'),
        ...expectNumber(mine.status, 201, 'booking of the time taken instead'),
      ],
    };
  },
};
