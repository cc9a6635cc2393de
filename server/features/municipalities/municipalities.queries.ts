import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { Database } from '../../platform/database.ts';

/** Municipalities are public: their row-level policy lets anybody read them, in any scope or none. */
export async function listActiveMunicipalities(db: Database): Promise<Municipality[]> {
  const rows = await db
    .selectFrom('municipality')
    .select([
      'id',
      'country',
      'time_zone as timeZone',
      'languages',
      'name',
      'phone',
      'phone_hours as phoneHours',
    ])
    .select(['email', 'words', 'reminders', 'sms_daily_cents as smsDailyCents'])
    .where('active', '=', true)
    .orderBy('country')
    .orderBy('id', 'desc')
    .execute();
  return rows as Municipality[];
}
