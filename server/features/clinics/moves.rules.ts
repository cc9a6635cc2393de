import type { Words } from '#shared/contracts/common.ts';
import type { DayPlan } from '#shared/contracts/clinic-days.ts';
import { readDay } from '#shared/time.ts';
import { badInput } from '../../platform/errors.ts';
import { planOnDate } from './copies.rules.ts';
import type { CheckedPlan } from './plan.rules.ts';

/** What becomes of a whole published day; the reason is for its residents, per language. */
export type WholeDayChange = { kind: 'cancel'; reason: Words } | ({ kind: 'move'; reason: Words } & Target);

/** Where a day moves: a local calendar day and a room. */
export interface Target {
  date: string;
  roomId: string;
  holidayConfirmed: boolean;
}

/** How long everybody can choose another time on the web after a move, unless the day begins before. */
const timeToChoose = Temporal.Duration.from({ hours: 24 });

/** The plan of a published day elsewhere; refuses a date that cannot be read, and where it is already. */
export function planMoved(plan: DayPlan, target: Target): DayPlan {
  const refuse = (code: 'plan_date' | 'plan_same') => badInput({ fields: [{ field: 'date', code }] });
  if (!readDay(target.date)) throw refuse('plan_date');
  if (plan.date === target.date && plan.roomId === target.roomId) throw refuse('plan_same');
  const moved = planOnDate(plan, target);
  return { ...moved, holidayConfirmed: target.holidayConfirmed };
}

/** A day that moves to a date so near that its web would be closed already stays open for those who must choose anew. */
export function withTimeToChoose(
  plan: CheckedPlan,
  { from, now }: { from: Temporal.PlainDate; now: Temporal.Instant },
): CheckedPlan {
  if (plan.day.equals(from)) return plan;
  const soonest = now.add(timeToChoose).round('minute');
  const least = earlier(plan.startsAt, soonest);
  return { ...plan, closesAt: Temporal.Instant.compare(plan.closesAt, least) < 0 ? least : plan.closesAt };
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
