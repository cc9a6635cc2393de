import { sql } from 'kysely';
import { SettingError } from '../config.ts';
import type { Database } from './database.ts';

/** Row-level security does not bind a superuser, a role that bypasses it, or a table's owner: such a role must not serve. */
export async function mustBeBoundByPolicies(db: Database): Promise<void> {
  const { rows } = await sql<{ role: string; free: boolean }>`
    select current_user as role, rolsuper or rolbypassrls or exists (
      select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace and relkind = 'r'
    ) as free
    from pg_roles where rolname = current_user`.execute(db);
  const found = rows[0];
  if (found?.free) {
    throw new SettingError(
      `DATABASE_URL connects as ${found.role}, which row-level security does not bind. Use the role app; docs/operations.md makes it.`,
    );
  }
}
