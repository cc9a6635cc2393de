import { sql, type ExpressionBuilder } from 'kysely';
import type { Language } from '#shared/text/language.ts';
import type { Words } from '#shared/contracts/common.ts';
import type { DB } from '../../platform/database-types.ts';
import type { Trx } from '../../platform/database.ts';

export interface PublicClinicRow {
  id: string;
  municipality: string;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  timeZone: string;
  languages: Language[];
  venueName: Words;
  address: string;
  village: string;
}

function baseOf(trx: Trx) {
  return trx
    .selectFrom('clinic')
    .innerJoin('venue', 'venue.id', 'clinic.venue_id')
    .innerJoin('municipality', 'municipality.id', 'clinic.municipality_id')
    .select([
      'clinic.id',
      'clinic.municipality_id as municipality',
      'clinic.day',
      'clinic.starts_at as startsAt',
      'clinic.ends_at as endsAt',
      'municipality.time_zone as timeZone',
      'municipality.languages',
      'venue.name as venueName',
      'venue.address',
      'venue.village',
    ]);
}

/** Published days of the scope that have not ended, the next one first. */
export async function listComingClinics(trx: Trx, now: Temporal.Instant): Promise<PublicClinicRow[]> {
  const rows = await baseOf(trx)
    .where('clinic.status', '=', 'published')
    .where('clinic.ends_at', '>', now)
    .orderBy('clinic.starts_at')
    .limit(200)
    .execute();
  return rows as PublicClinicRow[];
}

export interface FeedClinicRow extends PublicClinicRow {
  room: Words;
  /** iCalendar SEQUENCE: rises with what can be seen of the day. */
  sequence: number;
}

const sequence = sql<number>`clinic.version - clinic.quiet_versions`.as('sequence');

/** Days of the scope that are open or were held, from that moment on. */
export async function listFeedClinics(trx: Trx, since: Temporal.Instant): Promise<FeedClinicRow[]> {
  const rows = await baseOf(trx)
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .select(['room.name as room', sequence])
    .where('clinic.status', 'in', ['published', 'held', 'closed'])
    .where('clinic.ends_at', '>', since)
    .orderBy('clinic.starts_at')
    .limit(500)
    .execute();
  return rows as FeedClinicRow[];
}

export interface NewsRow extends FeedClinicRow {
  announcedAt: Temporal.Instant;
  /** The day was moved since. */
  movedAt: Temporal.Instant | null;
}

/** Published days of the scope that have not ended, the latest published first. */
export async function listNews(trx: Trx, now: Temporal.Instant): Promise<NewsRow[]> {
  const rows = await baseOf(trx)
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .select(['room.name as room', sequence, 'clinic.announced_at as announcedAt'])
    .select(
      sql<Temporal.Instant | null>`(select max(done_at) from clinic_change
        where clinic_change.clinic_id = clinic.id and kind = 'move' and done_at > clinic.announced_at)`.as(
        'movedAt',
      ),
    )
    .where('clinic.status', '=', 'published')
    .where('clinic.ends_at', '>', now)
    .orderBy('clinic.announced_at', 'desc')
    .orderBy('clinic.starts_at')
    .limit(50)
    .execute();
  return rows as unknown as NewsRow[];
}

export interface PublicClinicDetails extends PublicClinicRow {
  status: string;
  closesAt: Temporal.Instant;
  slotMinutes: number;
  room: Words;
  venueAccessibility: Words;
  roomAccessibility: Words;
  parking: Words;
  texts: Partial<Record<Language, { bring?: string; words?: string }>>;
}

/** A day the public may see: published, or cancelled after it was published. */
export async function findPublicClinic(trx: Trx, clinicId: string): Promise<PublicClinicDetails | undefined> {
  const row = await baseOf(trx)
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .select([
      'clinic.status',
      'clinic.closes_at as closesAt',
      'clinic.slot_minutes as slotMinutes',
      'clinic.texts',
      'room.name as room',
      'room.accessibility as roomAccessibility',
      'venue.accessibility as venueAccessibility',
      'venue.parking',
    ])
    .where('clinic.id', '=', clinicId)
    .where((clinic) => wasPublished(clinic))
    .executeTakeFirst();
  return row as PublicClinicDetails | undefined;
}

/** Whether the public may see a day, without anything about it. */
export async function isPublicClinic(trx: Trx, clinicId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('clinic')
    .select('clinic.id')
    .where('clinic.id', '=', clinicId)
    .where((clinic) => wasPublished(clinic))
    .executeTakeFirst();
  return row !== undefined;
}

function wasPublished(clinic: ExpressionBuilder<DB, 'clinic'>) {
  return clinic.or([
    clinic('clinic.status', 'in', ['published', 'held', 'closed']),
    clinic.and([
      clinic('clinic.status', '=', 'cancelled'),
      clinic.exists(clinic.selectFrom('slot').select('slot.id').whereRef('slot.clinic_id', '=', 'clinic.id')),
    ]),
  ]);
}

/** Roles at the table with the names of those who sit there. */
export async function listPanel(trx: Trx, clinicId: string): Promise<{ role: string; name: string }[]> {
  return trx
    .selectFrom('staffing')
    .innerJoin('person', 'person.id', 'staffing.person_id')
    .select(['staffing.role', 'person.name'])
    .where('clinic_id', '=', clinicId)
    .orderBy('desk')
    .orderBy('role', 'desc')
    .execute();
}
