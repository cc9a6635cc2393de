import type { ClinicPage } from '#shared/contracts/clinics.ts';
import type { ResidentText } from '#shared/text/fi/resident.ts';
import type { Language } from '#shared/text/language.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { capitalised } from '#web/lib/words.ts';
import { dayAndClockOf, momentWords } from './moment-words.ts';

/** Everything a clinic day's page tells, in the reader's language. */
export function clinicFacts(
  clinic: ClinicPage,
  { text, language }: { text: ResidentText; language: Language },
) {
  const { venue } = clinic;
  const address = [venue.address, venue.village].filter(Boolean).join(', ');
  const moment = momentWords(clinic, language);
  const panel = text.panel as Record<string, string>;
  return {
    id: clinic.id,
    day: moment.day,
    hours: moment.range,
    minutes: text.clinic.minutes(clinic.slotMinutes),
    place: inLanguage(venue.name, language),
    room: inLanguage(clinic.room, language),
    address,
    mapUrl: `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`,
    accessibility: inLanguage(clinic.accessibility, language),
    parking: inLanguage(clinic.parking, language),
    words: inLanguage(clinic.words, language),
    bring: linesOf(inLanguage(clinic.bring, language)),
    panel: clinic.panel.map(({ role, name }) => ({ role: capitalised(panel[role] ?? role), name })),
    closes: text.clinic.closesAt(dayAndClockOf(clinic.closesAt, clinic.timeZone, language)),
    free: text.numbers.freeTimes(clinic.free),
    hasFree: clinic.free > 0,
    open: clinic.open,
    cancelled: clinic.cancelled,
  };
}

/** A text that names one thing a line, as a list. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-–•*]\s*/, '').trim())
    .filter(Boolean);
}
