import { beforeEach, describe, expect, test } from 'vitest';
import * as contracts from '#shared/contracts/properties.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, signedNote } from '../../../support/visits.ts';

const app = await testApp();
const { call, make, clock, owner } = app;
const expert = await staffWith(app, ['building_inspector']);
const coordinator = await staffWith(app, ['coordinator']);
const stranger = await staffWith(app, ['building_inspector'], '109');

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const see = (propertyId: string, headers: Record<string, string> = expert.headers) =>
  call(contracts.getProperty, { params: { propertyId }, headers });
const confirm = (propertyId: string, identifier: string) =>
  call(contracts.confirmProperty, {
    params: { propertyId },
    body: { identifier },
    headers: coordinator.headers,
  });

async function propertyOf(bookingId: string): Promise<string> {
  const row = await owner
    .selectFrom('booking')
    .select('property_id as id')
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow();
  return row.id;
}

let number = 0;
const byAddress = () => ({
  propertyIdentifier: '',
  propertyUnknown: true,
  address: `Rantatie ${++number}`,
  village: 'Emäsalo',
});

describe('a property', () => {
  test('shows the worst condition of its systems and what happened, to experts', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!);
    const { id: noteId } = await signedNote(app, { bookingId, headers: expert.headers });
    const id = await propertyOf(bookingId);
    const { answer } = await see(id);
    expect(answer).toMatchObject({ condition: 'RED', latest: { noteId, content: { area: 'OUTSIDE' } } });
    expect(answer.timeline.map(({ kind }) => kind).sort()).toEqual(['note_signed', 'visit']);
    expect(JSON.stringify(answer)).not.toContain('rakentamisluvan');
    const coordinated = (await see(id, coordinator.headers)).answer;
    expect(coordinated).toMatchObject({ condition: null, latest: null });
    expect((await see(id, stranger.headers)).status).toBe(404);
    const reads = await call(contracts.listReads, { params: { propertyId: id }, headers: expert.headers });
    expect(reads.answer.reads).toMatchObject([
      { name: expert.name, role: 'building_inspector', action: 'note.seen_on_property' },
    ]);
  });

  test('is found by identifier as typed, address and village, in the own municipalities only', async () => {
    const clinic = await make.clinic();
    await bookVisit(app, clinic.slotIds[0]!, {
      propertyIdentifier: '638-444-5-66',
      address: 'Myllytie 9',
      village: 'Ilola',
    });
    const find = async (search: string, headers: Record<string, string> = coordinator.headers) => {
      const { answer } = await call(contracts.listProperties, { query: { search }, headers });
      return answer.properties.map(({ identifier }) => identifier);
    };
    for (const search of ['638-444-5-66', '638-444', '638-444-', 'mylly', 'ILOLA']) {
      expect(await find(search)).toEqual(['638-444-5-66']);
    }
    expect(await find('%')).toEqual([]);
    expect(await find('mylly', stranger.headers)).toEqual([]);
  });

  test('is found by a part of a visitor’s name, in capitals too, and by two letters', async () => {
    const clinic = await make.clinic();
    const sought = {
      propertyIdentifier: '638-446-1-1',
      name: 'Äijö Törmänen',
      address: 'Kuja 1',
      village: 'Ii',
    };
    await bookVisit(app, clinic.slotIds[0]!, sought);
    await bookVisit(app, clinic.slotIds[1]!, { propertyIdentifier: '638-446-1-2', address: 'Kuja 2' });
    const find = async (search: string) => {
      const headers = coordinator.headers;
      const { answer } = await call(contracts.listProperties, { query: { search }, headers });
      return answer.properties.map(({ identifier }) => identifier);
    };
    for (const search of ['TÖRMÄ', 'ijö tör', 'kuja 1', 'ii'])
      expect(await find(search)).toEqual(['638-446-1-1']);
    expect(await find('kuja')).toEqual(['638-446-1-1', '638-446-1-2']);
  });

  test('of those that wait to be matched, only them; what has been matched is not found again', async () => {
    const clinic = await make.clinic();
    const later = await make.clinic({ day: '2026-11-12' });
    const known = await bookVisit(app, clinic.slotIds[0]!, {
      propertyIdentifier: '638-447-1-1',
      address: 'Uusikuja 1',
    });
    await confirm(await propertyOf(known.bookingId), '638-447-1-1');
    const waiting = await bookVisit(app, later.slotIds[0]!, { ...byAddress(), address: 'Uusikuja 2' });
    const find = async (query: { search?: string; unconfirmed?: boolean }) => {
      const { answer } = await call(contracts.listProperties, { query, headers: coordinator.headers });
      return answer.properties
        .map(({ address }) => address)
        .filter((address) => address.startsWith('Uusikuja'));
    };
    const id = await propertyOf(waiting.bookingId);
    expect(await find({ search: 'uusik' })).toEqual(['Uusikuja 2', 'Uusikuja 1']);
    expect(await find({})).toEqual(['Uusikuja 2', 'Uusikuja 1']);
    expect(await find({ unconfirmed: true })).toEqual(['Uusikuja 2']);
    expect(await find({ search: 'uusik', unconfirmed: true })).toEqual(['Uusikuja 2']);
    expect((await confirm(id, '638-447-1-1')).status).toBe(200);
    expect(await find({ search: 'uusikuja 2' })).toEqual([]);
  });
});

