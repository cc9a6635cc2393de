import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, violatedConstraint, type Trx } from '#server/platform/database.ts';
import { listHolidays } from '#server/platform/holidays.ts';
import {
  panelRoles,
  publishingProblems,
  type DayToPublish,
  type Staffing,
} from '#shared/rules/publishing.ts';
import type { Language } from '#shared/text/language.ts';
import { testApp } from '../../../support/app.ts';

const { owner, make } = await testApp();

const places = {
  '638': { country: 'FI', languages: ['fi', 'sv'] },
  '109': { country: 'FI', languages: ['fi'] },
  '3446': { country: 'NO', languages: ['nb'] },
} as const;
type Municipality = keyof typeof places;
const municipalities = Object.keys(places) as Municipality[];

const rooms = new Map<Municipality, { venueId: string; roomId: string }>();
const people: string[] = [];
for (const id of municipalities) rooms.set(id, await make.room(id));
for (let i = 0; i < 4; i++) people.push((await make.person({ roles: [...panelRoles] })).id);

const constraints = {
  role_unstaffed: 'clinic_role_unstaffed',
  person_in_two_roles: 'clinic_person_in_two_roles',
  language_missing: 'clinic_language_missing',
  holiday_unconfirmed: 'clinic_holiday_unconfirmed',
  no_slots: 'clinic_has_no_slots',
} as const;

interface GeneratedDay extends Omit<DayToPublish, 'municipalityLanguages' | 'holiday'> {
  municipality: Municipality;
  date: string;
}

// Emptiness in every spelling, and reasons and people scarce enough that each rule is met and broken often.
const text = fc.constantFrom('', ' ', '\n\t', 'Kartta', ' Kartta ');
const words = fc.record({ bring: text, words: fc.constantFrom('', '', ' ', 'Kahvia') }, { requiredKeys: [] });
const seat = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      personId: fc.constantFrom(...people),
      doubleRoleReason: fc.constantFrom(null, null, 'Sijaisuus'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ missingReason: 'Virka on täyttämättä' }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const dates = ['2026-10-14', '2027-06-25', '2026-12-24', '2027-05-17', '2026-12-06', '2027-01-12'];

const anyDay: fc.Arbitrary<GeneratedDay> = fc
  .record({
    municipality: fc.constantFrom(...municipalities),
    date: fc.constantFrom(...dates),
    desks: fc.constantFrom(1, 1, 2),
    seats: fc.array(seat, { minLength: 6, maxLength: 6 }),
    texts: fc.record({ fi: words, sv: words, en: words, nb: words }, { requiredKeys: [] }),
    holidayConfirmed: fc.boolean(),
    slotCount: fc.constantFrom(0, 1, 1, 1),
  })
  .map(({ seats, ...rest }) => ({ ...rest, staffing: staffingOf(seats, rest.desks) }));

// By chance alone a day is seldom whole but for its last obstacles.
const wholeTexts = {
  fi: { bring: 'Kartta' },
  sv: { bring: 'Karta' },
  en: { bring: 'Map' },
  nb: { bring: 'Kart' },
};
const wholePanel = people.slice(0, 3).map((personId) => ({ personId }));
const nearlyWholeDay: fc.Arbitrary<GeneratedDay> = fc
  .record({
    municipality: fc.constantFrom(...municipalities),
    date: fc.constantFrom(...dates),
    holidayConfirmed: fc.boolean(),
    slotCount: fc.constantFrom(0, 1, 1, 1),
  })
  .map((rest) => ({ ...rest, desks: 1, texts: wholeTexts, staffing: staffingOf(wholePanel, 1) }));

const day = fc.oneof({ weight: 3, arbitrary: anyDay }, { weight: 1, arbitrary: nearlyWholeDay });

function staffingOf(seats: (Partial<Staffing> | null)[], desks: number): Staffing[] {
  return seats.slice(0, desks * 3).flatMap((one, i) => {
    const place = { desk: Math.floor(i / 3) + 1, role: panelRoles[i % 3]! };
    const empty = { personId: null, missingReason: null, doubleRoleReason: null };
    return one ? [{ ...empty, ...place, ...one }] : [];
  });
}

test('the database refuses exactly the days for which the pure rule finds an obstacle, and for one of its reasons', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(day, async (generated) => {
      const { country, languages } = places[generated.municipality];
      const holiday = listHolidays(country, Number(generated.date.slice(0, 4))).find(
        (one) => one.day.toString() === generated.date,
      );
      const problems = publishingProblems({
        ...generated,
        municipalityLanguages: languages as readonly Language[],
        holiday: holiday ? { name: holiday.name } : null,
      });
      const refusedBy = await publishedInDatabase(generated);
      const codes = problems.map(({ code }) => constraints[code]);
      seen.add(refusedBy ?? 'published');
      if (refusedBy === null) expect(problems).toEqual([]);
      else expect(codes).toContain(refusedBy);
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual(['published', ...Object.values(constraints)].sort());
});

class Undo extends Error {}

/** The constraint that refuses to publish the day, or null. Nothing of it stays. */
async function publishedInDatabase(wanted: GeneratedDay): Promise<string | null> {
  try {
    await owner.transaction().execute(async (trx) => {
      await writeDay(trx, wanted);
      await sql`set constraints clinic_publishable immediate`.execute(trx);
      throw new Undo();
    });
    return null;
  } catch (error) {
    if (error instanceof Undo) return null;
    const constraint = violatedConstraint(error);
    if (constraint === null) throw error;
    return constraint;
  }
}

async function writeDay(trx: Trx, { municipality, date, staffing, slotCount, ...day }: GeneratedDay) {
  const { venueId, roomId } = rooms.get(municipality)!;
  const startsAt = Temporal.Instant.from(`${date}T10:00:00Z`);
  const clinic = await trx
    .insertInto('clinic')
    .values({
      municipality_id: municipality,
      venue_id: venueId,
      room_id: roomId,
      status: 'published',
      starts_at: startsAt,
      ends_at: startsAt.add({ hours: 2 }),
      day: Temporal.PlainDate.from(date),
      slot_minutes: 25,
      desks: day.desks,
      closes_at: startsAt,
      texts: json(day.texts) as never,
      holiday_confirmed: day.holidayConfirmed,
    })
    .returning(['id', 'during', 'counts'])
    .executeTakeFirstOrThrow();
  const ofClinic = { clinic_id: clinic.id, municipality_id: municipality };
  for (const one of staffing) {
    const { desk, role, personId, missingReason, doubleRoleReason } = one;
    await trx
      .insertInto('staffing')
      .values({
        ...ofClinic,
        during: clinic.during,
        counts: clinic.counts,
        desk,
        role,
        person_id: personId,
        missing_reason: missingReason,
        double_role_reason: doubleRoleReason,
      })
      .execute();
  }
  if (slotCount > 0) {
    const slot = {
      desk: 1,
      starts_at: startsAt,
      ends_at: startsAt.add({ minutes: 25 }),
      share: 'web' as const,
    };
    await trx
      .insertInto('slot')
      .values({ ...ofClinic, ...slot })
      .execute();
  }
}
