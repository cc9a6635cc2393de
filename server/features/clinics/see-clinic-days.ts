import type { ClinicDay, ClinicDayPlan, listClinicDays } from '#shared/contracts/clinic-days.ts';
import type { Query } from '#shared/contracts/endpoint.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listDays } from './clinics.queries.ts';
import { showDay, showDays } from './show-day.ts';

/** The days of the caller's municipalities. */
export function seeClinicDays(
  deps: Deps,
  caller: Staff,
  { municipality, status, time = 'coming' }: Query<typeof listClinicDays>,
): Promise<ClinicDay[]> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const rows = await listDays(trx, { municipality, status, time, now: deps.clock.now() });
    return showDays(trx, deps, { rows, caller });
  });
}

export function seeClinicDay(deps: Deps, caller: Staff, clinicId: string): Promise<ClinicDayPlan> {
  return inScope(deps.db, caller.scope, (trx) => showDay(trx, deps, { clinicId, caller }));
}
