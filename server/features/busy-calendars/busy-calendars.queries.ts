import { sql } from 'kysely';
import type { BusyFailure } from '#shared/contracts/busy-calendar.ts';
import type { Trx } from '../../platform/database.ts';
import type { Span } from './occurrences.rules.ts';

export interface BusyCalendarRow {
  personId: string;
  sealedAddress: string;
  host: string;
  triedAt: Temporal.Instant | null;
  fetchedAt: Temporal.Instant | null;
  failure: BusyFailure | null;
  failingSince: Temporal.Instant | null;
  /** Of a municipality where the person works. */
  timeZone: string;
}

function busyCalendars(trx: Trx) {
  return trx
    .selectFrom('busy_calendar')
    .select(['person_id as personId', 'sealed_address as sealedAddress', 'host'])
    .select(['tried_at as triedAt', 'fetched_at as fetchedAt', 'failure', 'failing_since as failingSince'])
    .select((from) =>
      from
        .selectFrom('person_role')
        .innerJoin('municipality', 'municipality.id', 'person_role.municipality_id')
        .select('time_zone')
        .whereRef('person_role.person_id', '=', 'busy_calendar.person_id')
        .orderBy('municipality.id')
        .limit(1)
        .as('timeZone'),
    );
}

export async function findBusyCalendar(trx: Trx, personId: string): Promise<BusyCalendarRow | undefined> {
  const found = await busyCalendars(trx).where('person_id', '=', personId).executeTakeFirst();
  return found as BusyCalendarRow | undefined;
}

/** Those of everybody who works in the scope, the one that was tried longest ago first. */
export async function listBusyCalendars(trx: Trx): Promise<BusyCalendarRow[]> {
  const rows = await busyCalendars(trx)
    .orderBy('tried_at', (order) => order.asc().nullsFirst())
    .execute();
  return rows as BusyCalendarRow[];
}

/** Takes the place of an earlier calendar, whose busy times go with it. */
export async function replaceBusyCalendar(
  trx: Trx,
  calendar: { personId: string; sealedAddress: string; host: string },
): Promise<void> {
  const { personId, sealedAddress, host } = calendar;
  await lockOwner(trx, personId);
  await deleteBusyCalendar(trx, personId);
  await trx
    .insertInto('busy_calendar')
    .values({ person_id: personId, sealed_address: sealedAddress, host })
    .execute();
}

/** One who registers twice at once, or loses their last role meanwhile, does it one after the other. */
async function lockOwner(trx: Trx, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

export async function deleteBusyCalendar(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('busy_calendar').where('person_id', '=', personId).execute();
}

/** What was fetched, and from which address. */
export interface Fetched {
  personId: string;
  sealedAddress: string;
  at: Temporal.Instant;
}

/** The calendar was read: its busy times take the place of the earlier ones. Nothing when its address is another by now. */
export async function updateToFetched(
  trx: Trx,
  { at, ...fetched }: Fetched,
  spans: readonly Span[],
): Promise<void> {
  const isStill = await updateTried(trx, fetched, {
    ...{ tried_at: at, fetched_at: at, failure: null, failing_since: null },
  });
  if (!isStill) return;
  const { personId } = fetched;
  await trx.deleteFrom('busy_time').where('person_id', '=', personId).execute();
  const [starts, ends] = [spans.map(({ start }) => start), spans.map(({ end }) => end)];
  await sql`
    insert into busy_time (person_id, during)
    select ${personId}, tstzrange(to_timestamp(start / 1000.0), to_timestamp("end" / 1000.0))
    from unnest(${starts}::float8[], ${ends}::float8[]) as span (start, "end")`.execute(trx);
}

/** The calendar could not be read: what was known of the time to come stays, and since when it fails is kept. */
export async function updateToFailed(
  trx: Trx,
  { at, ...fetched }: Fetched,
  failure: BusyFailure,
): Promise<void> {
  await updateTried(trx, fetched, {
    ...{ tried_at: at, failure },
    failing_since: sql<Temporal.Instant>`coalesce(failing_since, ${at})`,
  });
  await trx
    .deleteFrom('busy_time')
    .where('person_id', '=', fetched.personId)
    .where(sql<boolean>`upper(during) < ${at}`)
    .execute();
}

async function updateTried(
  trx: Trx,
  { personId, sealedAddress }: Omit<Fetched, 'at'>,
  values: Record<string, unknown>,
): Promise<boolean> {
  const updated = await trx
    .updateTable('busy_calendar')
    .set(values)
    .where('person_id', '=', personId)
    .where('sealed_address', '=', sealedAddress)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** A stretch of time that somebody’s own calendar says is taken. */
export interface BusyTime {
  personId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** When these people are busy within a stretch of time, cut to `shown`, as far as they work in the scope. */
export async function listBusyTimes(
  trx: Trx,
  personIds: readonly string[],
  { wanted, shown }: { wanted: Stretch; shown: Stretch },
): Promise<BusyTime[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<BusyTime>`
    select person_id as "personId", lower(seen) as "startsAt", upper(seen) as "endsAt"
    from busy_time cross join lateral (select during * ${rangeOf(shown)} as seen) as cut
    where person_id = any(${[...personIds]}::uuid[]) and during && ${rangeOf(wanted)}
    order by lower(seen)`.execute(trx);
  return rows;
}

export interface Stretch {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

const rangeOf = ({ startsAt, endsAt }: Stretch) =>
  sql`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`;
