import { brokenPromises, countMessages } from '../invariants.ts';
import { expectNumber, type Check, type Proof } from '../proof.ts';

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 500;

/** At the end the books must agree with themselves, and with everything that the server has said. */
export const invariants: Check = {
  name: 'the books at the end',
  async run(proof) {
    const books = await booksAtRest(proof);
    const { received, handled, waiting, refused } = countMessages(books);
    const { ledger } = proof.deployment;
    const live = [...proof.accepted.values()].filter(({ cancelled }) => !cancelled).length;
    const answered = ledger.accepted + ledger.refused + ledger.faults;
    return {
      facts: [
        `${books.bookings.length} bookings`,
        `messages: ${received} received = ${handled} handled + ${waiting} waiting + ${refused} refused`,
        `requests: ${ledger.sent} sent = ${ledger.accepted} accepted + ${ledger.refused} refused`,
      ].join('; '),
      faults: [
        ...brokenPromises(books, Temporal.Now.instant()),
        ...expectNumber(
          books.bookings.length,
          proof.accepted.size,
          'bookings found, against those confirmed',
        ),
        ...expectNumber(
          books.bookings.filter(({ status }) => status !== 'cancelled').length,
          live,
          'live bookings',
        ),
        ...expectNumber(ledger.faults, 0, 'requests answered with a fault'),
        ...expectNumber(answered, ledger.sent, 'answered requests'),
        ...expectNumber(refused, 0, 'messages given up'),
      ],
    };
  },
};

/** The mails get as long as they go on leaving; a server whose worker is off keeps them waiting, which is no fault. */
async function booksAtRest(proof: Proof) {
  let books = await proof.books();
  let left = countMessages(books).waiting;
  for (let still = 0; left > 0 && still < PATIENCE_MS; still += LOOK_AGAIN_MS) {
    await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
    books = await proof.books();
    const { waiting } = countMessages(books);
    if (waiting < left) still = 0;
    left = waiting;
  }
  return books;
}
