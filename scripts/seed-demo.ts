import { runMigrations } from 'graphile-worker';
import { readConfig } from '#server/config.ts';
import { systemClock } from '#server/platform/clock.ts';
import { openDatabase, type Database } from '#server/platform/database.ts';
import { demoAccounts } from './demo/accounts.ts';
import { emptyDemo, layDemo } from './demo/lay-demo.ts';

/**
 * Lays the demo into a migrated database that has none, and prints the accounts worth trying as JSON.
 * --reset empties the tables first; only a demo (DEMO=true) is ever emptied.
 */
const config = readConfig(process.env);
const asApp = openDatabase(config.databaseUrl);
const asOwner = openDatabase(config.migrationDatabaseUrl);
try {
  if (process.argv.includes('--reset')) {
    mustBeDemo();
    await emptyDemo(asOwner);
  }
  if (await hasPeople(asOwner)) console.error('The demo is already laid.');
  else {
    // Mails are queued in the transaction of their cause, so the queue must be there first.
    await runMigrations({ connectionString: config.databaseUrl });
    await layDemo({ asApp, asOwner }, { now: systemClock.now(), linkKey: config.linkKey });
  }
  console.log(JSON.stringify(demoAccounts, null, 2));
} finally {
  await Promise.all([asApp.destroy(), asOwner.destroy()]);
}

async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).execute()).length > 0;
}

function mustBeDemo(): void {
  if (!config.demo) throw new Error('Only a demo is ever emptied: set DEMO=true.');
}
