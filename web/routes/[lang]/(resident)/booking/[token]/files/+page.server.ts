import { fail, redirect } from '@sveltejs/kit';
import { addAttachment, listAttachments, removeAttachment } from '#shared/contracts/attachments.ts';
import { changeBooking } from '#shared/contracts/bookings.ts';
import { callApi, askApi } from '#web/lib/server/ask-api.ts';
import { openBooking } from '#web/lib/server/booking-view.ts';
import { fileView } from '#web/lib/server/file-view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const news = ['added', 'removed', 'saved'] as const;

export const load: PageServerLoad = async (event) => {
  const { token } = event.params;
  const opened = await openBooking(event, token);
  const { attachments, left } = await askApi(event, listAttachments, { params: { token } });
  return {
    ...opened,
    files: attachments.map(fileView),
    left,
    now: news.find((one) => one === event.url.searchParams.get('now')) ?? null,
  };
};

const here = (event: RequestEvent, now: (typeof news)[number]) =>
  `/${event.locals.language}/booking/${event.params.token}/files?now=${now}`;

export const actions: Actions = {
  add: async (event) => {
    const { token } = event.params;
    const outcome = await callApi(event, addAttachment, { params: { token }, form: event.request });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, here(event, 'added'));
  },
  remove: async (event) => {
    const { token } = event.params;
    const attachmentId = String((await event.request.formData()).get('file'));
    const outcome = await callApi(event, removeAttachment, { params: { token, attachmentId } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, here(event, 'removed'));
  },
  year: async (event) => {
    const { token } = event.params;
    const systemYear = String((await event.request.formData()).get('systemYear') ?? '');
    const outcome = await callApi(event, changeBooking, { params: { token }, body: { systemYear } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, systemYear });
    redirect(303, here(event, 'saved'));
  },
};
