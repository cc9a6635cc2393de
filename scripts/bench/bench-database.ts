import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { PlainSentence } from '../plain-sentence.js';
import { withClient } from '../query.ts';

/** One database of the bench, as each role reaches it. */
export interface BenchDatabase {
  app: string;
  owner: string;
  superuser: string;
}

export interface BenchCluster {
  /** What PostgreSQL calls itself, such as "PostgreSQL 18.0". */
  version: string;
  /** A migrated database of its own. */
  database(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

interface Addresses {
  app: string;
  owner: string;
  superuser: string;
}

const template = 'vesiklinikka_bench';

/**
 * The embedded PostgreSQL in a folder that is thrown away, or the server of DATABASE_URL. There the bench makes
 * databases of its own and removes them, for which it needs a superuser's address too.
 */
export async function startBenchCluster(dataDir: string, env: NodeJS.ProcessEnv): Promise<BenchCluster> {
  if (!env['DATABASE_URL']) {
    const postgres = await startEmbeddedPostgres({ dataDir, exclusive: true });
    const { databaseUrl: app, migrationDatabaseUrl: owner, superuserUrl: superuser } = postgres;
    return clusterAt({ app, owner, superuser }, () => postgres.stop());
  }
  const { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner, SUPERUSER_URL: superuser } = env;
  if (owner && superuser) return clusterAt({ app, owner, superuser }, async () => undefined);
  throw new PlainSentence(
    'With DATABASE_URL (role app) the bench also needs MIGRATION_DATABASE_URL (role owner) and SUPERUSER_URL of the same server: it measures in databases of its own and removes them.',
  );
}

async function clusterAt(addresses: Addresses, stop: () => Promise<void>): Promise<BenchCluster> {
  const made: string[] = [];
  const make = async (name: string, from = '') => {
    await asSuperuser(addresses, [`drop database if exists ${name} with (force)`]);
    made.push(name);
    await asSuperuser(addresses, [
      `create database ${name} ${from} owner owner`,
      // Rights on a database do not travel with its template.
      `revoke all on database ${name} from public`,
      `grant connect, create on database ${name} to app`,
    ]);
    return addressesOf(addresses, name);
  };
  const migrated = await make(template);
  await migrate(migrated.owner);
  // A server whose worker is switched off still queues mails, so the queue must be there first.
  await runMigrations({ connectionString: migrated.app });
  const version = await withClient(addresses.superuser, async (client) => {
    const { rows } = await client.query<{ version: string }>('select version()');
    return rows[0]!.version.split(' ').slice(0, 2).join(' ');
  });
  return {
    version,
    database: (name) => make(`${template}_${name}`, `template ${template}`),
    stop: async () => {
      await asSuperuser(
        addresses,
        made.toReversed().map((name) => `drop database if exists ${name} with (force)`),
      );
      await stop();
    },
  };
}

async function asSuperuser({ superuser }: Addresses, statements: string[]) {
  await withClient(superuser, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

function addressesOf(addresses: Addresses, name: string): BenchDatabase {
  const within = (address: string) => {
    const other = new URL(address);
    other.pathname = `/${name}`;
    return other.href;
  };
  return {
    app: within(addresses.app),
    owner: within(addresses.owner),
    superuser: within(addresses.superuser),
  };
}

/** Fresh statistics and a written-back cache, so that a run does not pay for what was laid or booked before it. */
export async function settle({ superuser }: BenchDatabase): Promise<void> {
  await withClient(superuser, async (client) => {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

/** The first row of a query, as superuser: neither policies nor the job library's rights stand in its way. */
export async function ask<Row extends pg.QueryResultRow>(
  { superuser }: BenchDatabase,
  query: string,
): Promise<Row> {
  return withClient(superuser, async (client) => (await client.query<Row>(query)).rows[0]!);
}
