import { ask, settle, type BenchDatabase } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer, type BuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { generateLoad } from '../load/generate-load.ts';
import { compare, repeat, type Compared, type Run } from '../method.ts';
import { Numbers, slotsADay } from '../numbers.ts';
import {
  replayStatements,
  smallestTransaction,
  statementsOfOneBooking,
  type Batch,
  type Place,
} from '../references/booking-references.ts';
import { findPgbench } from '../references/pgbench.ts';
import { startMailSink } from '../references/start-mail-sink.ts';
import { makeReferenceTables, startBareServer } from '../references/start-bare-server.ts';
import { atLeast, atMost, hard, perSecond, reported, type Line, type PartResult } from '../results.ts';

const sentence =
  'What a booking does beyond the smallest transaction (c): it holds the time first, so that nobody loses it while typing, proves the hold, ' +
  'sees only its own municipality, counts the contact’s bookings of the day, finds or adds the property, writes the audit line, ' +
  'and queues the confirmation with its job.';

/** Hold and book through HTTP, against what the database and a bare server can do with the same machine. */
export async function bookings(bench: Bench): Promise<PartResult> {
  const { effort } = bench;
  const place: Place = { database: await bench.cluster.database('bookings'), dataDir: bench.dataDir };
  const numbers = new Numbers();
  const past = { first: numbers.take(visitsBefore), count: visitsBefore };
  await layDays(place.database.owner, { ...past, from: dayFromToday(-300), status: 'closed' });
  await layVisits(place.database.owner, { ...past, status: 'done' });
  await layDays(place.database.owner, {
    first: numbers.take(0),
    count: slotsNeeded(bench),
    from: dayFromToday(30),
    status: 'published',
  });
  await makeReferenceTables(place.database);
  await settle(place.database);
  const statements = await statementsOfOneBooking(place, numbers.take(2));
  const one = await startBuiltServer(place);
  const other = await startBuiltServer(place);
  const bare = await startBareServer(place);
  const through = new Booker(numbers);
  await through.http([one], { connections: 16, count: warmUp });
  await through.http([other], { connections: 16, count: warmUp });
  await through.bare(bare.port, { connections: 16, count: warmUp });

  const lines: Line[] = [];
  for (const { connections, count } of effort.bookings) {
    const batch = { connections, count };
    const references = {
      replay: () => replayStatements(place, statements, through.batch(batch)),
      bare: () => through.bare(bare.port, batch),
      smallest: () => smallestTransaction(place, through.withoutSlots(batch)),
    };
    const before = () => settle(place.database);
    const withOne = await compare(effort.rounds, {
      test: () => through.http([one], batch),
      references,
      before,
    });
    lines.push(...linesOf(connections, withOne));
    if (connections === 1) continue;
    const { smallest } = references;
    const withTwo = await compare(effort.rounds, {
      test: () => through.http([one, other], batch),
      references: { smallest },
      before,
    });
    lines.push(
      atLeast(0.4, withTwo.smallest.ratio.perSecond, {
        what: `${connections} connections, two server processes ÷ smallest transaction (c)`,
        ...shown(withTwo.smallest),
      }),
    );
  }
  lines.push(...(await countsOf(place.database, through)));
  const memory = [one, other].flatMap((server) => server.memory() ?? []);
  await Promise.all([one.stop(), other.stop(), bare.stop()]);
  lines.push(await withWorker(place, through, effort.rounds));
  return { title: 'Bookings: hold and book', lines, memory, notes: notesOn(statements.length) };
}

const warmUp = 480;

/** A municipality's former visits. PostgreSQL plans for the size that it knows of, and nobody opens with empty tables. */
const visitsBefore = 10_000;

function slotsNeeded({ effort }: Bench): number {
  // A round books on one process and on two, and replays before and after; half as much again for runs to be repeated.
  const runs = 4 * effort.rounds * 1.5;
  const each = effort.bookings.map(({ count }) => Math.ceil(count / slotsADay) * slotsADay * runs);
  return each.reduce((sum, count) => sum + count, 4 * warmUp + (effort.rounds + 2) * mailed);
}

/** Bookings of a run beside which the mails are sent. */
const mailed = 1_600;

