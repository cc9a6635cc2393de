import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { hasBegun } from '../bookings/move-day.ts';
import { planSlots } from '../bookings/plan-slots.ts';
import { visitsBegun } from './clinics.errors.ts';
import { getVenueOfRoom, updateDay, type DayRow } from './clinics.queries.ts';
import type { PlannedDay } from './explain-clash.ts';
import { planMoved, withTimeToChoose, type Target } from './moves.rules.ts';
import { readPlan } from './plan.rules.ts';
import { planOf } from './show-day.ts';
import { lockPeople } from './staffing.queries.ts';

interface Replanning {
  day: DayRow;
  to: Target;
  remember: (day: PlannedDay) => void;
}

/** Gives a locked day its new date and room, with its people and the times of its plan; its bookings stay where they were. */
export async function replanDay(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { day, to, remember }: Replanning,
): Promise<void> {
  const { id, municipality, timeZone } = day;
  const now = clock.now();
  if (await hasBegun(trx, id)) throw visitsBegun();
  const planned = readPlan(planMoved(planOf(day), to), { zone: timeZone, now });
  const plan = withTimeToChoose(planned, { from: day.day, now });
  const personIds = day.seats.flatMap(({ personId }) => personId ?? []);
  const venueId = await getVenueOfRoom(trx, { municipality, roomId: plan.roomId, kept: day.roomId });
  await lockPeople(trx, personIds);
  remember({ ...plan, municipality, timeZone, personIds, except: id });
  await updateDay(trx, { id, plan, venueId });
  await planSlots(trx, { clinicId: id, slots: plan.slots });
}
