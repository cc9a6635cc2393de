import { error } from '@sveltejs/kit';
import { getAvailability } from '#shared/contracts/clinic-days.ts';
import { planners } from '#shared/contracts/endpoint.ts';
import { listVenues } from '#shared/contracts/municipalities-admin.ts';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import type { Me } from '#shared/contracts/people.ts';
import { problemText } from '#shared/text/problems.ts';
import { askApi } from './ask-api.ts';

type Asking = Parameters<typeof askApi>[0];

/** The municipalities whose days this person plans. */
export function plannedPlaces(me: Me) {
  return me.municipalities.filter(({ roles }) =>
    roles.some((role) => (planners as readonly string[]).includes(role)),
  );
}

/** Everything the form of a day chooses from, in one municipality. */
export async function planningPlace(event: Asking, id: string) {
  const { municipalities } = await askApi(event, listMunicipalities, {});
  const found = municipalities.find((one) => one.id === id);
  if (!found) error(404, 'no such municipality');
  const { timeZone, languages, name } = found;
  const { venues } = await askApi(event, listVenues, { params: { municipality: id } });
  return { place: { id, name, timeZone, languages }, venues, sentences: planSentences(event) };
}

/** Who and what is free at the time that stands in the form. */
export function askAvailability(
  event: Asking,
  asked: { municipality: string; typed: { date: string; start: string; end: string }; except?: string },
) {
  const { municipality, except } = asked;
  const { date, start, end } = asked.typed;
  return askApi(event, getAvailability, {
    params: { municipality },
    query: { date, start, end, ...(except !== undefined && { except }) },
  });
}

function planSentences({ locals }: Asking) {
  const sentences = Object.entries(problemText[locals.language].fields);
  return Object.fromEntries(sentences.filter(([code]) => code.startsWith('plan_')));
}
