import type { VisitMark, VisitStatus } from '#shared/contracts/day.ts';
import { visitChanged } from './visits.errors.ts';

interface Way {
  /** The next mark first, for the one large button. */
  next: VisitMark[];
  undo: VisitMark | null;
}

const ways: Record<VisitStatus, Way> = {
  booked: { next: ['arrived', 'no_show'], undo: null },
  arrived: { next: ['in_consultation', 'no_show'], undo: 'booked' },
  in_consultation: { next: ['done'], undo: 'arrived' },
  done: { next: [], undo: 'in_consultation' },
  no_show: { next: [], undo: 'booked' },
  cancelled: { next: [], undo: null },
};

/** Where a visit goes from here: one step on, aside to no-show, or one step back. */
export function waysOf(status: VisitStatus): Way {
  return ways[status];
}

/** Nobody marks a visit from a state that it is no longer in, nor in a way that leads nowhere. */
export function mustBeWay(now: VisitStatus, { from, to }: { from: VisitStatus; to: VisitMark }): void {
  const { next, undo } = ways[from];
  if (now !== from || ![...next, undo].includes(to)) throw visitChanged();
}
