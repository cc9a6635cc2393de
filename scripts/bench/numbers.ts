import { createHash } from 'node:crypto';

/**
 * Everything the bench books is named by one number of eight digits, so that a slot, its visitor and its property can
 * be named by the load generator, by SQL and by pgbench alike without a list of them.
 */
export const firstNumber = 10_000_000;
/** A day's slots. */
export const slotsADay = 80;

export const slotId = (number: number) => `00000000-0000-4000-8000-0000${number}`;
export const bookingId = (number: number) => `00000000-0000-4000-9000-0000${number}`;
export const propertyId = (number: number) => `00000000-0000-4000-a000-0000${number}`;
export const clinicId = (number: number) => `00000000-0000-4000-b000-0000${dayNumber(number)}`;
/** The number of a slot's day, of eight digits too. */
export const dayNumber = (number: number) => firstNumber + Math.floor(number / slotsADay);

/** A visitor's own cookie, as the server itself gives it: 22 letters. */
export const visitorCookie = (number: number) =>
  `visitor=${createHash('sha256').update(`visitor ${number}`).digest('base64url').slice(0, 22)}`;

/** What the form of that visitor says. */
export const answersOf = (number: number) => ({
  propertyIdentifier: `638-999-${String(number).slice(0, 4)}-${String(number).slice(4)}`,
  relation: 'owner',
  name: 'Aino Testi',
  phone: `+35840${number}`,
  email: `resident.${number}@example.org`,
  topics: ['requirements'],
  question: 'Mistä tiedän, onko mökkini alle sadan metrin päässä rannasta?',
  language: 'fi',
});

/** Hands out numbers, every one once. */
export class Numbers {
  #next: number;

  constructor(first = firstNumber) {
    this.#next = first;
  }

  /** The first of `count` numbers that nobody else gets; whole days. */
  take(count: number): number {
    const first = this.#next;
    this.#next += Math.ceil(count / slotsADay) * slotsADay;
    return first;
  }
}
