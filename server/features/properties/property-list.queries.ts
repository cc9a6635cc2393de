import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { PropertyRow } from './properties.queries.ts';

export interface PropertyLineRow extends PropertyRow {
  lastVisit: Temporal.PlainDate | null;
}

const lastVisit = sql<Temporal.PlainDate | null>`(
  select max(clinic.day) from booking join clinic on clinic.id = booking.clinic_id
  where booking.property_id = property.id and booking.status <> 'cancelled')`;

/** Of a word that more have than this, the first of any so many are shown; staff are told to search more narrowly. */
const mostSorted = 10_000;

/** Those that wait to be matched first, then by identifier. Matched addresses are no properties any more. */
export async function listPropertyLines(
  trx: Trx,
  wanted: { search: string; unconfirmed: boolean; limit: number },
): Promise<PropertyLineRow[]> {
  return trx
    .selectFrom('property')
    .select(['property.id', 'property.municipality_id as municipality', 'identifier', 'parcel', 'address'])
    .select(['village', 'confirmed', 'matched_to as matchedTo', lastVisit.as('lastVisit')])
    .where('id', 'in', wanted.search === '' ? firstOfEach(wanted) : withWords(wanted))
    .orderBy('confirmed')
    .orderBy('identifier')
    .orderBy('address')
    .limit(wanted.limit)
    .execute();
}

/** The first ones of each municipality in scope, by the index that has them in this order. */
function firstOfEach({ unconfirmed, limit }: { unconfirmed: boolean; limit: number }) {
  return sql<string>`(
    select first.id from unnest(string_to_array(current_setting('app.municipalities'), ',')) as code, lateral (
      select id from property
      where municipality_id = code and matched_to is null ${unconfirmed ? sql`and not confirmed` : sql``}
      order by confirmed, identifier, address limit ${limit}) as first)`;
}

function withWords({ search, unconfirmed }: { search: string; unconfirmed: boolean }) {
  const words = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = padded(search);
  return sql<string>`(select properties_like(${words}, ${digits ? `${digits}%` : words}, ${unconfirmed}, ${mostSorted}))`;
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
