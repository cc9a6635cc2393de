import { idInToken } from '#server/platform/sealed-id.ts';
import { getBooking, type Booking } from '#shared/contracts/bookings.ts';
import type { Raw } from '../deployment.ts';
import { listOperations, type Operation } from '../open-api-document.ts';
import type { Check, Proof } from '../proof.ts';
import { sampleOf } from '../sample-of-schema.ts';

/** What nobody but its holder may ever read. */
const secret = { name: 'Salainen Koetestaaja', email: 'salainen.koe@proof.invalid', phone: '+358401234567' };

/**
 * Every operation of the deployment's own OpenAPI document, asked by three who may not: a visitor, the holder of
 * another booking, and somebody with keys that are wrong. Nobody reads the victim's words, nobody changes them.
 */
export const accessMatrix: Check = {
  name: 'access matrix',
  async run(proof) {
    const [first, second, third] = await proof.day();
    const victim = await proof.visit(first!.id, { ...proof.answers(), ...secret });
    const held = await proof.hold(second!.id);
    const attacker = await proof.visit(third!.id);
    const operations = await listOperations(proof.deployment);
    const known = await valuesOf(proof, victim, second!.id);
    const before = await state(proof, victim);
    const faults: string[] = [];
    for (const caller of callersOf({ victim, attacker, cookie: held.cookie }))
      for (const operation of operations) {
        const reply = await ask(
          proof,
          operation,
          { ...known, ...caller.known },
          caller.headersFor(operation),
        );
        faults.push(...judge(operation, reply, caller));
      }
    if ((await state(proof, victim)) !== before) faults.push('the victim’s booking has changed');
    // The attacker was free to cancel what is theirs.
    const own = proof.accepted.get(attacker.token)!;
    const seen = await proof.deployment.call(getBooking, { params: { token: attacker.token } });
    own.cancelled = seen.answer.status === 'cancelled';
    own.booking = seen.answer;
    return { facts: `${operations.length} operations asked by three who may not`, faults };
  },
};

interface Caller {
  name: string;
  /** Path parameters of their own. */
  known: Record<string, string>;
  /** Whether a booking's link in the path is their own and may open it. */
  hasLink: boolean;
  headersFor: (operation: Operation) => Record<string, string>;
}

interface Attack {
  victim: Booking;
  attacker: Booking;
  cookie: string;
}

function callersOf({ victim, attacker, cookie }: Attack): Caller[] {
  const half = Math.ceil((16 * 4) / 3);
  const forged = victim.token.slice(0, half) + attacker.token.slice(half);
  const wrongKeys = { 'prove-key': 'w'.repeat(43), cookie: 'staff.session_token=made.up' };
  return [
    { name: 'a visitor', known: { token: forged }, hasLink: false, headersFor: () => ({}) },
    {
      name: 'the holder of another booking',
      known: { token: attacker.token },
      hasLink: true,
      headersFor: () => ({ cookie }),
    },
    {
      name: 'somebody with wrong keys',
      known: { token: forged },
      hasLink: false,
      headersFor: () => wrongKeys,
    },
  ];
}

/** What stands for a parameter of a path: the victim's own things, so that a hole would show them. */
async function valuesOf(proof: Proof, victim: Booking, slotId: string): Promise<Record<string, string>> {
  const { bookings, messages, days, seats } = await proof.books();
  const bookingId = idInToken(victim.token) ?? '';
  const row = bookings.find(({ id }) => id === bookingId);
  return {
    bookingId,
    slotId,
    clinicId: victim.clinicId,
    propertyId: row?.propertyId ?? '',
    messageId: messages.find((message) => message.bookingId === bookingId)?.id ?? '',
    roomId: days[0]?.roomId ?? '',
    personId: seats.find(({ personId }) => personId)?.personId ?? '',
    municipality: proof.municipality,
    role: 'project_lead',
    holdToken: 'A'.repeat(43),
  };
}

/** A parameter that this check does not know gets an id that is nobody's. */
function ask(
  proof: Proof,
  operation: Operation,
  known: Record<string, string>,
  headers: Record<string, string>,
) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] || crypto.randomUUID());
  const body = operation.body && sampleOf(operation.body);
  return proof.deployment.ask(operation.method, path, { headers, ...(body !== undefined && { body }) });
}

function judge(operation: Operation, { status, text }: Raw, caller: Caller): string[] {
  const place = `${operation.method} ${operation.path} by ${caller.name}`;
  const faults = Object.values(secret).filter((word) => text.includes(word)).map((word) => `${place} tells ${word}`); // prettier-ignore
  if (status >= 500 && operation.path !== '/readyz') faults.push(`${place} is answered ${status}`);
  if (operation.access === 'staff' && status !== 401) faults.push(`${place} is answered ${status}, not 401`);
  if (operation.access === 'prover' && status !== 404) faults.push(`${place} is answered ${status}, not 404`);
  if (operation.access === 'holder' && !caller.hasLink && ![400, 404].includes(status))
    faults.push(`${place} is answered ${status}, not 404`);
  return faults;
}

/** The victim's booking as it stands in the tables and behind its own link. */
async function state(proof: Proof, victim: Booking): Promise<string> {
  const { bookings } = await proof.books();
  const seen = await proof.deployment.call(getBooking, { params: { token: victim.token } });
  return JSON.stringify([
    bookings.find(({ id }) => id === idInToken(victim.token)),
    seen.status,
    seen.answer,
  ]);
}
