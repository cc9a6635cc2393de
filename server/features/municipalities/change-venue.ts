import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { getMunicipalityRow } from './municipality.queries.ts';
import { mainName, readVenue } from './venues.rules.ts';
import { getVenue, updateVenue, type VenueFacts } from './venues.queries.ts';

export interface VenueChange extends VenueFacts {
  municipality: string;
  venueId: string;
}

/** Closing a venue keeps it on the days that have it; new days are no longer offered it. */
export async function changeVenue({ db, clock }: Deps, caller: Staff, change: VenueChange): Promise<Venue> {
  const { municipality, venueId } = change;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const { languages } = await getMunicipalityRow(trx, municipality);
    const facts = readVenue(change, languages);
    const before = await getVenue(trx, municipality, venueId);
    await updateVenue(trx, venueId, facts);
    await audit(trx, {
      at: clock.now(),
      municipality,
      by: caller,
      action: actionOf(before, facts),
      subject: venueId,
      details: { venue: mainName(facts.name, languages) },
    });
    return getVenue(trx, municipality, venueId);
  });
}

function actionOf(before: { closed: boolean }, after: { closed: boolean }) {
  if (before.closed === after.closed) return 'venue.changed';
  return after.closed ? 'venue.closed' : 'venue.reopened';
}
