import type { ClinicDay } from '#shared/contracts/clinic-days.ts';
import type { Language } from '#shared/text/language.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { momentWords } from './moment-words.ts';

export type DayCard = ReturnType<typeof dayCard>;

/** A clinic day as the staff's lists show it, in words. */
export function dayCard(day: ClinicDay, language: Language) {
  const { venue } = day;
  const { day: date, range } = momentWords(day, language);
  return {
    id: day.id,
    municipality: day.municipality,
    status: day.status,
    start: day.start,
    date,
    range,
    place: inLanguage(venue.name, language),
    room: inLanguage(venue.room, language),
    openSeats: day.openSeats,
    needsSubstitute: day.needsSubstitute,
    slots: day.slots,
    answers: day.status === 'published' ? day.answers : null,
    changeWaits: day.changeWaits,
  };
}

const orders = {
  day: () => 0,
  place: (one, other) => one.place.localeCompare(other.place),
  times: (one, other) => other.slots.unbooked - one.slots.unbooked,
  panel: (one, other) => other.openSeats - one.openSeats,
} satisfies Record<string, (one: DayCard, other: DayCard) => number>;

export type DayOrder = keyof typeof orders;
export const dayOrders = Object.keys(orders) as DayOrder[];

/** Days keep the order of time within every other one. */
export function inOrder(days: DayCard[], order: DayOrder): DayCard[] {
  return days.toSorted(orders[order]);
}
