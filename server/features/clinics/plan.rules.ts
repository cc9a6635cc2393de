import type { DayPlan, DayTexts } from '#shared/contracts/clinic-days.ts';
import { planSlots, type PlannedSlot, type SlotPlan } from '#shared/rules/slot-grid.ts';
import { clockMinutes } from '#shared/rules/slot-plan.ts';
import { slotProblemField } from '#shared/rules/slot-problem-field.ts';
import { languages } from '#shared/text/language.ts';
import { closingDefault, instantOf } from '#shared/time.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';

/** A plan that can be saved: its moments as instants, its times laid. */
export interface CheckedPlan extends Omit<
  DayPlan,
  'closesAt' | 'staffSlotsOpenAt' | 'date' | 'start' | 'end'
> {
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  closesAt: Temporal.Instant;
  staffSlotsOpenAt: Temporal.Instant | null;
  slots: PlannedSlot[];
}

/** Reads what the coordinator typed and names everything that needs mending at once. */
export function readPlan(plan: DayPlan, { zone, now }: { zone: string; now: Temporal.Instant }): CheckedPlan {
  const { slots, problems } = planSlots(slotPlanOf(plan), wallIn(zone));
  if (problems.length > 0) throw badInput({ fields: problems.map(slotProblemField) });
  const { closesAt: typedEnd, staffSlotsOpenAt: typedOpening, ...rest } = plan;
  const startsAt = instantOf(plan.date, plan.start, zone);
  const refused: RefusedField[] = [];
  if (isAfter(now, startsAt)) refused.push({ field: 'date', code: 'plan_past' });
  const momentOf = (field: 'closesAt' | 'staffSlotsOpenAt', typed: DayPlan['closesAt']) => {
    const moment = typed && readMoment(typed, zone);
    if (typed && !moment) refused.push({ field, code: 'plan_moment' });
    if (moment && isAfter(moment, startsAt)) refused.push({ field, code: 'plan_closes' });
    return moment;
  };
  const closesAt = momentOf('closesAt', typedEnd) ?? closingDefault(plan.date, zone);
  const staffSlotsOpenAt = momentOf('staffSlotsOpenAt', typedOpening);
  if (refused.length > 0) throw badInput({ fields: refused });
  return {
    ...rest,
    day: Temporal.PlainDate.from(plan.date),
    startsAt,
    endsAt: instantOf(plan.date, plan.end, zone),
    closesAt,
    staffSlotsOpenAt,
    texts: trimmedTexts(plan.texts),
    slots,
  };
}

export function slotPlanOf(plan: DayPlan): SlotPlan {
  const { date, start, end, slotMinutes, changeoverMinutes, breaks, desks, staffSlots, walkInSlots } = plan;
  const shares = { staff: staffSlots, walkIn: walkInSlots };
  return { date, start, end, slotMinutes, changeoverMinutes, breaks, desks, shares };
}

function wallIn(zone: string) {
  return (date: string, time: string) => instantOf(date, time, zone).epochMilliseconds;
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0;

function readMoment(moment: { date: string; time: string }, zone: string): Temporal.Instant | null {
  if (clockMinutes(moment.time) === null || !/^\d{4}-\d\d-\d\d$/.test(moment.date)) return null;
  try {
    return instantOf(moment.date, moment.time, zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Without spaces around, so that rule and database see the same emptiness. */
function trimmedTexts(texts: DayTexts): DayTexts {
  const said = languages.flatMap((language) => {
    const bring = texts[language]?.bring?.trim() ?? '';
    const words = texts[language]?.words?.trim() ?? '';
    return bring || words ? [[language, { bring, words }] as const] : [];
  });
  return Object.fromEntries(said);
}
