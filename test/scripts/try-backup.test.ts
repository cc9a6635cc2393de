import { expect, test } from 'vitest';
import { differencesBetween, listingOf } from '../../scripts/compare-databases.ts';
import { isInstalled, oldestPostgres } from '../../scripts/installed-postgres.ts';
import { withClient } from '../../scripts/query.ts';
import { checks } from '../../scripts/prove/prove.ts';
import { complaintOf } from '../../scripts/restored-server.ts';
import { tryBackup } from '../../scripts/try-backup.ts';
import { tryPointInTime } from '../../scripts/try-point-in-time.ts';

const damage = `
  delete from attempt;
  insert into attempt (bucket, tries, resets_at) values ('\\x00', 1, now());
  update booking set question = question || ' ' where id = (select min(id::text)::uuid from booking);
  update attachment set bytes = substring(bytes for 100) where id = (select min(id::text)::uuid from attachment);
  drop policy municipality_in_scope on booking;
  revoke select on audit_log from app;
  alter table holiday owner to postgres;
  grant temporary on database vesiklinikka to public;`;

test('the lines of docs/operations.md bring a database back whole, on the oldest PostgreSQL', async ({
  skip,
}) => {
  skip(!isInstalled(oldestPostgres), "Debian's postgresql-15 is not installed on this machine");
  await tryBackup(oldestPostgres, async ({ before, after, restoredUrl, ...answers }) => {
    expect(differencesBetween(before, after)).toEqual([]);
    expect(before.tables).toBeGreaterThan(30);
    expect(before.rows).toBeGreaterThan(1000);
    expect(complaintOf(answers)).toBeNull();
    expect(answers.proof).toHaveLength(checks.length);

    // The comparison is no comfort unless it sees damage.
    await withClient(restoredUrl, (client) => client.query(damage));
    const found = differencesBetween(before, await listingOf(restoredUrl)).join('\n');
    const seen = [
      'after: table attempt has 1 rows',
      'after: table booking has',
      'after: table attachment has',
      'before: public.booking municipality_in_scope',
      'after: table audit_log to app: insert\n',
      'after: r holiday owner postgres',
      'after: database owner owner rights {=T/owner',
    ];
    for (const thing of seen) expect(`${found}\n`).toContain(`only ${thing}`);
  });
});

test('its lines bring back the moment before a mistake, with what changed since the base backup', async ({
  skip,
}) => {
  skip(!isInstalled(oldestPostgres), "Debian's postgresql-15 is not installed on this machine");
  await tryPointInTime(oldestPostgres, ({ before, after, ...answers }) => {
    expect(differencesBetween(before, after)).toEqual([]);
    expect(complaintOf(answers)).toBeNull();
  });
});
