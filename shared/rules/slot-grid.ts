import { planProblems, type SlotPlan, type SlotProblem } from './slot-plan.ts';

export type { SlotPlan, SlotProblem } from './slot-plan.ts';

export type SlotShare = 'web' | 'staff' | 'walk_in';

/** One meeting of one property with one panel; epoch milliseconds. */
export type PlannedSlot = { desk: number; startsAt: number; endsAt: number; share: SlotShare };

export type SlotGrid = { slots: PlannedSlot[]; problems: SlotProblem[] };

/** A wall time of the municipality's zone as epoch milliseconds: `instantOf` on the server, `instantMsOf` in the browser. */
export type ToInstantMs = (date: string, time: string) => number;

const mostSlots = 200;
const minuteMs = 60_000;

/**
 * The day's times, in the order they begin. They follow real elapsed minutes, so a night on which the clocks change
 * is an hour longer or shorter. A meeting may end when a break begins: the panel changes over within the break.
 * With a problem the grid holds what could still be drawn; only a grid without problems may be saved.
 */
export function planSlots(plan: SlotPlan, toInstantMs: ToInstantMs): SlotGrid {
  const problems = planProblems(plan);
  if (problems.length > 0) return { slots: [], problems };

  const times = meetingTimes(plan, toInstantMs);
  const wanted = plan.shares.staff + plan.shares.walkIn;
  const count = times.length * plan.desks;
  if (count === 0) return { slots: [], problems: [{ code: 'no_slots' }] };
  if (count > mostSlots)
    return { slots: [], problems: [{ code: 'too_many_slots', slots: count, most: mostSlots }] };

  const slots = times.flatMap(({ startsAt, endsAt }) =>
    Array.from({ length: plan.desks }, (_, i) => ({
      desk: i + 1,
      startsAt,
      endsAt,
      share: 'web' as SlotShare,
    })),
  );
  if (wanted > count) return { slots, problems: [{ code: 'shares_exceed_slots', wanted, slots: count }] };
  return { slots: withShares(slots, plan.shares), problems: [] };
}

type Span = { startsAt: number; endsAt: number };

function meetingTimes(plan: SlotPlan, toInstantMs: ToInstantMs): Span[] {
  const at = (time: string) => toInstantMs(plan.date, time);
  const breaks = plan.breaks
    .map(({ start, end }) => ({ startsAt: at(start), endsAt: at(end) }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((one, other) => one.startsAt - other.startsAt);
  const dayEnd = at(plan.end);
  const meeting = plan.slotMinutes * minuteMs;

  const times: Span[] = [];
  let startsAt = at(plan.start);
  while (startsAt + meeting <= dayEnd) {
    const endsAt = startsAt + meeting;
    const inTheWay = breaks.find((pause) => pause.startsAt < endsAt && pause.endsAt > startsAt);
    if (!inTheWay) times.push({ startsAt, endsAt });
    startsAt = inTheWay ? inTheWay.endsAt : endsAt + plan.changeoverMinutes * minuteMs;
  }
  return times;
}

/**
 * Walk-in visitors get the last times: by then the earlier meetings show how the day runs, and nobody waits all
 * afternoon. Staff's times lie evenly among the rest, so that a caller on the telephone has early and late ones.
 */
function withShares(slots: PlannedSlot[], { staff, walkIn }: SlotPlan['shares']): PlannedSlot[] {
  const bookable = slots.length - walkIn;
  const staffPlaces = new Set(
    Array.from({ length: staff }, (_, i) => Math.floor(((i + 0.5) * bookable) / staff)),
  );
  return slots.map((slot, place) => {
    if (place >= bookable) return { ...slot, share: 'walk_in' };
    return staffPlaces.has(place) ? { ...slot, share: 'staff' } : slot;
  });
}
