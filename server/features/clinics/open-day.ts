import type { ClinicDayPlan, DayAction } from '#shared/contracts/clinic-days.ts';
import { notFound } from '../../platform/errors.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { lockDay, type DayRow } from './clinics.queries.ts';
import { mustAllow, mustBeVersion } from './clinics.rules.ts';
import { showDay } from './show-day.ts';

export interface DayChange {
  clinicId: string;
  /** The one the caller has seen. */
  version: number;
  action: DayAction;
  key?: RequestKey | null;
}

/** Locks a day, checks that the caller may change it, that they have seen it as it is, and shows it after `work`. */
export function changingDay(
  deps: Deps,
  caller: Staff,
  change: DayChange & { work: (trx: Trx, day: DayRow) => Promise<void> },
): Promise<ClinicDayPlan> {
  const { clinicId, version, action, key = null } = change;
  return inScope(deps.db, caller.scope, async (trx) => {
    await once<string, string>(
      trx,
      { key, clock: deps.clock },
      {
        work: async () => {
          const day = await lockDay(trx, clinicId);
          if (!day) throw notFound();
          mustAllow(action, day, deps.clock.now());
          mustBeVersion(day, version);
          await change.work(trx, day);
          return clinicId;
        },
        subjectOf: (id) => id,
        again: async (id) => id,
      },
    );
    return showDay(trx, deps, { clinicId, caller });
  });
}
