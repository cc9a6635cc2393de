import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';

export interface PropertyToFind {
  municipality: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
}

/** The property of this identifier, or of this address while it has none; made, unconfirmed, when it is new. Never overwrites. */
export async function upsertProperty(
  trx: Trx,
  wanted: PropertyToFind,
  now: Temporal.Instant,
): Promise<string> {
  const { municipality, identifier, parcel, address, village } = wanted;
  const conflict = identifier
    ? sql`(municipality_id, identifier, coalesce(parcel, '')) where identifier is not null`
    : sql`(municipality_id, lower(address), lower(village)) where identifier is null`;
  const { rows } = await sql<{ id: string }>`
    insert into property (municipality_id, identifier, parcel, address, village, created_at)
    values (${municipality}, ${identifier}, ${parcel}, ${address}, ${village}, ${now})
    on conflict ${conflict} do update set
      address = case when property.address = '' then excluded.address else property.address end,
      village = case when property.village = '' then excluded.village else property.village end
    returning id`.execute(trx);
  return rows[0]!.id;
}
