import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { PropertyRow } from './properties.queries.ts';

export interface PropertyLineRow extends PropertyRow {
  lastVisit: Temporal.PlainDate | null;
}

const lastVisit = sql<Temporal.PlainDate | null>`(
  select max(clinic.day) from booking join clinic on clinic.id = booking.clinic_id
  where booking.property_id = property.id and booking.status <> 'cancelled')`;

/** Those that wait to be matched first, then by identifier. Matched addresses are no properties any more. */
export async function listPropertyLines(
  trx: Trx,
  { search, unconfirmed, limit }: { search: string; unconfirmed: boolean; limit: number },
): Promise<PropertyLineRow[]> {
  const text = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = padded(search);
  let rows = trx
    .selectFrom('property')
    .select(['property.id', 'property.municipality_id as municipality', 'identifier', 'parcel', 'address'])
    .select(['village', 'confirmed', 'matched_to as matchedTo', lastVisit.as('lastVisit')])
    .where('matched_to', 'is', null);
  if (search !== '') {
    rows = rows.where((where) =>
      where.or([
        where('address', 'ilike', text),
        where('village', 'ilike', text),
        where('identifier', 'ilike', digits ? `${digits}%` : text),
        where.exists(
          where
            .selectFrom('booking')
            .select('booking.id')
            .whereRef('booking.property_id', '=', 'property.id')
            .where('booking.name', 'ilike', text),
        ),
      ]),
    );
  }
  if (unconfirmed) rows = rows.where('confirmed', '=', false);
  return rows.orderBy('confirmed').orderBy('identifier').orderBy('address').limit(limit).execute();
}

const widths = [3, 3, 4, 4];

/**
 * The start of a Finnish identifier as typed (638-999-1) in the register's padded digits; null when it is none. The
 * last part may still be growing, so it counts only when it is whole.
 */
function padded(search: string): string | null {
  const parts = search.trim().split('-');
  const last = parts.pop() ?? '';
  const isIdentifier =
    parts.length >= 1 && parts.length <= 3 && parts.every((part) => /^\d{1,4}$/.test(part));
  if (!isIdentifier || !/^\d{0,4}$/.test(last)) return null;
  const isWhole = parts.length === 3 || last.length === widths[parts.length];
  return [...parts, ...(isWhole ? [last] : [])]
    .map((part, place) => part.padStart(widths[place]!, '0'))
    .join('');
}

/** Known properties of the same village, for staff who match an address. */
export function listKnownInVillage(trx: Trx, property: PropertyRow): Promise<PropertyLineRow[]> {
  return trx
    .selectFrom('property')
    .select(['property.id', 'property.municipality_id as municipality', 'identifier', 'parcel', 'address'])
    .select(['village', 'confirmed', 'matched_to as matchedTo', lastVisit.as('lastVisit')])
    .where('municipality_id', '=', property.municipality)
    .where('identifier', 'is not', null)
    .where('id', '<>', property.id)
    .where((where) =>
      where.or([
        where(sql`lower(village)`, '=', property.village.toLowerCase()),
        where(sql`lower(address)`, '=', property.address.toLowerCase()),
      ]),
    )
    .orderBy(sql`lower(address) = ${property.address.toLowerCase()}`, 'desc')
    .orderBy('address')
    .limit(8)
    .execute();
}
