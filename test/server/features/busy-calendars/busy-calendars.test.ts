import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endPerson, takeRole } from '#shared/contracts/administration.ts';
import {
  registerBusyCalendar,
  removeBusyCalendar,
  seeBusyCalendar,
} from '#shared/contracts/busy-calendar.ts';
import { getAvailability } from '#shared/contracts/clinic-days.ts';
import { fetchBusyCalendar } from '#server/features/busy-calendars/fetch-busy-calendar.ts';
import { fetchBusyCalendars } from '#server/features/busy-calendars/fetch-busy-calendars.ts';
import { inScope } from '#server/platform/scope.ts';
import { startJobs } from '#server/worker.ts';
import { testApp } from '../../../support/app.ts';
import { calendarServer } from '../../../support/calendar-server.ts';
import { google } from '../../../support/calendar-samples.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, clock, deps, owner, signIn } = app;
const server = await calendarServer();
const { outside } = server;

const path = '/private-9f3c51d7/basic.ics';
const address = server.address(path);
server.serve(path, google);

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));
afterEach(() => server.serve(path, google));

type Signed = { id: string; headers: { cookie: string } };

const register = ({ headers }: Signed, to = address) =>
  call(registerBusyCalendar, { body: { address: to }, headers });
const see = async ({ headers }: Signed) => (await call(seeBusyCalendar, { headers })).answer.calendar;
const fetchOf = ({ id }: Signed, from = outside) =>
  fetchBusyCalendar({ ...deps, outside: from }, { personId: id });

async function expertWith(calendar: string | null = google, roles = ['project_lead' as const]) {
  const expert = await staffWith(app, roles);
  const own = `/${expert.id}.ics`;
  if (calendar !== null) server.serve(own, calendar);
  await register(expert, server.address(own));
  await fetchOf(expert);
  return { ...expert, own };
}

const busyTimesOf = ({ id }: { id: string }) =>
  owner
    .selectFrom('busy_time')
    .select(sql<string>`during::text`.as('during'))
    .where('person_id', '=', id)
    .orderBy('during')
    .execute();

const jobsOf = async ({ id }: { id: string }) =>
  (
    await sql<{ name: string; queue: string }>`
      select task_identifier as name, queue_name as queue from graphile_worker.jobs
      where key = ${`fetch-busy-calendar ${id}`}`.execute(deps.db)
  ).rows;

