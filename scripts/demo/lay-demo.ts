import { sql } from 'kysely';
import type { Database, Trx } from '#server/platform/database.ts';
import { inScope } from '#server/platform/scope.ts';
import type { DemoMunicipality } from './demo-content.ts';
import { dice } from './dice.ts';
import { gran } from './gran.ts';
import { hameenlinna } from './hameenlinna.ts';
import { layBookings } from './lay-bookings.ts';
import { layClinics } from './lay-clinics.ts';
import { layFiles } from './lay-files.ts';
import { layMails } from './lay-mails.ts';
import { layNotes } from './lay-notes.ts';
import { layMunicipalities, layPeople, layProperties, layVenues } from './lay-places.ts';
import { notedVisits } from './notes/noted-visits.ts';
import { planBookings, type Share } from './plan-bookings.ts';
import { planDays } from './plan-days.ts';
import { porvoo } from './porvoo.ts';

export const demoMunicipalities = [porvoo, hameenlinna, gran];

/** 110 bookings; of those whose day is over about four in five came, one in twelve did not, one in ten had cancelled. */
const shares: Record<string, Share> = {
  '638': { done: 23, noShow: 3, cancelled: 3, today: 5, coming: 5 },
  '109': { done: 22, noShow: 2, cancelled: 3, today: 5, coming: 4 },
  '3446': { done: 22, noShow: 2, cancelled: 2, today: 5, coming: 4 },
};

interface Databases {
  asApp: Database;
  asOwner: Database;
}

/** Removes everything that a demo consists of; as role owner. */
export async function emptyDemo(asOwner: Database): Promise<void> {
  await sql`truncate municipality, person, auth."user" cascade`.execute(asOwner);
}

/** Lays the whole demo around `now`: all of it or, but for the bare municipalities, nothing. */
export async function layDemo(
  { asApp, asOwner }: Databases,
  { now, linkKey }: { now: Temporal.Instant; linkKey: string },
): Promise<void> {
  await layMunicipalities(asOwner, demoMunicipalities);
  const scope = demoMunicipalities.map(({ id }) => id);
  await inScope(asApp, scope, async (trx) => {
    const people = await layPeople(trx, now);
    for (const [i, municipality] of demoMunicipalities.entries()) {
      await layMunicipality(trx, municipality, { people, now, linkKey, shift: i });
    }
  });
}

interface Around {
  people: Map<string, string>;
  now: Temporal.Instant;
  linkKey: string;
  /** Days by which this municipality's clinics stand apart from the first one's. */
  shift: number;
}

async function layMunicipality(trx: Trx, municipality: DemoMunicipality, around: Around) {
  const { people, now, linkKey, shift } = around;
  const chance = dice(Number(municipality.id));
  const venues = await layVenues(trx, municipality);
  const properties = await layProperties(trx, municipality, now.subtract({ hours: 24 * 90 }));
  const days = planDays(municipality, now, shift);
  const clinics = await layClinics(trx, { municipality, venues, people }, days);
  const planned = planBookings(chance, {
    clinics,
    properties,
    notes: notedVisits[municipality.id] ?? [],
    share: shares[municipality.id]!,
  });
  const laying = { dice: chance, municipality: municipality.id, linkKey, properties, now };
  const bookings = await layBookings(trx, laying, planned);
  await layFiles(trx, { municipality: municipality.id, now }, bookings);
  await layNotes(trx, { municipality, people }, bookings);
  await layMails(trx, { municipality, people, now }, { clinics, bookings });
}
