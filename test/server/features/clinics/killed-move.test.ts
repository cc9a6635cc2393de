import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Seat } from '#shared/contracts/clinic-days.ts';
import { addJob } from '#server/platform/jobs.ts';
import { inScope } from '#server/platform/scope.ts';
import { panelRoles } from '#shared/rules/publishing.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { mortalWorkers, sleep } from '../../../support/mortal-workers.ts';
import { coordinatorOf } from '../../../support/planning.ts';

/** The largest day that can be planned has 200 times. */
const DAYS = 5;
const BOOKINGS = 200;
const DESKS = 10;
/** Who wait for each day. */
const WAITING = 20;
/** Kills while the days move, and while the mails leave. */
const KILLS = { moving: 4, mailing: 6 };
/** The job of a dead worker is free again after some two seconds, then a day takes the better part of one. */
const MOVING_MS = { least: 500, most: 4000 };
const MAILING_MS = { least: 0, most: 2500 };

const mailbox = await openMailbox();
const app = await testApp({ SMTP_URL: mailbox.url });
const { clock, owner, config } = app;
const { standBy, start, kill } = mortalWorkers({
  DATABASE_URL: config.databaseUrl,
  SMTP_URL: config.smtpUrl,
  LINK_KEY: config.linkKey,
  AUTH_SECRET: config.authSecret,
  ORIGIN: config.origin,
  LOG_LEVEL: 'silent',
});

clock.set('2026-10-01T06:00:00Z');
/** In the worker's time, which is the real one, these days are to come. */
const dateOf = (place: number) => Temporal.PlainDate.from('2035-01-10').add({ weeks: 2 * place });
const plan = { start: '08:00', end: '09:40', slotMinutes: 5, changeoverMinutes: 0, desks: DESKS };
const coordinator = await coordinatorOf(app);
const seats = Array.from({ length: DESKS }, (_, place) =>
  panelRoles.map((role): Seat => {
    const reason = { personId: null, missingReason: 'Koe', doubleRoleReason: null };
    return { desk: place + 1, role, ...reason };
  }),
).flat();

/** A day of which every time is booked. */
async function bookedDay(place: number) {
  const { answer: draft } = await coordinator.draft({ ...plan, date: dateOf(place).toString() }, seats);
  const { answer: day } = await coordinator.publish(draft);
  const first = 1 + place * BOOKINGS;
  await sql`
    with made as (
      insert into property (municipality_id, identifier, created_at)
      select '638', '63899900' || lpad(n::text, 6, '0'), now()
      from generate_series(${first}::int, ${first + BOOKINGS - 1}::int) as n
      returning id, right(identifier, 6)::int as n
    ), slots as (
      select id, ${first - 1}::int + row_number() over (order by starts_at, desk) as n from slot where clinic_id = ${day.id}
    )
    insert into booking (id, municipality_id, clinic_id, slot_id, property_id, channel, relation, name, email, language,
      code_hash, created_at)
    select gen_random_uuid(), '638', ${day.id}, slots.id, made.id, 'web', 'owner', 'Aino Testi',
      'aino.' || n || '@example.org', 'fi', sha256(n::text::bytea), now()
    from made join slots using (n)`.execute(owner);
  await sql`
    with made as (
      insert into property (municipality_id, identifier, created_at)
      select '638', '63899800' || lpad(n::text, 6, '0'), now()
      from generate_series(${first}::int, ${first + WAITING - 1}::int) as n
      returning id, right(identifier, 6)::int as n
    )
    insert into waiting (id, municipality_id, clinic_id, property_id, channel, relation, name, email, language, short_notice, joined_at)
    select gen_random_uuid(), '638', ${day.id}, id, 'web', 'owner', 'Jono Testi', 'jono.' || n || '@example.org', 'fi', false, now()
    from made`.execute(owner);
  return day;
}

const messages = () => owner.selectFrom('message').selectAll().where('kind', '=', 'clinic-moved').execute();
const newsToWaiting = () =>
  owner.selectFrom('message').selectAll().where('kind', '=', 'awaited-day-moved').execute();
const isWaiting = ({ status }: { status: string }) => status === 'queued' || status === 'sending';

test(`${DAYS} days with ${DAYS * BOOKINGS} bookings move whole, and everybody is told, though the worker is killed ten times`, async () => {
  const days = [];
  for (let place = 0; place < DAYS; place++) days.push(await bookedDay(place));
  const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };
  for (const [place, day] of days.entries()) {
    const date = dateOf(place).add({ weeks: 1 }).toString();
    expect((await coordinator.move(day, { date, reason })).status).toBe(200);
  }
  await inScope(app.deps.db, ['638'], (trx) => addJob(trx, 'make-due-changes', {}, { maxAttempts: 25 }));

  let worker = standBy();
  const liveAndDie = async ({ least, most }: typeof MOVING_MS) => {
    const next = standBy();
    await start(worker);
    await sleep(least + Math.random() * (most - least));
    await kill(worker);
    worker = next;
  };
  const counts: number[] = [];
  for (let round = 0; round < KILLS.moving; round++) {
    await liveAndDie(MOVING_MS);
    counts.push((await messages()).length);
  }
  for (let round = 0; round < KILLS.mailing; round++) await liveAndDie(MAILING_MS);
  await start(worker);
  while ((await messages()).length < DAYS * BOOKINGS || (await messages()).some(isWaiting)) await sleep(100);
  while ((await newsToWaiting()).some(isWaiting)) await sleep(100);

  // A day moves whole or not at all.
  expect(counts.filter((count) => count % BOOKINGS !== 0)).toEqual([]);
  const rows = await messages();
  expect(rows).toHaveLength(DAYS * BOOKINGS);
  const mails = mailbox.mails.filter(({ subject }) => subject.startsWith('Klinikkapäivä on siirretty:'));
  const copies = Map.groupBy(mails, ({ messageId }) => messageId);
  expect(copies.size).toBe(DAYS * BOOKINGS);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(DAYS * BOOKINGS);
  expect(mails.length - copies.size).toBeLessThanOrEqual(KILLS.moving + KILLS.mailing);
  const repeated = [...copies].filter(([, received]) => received.length > 1).map(([messageId]) => messageId);
  const marked = rows.filter(({ status }) => status === 'sent_again').map(({ id }) => id);
  for (const messageId of repeated) expect(marked.some((id) => messageId.includes(id))).toBe(true);

  // So is whoever waits for a day.
  const news = mailbox.mails.filter(({ subject }) => subject.includes('pysyt jonossa'));
  expect(await newsToWaiting()).toHaveLength(DAYS * WAITING);
  expect(new Set(news.map(({ messageId }) => messageId)).size).toBe(DAYS * WAITING);
  expect(new Set(news.map(({ to }) => to)).size).toBe(DAYS * WAITING);

  for (const [place, { id }] of days.entries()) {
    const { answer } = await coordinator.see(id);
    expect(answer).toMatchObject({
      date: dateOf(place).add({ weeks: 1 }).toString(),
      change: null,
      slots: { all: BOOKINGS, booked: BOOKINGS },
      told: { all: BOOKINGS, sent: BOOKINGS, failed: 0 },
    });
  }
}, 600_000);
