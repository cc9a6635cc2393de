import { listClinicDays, type ClinicStatus } from '#shared/contracts/clinic-days.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { dayCard, dayOrders, inOrder } from '#web/lib/server/day-card.ts';
import { plannedPlaces } from '#web/lib/server/planning-place.ts';
import { hasWaitingList } from '#web/lib/server/staff-sections.ts';
import type { PageServerLoad } from './$types';

const statuses: ClinicStatus[] = ['draft', 'published', 'held', 'closed', 'cancelled'];

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const asked = event.url.searchParams;
  const { me } = await event.parent();
  const time = asked.get('time') === 'past' ? ('past' as const) : ('coming' as const);
  const municipality = me.municipalities.find(({ id }) => id === asked.get('municipality'))?.id;
  const status = statuses.find((one) => one === asked.get('status'));
  const order = dayOrders.find((one) => one === asked.get('order')) ?? 'day';
  const query = { time, ...(municipality && { municipality }), ...(status && { status }) };
  const { days } = await askApi(event, listClinicDays, { query });
  const cards = days.map((day) => dayCard(day, language));
  return {
    ...{ time, order, statuses, orders: dayOrders },
    municipality: municipality ?? '',
    status: status ?? '',
    places: me.municipalities.map(({ id, name }) => ({ id, name })),
    mayPlan: plannedPlaces(me).length > 0,
    hasList: hasWaitingList(me),
    days: inOrder(cards, order),
    copied: Number(asked.get('copied')) || 0,
  };
};
