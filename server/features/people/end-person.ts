import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { askForSubstitute } from '../clinics/ask-for-substitute.ts';
import { deleteRoles, deleteSessions, lockColleague, markLeft } from './colleagues.queries.ts';
import { mustBeSomebodyElse } from './people.rules.ts';
import { listMunicipalitiesOfStaff } from './staff.queries.ts';

/**
 * Somebody leaves the municipality: no role here and no session anywhere from this moment, and their coming clinic
 * days ask for a substitute. Who still works in another municipality signs in again and has only that one.
 */
export async function endPerson(
  { db, clock }: Deps,
  caller: Staff,
  { municipality, personId }: { municipality: string; personId: string },
): Promise<{ daysToStaff: number }> {
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const leaving = await lockColleague(trx, municipality, personId);
    if (!leaving) throw notFound();
    mustBeSomebodyElse(leaving, caller);
    const at = clock.now();
    await deleteRoles(trx, municipality, personId);
    await deleteSessions(trx, personId);
    const elsewhere = await listMunicipalitiesOfStaff(trx, leaving.email);
    if (elsewhere.length === 0) await markLeft(trx, personId, at);
    const daysToStaff = await askForSubstitute(trx, { personId, now: at });
    await audit(trx, {
      at,
      municipality,
      by: caller,
      action: 'person.left',
      subject: personId,
      details: { daysToStaff },
    });
    return { daysToStaff };
  });
}
