import { sql } from 'kysely';
import type { ClinicStatus, DayTexts } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import { json, type Trx } from '../../platform/database.ts';
import { badInput } from '../../platform/errors.ts';
import type { CheckedPlan } from './plan.rules.ts';
import type { SeatRow } from './seats.rules.ts';

export interface DayRow {
  id: string;
  municipality: string;
  country: 'FI' | 'NO';
  timeZone: string;
  languages: Language[];
  status: ClinicStatus;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  roomId: string;
  room: Words;
  venueName: Words;
  address: string;
  village: string;
  slotMinutes: number;
  changeoverMinutes: number;
  breaks: { start: string; end: string }[];
  desks: number;
  staffSlots: number;
  walkInSlots: number;
  closesAt: Temporal.Instant;
  staffSlotsOpenAt: Temporal.Instant | null;
  texts: DayTexts;
  holidayConfirmed: boolean;
  cancelReason: Words | null;
  version: number;
  /** A move or cancellation of the whole day waits. */
  changeWaits: boolean;
  seats: (SeatRow & { name: string | null })[];
}

function days(trx: Trx) {
  return trx
    .selectFrom('clinic')
    .innerJoin('municipality', 'municipality.id', 'clinic.municipality_id')
    .innerJoin('venue', 'venue.id', 'clinic.venue_id')
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .select(['clinic.id', 'clinic.municipality_id as municipality', 'clinic.status', 'clinic.day'])
    .select(['municipality.country', 'municipality.time_zone as timeZone', 'municipality.languages'])
    .select(['clinic.starts_at as startsAt', 'clinic.ends_at as endsAt', 'clinic.room_id as roomId'])
    .select(['room.name as room', 'venue.name as venueName', 'venue.address', 'venue.village'])
    .select(['clinic.slot_minutes as slotMinutes', 'clinic.changeover_minutes as changeoverMinutes'])
    .select(['clinic.breaks', 'clinic.desks', 'clinic.staff_slots as staffSlots'])
    .select(['clinic.walk_in_slots as walkInSlots', 'clinic.closes_at as closesAt', 'clinic.texts'])
    .select(['clinic.staff_slots_open_at as staffSlotsOpenAt', 'clinic.cancel_reason as cancelReason'])
    .select(['clinic.holiday_confirmed as holidayConfirmed', 'clinic.version'])
    .select(seatsOfDay.as('seats'))
    .select(changeWaits.as('changeWaits'));
}

const seatsOfDay = sql<DayRow['seats']>`coalesce((
  select json_agg(json_build_object('id', staffing.id, 'desk', desk, 'role', role, 'personId', person_id,
    'name', person.name, 'missingReason', missing_reason, 'doubleRoleReason', double_role_reason,
    'inviteSequence', invite_sequence, 'needsSubstitute', needs_substitute)
    order by desk, array_position(array['project_lead', 'building_inspector', 'environmental_secretary'], role))
  from staffing left join person on person.id = staffing.person_id
  where staffing.clinic_id = clinic.id), '[]')`;

const changeWaits = sql<boolean>`exists (
  select from clinic_change where clinic_change.clinic_id = clinic.id and done_at is null)`;

export interface WantedDays {
  municipality?: string | undefined;
  status?: ClinicStatus | undefined;
  time: 'coming' | 'past';
  now: Temporal.Instant;
}

/** Days of the scope: coming ones in order, past ones the latest first. */
export async function listDays(trx: Trx, wanted: WantedDays): Promise<DayRow[]> {
  const { municipality, status, time, now } = wanted;
  const isComing = time === 'coming';
  const rows = await days(trx)
    .where('clinic.ends_at', isComing ? '>' : '<=', now)
    .$if(municipality !== undefined, (query) => query.where('clinic.municipality_id', '=', municipality!))
    .$if(status !== undefined, (query) => query.where('clinic.status', '=', status!))
    .orderBy('clinic.starts_at', isComing ? 'asc' : 'desc')
    .orderBy('clinic.id')
    .limit(300)
    .execute();
  return rows as DayRow[];
}

