import { getClinicMonth } from '#shared/contracts/clinic-days.ts';
import { residentText } from '#shared/text/resident.ts';
import { monthInWords, weekday } from '#shared/time.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { plannedPlaces } from '#web/lib/server/planning-place.ts';
import { capitalised } from '#web/lib/words.ts';
import { monthDays } from './month-days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const asked = event.url.searchParams;
  const { me } = await event.parent();
  const municipality = me.municipalities.find(({ id }) => id === asked.get('municipality'))?.id;
  const found = await askApi(event, getClinicMonth, {
    query: { ...readMonth(asked.get('month')), ...(municipality && { municipality }) },
  });
  const month = Temporal.PlainYearMonth.from(found.month);
  const days = monthDays(month, found, language);
  const held = found.days.filter(({ status }) => status !== 'cancelled');
  const sumOf = (part: 'booked' | 'all') => held.reduce((sum, { slots }) => sum + slots[part], 0);
  return {
    month: month.toString(),
    name: capitalised(monthInWords(month, language)),
    previous: neighbour(month.subtract({ months: 1 })),
    next: neighbour(month.add({ months: 1 })),
    municipality: municipality ?? '',
    places: me.municipalities.map(({ id, name }) => ({ id, name })),
    mayPlan: plannedPlaces(me).length > 0,
    weekdays: days
      .slice(0, 7)
      .toSorted((one, other) => one.weekday - other.weekday)
      .map(({ date }) => capitalised(weekday(Temporal.PlainDate.from(date), 'UTC', language))),
    days,
    heard: found.heard.map(({ way, count }) => ({
      name: residentText[language].heardFrom[way],
      words: String(count),
    })),
    sum: { days: held.length, booked: sumOf('booked'), all: sumOf('all') },
  };

  function neighbour(other: Temporal.PlainYearMonth) {
    return { month: other.toString(), name: monthInWords(other, language) };
  }
};

/** What is no month is this month. */
function readMonth(typed: string | null) {
  return typed && /^2\d{3}-(0[1-9]|1[0-2])$/.test(typed) ? { month: typed } : {};
}