describe('one’s own calendar', () => {
  test('is none until it is named; then only its server is told', async () => {
    const expert = await staffWith(app, ['building_inspector']);
    expect(await see(expert)).toBeNull();
    const named = { host: 'kalenteri.example.org', fetchedAt: null, failure: null, failingSince: null };
    const reply = await register(expert, ` ${address.replace('https:', 'webcal:')} `);
    expect(reply.answer.calendar).toEqual({ ...named, timeZone: 'Europe/Helsinki' });
    expect(await see(expert)).toEqual(reply.answer.calendar);
  });

  test('is fetched by a job of a queue of its own, queued once', async () => {
    const expert = await staffWith(app, ['project_lead']);
    await register(expert);
    await register(expert);
    expect(await jobsOf(expert)).toEqual([{ name: 'fetch-busy-calendar', queue: 'fetch-busy-calendar' }]);
  });

  test('gives its busy times, and says when', async () => {
    const expert = await staffWith(app, ['project_lead']);
    await register(expert);
    clock.pass({ minutes: 1 });
    await fetchOf(expert);
    expect(await see(expert)).toMatchObject({ fetchedAt: '2026-10-01T06:01:00Z', failure: null });
    expect((await busyTimesOf(expert)).map(({ during }) => during)).toEqual([
      '["2026-10-12 09:00:00+00","2026-10-12 11:00:00+00")',
      '["2026-10-14 06:00:00+00","2026-10-14 07:00:00+00")',
      '["2026-10-21 08:00:00+00","2026-10-21 09:00:00+00")',
      '["2026-11-04 07:00:00+00","2026-11-04 08:00:00+00")',
      '["2026-12-20 22:00:00+00","2026-12-22 22:00:00+00")',
    ]);
  });

  test('takes the place of an earlier one, whose busy times go at once and do not come back', async () => {
    const expert = await expertWith();
    const other = '/toinen.ics';
    server.serve(other, google.replaceAll('20261012', '20261013'));
    const before = server.asked.length;
    // The earlier calendar is being fetched while another is named.
    server.on(expert.own, (_request, response) => {
      void register(expert, server.address(other)).then(() => response.writeHead(200).end(google));
    });
    await fetchOf(expert);
    expect(server.asked.length).toBe(before + 1);
    expect(await see(expert)).toMatchObject({ fetchedAt: null });
    expect(await busyTimesOf(expert)).toEqual([]);
    await fetchOf(expert);
    expect((await busyTimesOf(expert))[0]?.during).toContain('2026-10-13');
  });

  test('goes with its busy times when it is removed', async () => {
    const expert = await expertWith();
    expect(await busyTimesOf(expert)).not.toEqual([]);
    expect((await call(removeBusyCalendar, { headers: expert.headers })).status).toBe(204);
    expect(await see(expert)).toBeNull();
    expect(await busyTimesOf(expert)).toEqual([]);
    await fetchOf(expert);
    expect(await see(expert)).toBeNull();
  });

  test.each([
    ['http://kalenteri.example.org/a.ics', 'fi', 'Osoitteen pitää alkaa https:// tai webcal://.'],
    ['https://10.0.0.1/a.ics', 'sv', 'Adressen finns i ett internt nät.'],
    ['https://a:b@kalenteri.example.org/', 'en', 'The address must not contain a user name or a password.'],
    ['https://kalenteri.example.org:8443/', 'nb', 'Adressen kan ikke inneholde portnummer.'],
    ['kalenterini', 'fi', 'Kirjoita kalenterin osoite, joka alkaa https:// tai webcal://.'],
    [`https://kalenteri.example.org/${'a'.repeat(2000)}`, 'fi', 'Osoite on liian pitkä.'],
  ])('%.40s is refused in words (%s)', async (typed, language, words) => {
    const { headers } = await staffWith(app, ['project_lead']);
    const reply = await call(registerBusyCalendar, {
      body: { address: typed },
      headers: { ...headers, 'accept-language': language },
    });
    expect(reply.status).toBe(400);
    expect(reply.problem.fields).toEqual([
      { field: 'address', code: expect.any(String), message: expect.stringContaining(words) },
    ]);
    expect(await see({ id: '', headers })).toBeNull();
  });

  test('can be named twenty times an hour', async () => {
    const expert = await staffWith(app, ['project_lead']);
    for (let times = 0; times < 20; times++) expect((await register(expert)).status).toBe(200);
    expect((await register(expert)).status).toBe(429);
    clock.pass({ hours: 1 });
    expect((await register(expert)).status).toBe(200);
  });
});

describe('a calendar that cannot be read', () => {
  test.each<[string, (own: string) => void]>([
    ['refused', (own: string) => server.on(own, (_request, response) => void response.writeHead(404).end())],
    ['not_a_calendar', (own: string) => server.serve(own, '<!doctype html>')],
    ['too_large', (own: string) => server.serve(own, 'x'.repeat(5_000_001))],
    [
      'private_address',
      (own: string) =>
        server.on(own, (_request, response) => {
          response.writeHead(302, { location: 'https://192.168.1.1/' }).end();
        }),
    ],
    [
      'too_many',
      (own: string) =>
        server.serve(own, google.replace('FREQ=WEEKLY;UNTIL=20261104T215959Z;BYDAY=WE', 'FREQ=SECONDLY')),
    ],
    ['unreachable', (own: string) => server.on(own, (request) => void request.socket.destroy())],
  ])('says why (%s), since when, and keeps what was known', async (failure, spoil) => {
    const expert = await expertWith();
    const known = await busyTimesOf(expert);
    spoil(expert.own);
    clock.pass({ hours: 1 });
    await fetchOf(expert);
    clock.pass({ hours: 1 });
    await fetchOf(expert);
    expect(await see(expert)).toMatchObject({
      failure,
      fetchedAt: '2026-10-01T06:00:00Z',
      failingSince: '2026-10-01T07:00:00Z',
    });
    expect(await busyTimesOf(expert)).toEqual(known);
    server.serve(expert.own, google);
    await fetchOf(expert);
    expect(await see(expert)).toMatchObject({ failure: null, failingSince: null });
  });

  test('keeps nothing of what is over', async () => {
    const expert = await expertWith();
    server.serve(expert.own, '');
    clock.set('2026-10-14T09:00:00Z');
    await fetchOf(expert);
    expect(await see(expert)).toMatchObject({ failure: 'not_a_calendar' });
    expect((await busyTimesOf(expert))[0]?.during).toContain('2026-10-21');
  });

  test('keeps nobody from asking the server meanwhile, and is given up', { timeout: 60_000 }, async () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Ilkeä', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'];
    const rule = [
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const entry = ['BEGIN:VEVENT', 'DTSTART;TZID=Ilkeä:20261010T100000', 'DURATION:PT1H', 'END:VEVENT'];
    const expert = await expertWith(null);
    const text = ['BEGIN:VCALENDAR', ...zone, ...rule, ...entry, 'END:VCALENDAR'].join('\r\n');
    server.serve(expert.own, text);
    let isDone = false;
    const fetching = fetchOf(expert).finally(() => (isDone = true));
    let slowest = 0;
    while (!isDone) {
      const begun = performance.now();
      await see(expert);
      slowest = Math.max(slowest, performance.now() - begun);
      await sleep(50);
    }
    await fetching;
    expect(slowest).toBeLessThan(2000);
    expect(await see(expert)).toMatchObject({ failure: 'too_many' });
  });
});

