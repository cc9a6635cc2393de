import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { json, type Trx } from '../../platform/database.ts';
import { notFound } from '../../platform/errors.ts';

/** One municipality, active or not. */
export async function getMunicipalityRow(trx: Trx, id: string): Promise<Municipality> {
  const found = await trx
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
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
  return found as Municipality;
}

export type MunicipalityFacts = Pick<
  Municipality,
  'phone' | 'phoneHours' | 'email' | 'languages' | 'words' | 'reminders' | 'smsDailyCents'
>;

export async function updateMunicipality(trx: Trx, id: string, facts: MunicipalityFacts): Promise<void> {
  await trx
    .updateTable('municipality')
    .set({
      phone: facts.phone,
      phone_hours: json<Words>(facts.phoneHours) as never,
      email: facts.email,
      languages: sql<string[]>`${facts.languages}::text[]`,
      words: json<Words>(facts.words) as never,
      reminders: sql<string[]>`${facts.reminders}::text[]`,
      sms_daily_cents: facts.smsDailyCents,
    })
    .where('id', '=', id)
    .execute();
}
