import { settle, type BenchDatabase } from '../bench-database.ts';
import { type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { generateLoad } from '../load/generate-load.ts';
import { compare } from '../method.ts';
import { answersOf, clinicId, firstNumber, propertyId } from '../numbers.ts';
import { layHistory } from '../lay-history.ts';
import { atMost, perSecond, type Line, type PartResult } from '../results.ts';
import { withClient } from '../../query.ts';
import { signStaffIn } from '../sign-staff-in.ts';

/** Where a property is seen, and what a page must then show. */
interface Seen {
  path: string;
  shows: string;
}

interface Property {
  number: number;
  address: string;
  visitor: string;
}

const search = (words: string) => `/fi/staff/properties?search=${encodeURIComponent(words)}`;
const pages: Record<string, (property: Property) => Seen> = {
  'The day’s page': ({ number, visitor }) => ({
    path: `/fi/staff/clinics/${clinicId(number)}/day`,
    shows: visitor,
  }),
  'The property’s page with its notes': ({ number, visitor }) => ({
    path: `/fi/staff/properties/${propertyId(number)}`,
    shows: visitor,
  }),
  'The search for an address': ({ address }) => ({ path: search(address), shows: address }),
  'The search for a visitor’s surname': ({ visitor, address }) => ({
    path: search(visitor.split('-')[1]!),
    shows: address,
  }),
  'The search for an identifier': ({ number, address }) => ({
    path: search(answersOf(number).propertyIdentifier),
    shows: address,
  }),
};

/** Pages of staff where few and where many properties have been advised: they must not grow with the archive. */
export async function staff({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const sizes = effort.properties!;
  const few = await archive(await cluster.database('staff_few'), { properties: sizes.few, dataDir });
  const many = await archive(await cluster.database('staff_many'), { properties: sizes.many, dataDir });
  const lines: Line[] = [];
  for (const [name, seen] of Object.entries(pages)) {
    const read = ({ port, cookie, properties }: typeof few) => {
      const paths = properties.map((property) => seen(property).path);
      return () =>
        generateLoad({ kind: 'read', port, connections: 4, seconds: effort.seconds, paths, cookie });
    };
    for (const size of [few, many]) await mustAnswer(size, seen(size.properties.at(-1)!));
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
      'Every property has had one visit and has its signed note; each request asks for another day or property, rendered, over 4 connections, as a signed-in project lead. A search finds a house of one of 8,000 streets, the twenty visitors of a surname, or one identifier.',
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
  const cookie = await signStaffIn(database, server);
  return { ...server, properties: await spreadOver(database, properties), cookie };
}

/** 200 properties from one end of the archive to the other. */
async function spreadOver({ owner }: BenchDatabase, properties: number): Promise<Property[]> {
  const step = Math.max(1, Math.floor(properties / 200));
  const numbers = Array.from({ length: Math.min(200, properties) }, (_, place) => firstNumber + place * step);
  return withClient(owner, async (client) => {
    const { rows } = await client.query<Property>(
      `select number, address, booking.name as visitor from unnest($1::int[], $2::uuid[]) as sought (number, id)
        join property using (id) join booking on booking.property_id = property.id`,
      [numbers, numbers.map(propertyId)],
    );
    return rows;
  });
}

async function mustAnswer({ origin, cookie }: { origin: string; cookie: string }, { path, shows }: Seen) {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(shows))
    throw new Error(`${path} answered ${answer.status} without ${shows}`);
}
