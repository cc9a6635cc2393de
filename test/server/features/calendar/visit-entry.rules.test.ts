import { describe, expect, test } from 'vitest';
import { seatEntry, visitEntry, type VisitEntry } from '#server/features/calendar/visit-entry.rules.ts';
import { readByIcalJs, readByNodeIcal } from '../../../support/read-calendar.ts';

const at = (text: string) => Temporal.Instant.from(text);

const porvoo = {
  id: '638',
  name: 'Porvoo',
  phone: '019 520 0000',
  phoneHours: 'ma–pe 9–15',
  email: 'neuvonta@example.org',
  timeZone: 'Europe/Helsinki',
};
const gran = { ...porvoo, id: '3446', name: 'Gran', phone: '61 33 00 00', timeZone: 'Europe/Oslo' };
const place = { venue: 'Kerkkoon kylätalo', room: 'Sali', address: 'Testitie 1', village: 'Kerkkoo' };
const visit = {
  start: '2027-01-12T12:30:00Z',
  end: '2027-01-12T12:55:00Z',
  place,
  bring: 'Selvitys jätevesijärjestelmästä, jos sinulla on se\nKiinteistön kartta',
  sequence: 0,
  property: '638-999-1-1',
};
const booked: VisitEntry = {
  bookingId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0001',
  visit,
  method: 'REQUEST',
  language: 'fi',
  sender: porvoo,
  mailFrom: 'vesiklinikka@example.org',
  recipient: 'maija.malli@example.org',
  stampedAt: at('2026-11-22T09:00:00Z'),
};
const bringNothing = { ...visit, bring: '' };

const seat = {
  staffingId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0002',
  role: 'building_inspector' as const,
  start: '2027-01-12T12:00:00Z',
  end: '2027-01-12T16:00:00Z',
  place,
  sequence: 0,
};

/** The file, the entry, and the two instants that every reader must see. */
const golden: [file: string, text: string, start: string, end: string][] = [
  ['create', visitEntry(booked), '2027-01-12T12:30:00Z', '2027-01-12T12:55:00Z'],
  [
    'move-to-another-day',
    visitEntry({
      ...booked,
      visit: { ...visit, start: '2027-06-15T06:00:00Z', end: '2027-06-15T06:25:00Z', sequence: 1 },
      stampedAt: at('2026-12-01T10:15:00Z'),
    }),
    '2027-06-15T06:00:00Z',
    '2027-06-15T06:25:00Z',
  ],
  [
    'cancel',
    visitEntry({
      ...booked,
      visit: { ...visit, sequence: 2 },
      method: 'CANCEL',
      stampedAt: at('2027-01-10T07:00:00Z'),
    }),
    '2027-01-12T12:30:00Z',
    '2027-01-12T12:55:00Z',
  ],
  [
    'autumn-night-helsinki',
    // The second 3.30 of that night.
    visitEntry({
      ...booked,
      visit: { ...bringNothing, start: '2026-10-25T01:30:00Z', end: '2026-10-25T01:55:00Z' },
    }),
    '2026-10-25T01:30:00Z',
    '2026-10-25T01:55:00Z',
  ],
  [
    'autumn-night-oslo',
    visitEntry({
      ...booked,
      language: 'nb',
      sender: gran,
      // From the first 02.30 to the second.
      visit: { ...bringNothing, start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:30:00Z' },
    }),
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
  ],
  [
    'expert-invited',
    seatEntry({
      ...booked,
      seat,
      recipient: 'testi.tarkastaja@example.org',
      url: 'https://vesiklinikka.example.org/fi/staff/clinics/0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0003',
    }),
    '2027-01-12T12:00:00Z',
    '2027-01-12T16:00:00Z',
  ],
  [
    'download',
    visitEntry({ ...booked, method: 'PUBLISH', recipient: undefined }),
    '2027-01-12T12:30:00Z',
    '2027-01-12T12:55:00Z',
  ],
];

describe('the calendar entry', () => {
  test.each(golden)('%s is the same as ever and is read right', async (file, text, start, end) => {
    await expect(text).toMatchFileSnapshot(`golden/${file}.ics`);
    for (const read of [readByIcalJs(text), readByNodeIcal(text)]) {
      expect([read.start, read.end]).toEqual([at(start).epochMilliseconds, at(end).epochMilliseconds]);
    }
  });

  test('the booking keeps its UID through create, move and cancel, and SEQUENCE rises', () => {
    const read = golden.slice(0, 3).map(([, text]) => readByIcalJs(text));
    expect(new Set(read.map(({ uid }) => uid))).toEqual(
      new Set([`booking-${booked.bookingId}@vesiklinikka`]),
    );
    expect(read.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
  });

  test('the resident’s entry holds no link and no property, the expert’s no resident', () => {
    const [, text] = golden[0]!;
    expect(text).not.toMatch(/http|638-999/);
    const [, invitation] = golden.find(([file]) => file === 'expert-invited')!;
    expect(invitation).not.toMatch(/maija|638-999/i);
  });
});
