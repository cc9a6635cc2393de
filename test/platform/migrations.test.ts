import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#server/platform/database.ts';
import { migrationsAreCurrent } from '#server/platform/migrations.ts';
import { sql } from 'kysely';
import { testDatabase } from '../support/database.ts';

const { databaseUrl, migrationDatabaseUrl } = await testDatabase();
const asApp = openDatabase(databaseUrl);
const asOwner = openDatabase(migrationDatabaseUrl);
afterAll(() => Promise.all([asApp.destroy(), asOwner.destroy()]));

test('the app sees that every migration has run', async () => {
  expect(await migrationsAreCurrent(asApp)).toBe(true);
});

test('the app goes on when a migration of a later release has run', async () => {
  await sql`insert into kysely_migration select '9999-from-a-later-release', max(timestamp) from kysely_migration`.execute(
    asOwner,
  );
  expect(await migrationsAreCurrent(asApp)).toBe(true);
});

test('the app sees that a migration is missing', async () => {
  await sql`delete from kysely_migration where name like '0001-%'`.execute(asOwner);
  expect(await migrationsAreCurrent(asApp)).toBe(false);
});

test('the app may not forge the list of migrations', async () => {
  await expect(sql`delete from kysely_migration`.execute(asApp)).rejects.toThrow('permission denied');
});
