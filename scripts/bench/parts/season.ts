import type { listClinicDays } from '#shared/contracts/clinic-days.ts';
import type { Answer } from '#shared/contracts/endpoint.ts';
import { settle } from '../bench-database.ts';
import { type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { generateLoad } from '../load/generate-load.ts';
import { repeat } from '../method.ts';
import { firstNumber, slotsADay } from '../numbers.ts';
import { hard, perSecond, wished, type Line, type PartResult } from '../results.ts';
import { withClient } from '../../query.ts';
import { signStaffIn } from '../sign-staff-in.ts';

const days = 300;
/** Of the five desks that a day is laid with, those that a village hall has: 48 times a day, and 40 bookings on average. */
const desks = 3;
const bookings = 12_000;
const mostMs = 300;

/** All of them in one month, the worst that its page can meet. */
const from = Temporal.Now.plainDateISO().add({ months: 1 }).with({ day: 1 }).toString();

const pages = {
  'The season’s list, as the API answers it': '/api/staff/clinics',
  'The season’s list, rendered': '/fi/staff/clinics',
  'The month, rendered': `/fi/staff/clinics/month?month=${from.slice(0, 7)}`,
};

/** What a coordinator opens in the morning: a whole season of days with their bookings. */
export async function season({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('season');
  const first = firstNumber;
  await layDays(database.owner, { first, count: days * slotsADay, from, status: 'published' });
  await withClient(database.owner, async (client) => {
    await client.query('begin');
    await client.query('delete from slot where desk > $1', [desks]);
    await client.query('delete from staffing where desk > $1', [desks]);
    await client.query('update clinic set desks = $1', [desks]);
    await client.query('commit');
  });
  const bookedDays = bookings / ((slotsADay / 5) * desks);
  await layVisits(database.owner, { first, count: bookedDays * slotsADay, status: 'booked' });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const cookie = await signStaffIn(database, server);
  const lines: Line[] = [await counted(`${server.origin}/api/staff/clinics`, cookie)];
  for (const [what, path] of Object.entries(pages)) {
    const answer = await fetch(server.origin + path, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const read = () =>
      generateLoad({
        kind: 'read',
        port: server.port,
        connections: 1,
        seconds: effort.seconds,
        paths: [path],
        cookie,
      });
    await read();
    const run = await repeat(effort.rounds, read);
    lines.push(
      wished(run.p95 < mostMs, `p95 < ${mostMs} ms`, { what, measured: perSecond(run), figures: run }),
    );
  }
  const memory = [server.memory() ?? 0];
  await server.stop();
  const notes = [
    `${days} days of one municipality with ${bookings} bookings, 40 days on each date, all in one month; 1 connection.`,
  ];
  return { title: 'Season', lines, memory, notes };
}

async function counted(url: string, cookie: string): Promise<Line> {
  const answer = await fetch(url, { headers: { cookie } });
  const { days: seen } = (await answer.json()) as Answer<typeof listClinicDays>;
  const booked = seen.reduce((sum, { slots }) => sum + slots.booked, 0);
  const wanted = `${days}, ${bookings}`;
  const measured = `${seen.length}, ${booked}`;
  return hard(measured === wanted, wanted, { what: 'Days and bookings in the list', measured });
}
