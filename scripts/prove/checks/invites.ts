import ICAL from 'ical.js';
import { idInToken } from '#server/platform/sealed-id.ts';
import { downloadCalendarEntry } from '#shared/contracts/bookings.ts';
import type { Books } from '#shared/contracts/proof.ts';
import { expectNumber, type Check, type Proof } from '../proof.ts';

/** Every booking of this run: its calendar file, its link and its row say the same; moved, it keeps its UID. */
export const invites: Check = {
  name: 'invites against the database',
  async run(proof) {
    const [from, to] = await proof.day();
    const { token } = await proof.visit(from!.id);
    const before = await entryOf(proof, token);
    await proof.move(token, to!.id);
    const after = await entryOf(proof, token);
    const books = await proof.books();
    const entries = new Map<string, Entry | null>();
    for (const link of proof.accepted.keys()) entries.set(link, await entryOf(proof, link));
    const read = [...entries.values()].filter((entry) => entry !== null);
    return {
      facts: `${read.length} calendar files agree with their rows, ${entries.size - read.length} are gone with their bookings`,
      faults: [
        ...(before && before.uid === after?.uid ? [] : ['a moved booking has another UID']),
        ...[...proof.accepted].flatMap((made) => differences(books, made, entries.get(made[0]) ?? null)),
        ...expectNumber(new Set(read.map(({ uid }) => uid)).size, read.length, 'different UIDs'),
      ],
    };
  },
};

interface Entry {
  uid: string;
  sequence: number;
  start: number;
  end: number;
}

async function entryOf({ deployment }: Proof, token: string): Promise<Entry | null> {
  const path = downloadCalendarEntry.path.replace(':token', token);
  const { status, text } = await deployment.ask('GET', path);
  if (status !== 200) return null;
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const { uid, sequence, startDate, endDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const entry = { uid, sequence, start: startDate.toUnixTime() * 1000, end: endDate.toUnixTime() * 1000 };
  ICAL.TimezoneService.reset();
  return entry;
}

type Made = [string, { cancelled: boolean; booking: { slotId: string } }];

function differences(books: Books, [token, { cancelled, booking }]: Made, entry: Entry | null): string[] {
  const row = books.bookings.find(({ id }) => id === idInToken(token));
  if (!row) return [`a booking that was confirmed is not in the database`];
  if (cancelled || row.status === 'cancelled') {
    const agrees = cancelled && row.status === 'cancelled' && entry === null;
    return agrees ? [] : [`booking ${row.id} is ${row.status}, cancelled by the prover: ${cancelled}`];
  }
  const slot = books.slots.find(({ id }) => id === row.slotId);
  const faults =
    booking.slotId === row.slotId ? [] : [`booking ${row.id} is at another time than was confirmed`];
  if (!entry || !slot) return [...faults, `booking ${row.id} has no calendar file`];
  const at = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds;
  if (!entry.uid.includes(row.id)) faults.push(`the UID of booking ${row.id} is ${entry.uid}`);
  if (entry.sequence !== row.sequence) faults.push(`SEQUENCE of booking ${row.id} is ${entry.sequence}`);
  if (entry.start !== at(slot.start) || entry.end !== at(slot.end))
    faults.push(`the calendar file of booking ${row.id} says another time than ${slot.start}`);
  return faults;
}
