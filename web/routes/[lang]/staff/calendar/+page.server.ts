import { fail, redirect } from '@sveltejs/kit';
import {
  registerBusyCalendar,
  removeBusyCalendar,
  seeBusyCalendar,
} from '#shared/contracts/busy-calendar.ts';
import { closeOwnFeed, openOwnFeed, seeOwnFeed } from '#shared/contracts/own-feed.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { dayAndClockOf } from '#web/lib/server/moment-words.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { path } = await askApi(event, seeOwnFeed, {});
  const { host, origin, searchParams } = event.url;
  const asked = path && `${path}?language=${event.locals.language}`;
  return {
    feed: asked && { address: origin + asked, subscribe: `webcal://${host}${asked}` },
    busy: await busyCalendar(event),
    changed: searchParams.has('changed'),
    busyChanged: searchParams.has('busy'),
  };
};

async function busyCalendar(event: Parameters<PageServerLoad>[0]) {
  const { calendar } = await askApi(event, seeBusyCalendar, {});
  if (!calendar) return null;
  const { fetchedAt, failingSince, timeZone, ...rest } = calendar;
  const inWords = (at: string | null) => at && dayAndClockOf(at, timeZone, event.locals.language);
  return { ...rest, fetched: inWords(fetchedAt), failingSince: inWords(failingSince) };
}

export const actions: Actions = {
  open: async (event) => {
    await askApi(event, openOwnFeed, {});
    redirect(303, `${event.url.pathname}?changed`);
  },
  close: async (event) => {
    await askApi(event, closeOwnFeed, {});
    redirect(303, `${event.url.pathname}?changed`);
  },
  register: async (event) => {
    const address = typedForm(await event.request.formData()).text('address');
    const registered = await callApi(event, registerBusyCalendar, { body: { address } });
    if (!registered.ok) return fail(registered.problem.status, { address, problem: registered.problem });
    redirect(303, `${event.url.pathname}?busy`);
  },
  remove: async (event) => {
    await askApi(event, removeBusyCalendar, {});
    redirect(303, `${event.url.pathname}?busy`);
  },
};