/** Days of the scope from one date to before another, in order. */
export async function listDaysBetween(
  trx: Trx,
  {
    municipality,
    from,
    until,
  }: { municipality?: string | undefined; from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<DayRow[]> {
  const rows = await days(trx)
    .where('clinic.day', '>=', from)
    .where('clinic.day', '<', until)
    .$if(municipality !== undefined, (query) => query.where('clinic.municipality_id', '=', municipality!))
    .orderBy('clinic.starts_at')
    .orderBy('clinic.id')
    .execute();
  return rows as DayRow[];
}

export async function findDay(trx: Trx, clinicId: string): Promise<DayRow | undefined> {
  return (await days(trx).where('clinic.id', '=', clinicId).executeTakeFirst()) as DayRow | undefined;
}

/** These days in the order of time. */
export async function findDays(trx: Trx, ids: readonly string[]): Promise<DayRow[]> {
  if (ids.length === 0) return [];
  const rows = await days(trx)
    .where('clinic.id', 'in', ids)
    .orderBy('clinic.starts_at')
    .orderBy('clinic.id')
    .execute();
  return rows as DayRow[];
}

/** Locks the day first: two coordinators change it one after the other, and no booking slips in between. */
export async function lockDay(trx: Trx, clinicId: string): Promise<DayRow | undefined> {
  await trx.selectFrom('clinic').select('id').where('id', '=', clinicId).forUpdate().execute();
  return findDay(trx, clinicId);
}

/**
 * The venue of a room that can be planned in; a closed one only for a day that has it already. Locks the room: many who
 * plan in it at once would deadlock in its exclusion constraint instead of being refused by it.
 */
export async function getVenueOfRoom(
  trx: Trx,
  { municipality, roomId, kept }: { municipality: string; roomId: string; kept: string | null },
): Promise<string> {
  const room = await trx
    .selectFrom('room')
    .innerJoin('venue', 'venue.id', 'room.venue_id')
    .select(['room.venue_id as venueId', 'room.closed', 'venue.closed as venueClosed'])
    .where('room.id', '=', roomId)
    .where('room.municipality_id', '=', municipality)
    .forNoKeyUpdate('room')
    .executeTakeFirst();
  const isOpen = room && ((!room.closed && !room.venueClosed) || roomId === kept);
  if (!isOpen) throw badInput({ fields: [{ field: 'roomId', code: 'plan_room' }] });
  return room.venueId;
}

/** Locks rooms in one order before several days are planned in them. */
export async function lockRooms(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.selectFrom('room').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
}

type PlanToWrite = { plan: CheckedPlan; venueId: string };

export async function insertDay(
  trx: Trx,
  { municipality, by, plan, venueId }: PlanToWrite & { municipality: string; by: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('clinic')
    .values({ municipality_id: municipality, created_by: by, ...columnsOf({ plan, venueId }) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** People move along with the day: the foreign key carries the new time to their seats. */
export async function updateDay(
  trx: Trx,
  { id, plan, venueId }: PlanToWrite & { id: string },
): Promise<void> {
  await trx
    .updateTable('clinic')
    .set((update) => ({ ...columnsOf({ plan, venueId }), version: update('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function updateStatus(
  trx: Trx,
  {
    id,
    status,
    cancelReason,
    announcedAt,
  }: { id: string; status: ClinicStatus; cancelReason?: Words; announcedAt?: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('clinic')
    .set((update) => ({
      status,
      version: update('version', '+', 1),
      ...(cancelReason && { cancel_reason: json(cancelReason) as never }),
      ...(announcedAt && { announced_at: announcedAt }),
    }))
    .where('id', '=', id)
    .execute();
}

/** Something was planned or taken back that nobody outside has seen: calendars keep their SEQUENCE. */
export async function raiseVersionQuietly(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('clinic')
    .set((update) => ({
      version: update('version', '+', 1),
      quiet_versions: update('quiet_versions', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function raiseVersion(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('clinic')
    .set((update) => ({ version: update('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

function columnsOf({ plan, venueId }: PlanToWrite) {
  return {
    room_id: plan.roomId,
    venue_id: venueId,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    day: plan.day,
    slot_minutes: plan.slotMinutes,
    changeover_minutes: plan.changeoverMinutes,
    breaks: json(plan.breaks) as never,
    desks: plan.desks,
    staff_slots: plan.staffSlots,
    walk_in_slots: plan.walkInSlots,
    closes_at: plan.closesAt,
    staff_slots_open_at: plan.staffSlotsOpenAt,
    texts: json(plan.texts) as never,
    holiday_confirmed: plan.holidayConfirmed,
  };
}
