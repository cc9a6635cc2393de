import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '#shared/contracts/endpoint.ts';
import type { Language } from '#shared/text/language.ts';
import { violatedConstraint, type Trx } from '../../platform/database.ts';
import { lastAdminStays } from './people.errors.ts';

export interface Colleague {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  language: Language;
  /** In the municipality asked about. */
  roles: Role[];
}

export type PersonFacts = Pick<Colleague, 'name' | 'phone' | 'language'>;

/** Everybody who has a role in the municipality, by name. */
export async function listColleagues(trx: Trx, municipality: string): Promise<Colleague[]> {
  const found = await withRolesIn(trx, municipality).orderBy('person.name').execute();
  return found.filter((person) => person.roles.length > 0);
}

/** A person with their roles in the municipality; null when they have none there. */
export async function findColleague(
  trx: Trx,
  municipality: string,
  personId: string,
): Promise<Colleague | null> {
  const found = await withRolesIn(trx, municipality).where('person.id', '=', personId).executeTakeFirst();
  return found && found.roles.length > 0 ? found : null;
}

/** The same, while nobody else gives or takes this person's roles, or ends them, until the transaction is over. */
export async function lockColleague(
  trx: Trx,
  municipality: string,
  personId: string,
): Promise<Colleague | null> {
  await lockPerson(trx, personId);
  return findColleague(trx, municipality, personId);
}

/** Not `for update`: that would also stop the foreign keys of lines that merely name the person. */
async function lockPerson(trx: Trx, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

function withRolesIn(trx: Trx, municipality: string) {
  return trx
    .selectFrom('person')
    .select(['person.id', 'name', 'email', 'phone', 'language'])
    .select((from) =>
      sql<Role[]>`array(${from
        .selectFrom('person_role')
        .select('role')
        .whereRef('person_role.person_id', '=', 'person.id')
        .where('municipality_id', '=', municipality)
        .orderBy('role')})`.as('roles'),
    )
    .where('left_at', 'is', null);
}

/** The one person of an address in all municipalities together; made when there is none. Two at once make one. */
export async function findOrAddPerson(trx: Trx, person: PersonFacts & { email: string }): Promise<string> {
  const { name, email, phone, language } = person;
  const found = await findPersonByEmail(trx, email);
  if (found) return found;
  // No `returning`: a person without a role is not visible yet.
  await trx
    .insertInto('person')
    .values({ id: randomUUID(), name, email, phone, language })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findPersonByEmail(trx, email))!;
}

async function findPersonByEmail(trx: Trx, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select person_with_email(${email}) as id`.execute(trx);
  return rows[0]?.id ?? null;
}

/** Whoever comes back is a colleague again, under the name that is given now. Needs a role in the scope first. */
export async function updateReturned(
  trx: Trx,
  personId: string,
  { name, phone, language }: PersonFacts,
): Promise<void> {
  await lockPerson(trx, personId);
  await trx
    .updateTable('person')
    .set({ name, phone, language, left_at: null })
    .where('id', '=', personId)
    .where('left_at', 'is not', null)
    .execute();
}

export async function updatePerson(
  trx: Trx,
  personId: string,
  { name, phone, language }: PersonFacts,
): Promise<void> {
  await trx.updateTable('person').set({ name, phone, language }).where('id', '=', personId).execute();
}

export interface RoleHeld {
  municipality: string;
  personId: string;
  role: Role;
}

/** Answers whether the role is new. */
export async function insertRole(
  trx: Trx,
  held: RoleHeld & { givenBy: string | null; at: Temporal.Instant },
): Promise<boolean> {
  const { municipality, personId, role, givenBy, at } = held;
  const inserted = await trx
    .insertInto('person_role')
    .values({ municipality_id: municipality, person_id: personId, role, given_by: givenBy, given_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Answers whether the person had the role. Refused when nobody would be admin any more. */
export async function deleteRole(trx: Trx, { municipality, personId, role }: RoleHeld): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('person_role')
    .where((where) => where.and({ municipality_id: municipality, person_id: personId, role }))
    .executeTakeFirst();
  await lastAdminMustStay(trx);
  return deleted.numDeletedRows === 1n;
}

/** All roles of a person in the municipality. Refused when nobody would be admin any more. */
export async function deleteRoles(trx: Trx, municipality: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('person_role')
    .where((where) => where.and({ municipality_id: municipality, person_id: personId }))
    .execute();
  await lastAdminMustStay(trx);
}

/** The trigger is deferred so that roles can be exchanged; here it is asked at once, while the refusal can be translated. */
async function lastAdminMustStay(trx: Trx): Promise<void> {
  try {
    await sql`set constraints person_role_last_admin_stays immediate`.execute(trx);
  } catch (error) {
    if (violatedConstraint(error) === 'person_role_last_admin_stays') throw lastAdminStays();
    throw error;
  }
}

/** Drops the person's account and every session when no municipality has a role for them any more. */
/** The calendar of somebody who comes back is closed until they open it again. */
export async function markLeft(trx: Trx, personId: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('person').set({ left_at: at, feed_key: null }).where('id', '=', personId).execute();
}

/** Every session of a person, on every device. */
export async function deleteSessions(trx: Trx, personId: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${personId}`.execute(trx);
}
