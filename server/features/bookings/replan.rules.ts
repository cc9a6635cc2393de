import type { PlannedSlot } from '#shared/rules/slot-grid.ts';

/** A time that somebody has; it stays as it is. Epoch milliseconds, as a planned one. */
export type ClaimedSlot = PlannedSlot;

export interface Span {
  startsAt: number;
  endsAt: number;
}

const meet = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/**
 * The times of a day whose plan has changed: those that somebody has stay, and around them lie the new ones, as far from
 * them as the panel needs to change over.
 */
export function planAround(
  planned: readonly PlannedSlot[],
  { claimed, changeover }: { claimed: readonly ClaimedSlot[]; changeover: number },
): PlannedSlot[] {
  const isSame = (one: PlannedSlot, other: PlannedSlot) =>
    one.desk === other.desk && one.startsAt === other.startsAt && one.endsAt === other.endsAt;
  const isInTheWay = (slot: PlannedSlot) =>
    claimed.some(
      (one) =>
        one.desk === slot.desk &&
        meet({ startsAt: slot.startsAt - changeover, endsAt: slot.endsAt + changeover }, one),
    );
  const kept = claimed.map((one) => planned.find((slot) => isSame(slot, one)) ?? one);
  return [...kept, ...planned.filter((slot) => !isInTheWay(slot))];
}

/** Whether a visit lies where the new plan has no clinic: before it, after it, or in a break. */
export function liesOutside(slot: Span, { day, breaks }: { day: Span; breaks: readonly Span[] }): boolean {
  const isWithin = slot.startsAt >= day.startsAt && slot.endsAt <= day.endsAt;
  return !isWithin || breaks.some((pause) => meet(slot, pause));
}
