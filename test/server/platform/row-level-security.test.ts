import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { mustBeBoundByPolicies } from '#server/platform/database-role.ts';
import { inScope } from '#server/platform/scope.ts';
import { testApp } from '../../support/app.ts';
import { bookVisit } from '../../support/visits.ts';

const app = await testApp();
const { deps, make, owner, clock } = app;

/** Tables without a municipality's rows, each with its reason; everything else must be closed by a policy. */
const open: Record<string, string> = {
  holiday: 'the calendar of a country',
  idempotency_key: 'hashes and ids only, found by the caller’s own key',
  attempt: 'keyed hashes and counts only',
  kysely_migration: 'names of migrations',
  kysely_migration_lock: 'one flag',
};

describe('row-level security', () => {
  test('every table of ours is closed, but for the listed ones', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`.execute(
      owner,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(open).sort());
  });

  test('a query without its where sees nothing of another municipality, and nothing at all without a scope', async () => {
    const porvoo = await make.clinic({ municipality: '638' });
    const gran = await make.clinic({ municipality: '3446' });
    const seen = (scope: string[]) =>
      inScope(deps.db, scope, (trx) => trx.selectFrom('clinic').select('id').execute());
    expect(await seen(['638'])).toEqual([{ id: porvoo.id }]);
    expect(await seen(['3446'])).toEqual([{ id: gran.id }]);
    expect(await seen([])).toEqual([]);
    expect(await deps.db.selectFrom('slot').select('id').execute()).toEqual([]);
  });

  test('the scope ends with its transaction, also when the connection is used again', async () => {
    await make.clinic({ municipality: '638' });
    await Promise.all(
      Array.from({ length: 12 }, () => inScope(deps.db, ['638'], (trx) => sql`select 1`.execute(trx))),
    );
    const left = await Promise.all(
      Array.from({ length: 12 }, () => deps.db.selectFrom('clinic').select('id').execute()),
    );
    expect(left.flat()).toEqual([]);
  });

  test('the search for a property, which runs with the owner’s eyes, stays in its scope', async () => {
    clock.set('2026-10-01T06:00:00Z');
    const clinic = await make.clinic({ municipality: '638' });
    await bookVisit(app, clinic.slotIds[0]!, { address: 'Salakuja 7' });
    const found = (scope: string[]) =>
      inScope(deps.db, scope, async (trx) => {
        const { rows } = await sql`select properties_like('%salakuja%', '%salakuja%', false, 10)`.execute(
          trx,
        );
        return rows.length;
      });
    expect(await found(['638'])).toBe(1);
    expect(await found(['3446'])).toBe(0);
    expect(await found([])).toBe(0);
  });

  test('nothing can be written into another municipality', async () => {
    const { roomId, venueId } = await make.room('109');
    const write = inScope(deps.db, ['638'], (trx) =>
      trx
        .insertInto('room')
        .values({ municipality_id: '109', venue_id: venueId, name: sql`'{}'::jsonb` as never })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
    const changed = await inScope(deps.db, ['638'], (trx) =>
      trx.updateTable('room').set({ closed: true }).where('id', '=', roomId).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  test('a scope takes municipality codes only', async () => {
    await expect(inScope(deps.db, ["638', true); --"], async () => 1)).rejects.toThrow(RangeError);
  });
});

describe('the role that serves requests', () => {
  test('is neither superuser nor owner of a table, and cannot step around the policies', async () => {
    const { rows } = await sql<{ super: boolean; bypass: boolean; owned: number }>`
      select rolsuper as super, rolbypassrls as bypass,
        (select count(*)::int from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owned
      from pg_roles where rolname = current_user`.execute(deps.db);
    expect(rows).toEqual([{ super: false, bypass: false, owned: 0 }]);
    await expect(sql`alter table booking disable row level security`.execute(deps.db)).rejects.toThrow(
      /owner/,
    );
    await expect(sql`set role owner`.execute(deps.db)).rejects.toThrow(/permission denied/);
  });

  test('is checked before the server serves: an owner or superuser is refused', async () => {
    await expect(mustBeBoundByPolicies(deps.db)).resolves.toBeUndefined();
    await expect(mustBeBoundByPolicies(owner)).rejects.toThrow(/Use the role app/);
  });

  test('keeps its logs: it can add a line and read it, not change or remove it', async () => {
    for (const table of ['audit_log', 'access_log']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(deps.db)).rejects.toThrow(
        /permission denied/,
      );
      await expect(sql`update ${sql.table(table)} set action = ''`.execute(deps.db)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

test('these functions run with the owner’s eyes, and no others', async () => {
  const { rows } = await sql<{ name: string; app: boolean }>`
    select proname as name, has_function_privilege('app', oid, 'execute') as app from pg_proc
    where prosecdef and pronamespace = 'public'::regnamespace order by proname`.execute(owner);
  expect(rows.filter(({ app }) => app).map(({ name }) => name)).toEqual([
    'close_proof',
    'municipalities_of_person',
    'municipalities_of_staff',
    'municipality_of_booking',
    'municipality_of_clinic',
    'municipality_of_code',
    'municipality_of_message',
    'municipality_of_seat',
    'municipality_of_slot',
    'municipality_of_visitor',
    'municipality_of_waiting',
    'open_proof',
    'person_taken_during',
    'person_with_email',
    'properties_like',
  ]);
  expect(rows.filter(({ app }) => !app).map(({ name }) => name)).toEqual([
    'account_follows_person',
    'busy_calendar_follows_role',
    'check_clinic_publishable',
    'clinic_must_be_publishable',
    'colleague_follows_role',
    'keep_last_admin',
  ]);
});
