import type { Clinic } from '#shared/contracts/clinics.ts';
import type { Language } from '#shared/text/language.ts';
import { waitingText } from '#shared/text/waiting.ts';

export type ListInvitation = { words: string; href: string; join: string };

/** Where one can begin to wait for a time: of this day, or of any day of the municipality. */
export function listInvitation(
  { municipality, clinicId }: { municipality: string; clinicId?: string },
  language: Language,
): ListInvitation {
  const { day, anyDay, join } = waitingText[language].invite;
  const wanted = new URLSearchParams({ municipality, ...(clinicId && { clinic: clinicId }) });
  return { words: clinicId ? day : anyDay, href: `/${language}/waiting?${wanted}`, join };
}

/** Whether people can wait for a published day: it is to come, and nothing is free. */
export function isAwaitable(
  { start, free, cancelled }: Pick<Clinic, 'start' | 'free'> & { cancelled: boolean },
  now: number,
): boolean {
  return !cancelled && free === 0 && Temporal.Instant.from(start).epochMilliseconds > now;
}
