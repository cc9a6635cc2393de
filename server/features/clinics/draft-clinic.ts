import type { ClinicDayPlan, DayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { planSlots } from '../bookings/plan-slots.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { findDay, getVenueOfRoom, insertDay } from './clinics.queries.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { fillSeats } from './fill-seats.ts';
import { readPlan } from './plan.rules.ts';
import { showDay } from './show-day.ts';

export interface NewDay {
  municipality: string;
  plan: DayPlan;
  seats: readonly Seat[];
}

/** Saves a new day as a draft, with its times and its people. */
export function draftClinic(
  deps: Deps,
  caller: Staff,
  { key, ...asked }: NewDay & { key: RequestKey | null },
): Promise<ClinicDayPlan> {
  mustBeInScope(caller, asked.municipality);
  return explainClash(deps, caller, (remember) =>
    inScope(deps.db, caller.scope, async (trx) => {
      const clinicId = await once<string, string>(
        trx,
        { key, clock: deps.clock },
        {
          work: () => addDay(trx, deps, { ...asked, caller, remember }),
          subjectOf: (id) => id,
          again: async (id) => id,
        },
      );
      return showDay(trx, deps, { clinicId, caller });
    }),
  );
}

/** Adds a draft with its times and its people. */
export async function addDay(
  trx: Trx,
  deps: Deps,
  asked: NewDay & { caller: Staff; remember: (day: PlannedDay) => void },
): Promise<string> {
  const { municipality, seats, caller } = asked;
  const { timeZone } = await getMunicipality(trx, municipality);
  const now = deps.clock.now();
  const plan = readPlan(asked.plan, { zone: timeZone, now });
  const venueId = await getVenueOfRoom(trx, { municipality, roomId: plan.roomId, kept: null });
  const personIds = seats.flatMap(({ personId }) => personId ?? []);
  asked.remember({ ...plan, municipality, timeZone, personIds, except: null });
  const id = await insertDay(trx, { municipality, by: caller.personId, plan, venueId });
  await planSlots(trx, { clinicId: id, slots: plan.slots });
  await fillSeats(trx, deps, { day: (await findDay(trx, id))!, seats });
  const details = { day: plan.day.toString() };
  await audit(trx, { at: now, municipality, by: caller, action: 'clinic.drafted', subject: id, details });
  return id;
}
