import type { ClinicDay } from '#shared/contracts/clinic-days.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { Reply } from '#shared/contracts/replies.ts';
import type { Language } from '#shared/text/language.ts';
import { dayAndClockRange } from '#shared/time.ts';
import { dayAndClockOf } from '#web/lib/server/moment-words.ts';
import { dayAndPlace } from '#web/lib/server/narrowing-day.ts';
import { capitalised } from '#web/lib/words.ts';

export type ReplyInWords = ReturnType<typeof replyInWords>;

interface Reading {
  municipalities: readonly Municipality[];
  /** Those that a reply can name. */
  days: readonly ClinicDay[];
  language: Language;
}

/** A mail that came in, as staff read it. */
export function replyInWords(reply: Reply, { municipalities, days, language }: Reading) {
  const zone = municipalities.find((place) => place.id === reply.municipality)?.timeZone ?? 'UTC';
  const day = days.find((one) => one.id === reply.clinicId);
  const { id, kind, flaw, sender, subject, words, invited, clinicId, bookingId, waits, actions } = reply;
  const { proposed, settled } = reply;
  const momentOf = (instant: string) => capitalised(dayAndClockOf(instant, zone, language));
  return {
    ...{ id, kind, flaw, sender, subject, words, invited, clinicId, bookingId, waits, actions },
    day: day && dayAndPlace(day, language),
    when: momentOf(reply.receivedAt),
    proposed: proposed && capitalised(dayAndClockRange(spanOf(proposed), zone, language)),
    check: checkOf(reply.checks),
    settled: settled && { ...settled, at: dayAndClockOf(settled.at, zone, language) },
  };
}

function spanOf({ start, end }: { start: string; end: string }) {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}

/**
 * What the relay’s checks say of the sender together. DMARC (RFC 7489, 3.1) holds when either of the others speaks for the
 * address that is shown: a mail that was passed on fails SPF and is still theirs.
 */
function checkOf(checks: Reply['checks']) {
  const named = Object.entries(checks).map(([method, verdict]) => ({
    method: method.toUpperCase(),
    verdict,
  }));
  const passed = named.filter(({ verdict }) => verdict === 'pass');
  const failed = named.filter(({ verdict }) => verdict === 'fail' || verdict === 'softfail');
  const methodsOf = (some: typeof named) => some.map(({ method }) => method);
  if (failed.length > 0 && checks.dmarc !== 'pass')
    return { result: 'failed' as const, methods: methodsOf(failed) };
  return { result: passed.length > 0 ? ('passed' as const) : ('none' as const), methods: methodsOf(passed) };
}
