import { redirect } from '@sveltejs/kit';
import { closeOwnFeed, openOwnFeed, seeOwnFeed } from '#shared/contracts/own-feed.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { path } = await askApi(event, seeOwnFeed, {});
  const { host, origin, searchParams } = event.url;
  const asked = path && `${path}?language=${event.locals.language}`;
  return {
    feed: asked && { address: origin + asked, subscribe: `webcal://${host}${asked}` },
    changed: searchParams.has('changed'),
  };
};

export const actions: Actions = {
  open: async (event) => {
    await askApi(event, openOwnFeed, {});
    redirect(303, `${event.url.pathname}?changed`);
  },
  close: async (event) => {
    await askApi(event, closeOwnFeed, {});
    redirect(303, `${event.url.pathname}?changed`);
  },
};
