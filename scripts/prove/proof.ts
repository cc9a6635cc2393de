import * as bookings from '#shared/contracts/bookings.ts';
import type { Booking } from '#shared/contracts/bookings.ts';
import * as contracts from '#shared/contracts/proof.ts';
import type { Books } from '#shared/contracts/proof.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { PlainSentence } from '../plain-sentence.js';
import type { Deployment } from './deployment.ts';

export interface Finding {
  /** What was tried and how it ended, in a few words. */
  facts: string;
  /** What broke a promise; none when it held. */
  faults: string[];
}

export interface Check {
  name: string;
  run(proof: Proof): Promise<Finding>;
}

export type DayWanted = Parameters<Proof['askForDay']>[0];

/** The throw-away municipality of one run, and what the prover was told there. */
export class Proof {
  readonly deployment: Deployment;
  readonly municipality: string;
  readonly timeZone: string;
  /** Every booking that the server said it had made, by link; `cancelled` once it said so. */
  readonly accepted = new Map<string, { booking: Booking; cancelled: boolean }>();
  readonly #key: string;
  #properties = 0;
  #days = 0;

  private constructor(
    deployment: Deployment,
    key: string,
    place: { municipality: string; timeZone: string },
  ) {
    this.deployment = deployment;
    this.#key = key;
    this.municipality = place.municipality;
    this.timeZone = place.timeZone;
  }

  static async open(deployment: Deployment, key: string): Promise<Proof> {
    const { status, answer } = await deployment.call(contracts.openProof, { headers: { 'prove-key': key } });
    if (status === 201) return new Proof(deployment, key, answer);
    if (status === 404)
      throw new PlainSentence(
        `${deployment.origin} does not let this prover in. Start the server with PROVE_KEY set, and run the prover with the same one.`,
      );
    if (status === 429)
      throw new PlainSentence(`${deployment.origin} has ten proofs already; wait until they are erased.`);
    throw new PlainSentence(`${deployment.origin} answered ${status} instead of opening a proof.`);
  }

  get headers() {
    return { 'prove-key': this.#key };
  }

  get params() {
    return { municipality: this.municipality };
  }

  /** A date of its own for each check, about a month ahead. */
  nextDate(): string {
    this.#days += 1;
    return Temporal.Now.plainDateISO(this.timeZone)
      .add({ days: 30 + this.#days })
      .toString();
  }

  askForDay(wanted: {
    date?: string;
    start?: string;
    end?: string;
    slotMinutes?: number;
    changeoverMinutes?: number;
    room?: 1 | 2;
    seated?: boolean;
  }) {
    const plain = { start: '10:00', end: '18:00', slotMinutes: 25, changeoverMinutes: 5 };
    const body = {
      ...plain,
      room: 1 as const,
      seated: false,
      date: wanted.date ?? this.nextDate(),
      ...wanted,
    };
    return this.deployment.call(contracts.planProofDay, { params: this.params, body, headers: this.headers });
  }

  /** A published day's times, in their order. */
  async day(wanted: DayWanted = {}): Promise<Books['slots']> {
    const { status, answer, problem } = await this.askForDay(wanted);
    if (status !== 201)
      throw new PlainSentence(`No day could be planned (${status} ${problem.code}): ${problem.detail}`);
    const { slots } = await this.books();
    const own = slots.filter(({ clinicId }) => clinicId === answer.clinicId);
    return own.sort((one, other) => Temporal.Instant.compare(one.start, other.start));
  }

  async books(): Promise<Books> {
    const asked = { params: this.params, headers: this.headers };
    return (await this.deployment.call(contracts.readBooks, asked)).answer;
  }

  /** Somebody who was never here, unless they bring their cookie, takes a time. */
  hold(slotId: string, headers: Record<string, string> = {}) {
    return this.deployment.call(bookings.takeHold, { params: { slotId }, headers });
  }

  /** Everybody's property and address are their own unless the check says otherwise. */
  answers(property = ++this.#properties) {
    const place = { propertyIdentifier: `999-999-1-${property}`, relation: 'owner' as const };
    return { ...place, name: 'Koe Testi', email: `koe.${property}@proof.invalid`, language: 'fi' as const };
  }

  async book(holdToken: string, answers: object = this.answers(), headers: Record<string, string> = {}) {
    const reply = await this.deployment.call(bookings.bookSlot, {
      body: { holdToken, ...answers },
      headers,
    });
    if (reply.status === 201) this.#remember(reply.answer);
    return reply;
  }

  /** Takes a time and books it. */
  async visit(slotId: string, answers: object = this.answers()): Promise<Booking> {
    const held = await this.hold(slotId);
    const booked = held.status === 201 ? await this.book(held.answer.holdToken, answers) : held;
    if (booked.status === 201) return booked.answer as Booking;
    throw new PlainSentence(`A free time could not be booked: ${booked.status} ${booked.problem.code}`);
  }

  async move(token: string, slotId: string) {
    const reply = await this.deployment.call(bookings.changeBooking, { params: { token }, body: { slotId } });
    const known = this.accepted.get(token);
    if (reply.status === 200 && known && !known.cancelled) known.booking = reply.answer;
    return reply;
  }

  async cancel(token: string) {
    const reply = await this.deployment.call(bookings.cancelBooking, { params: { token } });
    const known = this.accepted.get(token);
    if (reply.status === 200 && known) known.cancelled = true;
    return reply;
  }

  /** Somebody joins the list of a full day; answers the secret of their place. */
  async wait(clinicId: string): Promise<string> {
    const body = { municipality: this.municipality, clinicId, ...this.answers() };
    const { status, answer, problem } = await this.deployment.call(waiting.joinList, { body });
    if (status === 201) return answer.token;
    throw new PlainSentence(`Nobody could wait for a full day: ${status} ${problem.code}`);
  }

  async openOffer(token: string): Promise<waiting.Offer | undefined> {
    const { answer } = await this.deployment.call(waiting.getWaiting, { params: { token } });
    return answer.offers.find(({ state }) => state === 'open');
  }

  async takeOffer(token: string, offerId: string) {
    const reply = await this.deployment.call(waiting.takeOffer, { params: { token, offerId } });
    if (reply.status === 201) this.#remember(reply.answer);
    return reply;
  }

  close() {
    return this.deployment.call(contracts.closeProof, { params: this.params, headers: this.headers });
  }

  #remember(booking: Booking) {
    if (!this.accepted.has(booking.token)) this.accepted.set(booking.token, { booking, cancelled: false });
  }
}

/** Says in one line what is not as it must be. */
export function expectNumber(found: number, wanted: number, what: string): string[] {
  return found === wanted ? [] : [`${what}: ${found} instead of ${wanted}`];
}
