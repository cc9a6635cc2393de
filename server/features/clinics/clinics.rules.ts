import type { ClinicStatus, DayAction } from '#shared/contracts/clinic-days.ts';
import {
  alreadyCancelled,
  changedMeanwhile,
  changeWaits,
  notDraft,
  nothingWaits,
  notPublished,
  tooLate,
} from './clinics.errors.ts';

export interface DayMoment {
  status: ClinicStatus;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** A move or cancellation of the whole day waits. */
  changeWaits: boolean;
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

/** What a planner may do with a day; any day, past or cancelled too, can be copied. */
export function actionsOn(day: DayMoment, now: Temporal.Instant): DayAction[] {
  return [...changesOf(day, now), 'copy'];
}

/**
 * A draft changes freely; a published day changes its people, its times and its date until it begins, and can be cancelled until it
 * ends. While a change of the whole day waits, that comes first.
 */
function changesOf({ status, startsAt, endsAt, ...day }: DayMoment, now: Temporal.Instant): DayAction[] {
  if (day.changeWaits) return ['settle'];
  if (status === 'draft') {
    return isBefore(now, startsAt) ? ['change', 'staff', 'publish', 'cancel'] : ['change', 'cancel'];
  }
  if (status !== 'published' || !isBefore(now, endsAt)) return [];
  return isBefore(now, startsAt) ? ['staff', 'retime', 'move', 'unpublish', 'cancel'] : ['cancel'];
}

/** Refuses what the day's state does not allow now, saying why. */
export function mustAllow(action: DayAction, day: DayMoment, now: Temporal.Instant): void {
  if (actionsOn(day, now).includes(action)) return;
  if (action === 'settle') throw nothingWaits();
  if (day.changeWaits) throw changeWaits();
  if (day.status === 'cancelled') throw alreadyCancelled();
  if (['unpublish', 'move', 'retime'].includes(action) && day.status === 'draft') throw notPublished();
  if ((action === 'change' || action === 'publish') && day.status !== 'draft') throw notDraft();
  throw tooLate();
}

/** Two coordinators at once: the second sees first what the other has saved. */
export function mustBeVersion(day: { version: number }, version: number): void {
  if (day.version !== version) throw changedMeanwhile();
}
