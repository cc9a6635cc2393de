import { fail, redirect } from '@sveltejs/kit';
import { listClinicDays } from '#shared/contracts/clinic-days.ts';
import { deskStaff, type Answer } from '#shared/contracts/endpoint.ts';
import { confirmProperty, getProperty, listReads } from '#shared/contracts/properties.ts';
import { staffText } from '#shared/text/staff.ts';
import { dateShort, dayAndClock } from '#shared/time.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { hasRole } from '#web/lib/server/has-role.ts';
import { dayAndPlace } from '#web/lib/server/narrowing-day.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { propertyId } = event.params;
  const property = await askApi(event, getProperty, { params: { propertyId } });
  // An address that was matched has become another property.
  if (property.id !== propertyId) redirect(303, `/${language}/staff/properties/${property.id}`);
  const { me } = await event.parent();
  const { country } = await findPlace(event, property.municipality);
  const moment = (iso: string) => dayAndClock(Temporal.Instant.from(iso), property.timeZone, language);
  const reads = property.actions.includes('read_notes')
    ? (await askApi(event, listReads, { params: { propertyId } })).reads
    : [];
  return {
    roles: staffText[language].roles as Record<string, string>,
    country,
    daysToBook: hasRole(me, property.municipality, deskStaff) ? await daysToBook(event, property) : [],
    property,
    confirmed: event.url.searchParams.has('confirmed'),
    latestDay: property.latest
      ? dateShort(Temporal.PlainDate.from(property.latest.day), property.timeZone, language)
      : '',
    timeline: property.timeline.map((entry) => ({ ...entry, when: moment(entry.at) })),
    reads: reads.map((read) => ({ ...read, when: moment(read.at) })),
  };
};

/** Days to come that still have a time, for whoever calls about this property: what is known of it goes along. */
async function daysToBook(event: PageServerLoadEvent, property: Answer<typeof getProperty>) {
  const { municipality, identifier, address, village } = property;
  const query = { municipality, status: 'published' as const };
  const { days } = await askApi(event, listClinicDays, { query });
  const known = new URLSearchParams(identifier ? { propertyIdentifier: identifier } : { address, village });
  return days
    .filter(({ start, slots }) => Date.parse(start) > event.locals.bridge.now && slots.unbooked > 0)
    .slice(0, 6)
    .map((day) => ({
      words: dayAndPlace(day, event.locals.language),
      path: `/${event.locals.language}/staff/clinics/${day.id}/phone?${known}`,
    }));
}

export const actions: Actions = {
  confirm: async (event) => {
    const identifier = typedForm(await event.request.formData()).text('identifier');
    const { propertyId } = event.params;
    const outcome = await callApi(event, confirmProperty, { params: { propertyId }, body: { identifier } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, identifier });
    redirect(303, `/${event.locals.language}/staff/properties/${outcome.answer.propertyId}?confirmed`);
  },
};
