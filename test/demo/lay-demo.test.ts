import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Value } from 'typebox/value';
import { NoteContent } from '#shared/contracts/notes.ts';
import { isTokenOfBooking, linkTokenOf } from '#server/features/bookings/booking-link.ts';
import { openDatabase } from '#server/platform/database.ts';
import { emptyDemo, layDemo } from '../../scripts/demo/lay-demo.ts';
import { questions } from '../../scripts/demo/questions.ts';
import { testDatabase } from '../support/database.ts';

const { databaseUrl, migrationDatabaseUrl } = await testDatabase();
const asApp = openDatabase(databaseUrl);
const asOwner = openDatabase(migrationDatabaseUrl);
afterAll(() => Promise.all([asApp.destroy(), asOwner.destroy()]));
beforeEach(() => emptyDemo(asOwner));

const linkKey = 'a key of the tests that is long enough';

function lay(now: string) {
  return layDemo({ asApp, asOwner }, { now: Temporal.Instant.from(now), linkKey });
}

describe('the demo', () => {
  test.each([
    ['on an ordinary Tuesday', '2026-11-24T08:00:00Z'],
    ['on a Sunday', '2026-11-22T08:00:00Z'],
    ['on Midsummer Eve', '2027-06-25T08:00:00Z'],
    ['on Christmas Eve late at night', '2026-12-24T22:30:00Z'],
    ['on the day the clocks go back', '2027-10-31T00:30:00Z'],
  ])('can be laid %s', async (_, now) => {
    await lay(now);
    const clinics = await asOwner.selectFrom('clinic').select(['municipality_id', 'status', 'day']).execute();
    expect(clinics).toHaveLength(18);
    expect(clinics.filter(({ status }) => status === 'published')).toHaveLength(9);
  });

  test('has the people, properties and bookings it promises', async () => {
    await lay('2026-11-24T08:00:00Z');
    const bookings = await asOwner.selectFrom('booking').selectAll().execute();
    const having = (status: string) => bookings.filter((booking) => booking.status === status).length;
    expect([bookings.length, having('done'), having('no_show'), having('cancelled')]).toEqual([
      110, 67, 7, 8,
    ]);
    const asked = new Set(bookings.map(({ question }) => question).filter((question) => question !== ''));
    expect(asked.size).toBeGreaterThan(12);
    expect([...asked].every((question) => questions.some(({ text }) => text === question))).toBe(true);

    const properties = await asOwner.selectFrom('property').select('municipality_id').execute();
    const inMunicipality = (id: string) => properties.filter((one) => one.municipality_id === id).length;
    expect(['638', '109', '3446'].map(inMunicipality)).toEqual([60, 60, 25]);

    const people = await asOwner.selectFrom('person').select('email').execute();
    const addresses = [...people, ...bookings].flatMap(({ email }) => email ?? []);
    expect(addresses.every((address) => address.endsWith('@example.org'))).toBe(true);
    const accounts = await asOwner
      .withSchema('auth')
      .selectFrom('user' as never)
      .selectAll()
      .execute();
    expect(accounts).toHaveLength(people.length);
  });

  test('has a signed note for everybody who came, the script’s twelve among them', async () => {
    await lay('2026-11-24T08:00:00Z');
    const notes = await asOwner.selectFrom('advice_note').select(['status', 'content']).execute();
    expect(notes).toHaveLength(67);
    expect(notes.every(({ status }) => status === 'signed')).toBe(true);
    expect(notes.every(({ content }) => Value.Check(NoteContent, content))).toBe(true);
    const words = notes.map(({ content }) => (content as NoteContent).words);
    expect(words.filter((text, i) => words.indexOf(text) === i).length).toBeGreaterThanOrEqual(12 + 8);
  });

  test('gives every booking a private link that works', async () => {
    await lay('2026-11-24T08:00:00Z');
    const bookings = await asOwner
      .selectFrom('booking')
      .select(['id', 'link_version as linkVersion'])
      .execute();
    for (const booking of bookings) {
      expect(isTokenOfBooking(linkTokenOf(booking, linkKey), booking, linkKey)).toBe(true);
    }
  });

  test('mails the experts and residents of coming days, nobody else', async () => {
    await lay('2026-11-24T08:00:00Z');
    const messages = await asOwner
      .selectFrom('message')
      .innerJoin('clinic', 'clinic.id', 'message.clinic_id')
      .select(['message.kind', 'clinic.starts_at'])
      .execute();
    expect(messages.filter(({ kind }) => kind === 'expert-invited')).toHaveLength(18);
    expect(messages.length).toBeGreaterThan(18);
    const now = Temporal.Instant.from('2026-11-25T00:00:00Z');
    expect(messages.every(({ starts_at }) => Temporal.Instant.compare(starts_at, now) > 0)).toBe(true);
  });
});
