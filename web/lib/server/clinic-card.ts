import type { Clinic } from '#shared/contracts/clinics.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { ResidentText } from '#shared/text/fi/resident.ts';
import type { Language } from '#shared/text/language.ts';
import { clockRange, dayInWords } from '#shared/time.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { capitalised } from '#web/lib/words.ts';

export type ClinicCard = ReturnType<typeof clinicCard>;

/** A clinic day as lists show it, in words. */
export function clinicCard(clinic: Clinic, { text, language }: { text: ResidentText; language: Language }) {
  const { venue, timeZone: zone } = clinic;
  const span = { start: Temporal.Instant.from(clinic.start), end: Temporal.Instant.from(clinic.end) };
  return {
    id: clinic.id,
    municipality: clinic.municipality,
    href: `/${language}/clinics/${clinic.id}`,
    day: capitalised(dayInWords(span.start, zone, language)),
    hours: clockRange(span, zone, language),
    place: inLanguage(venue.name, language),
    address: [venue.address, venue.village].filter(Boolean).join(', '),
    free: capitalised(text.numbers.freeTimes(clinic.free)),
    full: clinic.free === 0,
  };
}

/** Finds a municipality by what somebody typed: its name in any language, or the start of it. */
export function findMunicipality(municipalities: Municipality[], typed: string): Municipality | undefined {
  const wanted = typed.trim().toLowerCase();
  const names = (place: Municipality) => Object.values(place.name).map((name) => name.toLowerCase());
  return (
    municipalities.find((place) => names(place).includes(wanted)) ??
    municipalities.find((place) => wanted.length >= 3 && names(place).some((name) => name.startsWith(wanted)))
  );
}
