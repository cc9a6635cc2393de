import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { PanelRole } from '#shared/rules/publishing.ts';
import type { Trx } from '../../platform/database.ts';

export interface ClinicLineRow {
  clinicId: string;
  municipality: string;
  municipalityName: Words;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  timeZone: string;
  venue: Words;
  status: string;
  booked: number;
}

const booked = sql<number>`(
  select count(*)::int from booking where booking.clinic_id = clinic.id and booking.status <> 'cancelled')`;

function clinicLines(trx: Trx, now: Temporal.Instant) {
  // Today's day stays until it is over on the wall.
  return allClinicLines(trx).where(
    sql<boolean>`clinic.day >= (${now}::timestamptz at time zone municipality.time_zone)::date`,
  );
}

function allClinicLines(trx: Trx) {
  return everyClinicLine(trx).where('clinic.status', '<>', 'cancelled');
}

function everyClinicLine(trx: Trx) {
  return trx
    .selectFrom('clinic')
    .innerJoin('municipality', 'municipality.id', 'clinic.municipality_id')
    .innerJoin('venue', 'venue.id', 'clinic.venue_id')
    .select(['clinic.id as clinicId', 'clinic.municipality_id as municipality', 'clinic.day'])
    .select(['municipality.name as municipalityName', 'clinic.starts_at as startsAt'])
    .select(['clinic.ends_at as endsAt', 'time_zone as timeZone', 'venue.name as venue', 'clinic.status'])
    .select(booked.as('booked'))
    .orderBy('clinic.starts_at');
}

/** These days, cancelled ones too. */
export async function listDays(trx: Trx, clinicIds: readonly string[]): Promise<ClinicLineRow[]> {
  if (clinicIds.length === 0) return [];
  return (await everyClinicLine(trx)
    .where('clinic.id', 'in', [...clinicIds])
    .execute()) as unknown as ClinicLineRow[];
}

export async function listDaysOf(trx: Trx, personId: string, now: Temporal.Instant) {
  const rows = await clinicLines(trx, now)
    .innerJoin('staffing', 'staffing.clinic_id', 'clinic.id')
    .select('staffing.role')
    .where('staffing.person_id', '=', personId)
    .limit(12)
    .execute();
  return rows as unknown as (ClinicLineRow & { role: string })[];
}

export async function listOtherDays(trx: Trx, personId: string, now: Temporal.Instant) {
  const rows = await clinicLines(trx, now)
    .where('clinic.status', '=', 'published')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('staffing')
            .select('staffing.id')
            .whereRef('staffing.clinic_id', '=', 'clinic.id')
            .where('staffing.person_id', '=', personId),
        ),
      ),
    )
    .limit(6)
    .execute();
  return rows as unknown as ClinicLineRow[];
}

export interface SubstituteRow extends ClinicLineRow {
  staffingId: string;
  role: PanelRole;
  name: string | null;
}

/** Seats whose person has left or declines, in the days to come. */
export async function listSubstitutes(trx: Trx, now: Temporal.Instant): Promise<SubstituteRow[]> {
  const rows = await clinicLines(trx, now)
    .innerJoin('staffing', 'staffing.clinic_id', 'clinic.id')
    .leftJoin('person', 'person.id', 'staffing.person_id')
    .select(['staffing.id as staffingId', 'staffing.role', 'person.name'])
    .where('staffing.needs_substitute', '=', true)
    .limit(12)
    .execute();
  return rows as unknown as SubstituteRow[];
}

/** Days whose move or cancellation could not be done when it was due; also of days that are over, until somebody decides. */
export async function listRefusedChanges(trx: Trx) {
  const rows = await allClinicLines(trx)
    .innerJoin('clinic_change', 'clinic_change.clinic_id', 'clinic.id')
    .where('clinic_change.done_at', 'is', null)
    .where('clinic_change.refused', 'is not', null)
    .limit(12)
    .execute();
  return rows as unknown as ClinicLineRow[];
}

export function listDraftsOf(trx: Trx, personId: string) {
  return trx
    .selectFrom('advice_note')
    .innerJoin('booking', 'booking.id', 'advice_note.booking_id')
    .innerJoin('clinic', 'clinic.id', 'booking.clinic_id')
    .innerJoin('municipality', 'municipality.id', 'booking.municipality_id')
    .innerJoin('property', 'property.id', 'booking.property_id')
    .select(['booking.id as bookingId', 'clinic.id as clinicId', 'clinic.day', 'booking.name'])
    .select(['time_zone as timeZone', 'property.identifier', 'property.parcel', 'property.address'])
    .select('advice_note.written_at as writtenAt')
    .where('advice_note.status', '=', sql.lit('draft'))
    .where('advice_note.written_by', '=', personId)
    .where('booking.status', 'not in', ['cancelled', 'no_show'])
    .orderBy('clinic.starts_at')
    .limit(20)
    .execute();
}

const sum = sql<number>`count(*)::int`.as('sum');

/** @param needless the failure of mails that wait for nobody */
export async function countFailedMessages(trx: Trx, needless: string): Promise<number> {
  const failed = trx
    .selectFrom('message')
    .select(sum)
    .where((where) =>
      where.or([
        where.and([where('status', '=', 'failed'), where('failure', 'is distinct from', needless)]),
        // A mail that came back waits among the replies; of a text message nobody else tells.
        where.and([where('channel', '=', 'sms'), where('delivery', '=', 'bounced')]),
      ]),
    );
  return (await failed.executeTakeFirstOrThrow()).sum;
}

/** Mails that came in and wait for somebody to read them. */
export async function countRepliesToRead(trx: Trx): Promise<number> {
  const waiting = trx.selectFrom('reply').select(sum).where('for_people', '=', sql.lit(true));
  return (await waiting.where('settled_at', 'is', null).executeTakeFirstOrThrow()).sum;
}

export async function countUnconfirmed(trx: Trx): Promise<number> {
  const waiting = trx.selectFrom('property').select(sum).where('confirmed', '=', false);
  return (await waiting.where('matched_to', 'is', null).executeTakeFirstOrThrow()).sum;
}

/** What only a telephone call brings to whoever waits: an offer of a time, or word of a change of their day. */
export async function countCallsToMake(trx: Trx, now: Temporal.Instant): Promise<number> {
  const open = trx.selectFrom('offer').select(sum).where('answer', 'is', null).where('how', '=', 'call');
  const offers = await open.where('until', '>', now).executeTakeFirstOrThrow();
  const untold = trx.selectFrom('waiting').select(sum).where('untold_clinic_id', 'is not', null);
  return offers.sum + (await untold.executeTakeFirstOrThrow()).sum;
}
