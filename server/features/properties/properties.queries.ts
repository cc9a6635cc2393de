import { sql, type RawBuilder } from 'kysely';
import type { Trx } from '../../platform/database.ts';

export interface PropertyToFind {
  municipality: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
}

/**
 * The property of this identifier, or of this address while it has none; made, unconfirmed, when it is new. Never
 * overwrites. An address that staff have matched leads to the property it was matched to.
 */
export function upsertProperty(wanted: PropertyToFind, now: Temporal.Instant): RawBuilder<{ id: string }> {
  const { municipality, identifier, parcel, address, village } = wanted;
  const conflict = identifier
    ? sql`(municipality_id, identifier, coalesce(parcel, '')) where identifier is not null`
    : sql`(municipality_id, lower(address), lower(village)) where identifier is null and address <> ''`;
  return sql`
    insert into property (municipality_id, identifier, parcel, address, village, created_at)
    values (${municipality}, ${identifier}, ${parcel}, ${address}, ${village}, ${now})
    on conflict ${conflict} do update set
      address = case when property.address = '' then excluded.address else property.address end,
      village = case when property.village = '' then excluded.village else property.village end
    returning coalesce(matched_to, id) as id`;
}

export interface PropertyRow {
  id: string;
  municipality: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
  confirmed: boolean;
  matchedTo: string | null;
}

function properties(trx: Trx) {
  return trx
    .selectFrom('property')
    .select(['property.id', 'property.municipality_id as municipality', 'identifier', 'parcel'])
    .select(['property.address', 'property.village', 'confirmed', 'matched_to as matchedTo']);
}

export async function findProperty(trx: Trx, id: string): Promise<PropertyRow | undefined> {
  return properties(trx).where('property.id', '=', id).executeTakeFirst();
}

export async function lockProperty(trx: Trx, id: string): Promise<PropertyRow | undefined> {
  return properties(trx).where('property.id', '=', id).forUpdate().executeTakeFirst();
}

export async function findPropertyByIdentifier(
  trx: Trx,
  { municipality, identifier, parcel }: { municipality: string; identifier: string; parcel: string | null },
): Promise<PropertyRow | undefined> {
  return properties(trx)
    .where('property.municipality_id', '=', municipality)
    .where('identifier', '=', identifier)
    .where(sql`coalesce(parcel, '')`, '=', parcel ?? '')
    .executeTakeFirst();
}

/** The addresses that were matched to a property, itself included: what was read under them was read about it. */
export async function listIdsOfProperty(trx: Trx, id: string): Promise<string[]> {
  const rows = await trx.selectFrom('property').select('id').where('matched_to', '=', id).execute();
  return [id, ...rows.map((row) => row.id)];
}

export async function updateIdentifier(
  trx: Trx,
  { id, identifier, parcel }: { id: string; identifier: string; parcel: string | null },
): Promise<void> {
  await trx
    .updateTable('property')
    .set({ identifier, parcel, confirmed: true })
    .where('id', '=', id)
    .execute();
}

/** From now on this address leads to the other property; an identifier that was wrong is given back. */
export async function updateMatched(trx: Trx, from: PropertyRow, to: PropertyRow): Promise<void> {
  await trx
    .updateTable('property')
    .set({ matched_to: to.id, identifier: null, parcel: null, confirmed: true })
    .where((where) => where.or([where('id', '=', from.id), where('matched_to', '=', from.id)]))
    .execute();
  await trx
    .updateTable('property')
    .set({ confirmed: true, address: to.address || from.address, village: to.village || from.village })
    .where('id', '=', to.id)
    .execute();
}
