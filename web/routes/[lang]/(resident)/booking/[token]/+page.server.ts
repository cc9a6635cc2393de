import { fail, redirect } from '@sveltejs/kit';
import { listAttachments } from '#shared/contracts/attachments.ts';
import { changeBooking, topics } from '#shared/contracts/bookings.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { openBooking } from '#web/lib/server/booking-view.ts';
import type { Actions, PageServerLoad } from './$types';

const news = ['booked', 'moved', 'saved', 'cancelled'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await openBooking(event, event.params.token)),
  files: await askApi(event, listAttachments, { params: { token: event.params.token } }),
  /** What the visitor has just done here. */
  now: news.find((one) => one === event.url.searchParams.get('now')) ?? null,
});

export const actions: Actions = {
  complete: async (event) => {
    const { token } = event.params;
    const form = await event.request.formData();
    const body = {
      topics: topics.filter((topic) => form.getAll('topics').includes(topic)),
      question: String(form.get('question') ?? ''),
    };
    const outcome = await callApi(event, changeBooking, { params: { token }, body });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, ...body });
    redirect(303, `/${event.locals.language}/booking/${outcome.answer.token}?now=saved`);
  },
};
