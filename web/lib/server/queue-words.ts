import type { Answer } from '#shared/contracts/endpoint.ts';
import type { seeQueue } from '#shared/contracts/walk-ins.ts';
import type { Language } from '#shared/text/language.ts';
import { clockOf } from './moment-words.ts';

/** The queue of a day in words, as it stands at this moment. */
export function queueWords(
  { numbers, timeZone }: Answer<typeof seeQueue>,
  { language, now }: { language: Language; now: number },
) {
  return numbers.map(({ number, desk, inConsultation, expected }) => ({
    number,
    desk,
    inConsultation,
    clock: clockOf(expected, timeZone, language),
    /** Whole minutes until their turn. */
    minutes: Math.max(0, Math.ceil((Date.parse(expected) - now) / 60_000)),
  }));
}