function linesOf(connections: number, compared: Record<'replay' | 'bare' | 'smallest', Compared>): Line[] {
  const { replay, bare, smallest } = compared;
  const told = connections === 1 ? '1 connection' : `${connections} connections`;
  return [
    atLeast(0.6, replay.ratio.perSecond, { what: `${told} ÷ replayed statements (a)`, ...shown(replay) }),
    atLeast(0.6, bare.ratio.perSecond, { what: `${told} ÷ bare Fastify + pg (b)`, ...shown(bare) }),
    atMost(1.5, bare.ratio.p99, { what: `${told}: p99 ÷ p99 of bare Fastify + pg (b)`, ...shown(bare) }),
    atLeast(0.25, smallest.ratio.perSecond, {
      what: `${told} ÷ smallest transaction (c)`,
      ...shown(smallest),
    }),
  ];
}

const shown = (compared: Compared) => ({
  measured: perSecond(compared.test),
  reference: perSecond(compared.reference),
  figures: compared,
});

/** Sends bookings of numbers that nobody has used, and counts what was answered. */
class Booker {
  readonly #numbers: Numbers;
  readonly #bare = new Numbers();
  readonly statuses: Record<string, number> = {};

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  batch({ connections, count }: Omit<Batch, 'first'>): Batch {
    return { connections, count, first: this.#numbers.take(count) };
  }

  /** For the references' own table, which asks for no slot. */
  withoutSlots({ connections, count }: Omit<Batch, 'first'>): Batch {
    return { connections, count, first: this.#bare.take(count) };
  }

  async http(servers: BuiltServer[], batch: Omit<Batch, 'first'>): Promise<Run> {
    const ports = servers.map(({ port }) => port);
    const { statuses, ...run } = await generateLoad({ kind: 'book', ports, ...this.batch(batch) });
    for (const [status, count] of Object.entries(statuses))
      this.statuses[status] = (this.statuses[status] ?? 0) + count;
    return run;
  }

  bare(port: number, batch: Omit<Batch, 'first'>): Promise<Run> {
    return generateLoad({ kind: 'book-bare', port, ...this.withoutSlots(batch) });
  }
}

/** What stands in the database must be what was answered: nothing twice, nothing lost. */
async function countsOf(database: BenchDatabase, { statuses }: Booker): Promise<Line[]> {
  const {
    bookings: made,
    slots,
    jobs,
    messages,
    audits,
  } = await ask<Record<string, number>>(
    database,
    `select count(*)::int as bookings, count(distinct slot_id)::int as slots,
       (select count(*)::int from message) as messages,
       (select count(*)::int from graphile_worker.jobs where task_identifier = 'send-message') as jobs,
       (select count(*)::int from audit_log join booking as made on made.id::text = subject_id::text
         where action = 'booking.made' and made.status = 'booked') as audits
     from booking where status = 'booked'`,
  );
  const refused = Object.entries(statuses).filter(([status]) => status !== '201');
  const isWhole = made === slots && made === messages && made === audits;
  return [
    hard(refused.length === 0, 'every answer 201', {
      what: 'Answers of hold and booking',
      measured: JSON.stringify(statuses),
    }),
    hard(isWhole, 'equal', {
      what: 'Bookings, slots, messages and audit lines in the database (replays included)',
      measured: `${made}, ${slots}, ${messages}, ${audits}; ${jobs} jobs wait`,
    }),
  ];
}

/** The same process also sends the mails, one by one, while it books. */
async function withWorker(place: Place, through: Booker, rounds: number): Promise<Line> {
  const sink = await startMailSink(place.dataDir);
  const server = await startBuiltServer({
    ...place,
    settings: { WORKER_CONCURRENCY: '4', SMTP_URL: sink.url },
  });
  const run = await repeat(rounds, () => through.http([server], { connections: 16, count: mailed }));
  await server.stop();
  await sink.stop();
  return reported({
    what: '16 connections while the same process sends the mails',
    measured: perSecond(run),
    figures: run,
  });
}

function notesOn(statements: number): string[] {
  const pgbench = findPgbench();
  const by = pgbench
    ? 'pgbench'
    : 'a bare loop through pg, because pgbench (postgresql-contrib) was not found';
  return [
    `One unit is a hold and its booking, two requests, by a visitor with a cookie of their own for a property that is new: ${statements} messages to PostgreSQL in all. ` +
      `(a) replays exactly those by ${by}; (b) writes one booking row and one job row in one transaction and one request; (c) does the same without HTTP, prepared.`,
    sentence,
    `The municipality has ${visitsBefore} former visits. Before each round PostgreSQL looks at its tables anew (vacuum analyze), as its autovacuum does every minute: a plan made for an empty table reads the whole of it later.`,
    'The mail worker is off in the measured process: its job rows are written and wait. One line shows what it costs to run it in the same process.',
  ];
}
