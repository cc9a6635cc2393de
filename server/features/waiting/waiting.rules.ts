import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import type { Words } from '#shared/contracts/common.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { readAnswers, type CheckedAnswers, type Place } from '../bookings/answers.rules.ts';
import { wayTo, type Reachable, type Way } from '../messages/reach.rules.ts';
import { afterAwake, isAwake, whenAwake } from '../messages/waking-hours.rules.ts';

/** How long the first may think about a time, counted while people are awake. */
const thinking = Temporal.Duration.from({ hours: 2 });
/** A time that comes free so shortly before it begins is for those who can come at short notice: they are all asked at once. */
const shortNotice = Temporal.Duration.from({ hours: 24 });
const thinkingAtShortNotice = Temporal.Duration.from({ minutes: 30 });
/** After that there is no time left for asking. */
const lastMinute = Temporal.Duration.from({ hours: 2 });

/** A day that people wait for, as it is or was. */
export interface AwaitedDay {
  id: string;
  municipality: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  venueName: Words;
  room: Words;
  address: string;
  village: string;
}

export interface FreedSlot {
  startsAt: Temporal.Instant;
  timeZone: string;
}

/**
 * What happens with a time that is free while people wait.
 * `first`: kept until then for the first in the list. `all`: kept for all who can come at short notice. `night`: kept, and
 * nobody is asked yet. `open`: free for everybody, and those who can come at short notice are called.
 */
export interface Step {
  kind: 'first' | 'all' | 'night' | 'open';
  until: Temporal.Instant;
}

export function stepFor({ startsAt, timeZone }: FreedSlot, now: Temporal.Instant): Step {
  const isLeft = (length: Temporal.Duration, from = now) =>
    Temporal.Instant.compare(from.add(length), startsAt) <= 0;
  if (!isAwake(now, timeZone)) {
    const morning = whenAwake(now, timeZone);
    return isLeft(lastMinute, morning)
      ? { kind: 'night', until: morning }
      : { kind: 'open', until: startsAt };
  }
  if (!isLeft(lastMinute)) return { kind: 'open', until: startsAt };
  if (!isLeft(shortNotice)) return { kind: 'all', until: now.add(thinkingAtShortNotice) };
  return { kind: 'first', until: afterAwake(now, thinking, timeZone) };
}

/** Until when staff may ask by telephone whom no message has reached: as long as if they were asked anew. */
export function callsUntil(slot: FreedSlot, now: Temporal.Instant): Temporal.Instant {
  return stepFor(slot, whenAwake(now, slot.timeZone)).until;
}

export interface Candidate extends Reachable {
  id: string;
  channel: 'web' | 'phone';
  shortNotice: boolean;
  /** They are being asked about another time. */
  isAsked: boolean;
  /** They were asked about a time of the same day before. */
  knowsDay: boolean;
}

/** Whom of those who wait, in their order, this step asks. */
export function askedBy({ kind }: Step, candidates: readonly Candidate[]): Candidate[] {
  if (kind === 'first') return candidates.filter(({ isAsked }) => !isAsked).slice(0, 1);
  if (kind === 'all') return candidates.filter((one) => one.shortNotice);
  if (kind === 'open') return candidates.filter((one) => one.shortNotice && one.phone !== null);
  return [];
}

/** How somebody is asked: by a message whose link they answer by, or by staff who call. */
export type How = Way['channel'] | 'call';

/** Whom a message reaches answers by its link; in the last hours there is only the telephone. */
export function howToAsk({ kind }: Step, candidate: Candidate, config: Parameters<typeof wayTo>[1]): How {
  return kind === 'open' ? 'call' : (wayTo(candidate, config)?.channel ?? 'call');
}

/** The job that passes times on comes each minute; should it not come, the time is free for everybody a little later. */
export function keptAfter(until: Temporal.Instant): Temporal.Instant {
  return until.add({ minutes: 5 });
}

/** By the rules of every booking; but nobody can be told on paper that a time has come free. */
export function readJoining(answers: BookingAnswers, place: Place, now: Temporal.Instant): CheckedAnswers {
  try {
    return readAnswers({ ...answers, wantsPaper: false }, place, now);
  } catch (error) {
    const refused = error instanceof Refusal ? error.extra.fields : undefined;
    if (!refused) throw error;
    const fields = refused.map((one) =>
      one.code === 'reachable' ? { ...one, code: 'reachable_to_wait' as const } : one,
    );
    throw badInput({ fields });
  }
}