describe('the job of each hour', () => {
  test('queues those that are due, and no leaver’s', async () => {
    await owner.deleteFrom('busy_calendar').execute();
    await sql`delete from graphile_worker._private_jobs`.execute(deps.db);
    const due = await expertWith();
    const fresh = await expertWith();
    const broken = await expertWith('no calendar');
    const set = (person: { id: string }, values: object) =>
      owner.updateTable('busy_calendar').set(values).where('person_id', '=', person.id).execute();
    await sql`delete from graphile_worker._private_jobs`.execute(deps.db);
    clock.pass({ hours: 240 });
    const ago = (hours: number) => clock.now().subtract({ hours });
    await set(due, { tried_at: ago(1) });
    await set(fresh, { tried_at: clock.now().subtract({ minutes: 5 }) });
    await set(broken, { tried_at: ago(2), failing_since: ago(200) });
    await fetchBusyCalendars(deps);
    expect([(await jobsOf(due)).length, (await jobsOf(fresh)).length, (await jobsOf(broken)).length]).toEqual(
      [1, 0, 0],
    );
    await set(broken, { tried_at: ago(24) });
    await fetchBusyCalendars(deps);
    expect((await jobsOf(broken)).length).toBe(1);
    expect((await jobsOf(due)).length).toBe(1);
  });

  test('one that fails keeps no other from being fetched, and no log names an address', async () => {
    await owner.deleteFrom('busy_calendar').execute();
    await sql`delete from graphile_worker._private_jobs`.execute(deps.db);
    let logged = '';
    const stream = new Writable({
      write: (part, _encoding, done) => {
        logged += String(part);
        done();
      },
    });
    const bad = await staffWith(app, ['project_lead']);
    const good = await staffWith(app, ['project_lead']);
    await register(bad, server.address('/missing-4711.ics'));
    // What was sealed with another key cannot be opened: a fault of ours, not of the calendar.
    const lost = await staffWith(app, ['project_lead']);
    await register(lost);
    await owner
      .updateTable('busy_calendar')
      .set({ sealed_address: 'A'.repeat(80) })
      .where('person_id', '=', lost.id)
      .execute();
    await register(good);
    const log = pino({ level: 'debug' }, stream);
    const worker = await startJobs({ ...deps, log }, signIn, { outside });
    for (let waited = 0; !(await see(good))?.fetchedAt && waited < 20_000; waited += 100) await sleep(100);
    await worker.stop();
    expect(await see(good)).toMatchObject({ failure: null, fetchedAt: expect.any(String) });
    expect(await see(bad)).toMatchObject({ failure: 'refused' });
    expect(logged).toContain('fetch-busy-calendar');
    for (const secret of ['missing-4711', 'private-9f3c51d7', 'kalenteri.example.org', 'Salainen'])
      expect(logged).not.toContain(secret);
  });
});

