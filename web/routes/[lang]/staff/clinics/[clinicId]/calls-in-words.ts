import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import type { Language } from '#shared/text/language.ts';
import { clockOf, dayAndClockOf } from '#web/lib/server/moment-words.ts';

export type CallInWords = ReturnType<typeof callsInWords>[number];

/** Whom somebody must call about the day. */
export function callsInWords({ toCall, timeZone }: ClinicDayPlan, language: Language) {
  return toCall.map(({ bookingId, sequence, name, start, phone, why, called }) => ({
    ...{ bookingId, sequence, name, phone, why },
    clock: clockOf(start, timeZone, language),
    called: called && { by: called.by, when: dayAndClockOf(called.at, timeZone, language) },
  }));
}

/** What to tell them. */
export function callsAbout({ change, told, toCall }: ClinicDayPlan): 'waits' | 'moved' | 'ended' | 'kept' {
  if (change) return 'waits';
  if (toCall.every(({ why }) => why === 'taken_back')) return 'kept';
  return told?.about === 'move' ? 'moved' : 'ended';
}
