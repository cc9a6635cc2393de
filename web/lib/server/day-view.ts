import type { DayBoard } from '#shared/contracts/day.ts';
import { residentText } from '#shared/text/resident.ts';
import { clockRange, clockTime, dayIn, dayInWords } from '#shared/time.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { capitalised } from '#web/lib/words.ts';

export type DayView = ReturnType<typeof dayView>;
export type SlotView = DayView['slots'][number];
export type VisitView = NonNullable<SlotView['visit']>;

/** The day board in words. */
export function dayView(
  { clinic, slots }: DayBoard,
  { language, bridge }: Pick<App.Locals, 'language' | 'bridge'>,
) {
  const zone = clinic.timeZone;
  const instant = (iso: string) => Temporal.Instant.from(iso);
  const topics = residentText[language].topics as Record<string, string>;
  return {
    clinicId: clinic.id,
    desks: clinic.desks,
    /** It is the day itself: people may come without a time. */
    isOpenDoor:
      clinic.status === 'published' &&
      dayIn(Temporal.Instant.fromEpochMilliseconds(bridge.now), zone).toString() === clinic.date,
    day: capitalised(dayInWords(instant(clinic.start), zone, language)),
    hours: clockRange({ start: instant(clinic.start), end: instant(clinic.end) }, zone, language),
    place: [inLanguage(clinic.venue, language), inLanguage(clinic.room, language)].filter(Boolean).join(', '),
    slots: slots.map(({ visit, ...slot }) => ({
      ...slot,
      clock: clockTime(instant(slot.start), zone, language),
      visit: visit && {
        ...visit,
        topics: (visit.inside?.topics ?? []).map((topic) => topics[topic] ?? topic),
        propertyText: [visit.property.identifier, visit.property.address, visit.property.village]
          .filter(Boolean)
          .join(', '),
      },
    })),
  };
}
