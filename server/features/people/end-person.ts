import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { askForSubstitute } from '../clinics/ask-for-substitute.ts';
import { deleteRoles, deleteSessions, lockColleague, markLeft } from './colleagues.queries.ts';
import { mustBeSomebodyElse } from './people.rules.ts';
import { listMunicipalitiesOfStaff } from './staff.queries.ts';

export interface Leaver {
  municipality: string;
  personId: string;
}

type Departure = { daysToStaff: number };

/**
 * Somebody leaves the municipality: no role here and no session anywhere from this moment, and their coming clinic
 * days ask for a substitute. Who still works in another municipality signs in again and has only that one.
 */
export function endPerson(
  { db, clock }: Deps,
  caller: Staff,
  { key, ...asked }: Leaver & { key: RequestKey | null },
): Promise<Departure> {
  return inScope(db, mustBeInScope(caller, asked.municipality), (trx) =>
    once<Departure, Departure>(
      trx,
      { key, clock },
      {
        work: () => letGo(trx, caller, { ...asked, at: clock.now() }),
        subjectOf: (departure) => departure,
        again: async (departure) => departure,
      },
    ),
  );
}

async function letGo(
  trx: Trx,
  caller: Staff,
  { municipality, personId, at }: Leaver & { at: Temporal.Instant },
): Promise<Departure> {
  const leaving = await lockColleague(trx, municipality, personId);
  if (!leaving) throw notFound();
  mustBeSomebodyElse(leaving, caller);
  await deleteRoles(trx, municipality, personId);
  await deleteSessions(trx, personId);
  const elsewhere = await listMunicipalitiesOfStaff(trx, leaving.email);
  if (elsewhere.length === 0) await markLeft(trx, personId, at);
  const daysToStaff = await askForSubstitute(trx, { personId, now: at });
  const details = { daysToStaff };
  await audit(trx, { at, municipality, by: caller, action: 'person.left', subject: personId, details });
  return { daysToStaff };
}
