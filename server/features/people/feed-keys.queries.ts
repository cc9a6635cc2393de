import { sql } from 'kysely';
import type { Language } from '#shared/text/language.ts';
import type { Database, Trx } from '../../platform/database.ts';

export interface FeedOwner {
  personId: string;
  language: Language;
  /** Null while the calendar is closed. */
  feedKey: string | null;
}

export async function findFeedOwner(trx: Trx, personId: string): Promise<FeedOwner | undefined> {
  const found = await trx
    .selectFrom('person')
    .select(['id as personId', 'language', 'feed_key as feedKey'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return found as FeedOwner | undefined;
}

export async function updateFeedKey(trx: Trx, personId: string, feedKey: string | null): Promise<void> {
  await trx.updateTable('person').set({ feed_key: feedKey }).where('id', '=', personId).execute();
}

/** The municipalities in which somebody has a role; none for a stranger and for somebody who has left. */
export async function listMunicipalitiesOfPerson(db: Database, personId: string): Promise<string[]> {
  const { rows } = await sql<{
    found: string[];
  }>`select municipalities_of_person(${personId}) as found`.execute(db);
  return rows[0]?.found ?? [];
}
