import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Room, Venue } from '#shared/contracts/municipalities-admin.ts';
import { json, type Trx } from '../../platform/database.ts';
import { notFound } from '../../platform/errors.ts';

export type VenueFacts = Omit<Venue, 'id' | 'rooms'>;
export type RoomFacts = Omit<Room, 'id'>;

/** By village and address; closed ones last. */
export async function listVenueRows(trx: Trx, municipality: string): Promise<Venue[]> {
  const rows = await venuesWithRooms(trx, municipality)
    .orderBy('closed')
    .orderBy('village')
    .orderBy('address')
    .execute();
  return rows as Venue[];
}

export async function getVenue(trx: Trx, municipality: string, venueId: string): Promise<Venue> {
  const found = await venuesWithRooms(trx, municipality).where('venue.id', '=', venueId).executeTakeFirst();
  if (!found) throw notFound();
  return found as Venue;
}

function venuesWithRooms(trx: Trx, municipality: string) {
  return trx
    .selectFrom('venue')
    .select(['id', 'name', 'address', 'village', 'accessibility', 'parking', 'closed'])
    .select(
      sql<Room[]>`coalesce((select jsonb_agg(jsonb_build_object('id', room.id, 'name', room.name,
          'accessibility', room.accessibility, 'closed', room.closed) order by room.closed, room.name::text)
        from room where room.venue_id = venue.id), '[]')`.as('rooms'),
    )
    .where('municipality_id', '=', municipality);
}

export async function insertVenue(trx: Trx, municipality: string, facts: VenueFacts): Promise<string> {
  const { id } = await trx
    .insertInto('venue')
    .values({ municipality_id: municipality, ...venueColumns(facts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateVenue(trx: Trx, venueId: string, facts: VenueFacts): Promise<void> {
  await trx.updateTable('venue').set(venueColumns(facts)).where('id', '=', venueId).execute();
}

export async function insertRoom(
  trx: Trx,
  place: { municipality: string; venueId: string },
  facts: RoomFacts,
): Promise<string> {
  const { id } = await trx
    .insertInto('room')
    .values({ municipality_id: place.municipality, venue_id: place.venueId, ...roomColumns(facts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateRoom(
  trx: Trx,
  place: { venueId: string; roomId: string },
  facts: RoomFacts,
): Promise<void> {
  const updated = await trx
    .updateTable('room')
    .set(roomColumns(facts))
    .where('id', '=', place.roomId)
    .where('venue_id', '=', place.venueId)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) throw notFound();
}

function venueColumns({ name, address, village, accessibility, parking, closed }: VenueFacts) {
  return {
    name: words(name),
    address,
    village,
    accessibility: words(accessibility),
    parking: words(parking),
    closed,
  };
}

function roomColumns({ name, accessibility, closed }: RoomFacts) {
  return { name: words(name), accessibility: words(accessibility), closed };
}

function words(value: Words) {
  return json(value) as never;
}
