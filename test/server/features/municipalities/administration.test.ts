import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import {
  addRoom,
  addVenue,
  changeMunicipality,
  changeRoom,
  changeVenue,
  listVenues,
} from '#shared/contracts/municipalities-admin.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, owner } = app;
const here = { municipality: '638' };

const hall = {
  name: { fi: 'Kerkkoon kylätalo', sv: 'Kerko byagård' },
  address: 'Kerkkoontie 1',
  village: 'Kerkkoo',
  accessibility: { fi: 'Esteetön sisäänkäynti.', sv: 'Tillgänglig ingång.' },
  parking: {},
  closed: false,
};
const room = { name: { fi: 'Sali', sv: 'Salen' }, accessibility: {}, closed: false };

async function auditLines(subject: string) {
  const { rows } = await sql<{ action: string; details: unknown }>`
    select action, details from audit_log where subject_id = ${subject} order by id`.execute(owner);
  return rows;
}

describe('venues and rooms', () => {
  test('are added, changed, closed and reopened, each with a line in the audit log', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const added = await call(addVenue, { headers, params: here, body: { ...hall, room } });
    expect(added.status).toBe(201);
    expect(added.answer).toMatchObject({ ...hall, rooms: [room] });
    const params = { ...here, venueId: added.answer.id };
    await call(changeVenue, { headers, params, body: { ...hall, address: 'Kerkkoontie 2', closed: true } });
    const open = await call(changeVenue, { headers, params, body: hall });
    expect(open.answer.closed).toBe(false);
    expect(await auditLines(added.answer.id)).toEqual([
      { action: 'venue.added', details: { venue: 'Kerkkoon kylätalo' } },
      { action: 'venue.closed', details: { venue: 'Kerkkoon kylätalo' } },
      { action: 'venue.reopened', details: { venue: 'Kerkkoon kylätalo' } },
    ]);
    const kitchen = { ...room, name: { fi: 'Keittiö', sv: 'Köket' } };
    const two = await call(addRoom, { headers, params, body: kitchen });
    expect(two.answer.rooms).toHaveLength(2);
    const roomId = two.answer.rooms.find(({ name }) => name.fi === 'Keittiö')!.id;
    const closed = await call(changeRoom, {
      headers,
      params: { ...params, roomId },
      body: { ...kitchen, closed: true },
    });
    expect(closed.answer.rooms.at(-1)).toMatchObject({ id: roomId, closed: true });
    expect(await auditLines(roomId)).toMatchObject([{ action: 'room.added' }, { action: 'room.changed' }]);
  });

  test('a bilingual municipality names them in both languages, and says nothing by half', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const half = {
      ...hall,
      name: { fi: 'Ilolan kylätalo', sv: ' ' },
      parking: { fi: 'Pihalla.' },
      address: '',
    };
    const refused = await call(addVenue, {
      headers,
      params: here,
      body: { ...half, room: { ...room, name: {} } },
    });
    expect(refused.status).toBe(400);
    expect(refused.problem.fields?.map(({ field }) => field)).toEqual([
      'name.sv',
      'address',
      'parking.sv',
      'room.name.fi',
      'room.name.sv',
    ]);
  });

  test('pressed twice with one key it is one venue', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const asked = { headers: { ...headers, 'idempotency-key': 'one-venue-only-please' }, params: here };
    const first = await call(addVenue, { ...asked, body: { ...hall, room } });
    const second = await call(addVenue, { ...asked, body: { ...hall, room } });
    expect(second.answer).toEqual(first.answer);
  });

  test('planners see them; other roles and other municipalities do not', async () => {
    const coordinator = await staffWith(app, ['coordinator']);
    expect((await call(listVenues, { headers: coordinator.headers, params: here })).status).toBe(200);
    const body = { ...hall, room };
    expect((await call(addVenue, { headers: coordinator.headers, params: here, body })).status).toBe(403);
    const expert = await staffWith(app, ['building_inspector']);
    expect((await call(listVenues, { headers: expert.headers, params: here })).status).toBe(403);
    const stranger = await staffWith(app, ['admin'], '109');
    expect((await call(listVenues, { headers: stranger.headers, params: here })).status).toBe(403);
    const { answer } = await call(addVenue, {
      headers: (await staffWith(app, ['admin'])).headers,
      params: here,
      body,
    });
    const params = { municipality: '109', venueId: answer.id };
    expect((await call(changeVenue, { headers: stranger.headers, params, body: hall })).status).toBe(404);
    expect((await call(addRoom, { headers: stranger.headers, params, body: room })).status).toBe(404);
    const roomId = answer.rooms[0]!.id;
    expect(
      (await call(changeRoom, { headers: stranger.headers, params: { ...params, roomId }, body: room }))
        .status,
    ).toBe(404);
  });
});

describe('the municipality’s own words', () => {
  const words = {
    phone: '019 520 211',
    phoneHours: { fi: 'ma–pe klo 9–15', sv: 'mån–fre kl. 9–15' },
    email: 'ymparisto@example.org',
    languages: ['fi', 'sv'] as ('fi' | 'sv' | 'nb')[],
    words: { fi: 'Tervetuloa.', sv: 'Välkommen.' },
    reminders: ['day' as const],
    smsDailyCents: 1250,
  };

  test('change on the public page at once, with a line that says which', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const changed = await call(changeMunicipality, { headers, params: here, body: words });
    expect(changed.status).toBe(200);
    const { municipalities } = (await call(listMunicipalities)).answer;
    expect(municipalities.find(({ id }) => id === '638')).toMatchObject(words);
    expect((await auditLines('638')).at(-1)).toMatchObject({ action: 'municipality.changed' });
    const lines = (await auditLines('638')).length;
    await call(changeMunicipality, { headers, params: here, body: words });
    expect(await auditLines('638')).toHaveLength(lines);
  });

  test('a language more asks for every text in it', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const body = { ...words, languages: ['fi', 'sv', 'nb'] as typeof words.languages };
    const refused = await call(changeMunicipality, { headers, params: here, body });
    expect(refused.problem.fields?.map(({ field }) => field)).toEqual(['phoneHours.nb', 'words.nb']);
  });

  test('a municipality without a language, a telephone or an address is refused', async () => {
    const { headers } = await staffWith(app, ['admin']);
    const none = await call(changeMunicipality, { headers, params: here, body: { ...words, languages: [] } });
    expect(none.problem.fields).toMatchObject([{ field: 'languages' }]);
    const body = { ...words, phone: 'call us', email: 'no address' };
    const wrong = await call(changeMunicipality, { headers, params: here, body });
    expect(wrong.problem.fields?.map(({ field }) => field)).toEqual(['phone', 'email']);
  });

  test('an admin of another municipality changes nothing here', async () => {
    const { headers } = await staffWith(app, ['admin'], '109');
    expect((await call(changeMunicipality, { headers, params: here, body: words })).status).toBe(403);
  });
});
