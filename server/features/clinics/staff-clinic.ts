import type { ClinicDayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { raiseVersion } from './clinics.queries.ts';
import { explainClash } from './explain-clash.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { fillSeats } from './fill-seats.ts';
import { changingDay } from './open-day.ts';

export interface StaffedDay {
  clinicId: string;
  version: number;
  seats: readonly Seat[];
}

/** Changes who sits where, on a published day too: its panel must stay whole, and those concerned are told. */
export function staffClinic(deps: Deps, caller: Staff, asked: StaffedDay): Promise<ClinicDayPlan> {
  const { clinicId, version, seats } = asked;
  return explainClash(deps, caller, (remember) =>
    explainObstacle((note) =>
      changingDay(deps, caller, {
        clinicId,
        version,
        action: 'staff',
        work: async (trx, day) => {
          const { municipality } = day;
          const personIds = seats.flatMap(({ personId }) => personId ?? []);
          remember({ ...day, personIds, except: clinicId });
          const details = await fillSeats(trx, deps, { day, seats });
          await raiseVersion(trx, clinicId);
          await note(trx, clinicId);
          const at = deps.clock.now();
          await audit(trx, {
            at,
            municipality,
            by: caller,
            action: 'clinic.staffed',
            subject: clinicId,
            details,
          });
        },
      }),
    ),
  );
}
