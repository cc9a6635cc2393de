import { readPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { moveVisits } from '../bookings/move-visits.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { moveNotes } from '../notes/move-notes.ts';
import { movePlaces } from '../waiting/move-places.ts';
import { alreadyMatched, bothBooked } from './properties.errors.ts';
import {
  findPropertyByIdentifier,
  lockProperty,
  updateIdentifier,
  updateMatched,
  type PropertyRow,
} from './properties.queries.ts';

export interface PropertyToConfirm {
  propertyId: string;
  identifier: string;
}

/** The property that its visits are found under from now on. */
type Confirmed = { propertyId: string };

/**
 * Staff have found a property in the register. It gets that identifier, or, when the identifier is known already, its
 * visits, notes and places in waiting lists move to the property that has it.
 */
export function confirmProperty(
  deps: Deps,
  caller: Staff,
  { key, ...asked }: PropertyToConfirm & { key: RequestKey | null },
): Promise<Confirmed> {
  return inScope(deps.db, caller.scope, (trx) =>
    once<Confirmed, Confirmed>(
      trx,
      { key, clock: deps.clock },
      {
        work: () => confirm(trx, deps, { ...asked, caller }),
        subjectOf: (confirmed) => confirmed,
        again: async (confirmed) => confirmed,
      },
    ),
  );
}

async function confirm(
  trx: Trx,
  deps: Deps,
  { propertyId, identifier: typed, caller }: PropertyToConfirm & { caller: Staff },
): Promise<Confirmed> {
  const property = await lockProperty(trx, propertyId);
  if (!property) throw notFound();
  if (property.matchedTo) throw alreadyMatched();
  const read = await readIdentifier(trx, property, typed);
  const known = await findPropertyByIdentifier(trx, read);
  const isOther = known !== undefined && known.id !== property.id;
  if (isOther) await match(trx, deps, { from: property, to: known, by: caller });
  else await updateIdentifier(trx, { id: property.id, ...read });
  await audit(trx, {
    at: deps.clock.now(),
    municipality: property.municipality,
    by: caller,
    action: isOther ? 'property.matched' : 'property.confirmed',
    subject: property.id,
    ...(isOther && { details: { to: known.id } }),
  });
  return { propertyId: isOther ? known.id : property.id };
}

async function match(
  trx: Trx,
  deps: Deps,
  { from, to, by }: { from: PropertyRow; to: PropertyRow; by: Staff },
): Promise<void> {
  await updateMatched(trx, from, to);
  if (!(await moveVisits(trx, from.id, to.id))) throw bothBooked();
  await moveNotes(trx, from.id, to.id);
  await movePlaces(trx, deps, { from: from.id, to: to.id, municipality: from.municipality, by });
}

async function readIdentifier(trx: Trx, { municipality }: PropertyRow, typed: string) {
  const place = (await listMunicipalities({ db: trx })).find(({ id }) => id === municipality);
  const country = place?.country ?? 'FI';
  const read = readPropertyIdentifier(typed, { country, municipality });
  if (read.ok) return { municipality, identifier: read.identifier, parcel: read.parcel ?? null };
  const code = country === 'NO' ? 'matched_identifier_no' : 'matched_identifier';
  throw badInput({ fields: [{ field: 'identifier', code }] });
}
