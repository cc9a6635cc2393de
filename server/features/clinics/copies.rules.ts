import type { DayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import type { PanelRole } from '#shared/rules/publishing.ts';
import { instantOf, readDay } from '#shared/time.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';
import type { SeatRow } from './seats.rules.ts';

export interface Copy {
  date: string;
  roomId: string;
  /** Those of the day's people who do not come along. */
  without: readonly string[];
}

/** Refuses dates that cannot be read, are past or stand there twice: the same people cannot sit in two places. */
export function mustBeDatesToCome(
  copies: readonly Copy[],
  { start, zone, now }: { start: string; zone: string; now: Temporal.Instant },
): void {
  const fields = copies.flatMap(({ date }, place): RefusedField[] => {
    const refuse = (code: RefusedField['code']) => [{ field: `copies.${place}.date`, code }];
    if (!readDay(date)) return refuse('plan_date');
    if (Temporal.Instant.compare(instantOf(date, start, zone), now) < 0) return refuse('plan_past');
    const isTwice = copies.findIndex((other) => other.date === date) < place;
    return isTwice ? refuse('plan_date_twice') : [];
  });
  if (fields.length > 0) throw badInput({ fields });
}

/** The same plan on another date: what ends or opens before the day keeps its distance to it. A holiday is asked anew. */
export function planOnDate(plan: DayPlan, { date, roomId }: Pick<Copy, 'date' | 'roomId'>): DayPlan {
  const distance = Temporal.PlainDate.from(plan.date).until(date, { largestUnit: 'days' });
  const moved = (moment: DayPlan['closesAt']) =>
    moment && { ...moment, date: Temporal.PlainDate.from(moment.date).add(distance).toString() };
  return {
    ...{ ...plan, date, roomId, holidayConfirmed: false },
    closesAt: moved(plan.closesAt),
    staffSlotsOpenAt: moved(plan.staffSlotsOpenAt),
  };
}

/** Who comes along: neither those who are left out nor those who no longer have the role. Their seats stay open. */
export function seatsAlong(
  seats: readonly SeatRow[],
  { without, people }: { without: readonly string[]; people: readonly { id: string; roles: PanelRole[] }[] },
): Seat[] {
  const comes = ({ personId, role }: SeatRow) =>
    personId === null ||
    (!without.includes(personId) && people.some(({ id, roles }) => id === personId && roles.includes(role)));
  return seats.filter(comes).map(({ desk, role, personId, missingReason, doubleRoleReason }) => ({
    ...{ desk, role, personId, missingReason, doubleRoleReason },
  }));
}
