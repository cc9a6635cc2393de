import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { getMunicipalityRow } from './municipality.queries.ts';
import { mainName, readRoom } from './venues.rules.ts';
import { getVenue, updateRoom, type RoomFacts } from './venues.queries.ts';

export interface RoomChange extends RoomFacts {
  municipality: string;
  venueId: string;
  roomId: string;
}

/** Closing a room keeps it on the days that have it; new days are no longer offered it. */
export async function changeRoom({ db, clock }: Deps, caller: Staff, change: RoomChange): Promise<Venue> {
  const { municipality, venueId, roomId } = change;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const { languages } = await getMunicipalityRow(trx, municipality);
    const facts = readRoom(change, languages);
    await updateRoom(trx, { venueId, roomId }, facts);
    const venue = await getVenue(trx, municipality, venueId);
    const details = { venue: mainName(venue.name, languages), room: mainName(facts.name, languages) };
    await audit(trx, {
      at: clock.now(),
      municipality,
      by: caller,
      action: 'room.changed',
      subject: roomId,
      details,
    });
    return venue;
  });
}