describe('matching a property', () => {
  test('an address gets its identifier', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!, byAddress());
    const id = await propertyOf(bookingId);
    expect((await see(id)).answer).toMatchObject({ confirmed: false, actions: ['confirm', 'read_notes'] });
    expect((await confirm(id, 'talo')).problem.fields?.[0]?.field).toBe('identifier');
    expect((await confirm(id, '638-555-1-1')).answer).toEqual({ propertyId: id });
    expect((await see(id)).answer).toMatchObject({ confirmed: true, identifier: '638-555-1-1' });
  });

  test('to a known property: visits and signed notes move there, and the address leads there from then on', async () => {
    const known = await make.clinic();
    const former = await bookVisit(app, known.slotIds[0]!, { propertyIdentifier: '638-555-2-1' });
    const target = await propertyOf(former.bookingId);
    const clinic = await make.clinic({ day: '2026-11-12' });
    const address = byAddress();
    const visit = await bookVisit(app, clinic.slotIds[0]!, address);
    const note = await signedNote(app, { bookingId: visit.bookingId, headers: expert.headers });
    const source = await propertyOf(visit.bookingId);
    expect((await confirm(source, '638-555-2-1')).answer).toEqual({ propertyId: target });
    const { answer } = await see(target);
    expect(answer.latest?.noteId).toBe(note.id);
    expect(answer.timeline.filter(({ kind }) => kind === 'visit')).toHaveLength(2);
    expect((await see(source)).answer.id).toBe(target);
    const later = await make.clinic({ day: '2026-11-19' });
    const again = await bookVisit(app, later.slotIds[0]!, address);
    expect(await propertyOf(again.bookingId)).toBe(target);
    expect((await confirm(source, '638-555-2-1')).problem.code).toBe('properties.already_matched');
  });

  test('not while both have a time on the same day, and then nothing has changed', async () => {
    const clinic = await make.clinic();
    await bookVisit(app, clinic.slotIds[0]!, { propertyIdentifier: '638-555-3-1' });
    const { bookingId } = await bookVisit(app, clinic.slotIds[1]!, byAddress());
    const source = await propertyOf(bookingId);
    expect((await confirm(source, '638-555-3-1')).problem.code).toBe('properties.both_booked');
    expect((await see(source)).answer).toMatchObject({ id: source, confirmed: false });
  });

  test('a mistyped identifier is given back to whoever really has it', async () => {
    const known = await make.clinic();
    const right = await bookVisit(app, known.slotIds[0]!, { propertyIdentifier: '638-555-4-1' });
    const clinic = await make.clinic({ day: '2026-11-12' });
    const wrong = await bookVisit(app, clinic.slotIds[0]!, { propertyIdentifier: '638-555-4-9' });
    const source = await propertyOf(wrong.bookingId);
    await confirm(source, '638-555-4-1');
    const real = await bookVisit(app, clinic.slotIds[1]!, { propertyIdentifier: '638-555-4-9' });
    expect(await propertyOf(real.bookingId)).not.toBe(source);
    expect(await propertyOf(wrong.bookingId)).toBe(await propertyOf(right.bookingId));
  });
});
