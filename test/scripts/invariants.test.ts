import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import type { Books } from '#shared/contracts/proof.ts';
import { brokenPromises } from '../../scripts/prove/invariants.ts';

const now = Temporal.Instant.from('2027-01-01T00:00:00Z');

/** A day with a panel, two times and one booking that was moved once: all in order. */
function sound(): Books {
  const at = (time: string) => `2027-01-12T${time}:00Z`;
  const told = { status: 'sent', bookingId: 'b1', clinicId: 'd1', personId: null, hasJob: false };
  return {
    days: [{ id: 'd1', roomId: 'r1', status: 'published', start: at('12:00'), end: at('14:00') }],
    seats: [{ id: 's1', clinicId: 'd1', personId: 'p1', sequence: 0 }],
    slots: [
      { id: 't1', clinicId: 'd1', desk: 1, start: at('12:00'), end: at('12:25') },
      { id: 't2', clinicId: 'd1', desk: 1, start: at('12:30'), end: at('12:55') },
    ],
    holds: [{ id: 'h1', slotId: 't1', until: '2027-01-01T00:10:00Z' }],
    bookings: [
      {
        id: 'b1',
        clinicId: 'd1',
        slotId: 't2',
        propertyId: 'y1',
        status: 'booked',
        hasEmail: true,
        sequence: 1,
      },
    ],
    messages: [
      { id: 'm1', kind: 'booking-confirmed', sequence: 0, start: at('12:00'), end: at('12:25'), ...told },
      { id: 'm2', kind: 'booking-moved', sequence: 1, start: at('12:30'), end: at('12:55'), ...told },
      {
        ...told,
        ...{ id: 'm3', kind: 'expert-invited', bookingId: null, personId: 'p1' },
        ...{ sequence: 0, start: at('12:00'), end: at('14:00') },
      },
    ],
  };
}

type Damage = (books: Books) => unknown;
const another = <T extends { id: string }>(rows: T[], changed: Partial<T>) =>
  rows.push({ ...rows[0]!, id: 'another', ...changed });

const damages: [string, Damage, RegExp][] = [
  [
    'a time booked twice',
    (b) => another(b.bookings, { propertyId: 'y2', hasEmail: false }),
    /slot t2 is booked twice/,
  ],
  [
    'a property booked twice',
    (b) => another(b.bookings, { slotId: 't1', hasEmail: false }),
    /property y1 .*twice/,
  ],
  ['two times of a desk at once', (b) => (b.slots[1]!.start = '2027-01-12T12:20:00Z'), /desk overlap/],
  ['a room used twice', (b) => another(b.days, { status: 'draft' }), /room r1 is used twice/],
  [
    'a person in two clinics',
    (b) => {
      another(b.days, { roomId: 'r2', status: 'draft' });
      another(b.seats, { clinicId: 'another' });
    },
    /person p1 sits in two clinics/,
  ],
  ['a time of another day', (b) => (b.slots[1]!.clinicId = 'd2'), /names a time of another day/],
  ['a time held and booked', (b) => (b.holds[0]!.slotId = 't2'), /slot t2 is held and booked/],
  ['a move that nobody was told', (b) => b.messages.splice(1, 1), /told changes 0 instead of 0,1/],
  ['a change told twice', (b) => another(b.messages, {}), /told changes 0,0,1 instead of 0,1/],
  ['an invite for another time', (b) => (b.messages[1]!.start = '2027-01-12T12:00:00Z'), /its invite says/],
  [
    'a cancelled one told as moved',
    (b) => (b.bookings[0]!.status = 'cancelled'),
    /last message is booking-moved/,
  ],
  ['an expert who was not invited', (b) => b.messages.pop(), /seat s1 was not invited/],
  ['a mail without a job', (b) => (b.messages[0]!.status = 'queued'), /m1 waits, and no job/],
  ['a mail in no known state', (b) => (b.messages[0]!.status = 'gone'), /3 received, but 2 handled/],
];

describe('the books', () => {
  test('in order are complained of by nobody', () => {
    expect(brokenPromises(sound(), now)).toEqual([]);
  });

  test('with a hold that ran out and a mail that waits for its job are in order too', () => {
    const books = sound();
    books.holds[0] = { id: 'h1', slotId: 't2', until: '2026-12-31T23:59:00Z' };
    Object.assign(books.messages[1]!, { status: 'queued', hasJob: true });
    expect(brokenPromises(books, now)).toEqual([]);
  });

  test.each(damages)('with %s are found out', (_name, damage, complaint) => {
    const books = sound();
    damage(books);
    expect(brokenPromises(books, now).join('\n')).toMatch(complaint);
  });
});

test('a wrong clock is read only where the server was started for a drill', () => {
  const secret = 'long enough to be a secret of these tests';
  const env = { DATABASE_URL: 'postgres://x', SMTP_URL: 'smtp://x', LINK_KEY: secret, AUTH_SECRET: secret };
  const wrong = { ...env, DRILL_CLOCK_FILE: '/tmp/clock' };
  expect(() => readConfig(wrong)).toThrow('DRILL_CLOCK_FILE is for npm run drill. Unset it.');
  expect(readConfig({ ...wrong, DRILL: 'true' }).drillClockFile).toBe('/tmp/clock');
  expect(() => readConfig({ ...env, PROVE_KEY: 'short' })).toThrow('PROVE_KEY needs at least 32 characters.');
});