describe('what planning learns', () => {
  const then = { date: '2026-10-12', start: '13:00', end: '16:00' };
  const takenOf = async (
    planner: { headers: { cookie: string } },
    person: { id: string },
    { municipality = '638', query = then } = {},
  ) => {
    const reply = await call(getAvailability, { params: { municipality }, query, headers: planner.headers });
    return reply.answer.people.find(({ id }) => id === person.id)?.taken;
  };

  test('is from when to when somebody is taken, marked as their own calendar’s word', async () => {
    const planner = await coordinatorOf(app);
    const expert = await expertWith();
    const own = { place: null, status: null, ownCalendar: true };
    expect(await takenOf(planner, expert)).toEqual([
      { start: '2026-10-12T09:00:00Z', end: '2026-10-12T11:00:00Z', ...own },
    ]);
    expect(await takenOf(planner, expert, { query: { ...then, start: '14:00' } })).toEqual([]);
    // Of two days away only the one that is planned.
    expect(await takenOf(planner, expert, { query: { ...then, date: '2026-12-21' } })).toEqual([
      { start: '2026-12-20T22:00:00Z', end: '2026-12-21T22:00:00Z', ...own },
    ]);
  });

  test('is in nobody’s way: the day is saved and published all the same', async () => {
    const planner = await coordinatorOf(app);
    const [lead] = planner.panel;
    const expert = await expertWith();
    const seats = planner.fullSeats.map((seat) =>
      seat.personId === lead!.id ? { ...seat, personId: expert.id } : seat,
    );
    const day = await planner.draft({ date: '2026-10-12', start: '12:00', end: '14:00' }, seats);
    expect(day.status).toBe(201);
    expect((await planner.publish(day.answer)).status).toBe(200);
  });

  test('is nothing of those who do not work there', async () => {
    const expert = await expertWith();
    const seen = (scope: string[]) =>
      inScope(deps.db, scope, async (trx) => ({
        calendars: await trx
          .selectFrom('busy_calendar')
          .select('host')
          .where('person_id', '=', expert.id)
          .execute(),
        times: await trx
          .selectFrom('busy_time')
          .select('during')
          .where('person_id', '=', expert.id)
          .execute(),
      }));
    expect((await seen(['638'])).times).toHaveLength(5);
    for (const scope of [['109'], ['3446'], []])
      expect(await seen(scope), scope.join()).toEqual({ calendars: [], times: [] });
    await inScope(deps.db, ['109'], (trx) => trx.deleteFrom('busy_calendar').execute());
    expect((await seen(['638'])).times).toHaveLength(5);

    const elsewhere = await coordinatorOf(app, '109');
    expect(await takenOf(elsewhere, expert, { municipality: '109' })).toBeUndefined();
    await owner
      .insertInto('person_role')
      .values({ person_id: expert.id, municipality_id: '109', role: 'project_lead' })
      .execute();
    expect(await takenOf(elsewhere, expert, { municipality: '109' })).toHaveLength(1);
  });

  test('ends where somebody has no role any more, and everywhere when they sit at no table', async () => {
    const expert = await expertWith();
    const admin = await staffWith(app, ['admin']);
    await owner
      .insertInto('person_role')
      .values({ person_id: expert.id, municipality_id: '109', role: 'coordinator' })
      .execute();
    const give = { person_id: expert.id, municipality_id: '638', role: 'building_inspector' as const };
    await owner.insertInto('person_role').values(give).execute();
    const params = { municipality: '638', personId: expert.id };
    const take = (role: 'project_lead' | 'building_inspector') =>
      call(takeRole, { params: { ...params, role }, headers: admin.headers });
    expect((await take('project_lead')).status).toBe(200);
    expect(await busyTimesOf(expert)).toHaveLength(5);
    expect((await take('building_inspector')).status).toBe(200);
    expect(await busyTimesOf(expert)).toEqual([]);
    const left = owner.selectFrom('busy_calendar').select('host').where('person_id', '=', expert.id);
    expect(await left.execute()).toEqual([]);
  });

  test('ends when somebody leaves', async () => {
    const expert = await expertWith();
    const admin = await staffWith(app, ['admin']);
    const params = { municipality: '638', personId: expert.id };
    expect((await call(endPerson, { params, headers: admin.headers })).status).toBe(200);
    expect(await busyTimesOf(expert)).toEqual([]);
  });
});

test('neither address nor title lies anywhere in the database in the clear', async () => {
  const expert = await staffWith(app, ['project_lead']);
  await register(expert);
  await fetchOf(expert);
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'auth', 'graphile_worker') and table_type = 'BASE TABLE'`.execute(owner);
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const from = name.startsWith('graphile_worker') ? deps.db : owner;
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(from);
    const all = rows.map(({ row }) => row).join('\n');
    expect(all, name).not.toMatch(/private-9f3c51d7|basic\.ics|Salainen palaveri|Kaupungintalo/);
  }
  const line = owner.selectFrom('audit_log').selectAll().where('person_id', '=', expert.id);
  expect(await line.execute(), 'what somebody names for themselves is nobody’s to log').toEqual([]);
});
