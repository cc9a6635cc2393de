import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

export interface TestDatabase {
  /** Role `app`, as the server runs: row-level security applies. */
  databaseUrl: string;
  /** Role `owner`, for arranging and for looking behind the policies. */
  migrationDatabaseUrl: string;
  /** Disconnects everybody and removes the database; done by itself after the file's tests. */
  drop(): Promise<void>;
}

/** A fresh database for this test file, cloned from the migrated template of the run. */
export async function testDatabase(): Promise<TestDatabase> {
  const { databaseUrl, migrationDatabaseUrl, superuserUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, [
    `create database ${name} template ${nameIn(migrationDatabaseUrl)} owner owner`,
    // Rights on a database do not travel with its template.
    `revoke all on database ${name} from public`,
    `grant connect, create on database ${name} to app`,
  ]);
  const drop = () => asSuperuser(superuserUrl, [`drop database if exists ${name} with (force)`]);
  afterAll(async () => {
    await everybodyGone(superuserUrl, name);
    await drop();
  });
  return {
    databaseUrl: withName(databaseUrl, name),
    migrationDatabaseUrl: withName(migrationDatabaseUrl, name),
    drop,
  };
}

/** A pool that has ended may still be closing its connections; cut off then, they would throw where nobody listens. */
async function everybodyGone(connectionString: string, name: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (let look = 0; look < 40; look++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) break;
    await setTimeout(25);
  }
  await client.end();
}

async function asSuperuser(connectionString: string, statements: string[]) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const nameIn = (url: string) => new URL(url).pathname.slice(1);

function withName(url: string, name: string) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
