import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { json, type Trx } from '#server/platform/database.ts';
import { panelRoles } from '#shared/rules/publishing.ts';
import { planSlots, type PlannedSlot, type SlotPlan } from '#shared/rules/slot-grid.ts';
import { closingDefault, instantOf } from '#shared/time.ts';
import { demoExpert, demoPeople } from './accounts.ts';
import type { DemoMunicipality } from './demo-content.ts';
import type { LaidVenue } from './lay-places.ts';
import type { PlannedDay } from './plan-days.ts';

export type LaidSlot = PlannedSlot & { id: string };

export interface LaidClinic {
  id: string;
  day: PlannedDay;
  slots: LaidSlot[];
  /** Where in the municipality's list of venues. */
  venueNumber: number;
  seats: { staffingId: string; role: (typeof panelRoles)[number]; email: string }[];
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

interface Laying {
  municipality: DemoMunicipality;
  venues: LaidVenue[];
  people: Map<string, string>;
}

const lengths = { slotMinutes: 25, changeoverMinutes: 5, desks: 1, shares: { staff: 2, walkIn: 1 } };

/** Lays the days with their times and their three experts; each day is in the next venue. */
export async function layClinics(trx: Trx, laying: Laying, days: PlannedDay[]): Promise<LaidClinic[]> {
  const clinics: LaidClinic[] = [];
  for (const [i, day] of days.entries()) {
    const clinic = drawClinic(laying.municipality, day, i % laying.venues.length);
    await insertClinic(trx, laying, clinic);
    await insertPanel(trx, laying, clinic);
    await insertSlots(trx, laying, clinic);
    clinics.push(clinic);
  }
  return clinics;
}

function drawClinic({ id, timeZone }: DemoMunicipality, day: PlannedDay, venueNumber: number): LaidClinic {
  const plan: SlotPlan = { ...lengths, ...day, date: day.date.toString() };
  const at = (date: string, time: string) => instantOf(date, time, timeZone);
  const { slots, problems } = planSlots(plan, (date, time) => at(date, time).epochMilliseconds);
  if (problems.length > 0) throw new Error(`the demo's day cannot be laid: ${JSON.stringify(problems)}`);
  return {
    id: randomUUID(),
    day,
    venueNumber,
    slots: slots.map((slot) => ({ ...slot, id: randomUUID() })),
    seats: panelRoles.map((role) => ({ staffingId: randomUUID(), role, email: demoExpert(id, role).email })),
    startsAt: at(plan.date, plan.start),
    endsAt: at(plan.date, plan.end),
  };
}

async function insertClinic(trx: Trx, { municipality, venues, people }: Laying, clinic: LaidClinic) {
  const venue = venues[clinic.venueNumber]!;
  const { day } = clinic;
  const coordinator = demoPeople.find(({ roles }) =>
    roles.some((held) => held.municipality === municipality.id && held.role === 'coordinator'),
  );
  await trx
    .insertInto('clinic')
    .values({
      id: clinic.id,
      municipality_id: municipality.id,
      venue_id: venue.venueId,
      room_id: venue.roomId,
      status: day.status,
      starts_at: clinic.startsAt,
      ends_at: clinic.endsAt,
      day: day.date,
      slot_minutes: lengths.slotMinutes,
      changeover_minutes: lengths.changeoverMinutes,
      breaks: json(day.breaks),
      desks: lengths.desks,
      staff_slots: lengths.shares.staff,
      walk_in_slots: lengths.shares.walkIn,
      closes_at: closingDefault(day.date, municipality.timeZone),
      staff_slots_open_at: instantOf(day.date.subtract({ days: 3 }), '12:00', municipality.timeZone),
      texts: json(municipality.texts),
      created_by: people.get(coordinator!.email) ?? null,
    })
    .execute();
}

async function insertPanel(trx: Trx, { municipality, people }: Laying, clinic: LaidClinic) {
  const rows = clinic.seats.map(({ staffingId, role, email }) => ({
    id: staffingId,
    clinic_id: clinic.id,
    municipality_id: municipality.id,
    role,
    person_id: people.get(email)!,
    during: sql<string>`tstzrange(${clinic.startsAt}, ${clinic.endsAt})`,
    counts: true,
    invite_sequence: 0,
  }));
  await trx.insertInto('staffing').values(rows).execute();
}

async function insertSlots(trx: Trx, { municipality }: Laying, { id, slots }: LaidClinic) {
  const rows = slots.map((slot) => ({
    id: slot.id,
    clinic_id: id,
    municipality_id: municipality.id,
    desk: slot.desk,
    starts_at: Temporal.Instant.fromEpochMilliseconds(slot.startsAt),
    ends_at: Temporal.Instant.fromEpochMilliseconds(slot.endsAt),
    share: slot.share,
  }));
  await trx.insertInto('slot').values(rows).execute();
}
