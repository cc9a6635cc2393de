import { randomUUID } from 'node:crypto';
import { json, type Database, type Trx } from '#server/platform/database.ts';
import { demoPeople } from './accounts.ts';
import type { DemoMunicipality, DemoProperty } from './demo-content.ts';

export interface LaidVenue {
  venueId: string;
  roomId: string;
}

export type LaidProperty = DemoProperty & { id: string };

/** As role owner: the app may change a municipality, but not add one. */
export async function layMunicipalities(
  asOwner: Database,
  municipalities: DemoMunicipality[],
): Promise<void> {
  for (const one of municipalities) {
    const row = {
      country: one.country,
      time_zone: one.timeZone,
      languages: one.languages,
      name: json(one.name),
      phone: one.phone,
      phone_hours: json(one.phoneHours),
      email: one.email,
      words: json(one.words),
      active: true,
    };
    await asOwner
      .insertInto('municipality')
      .values({ id: one.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

/** Returns each person's id by e-mail address. */
export async function layPeople(trx: Trx, now: Temporal.Instant): Promise<Map<string, string>> {
  const people = demoPeople.map((person) => ({ ...person, id: randomUUID() }));
  await trx
    .insertInto('person')
    .values(people.map(({ roles: _, ...person }) => ({ ...person, created_at: now })))
    .execute();
  const roles = people.flatMap(({ id, roles }) =>
    roles.map(({ municipality, role }) => ({ person_id: id, municipality_id: municipality, role })),
  );
  await trx.insertInto('person_role').values(roles).execute();
  return new Map(people.map(({ email, id }) => [email, id]));
}

export async function layVenues(trx: Trx, { id, venues }: DemoMunicipality): Promise<LaidVenue[]> {
  const laid = venues.map((venue) => ({ ...venue, venueId: randomUUID(), roomId: randomUUID() }));
  await trx
    .insertInto('venue')
    .values(
      laid.map((venue) => ({
        id: venue.venueId,
        municipality_id: id,
        name: json(venue.name),
        address: venue.address,
        village: venue.village,
        accessibility: json(venue.accessibility),
        parking: json(venue.parking),
      })),
    )
    .execute();
  await trx
    .insertInto('room')
    .values(
      laid.map((venue) => ({
        id: venue.roomId,
        municipality_id: id,
        venue_id: venue.venueId,
        name: json(venue.room),
        accessibility: json(venue.roomAccessibility),
      })),
    )
    .execute();
  return laid;
}

/** A property with an identifier counts as matched to the register. */
export async function layProperties(
  trx: Trx,
  municipality: DemoMunicipality,
  now: Temporal.Instant,
): Promise<LaidProperty[]> {
  const laid = municipality.properties.map((property) => ({ ...property, id: randomUUID() }));
  const rows = laid.map(({ id, identifier, parcel = null, address, village }) => ({
    id,
    municipality_id: municipality.id,
    identifier,
    parcel,
    address,
    village,
    confirmed: identifier !== null,
    created_at: now,
  }));
  await trx.insertInto('property').values(rows).execute();
  return laid;
}
