import { expect, test } from 'vitest';
import { differencesBetween, listingOf } from '../../scripts/compare-databases.ts';
import { isInstalled, oldestPostgres } from '../../scripts/installed-postgres.ts';
import { withClient } from '../../scripts/query.ts';
import { tryBackup } from '../../scripts/try-backup.ts';

const damage = `
  delete from attempt;
  insert into attempt (bucket, tries, resets_at) values ('\\x00', 1, now());
  update booking set question = question || ' ' where id = (select min(id::text)::uuid from booking);
  drop policy municipality_in_scope on booking;
  revoke select on audit_log from app;
  alter table holiday owner to postgres;
  grant temporary on database vesiklinikka to public;`;

test('the lines of docs/operations.md bring a database back whole, on the oldest PostgreSQL', async ({
  skip,
}) => {
  skip(!isInstalled(oldestPostgres), "Debian's postgresql-15 is not installed on this machine");
  await tryBackup(oldestPostgres, async ({ before, after, ready, clinics, restoredUrl }) => {
    expect(differencesBetween(before, after)).toEqual([]);
    expect(before.tables).toBeGreaterThan(30);
    expect(before.rows).toBeGreaterThan(1000);
    expect(ready).toBe(200);
    expect(clinics).toBeGreaterThan(0);

    // The comparison is no comfort unless it sees damage.
    await withClient(restoredUrl, (client) => client.query(damage));
    const found = differencesBetween(before, await listingOf(restoredUrl)).join('\n');
    const seen = [
      'after: table attempt has 1 rows',
      'after: table booking has',
      'before: public.booking municipality_in_scope',
      'after: table audit_log to app: insert\n',
      'after: r holiday owner postgres',
      'after: database owner owner rights {=T/owner',
    ];
    for (const thing of seen) expect(`${found}\n`).toContain(`only ${thing}`);
  });
});
