import type { ClinicDay } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { dayInWords } from '#shared/time.ts';
import { dayCard, type DayCard } from '#web/lib/server/day-card.ts';
import { capitalised } from '#web/lib/words.ts';

/** A date of the month with what stands in it. */
export interface MonthDay {
  date: string;
  /** `Keskiviikko 13.1.2027` */
  words: string;
  number: number;
  /** Monday is 1. */
  weekday: number;
  holidays: string[];
  clinics: DayCard[];
}

interface Month {
  days: readonly ClinicDay[];
  holidays: readonly { date: string; name: Words }[];
}

/** Every date of a month in order, the empty ones too. */
export function monthDays(
  month: Temporal.PlainYearMonth,
  { days, holidays }: Month,
  language: Language,
): MonthDay[] {
  return Array.from({ length: month.daysInMonth }, (_, place) => {
    const day = month.toPlainDate({ day: place + 1 });
    const date = day.toString();
    const names = holidays
      .filter((holiday) => holiday.date === date)
      .map(({ name }) => inLanguage(name, language));
    return {
      date,
      words: capitalised(dayInWords(day, 'UTC', language)),
      number: day.day,
      weekday: day.dayOfWeek,
      holidays: [...new Set(names)],
      clinics: days.filter((clinic) => clinic.date === date).map((clinic) => dayCard(clinic, language)),
    };
  });
}
