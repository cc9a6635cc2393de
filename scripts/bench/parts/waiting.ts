import { ask, settle, type BenchDatabase } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer, type BuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { generateLoad } from '../load/generate-load.ts';
import { addressOfN, visitorOfN } from '../made-up-words.ts';
import { repeat } from '../method.ts';
import { bookingId, clinicId, firstNumber, slotsADay } from '../numbers.ts';
import { latencyOf } from '../percentiles.ts';
import { hard, ms, perSecond, reported, type Line, type PartResult } from '../results.ts';
import { withClient } from '../../query.ts';
import { signStaffIn } from '../sign-staff-in.ts';

const people = 500;
const daysAhead = 30;
/** Two full days: people wait for the first, and nobody for the second. */
const [awaited, other] = [firstNumber, firstNumber + slotsADay];

const lists = {
  'Their list, as the API answers it': '/api/staff/waiting',
  'Their list, rendered': '/fi/staff/waiting',
};

/** Every time of a full day comes free, one after another, while people wait for it; beside it a day for which nobody waits. */
export async function waiting({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('waiting');
  const days = { first: firstNumber, count: 2 * slotsADay };
  await layDays(database.owner, { ...days, from: dayFromToday(daysAhead), status: 'published' });
  await layVisits(database.owner, { ...days, status: 'booked' });
  await layWaiting(database);
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const cookie = await signStaffIn(database, server);
  const lines: Line[] = [];
  for (const [what, path] of Object.entries(lists)) {
    const { port } = server;
    const read = () =>
      generateLoad({ kind: 'read', port, connections: 1, seconds: effort.seconds, paths: [path], cookie });
    await read();
    const run = await repeat(effort.rounds, read);
    lines.push(reported({ what, measured: perSecond(run), figures: run }));
  }
  const times: number[] = [];
  const references: number[] = [];
  for (let place = 0; place < slotsADay; place += 1) {
    references.push(await cancel(server, { number: other + place, cookie }));
    times.push(await cancel(server, { number: awaited + place, cookie }));
  }
  const [test, reference] = [latencyOf(times), latencyOf(references)];
  const asked = await countAskedInOrder(database);
  lines.unshift(
    hard(asked === slotsADay, `${slotsADay}`, {
      what: `Of ${people} who wait, the first ones asked in their order, each about another time`,
      measured: `${asked}`,
    }),
    {
      ...reported({
        what: 'p50 of a cancel that offers its time ÷ of one that nobody waits for',
        measured: `p50 ${ms(test.p50)}, p95 ${ms(test.p95)}`,
        reference: `p50 ${ms(reference.p50)}, p95 ${ms(reference.p95)}`,
        figures: { times, references },
      }),
      ratio: test.p50 / reference.p50,
    },
  );
  const memory = [server.memory() ?? 0];
  await server.stop();
  const notes = [
    `Staff cancel the ${slotsADay} bookings of two days, one of each day in turn; the mail of an offer is queued. The lists are read over 1 connection.`,
  ];
  return { title: 'Waiting list', lines, memory, notes };
}

/** People are asked by day only, and the bench runs at any hour: a zone where it is noon (east of Greenwich is minus there). */
function zoneAtNoon(): string {
  const west = Temporal.Now.zonedDateTimeISO('UTC').hour - 12;
  return `Etc/GMT${west < 0 ? west : `+${west}`}`;
}

async function layWaiting({ owner }: BenchDatabase): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query(`update municipality set time_zone = $1 where id = '638'`, [zoneAtNoon()]);
    await client.query(places, [firstNumber + 2 * slotsADay, people, clinicId(awaited)]);
  });
}

const places = `
  with home as (
    insert into property (id, municipality_id, identifier, address, village, confirmed, created_at)
    select ('00000000-0000-4000-a000-0000' || n)::uuid, '638', '638999' || n, ${addressOfN}, 'Kylä ' || n % 200, true, now()
    from generate_series($1::int, $1::int + $2::int - 1) as n
    returning id, right(id::text, 8)::int as n)
  insert into waiting (id, municipality_id, clinic_id, property_id, channel, relation, name, email, language,
    short_notice, joined_at)
  select gen_random_uuid(), '638', $3::uuid, id, 'web', 'owner', ${visitorOfN}, 'resident.' || n || '@example.org', 'fi',
    false, now()
  from home order by n`;

async function cancel(
  { origin }: BuiltServer,
  { number, cookie }: { number: number; cookie: string },
): Promise<number> {
  const begun = performance.now();
  const url = `${origin}/api/staff/bookings/${bookingId(number)}`;
  const answer = await fetch(url, { method: 'DELETE', headers: { cookie, origin } });
  if (answer.status !== 200) throw new Error(`the cancel answered ${answer.status}: ${await answer.text()}`);
  return performance.now() - begun;
}

async function countAskedInOrder(database: BenchDatabase): Promise<number> {
  const { asked } = await ask<{ asked: number }>(
    database,
    `select count(*)::int as asked
    from (select waiting_id, row_number() over (order by made_at) as turn from offer) as offer
      join (select id, row_number() over (order by turn) as turn from waiting) as place
        on place.id = offer.waiting_id and place.turn = offer.turn`,
  );
  return asked;
}
