import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { getMunicipalityRow } from './municipality.queries.ts';
import { mainName, readRoom, readVenue } from './venues.rules.ts';
import { getVenue, insertRoom, insertVenue, type RoomFacts, type VenueFacts } from './venues.queries.ts';

export interface NewVenue extends VenueFacts {
  municipality: string;
  room: RoomFacts;
  key: RequestKey | null;
}

/** A venue always has a room: a clinic day is held in one. */
export async function addVenue({ db, clock }: Deps, caller: Staff, wanted: NewVenue): Promise<Venue> {
  const { municipality, room, key } = wanted;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const { languages } = await getMunicipalityRow(trx, municipality);
    const facts = readVenue(wanted, languages, room);
    const add = async () => {
      const venueId = await insertVenue(trx, municipality, facts);
      await insertRoom(trx, { municipality, venueId }, readRoom(room, languages));
      const details = { venue: mainName(facts.name, languages) };
      await audit(trx, {
        at: clock.now(),
        municipality,
        by: caller,
        action: 'venue.added',
        subject: venueId,
        details,
      });
      return venueId;
    };
    const venueId = await once<string, string>(
      trx,
      { key, clock },
      { work: add, subjectOf: same, again: async (id) => id },
    );
    return getVenue(trx, municipality, venueId);
  });
}

const same = (id: string) => id;
