import type { PropertyLine } from '#shared/contracts/properties.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listPropertyLines, type PropertyLineRow } from './property-list.queries.ts';

const shown = 100;

export async function listProperties(
  { db }: Pick<Deps, 'db'>,
  caller: Staff,
  { search = '', unconfirmed = false }: { search?: string; unconfirmed?: boolean },
): Promise<{ properties: PropertyLine[]; more: boolean }> {
  const wanted = { search: search.trim(), unconfirmed, limit: shown + 1 };
  const rows = await inScope(db, caller.scope, (trx) => listPropertyLines(trx, wanted));
  return { properties: rows.slice(0, shown).map(showLine), more: rows.length > shown };
}

export function showLine(row: PropertyLineRow): PropertyLine {
  const { id, municipality, address, village, confirmed } = row;
  return {
    id,
    municipality,
    identifier: row.identifier && showPropertyIdentifier(row.identifier, row.parcel),
    address,
    village,
    confirmed,
    lastVisit: row.lastVisit && row.lastVisit.toString(),
  };
}
