import { settle, type BenchDatabase } from '../bench-database.ts';
import { type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { generateLoad } from '../load/generate-load.ts';
import { compare } from '../method.ts';
import { clinicId, firstNumber, propertyId } from '../numbers.ts';
import { layHistory } from '../lay-history.ts';
import { atMost, perSecond, type Line, type PartResult } from '../results.ts';
import { signStaffIn } from '../sign-staff-in.ts';

const pages = {
  'The day’s page': (number: number) => `/fi/staff/clinics/${clinicId(number)}/day`,
  'The property’s page with its notes': (number: number) => `/fi/staff/properties/${propertyId(number)}`,
};

/** Pages of staff where few and where many properties have been advised: they must not grow with the archive. */
export async function staff({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const sizes = effort.properties!;
  const few = await archive(await cluster.database('staff_few'), { properties: sizes.few, dataDir });
  const many = await archive(await cluster.database('staff_many'), { properties: sizes.many, dataDir });
  const lines: Line[] = [];
  for (const [name, pathOf] of Object.entries(pages)) {
    const read = ({ port, cookie, properties }: typeof few) => {
      const paths = spreadOver(properties).map(pathOf);
      return () =>
        generateLoad({ kind: 'read', port, connections: 4, seconds: effort.seconds, paths, cookie });
    };
    await mustAnswer(few, pathOf(firstNumber));
    await read(few)();
    await read(many)();
    const { small } = await compare(effort.rounds, { test: read(many), references: { small: read(few) } });
    lines.push(
      atMost(1.5, small.ratio.p95, {
        what: `${name}: p95 at ${sizes.many} properties ÷ at ${sizes.few}`,
        measured: perSecond(small.test),
        reference: perSecond(small.reference),
        figures: small,
      }),
    );
  }
  const memory = [few.memory() ?? 0, many.memory() ?? 0];
  await Promise.all([few.stop(), many.stop()]);
  return {
    title: 'Staff',
    lines,
    memory,
    notes: [
      'Every property has had one visit and has its signed note; each request asks for another day or property, rendered, over 4 connections, as a signed-in project lead. The search for a property is not measured yet.',
    ],
  };
}

async function archive(
  database: BenchDatabase,
  { properties, dataDir }: { properties: number; dataDir: string },
) {
  await layHistory(database.owner, properties);
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  return { ...server, properties, cookie: await signStaffIn(database, server) };
}

/** 200 numbers from one end of the archive to the other. */
function spreadOver(properties: number): number[] {
  const step = Math.max(1, Math.floor(properties / 200));
  return Array.from({ length: Math.min(200, properties) }, (_, place) => firstNumber + place * step);
}

async function mustAnswer({ origin, cookie }: { origin: string; cookie: string }, path: string) {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('Aino Testi'))
    throw new Error(`${path} answered ${answer.status} without its visitor`);
}
