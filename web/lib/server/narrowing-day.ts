import { getClinicDay, type ClinicDay } from '#shared/contracts/clinic-days.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { askApi } from './ask-api.ts';
import { momentWords } from './moment-words.ts';

/** The clinic day that a list is narrowed to, as its heading names it. */
export async function narrowingDay(event: Parameters<typeof askApi>[0], clinicId: string) {
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  return { id: day.id, words: dayAndPlace(day, event.locals.language) };
}

/** `Perjantai 4.12.2026, Porvoon kaupungintalo` */
export function dayAndPlace(
  day: { start: string; end: string; timeZone: string; venue: Pick<ClinicDay['venue'], 'name'> },
  language: Language,
): string {
  return `${momentWords(day, language).day}, ${inLanguage(day.venue.name, language)}`;
}
