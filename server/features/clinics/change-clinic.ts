import type { ClinicDayPlan, DayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { planSlots } from '../bookings/plan-slots.ts';
import { getVenueOfRoom, updateDay, type DayRow } from './clinics.queries.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { fillSeats } from './fill-seats.ts';
import { changingDay } from './open-day.ts';
import { readPlan } from './plan.rules.ts';

export interface ChangedDay {
  clinicId: string;
  version: number;
  plan: DayPlan;
  seats: readonly Seat[];
}

/** Changes a draft; its times follow the plan, its people move along. */
export function changeClinic(deps: Deps, caller: Staff, asked: ChangedDay): Promise<ClinicDayPlan> {
  const { clinicId, version } = asked;
  return explainClash(deps, caller, (remember) =>
    changingDay(deps, caller, {
      clinicId,
      version,
      action: 'change',
      work: (trx, day) => replan(trx, deps, { ...asked, day, caller, remember }),
    }),
  );
}

async function replan(
  trx: Trx,
  deps: Deps,
  asked: ChangedDay & { day: DayRow; caller: Staff; remember: (day: PlannedDay) => void },
): Promise<void> {
  const { day, seats, clinicId } = asked;
  const { municipality, timeZone } = day;
  const at = deps.clock.now();
  const plan = readPlan(asked.plan, { zone: timeZone, now: at });
  const venueId = await getVenueOfRoom(trx, { municipality, roomId: plan.roomId, kept: day.roomId });
  const personIds = seats.flatMap(({ personId }) => personId ?? []);
  asked.remember({ ...plan, municipality, timeZone, personIds, except: clinicId });
  const meanwhile = () => updateDay(trx, { id: clinicId, plan, venueId });
  await fillSeats(trx, deps, { day, seats, desks: plan.desks, meanwhile });
  await planSlots(trx, { clinicId, slots: plan.slots });
  const details = { day: plan.day.toString() };
  await audit(trx, {
    at,
    municipality,
    by: asked.caller,
    action: 'clinic.changed',
    subject: clinicId,
    details,
  });
}
