import { sql } from 'kysely';
import type { ClinicStatus } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import type { Trx } from '../../platform/database.ts';

/** A stretch of time that a person or a room is already taken for. */
export interface Clash {
  /** Person or room. */
  taken: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Null when the day is another municipality's, of which nothing more may be known. */
  day: { place: Words; room: Words; status: ClinicStatus } | null;
}

export interface Wanted {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** The day being planned. */
  except: string | null;
}

/** When these people are taken, everywhere; with the place where the scope reaches. */
export async function listPeopleTaken(
  trx: Trx,
  personIds: readonly string[],
  wanted: Wanted,
): Promise<Clash[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<Clash>`
    select person.id as taken, lower(time) as "startsAt", upper(time) as "endsAt", seen.day
    from unnest(${[...personIds]}::uuid[]) as person (id)
      cross join lateral (
        select distinct time from person_taken_during(person.id, ${rangeOf(wanted)}, ${wanted.except}) as time
      ) as taken
      left join lateral (
        select ${dayShown} as day
        from staffing join clinic on clinic.id = staffing.clinic_id ${placeOfClinic}
        where staffing.person_id = person.id and staffing.counts and staffing.during = time limit 1
      ) as seen on true
    order by lower(time)`.execute(trx);
  return rows;
}

/** When these rooms are taken by days that are not cancelled; drafts count. */
export async function listRoomsTaken(trx: Trx, roomIds: readonly string[], wanted: Wanted): Promise<Clash[]> {
  if (roomIds.length === 0) return [];
  const { rows } = await sql<Clash>`
    select clinic.room_id as taken, clinic.starts_at as "startsAt", clinic.ends_at as "endsAt", ${dayShown} as day
    from clinic ${placeOfClinic}
    where clinic.room_id = any(${[...roomIds]}::uuid[]) and clinic.counts
      and clinic.during && ${rangeOf(wanted)} and clinic.id is distinct from ${wanted.except}::uuid
    order by clinic.starts_at`.execute(trx);
  return rows;
}

/** The holiday on a day in the municipality's country. */
export async function findHoliday(trx: Trx, country: string, day: Temporal.PlainDate): Promise<Words | null> {
  const found = await trx
    .selectFrom('holiday')
    .select('name')
    .where('country', '=', country)
    .where('day', '=', day)
    .executeTakeFirst();
  return (found?.name as Words | undefined) ?? null;
}

/** The holidays in the countries of these municipalities, in order. */
export async function listHolidays(
  trx: Trx,
  {
    municipalities,
    from,
    until,
  }: { municipalities: readonly string[]; from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<{ day: Temporal.PlainDate; name: Words }[]> {
  const rows = await trx
    .selectFrom('holiday')
    .select(['day', 'name'])
    .where('country', 'in', (countries) =>
      countries.selectFrom('municipality').select('country').where('id', 'in', municipalities),
    )
    .where('day', '>=', from)
    .where('day', '<', until)
    .orderBy('day')
    .execute();
  return rows as { day: Temporal.PlainDate; name: Words }[];
}

const placeOfClinic = sql`join venue on venue.id = clinic.venue_id join room on room.id = clinic.room_id`;

const dayShown = sql`jsonb_build_object('place', venue.name, 'room', room.name, 'status', clinic.status)`;

const rangeOf = ({ startsAt, endsAt }: Wanted) =>
  sql`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`;
