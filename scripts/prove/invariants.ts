import type { Books } from '#shared/contracts/proof.ts';

type Booking = Books['bookings'][number];
type Message = Books['messages'][number];

/** What the books break of the promises that must hold at every moment; empty when they keep them all. */
export function brokenPromises(books: Books, now: Temporal.Instant | null): string[] {
  return [
    ...slotsTwice(books),
    ...propertiesTwice(books),
    ...deskTwice(books),
    ...roomsTwice(books),
    ...peopleTwice(books),
    ...strayBookings(books),
    ...(now ? heldAndBooked(books, now) : []),
    ...books.bookings.flatMap((booking) => untold(booking, books)),
    ...uninvited(books),
    ...lostMessages(books),
  ];
}

export const isLive = ({ status }: Booking) => status !== 'cancelled';

function slotsTwice({ bookings }: Books): string[] {
  return twice(bookings.filter(isLive), ({ slotId }) => slotId).map((slot) => `slot ${slot} is booked twice`);
}

function propertiesTwice({ bookings }: Books): string[] {
  const found = twice(
    bookings.filter(isLive),
    ({ clinicId, propertyId }) => `${propertyId} on day ${clinicId}`,
  );
  return found.map((property) => `property ${property} is booked twice`);
}

function deskTwice({ slots }: Books): string[] {
  return overlapping(slots, ({ clinicId, desk }) => `${clinicId} ${desk}`).map(
    (desk) => `two times of one desk overlap: ${desk}`,
  );
}

function roomsTwice({ days }: Books): string[] {
  const standing = days.filter(({ status }) => status !== 'cancelled');
  return overlapping(standing, ({ roomId }) => roomId).map((room) => `room ${room} is used twice at once`);
}

function peopleTwice({ days, seats }: Books): string[] {
  const standing = new Map(days.filter(({ status }) => status !== 'cancelled').map((day) => [day.id, day]));
  const sittings = new Map<string, { person: string; start: string; end: string }>();
  for (const { personId, clinicId } of seats) {
    const day = standing.get(clinicId);
    if (personId && day) sittings.set(`${personId} ${clinicId}`, { person: personId, ...day });
  }
  return overlapping([...sittings.values()], ({ person }) => person).map(
    (person) => `person ${person} sits in two clinics at once`,
  );
}

function strayBookings({ bookings, slots }: Books): string[] {
  const clinicOf = new Map(slots.map(({ id, clinicId }) => [id, clinicId]));
  const stray = bookings.filter(({ slotId, clinicId }) => clinicOf.get(slotId) !== clinicId);
  return stray.map(({ id }) => `booking ${id} names a time of another day`);
}

function heldAndBooked({ holds, bookings }: Books, now: Temporal.Instant): string[] {
  const booked = new Set(bookings.filter(isLive).map(({ slotId }) => slotId));
  const held = holds.filter(({ until }) => Temporal.Instant.compare(until, now) > 0);
  return held
    .filter(({ slotId }) => booked.has(slotId))
    .map(({ slotId }) => `slot ${slotId} is held and booked`);
}

const changes = [
  'booking-confirmed',
  'booking-moved',
  'booking-cancelled',
  'clinic-cancelled',
  'clinic-moved',
];

/** Every change of a booking was told once, with a SEQUENCE of its own; the last one says what stands. */
function untold(booking: Booking, { messages, slots }: Books): string[] {
  if (!booking.hasEmail) return [];
  const told = messages
    .filter(({ bookingId, kind }) => bookingId === booking.id && changes.includes(kind))
    .sort((one, other) => Number(one.sequence) - Number(other.sequence));
  const sequences = told.map(({ sequence }) => sequence).join();
  const wanted = Array.from({ length: booking.sequence + 1 }, (_, place) => place).join();
  if (sequences !== wanted)
    return [`booking ${booking.id} was told changes ${sequences} instead of ${wanted}`];
  const slot = slots.find(({ id }) => id === booking.slotId);
  const last = told.at(-1)!;
  const faults: string[] = [];
  if (isLive(booking) === last.kind.endsWith('cancelled'))
    faults.push(`booking ${booking.id} is ${booking.status}, but its last message is ${last.kind}`);
  if (!slot || !sameMoment(last.start, slot.start) || !sameMoment(last.end, slot.end))
    faults.push(`booking ${booking.id} is at ${slot?.start}, but its invite says ${last.start}`);
  return faults;
}

function uninvited({ days, seats, messages }: Books): string[] {
  const published = new Set(days.filter(({ status }) => status === 'published').map(({ id }) => id));
  const invited = new Set(
    messages
      .filter(({ kind }) => kind === 'expert-invited')
      .map(({ personId, clinicId }) => `${personId} ${clinicId}`),
  );
  return seats
    .filter(({ personId, clinicId }) => personId && published.has(clinicId))
    .filter(({ personId, clinicId }) => !invited.has(`${personId} ${clinicId}`))
    .map(({ id }) => `the person of seat ${id} was not invited`);
}

export interface MessageCount {
  received: number;
  handled: number;
  waiting: number;
  refused: number;
}

export function countMessages({ messages }: Books): MessageCount {
  const of = (...statuses: string[]) => messages.filter(({ status }) => statuses.includes(status)).length;
  return {
    received: messages.length,
    // An overtaken mail was dealt with by the newer one that left instead.
    handled: of('sent', 'sent_again', 'overtaken'),
    waiting: messages.filter(isWaiting).length,
    refused: of('failed'),
  };
}

const isWaiting = ({ status }: Message) => status === 'queued' || status === 'sending';

function lostMessages(books: Books): string[] {
  const { received, handled, waiting, refused } = countMessages(books);
  const forgotten = books.messages.filter((message) => isWaiting(message) && !message.hasJob);
  return [
    ...forgotten.map(({ id }) => `message ${id} waits, and no job will send it`),
    ...(received === handled + waiting + refused
      ? []
      : [`messages: ${received} received, but ${handled} handled + ${waiting} waiting + ${refused} refused`]),
  ];
}

function twice<T>(rows: T[], keyOf: (row: T) => string): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const key of rows.map(keyOf)) (seen.has(key) ? found : seen).add(key);
  return [...found];
}

function overlapping<T extends { start: string; end: string }>(
  rows: T[],
  keyOf: (row: T) => string,
): string[] {
  const found = new Set<string>();
  for (const group of Map.groupBy(rows, keyOf).values()) {
    const inOrder = group.sort((one, other) => Temporal.Instant.compare(one.start, other.start));
    inOrder.slice(1).forEach((row, place) => {
      if (Temporal.Instant.compare(row.start, inOrder[place]!.end) < 0) found.add(keyOf(row));
    });
  }
  return [...found];
}

function sameMoment(one: string | null, other: string): boolean {
  return one !== null && Temporal.Instant.compare(one, other) === 0;
}
