import { sql } from 'kysely';
import type { Role } from '#shared/contracts/endpoint.ts';
import type { Language } from '#shared/text/language.ts';
import type { Database, Trx } from '../../platform/database.ts';

/** The municipalities in which an address has a role; none for a stranger and for somebody who has left. */
export async function listMunicipalitiesOfStaff(db: Database | Trx, email: string): Promise<string[]> {
  const { rows } = await sql<{ found: string[] }>`select municipalities_of_staff(${email}) as found`.execute(
    db,
  );
  return rows[0]?.found ?? [];
}

export interface StaffRow {
  personId: string;
  name: string;
  email: string;
  language: Language;
  roles: { municipality: string; role: Role }[];
}

/** One person with their roles in the municipalities of the scope; null when there are none. */
export async function findStaff(trx: Trx, email: string): Promise<StaffRow | null> {
  const rows = await trx
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .select(['person.id as personId', 'name', 'email', 'language', 'municipality_id as municipality', 'role'])
    .where('email', '=', email.toLowerCase())
    .where('left_at', 'is', null)
    .orderBy('municipality_id', 'desc')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const { personId, name, language } = first;
  return {
    personId,
    name,
    email: first.email,
    language,
    roles: rows.map(({ municipality, role }) => ({ municipality, role })),
  };
}
