import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { getMunicipalityRow } from './municipality.queries.ts';
import { mainName, readRoom } from './venues.rules.ts';
import { getVenue, insertRoom, type RoomFacts } from './venues.queries.ts';

export interface NewRoom extends RoomFacts {
  municipality: string;
  venueId: string;
  key: RequestKey | null;
}

export async function addRoom({ db, clock }: Deps, caller: Staff, wanted: NewRoom): Promise<Venue> {
  const { municipality, venueId, key } = wanted;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const { languages } = await getMunicipalityRow(trx, municipality);
    const facts = readRoom(wanted, languages);
    const venue = await getVenue(trx, municipality, venueId);
    const add = async () => {
      const roomId = await insertRoom(trx, { municipality, venueId }, facts);
      const details = { venue: mainName(venue.name, languages), room: mainName(facts.name, languages) };
      await audit(trx, {
        at: clock.now(),
        municipality,
        by: caller,
        action: 'room.added',
        subject: roomId,
        details,
      });
      return roomId;
    };
    await once<string, string>(
      trx,
      { key, clock },
      { work: add, subjectOf: (id) => id, again: async (id) => id },
    );
    return getVenue(trx, municipality, venueId);
  });
}
