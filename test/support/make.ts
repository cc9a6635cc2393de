import { json, type Database } from '#server/platform/database.ts';
import { instantOf } from '#shared/time.ts';
import type { TestClock } from './clock.ts';

interface ClinicToMake {
  municipality?: string;
  /** Local day and first time; two weeks after the clock's start when left out. */
  day?: string;
  start?: string;
  slots?: number;
  minutes?: number;
  status?: 'draft' | 'published';
  staffSlots?: number;
}

const zones: Record<string, string> = {
  '638': 'Europe/Helsinki',
  '109': 'Europe/Helsinki',
  '3446': 'Europe/Oslo',
};
const roles = ['project_lead', 'building_inspector', 'environmental_secretary'] as const;

/** Builders that lay down what a test starts from, as the owner of the tables. */
export class Make {
  readonly #db: Database;
  readonly #clock: TestClock;
  #count = 0;

  constructor(db: Database, clock: TestClock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** A published clinic day with its venue, room, panel and slots. */
  async clinic(wanted: ClinicToMake = {}) {
    const { municipality = '638', slots = 3, minutes = 25, status = 'published', staffSlots = 0 } = wanted;
    const zone = zones[municipality]!;
    const day =
      wanted.day ?? this.#clock.now().toZonedDateTimeISO(zone).toPlainDate().add({ days: 14 }).toString();
    const startsAt = instantOf(day, wanted.start ?? '14:00', zone);
    const endsAt = startsAt.add({ minutes: slots * (minutes + 5) });
    const { venueId, roomId } = await this.room(municipality);
    return this.#db.transaction().execute(async (trx) => {
      const clinic = await trx
        .insertInto('clinic')
        .values({
          municipality_id: municipality,
          venue_id: venueId,
          room_id: roomId,
          status,
          starts_at: startsAt,
          ends_at: endsAt,
          day: Temporal.PlainDate.from(day),
          slot_minutes: minutes,
          closes_at: instantOf(Temporal.PlainDate.from(day).subtract({ days: 1 }), '12:00', zone),
          staff_slots: staffSlots,
          holiday_confirmed: true,
          texts: json(textsIn(['fi', 'sv', 'en', 'nb'])) as never,
        })
        .returning(['id', 'during', 'counts'])
        .executeTakeFirstOrThrow();
      for (const role of roles) {
        const { id: person } = await this.person({ municipality, roles: [role] });
        await trx
          .insertInto('staffing')
          .values({
            clinic_id: clinic.id,
            municipality_id: municipality,
            role,
            person_id: person,
            during: clinic.during,
            counts: clinic.counts,
          })
          .execute();
      }
      const slotIds: string[] = [];
      for (let place = 0; place < slots; place++) {
        const starts = startsAt.add({ minutes: place * (minutes + 5) });
        const { id } = await trx
          .insertInto('slot')
          .values({
            clinic_id: clinic.id,
            municipality_id: municipality,
            desk: 1,
            starts_at: starts,
            ends_at: starts.add({ minutes }),
            share: place >= slots - staffSlots ? 'staff' : 'web',
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        slotIds.push(id);
      }
      return { id: clinic.id, municipality, slotIds, startsAt, roomId, venueId };
    });
  }

  async room(municipality: string) {
    const place = ++this.#count;
    const venue = await this.#db
      .insertInto('venue')
      .values({
        municipality_id: municipality,
        name: json({
          fi: `Kylätalo ${place}`,
          sv: `Byagård ${place}`,
          en: `Village hall ${place}`,
          nb: `Grendehus ${place}`,
        }) as never,
        address: `Testitie ${place}`,
        village: 'Kerkkoo',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const room = await this.#db
      .insertInto('room')
      .values({
        municipality_id: municipality,
        venue_id: venue.id,
        name: json({ fi: 'Sali', sv: 'Salen' }) as never,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { venueId: venue.id, roomId: room.id };
  }

  async person({ municipality = '638', roles: given = [] as Role[], name = `Testi ${++this.#count}` } = {}) {
    const email = `testi.${++this.#count}@example.org`;
    const { id } = await this.#db
      .insertInto('person')
      .values({ name, email })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const role of given) {
      await this.#db
        .insertInto('person_role')
        .values({ person_id: id, municipality_id: municipality, role })
        .execute();
    }
    return { id, email, name };
  }

  /** A mail that a holder wrote to the address of their invitation; it waits for somebody to read it. */
  async reply({ municipality = '638', bookingId }: { municipality?: string; bookingId: string }) {
    const id = crypto.randomUUID();
    const written = {
      sender: 'Salainen Testi <salainen@example.org>',
      subject: 'Vs: Kutsu',
      words: 'En pääse.',
    };
    await this.#db
      .insertInto('reply')
      .values({
        id,
        municipality_id: municipality,
        booking_id: bookingId,
        arrival: Buffer.from(id),
        received_at: this.#clock.now(),
        kind: 'other',
        for_people: true,
        ...written,
      })
      .execute();
    return { id };
  }
}

type Role = (typeof roles)[number] | 'coordinator' | 'communications' | 'admin';

function textsIn(languages: string[]) {
  return Object.fromEntries(
    languages.map((language) => [language, { bring: `Ota mukaan (${language})`, words: '' }]),
  );
}
