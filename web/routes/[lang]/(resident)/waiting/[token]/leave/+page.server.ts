import { redirect } from '@sveltejs/kit';
import { leaveList } from '#shared/contracts/waiting.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { openWaiting } from '#web/lib/server/waiting-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const opened = await openWaiting(event, event.params.token);
  const { token, state } = opened.waiting;
  if (state !== 'waiting') redirect(303, `/${event.locals.language}/waiting/${token}`);
  return opened;
};

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params;
    await askApi(event, leaveList, { params: { token } });
    redirect(303, `/${event.locals.language}/waiting/${token}`);
  },
};
