import { fail, redirect } from '@sveltejs/kit';
import { listClinicDays } from '#shared/contracts/clinic-days.ts';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import { listReplies, settleReply } from '#shared/contracts/replies.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { narrowingDay } from '#web/lib/server/narrowing-day.ts';
import { replyInWords } from './reply-in-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const asked = event.url.searchParams;
  const [show, clinicId] = [shownIn(asked), asked.get('clinic') || undefined];
  const query = { clinicId, after: asked.get('after') || undefined };
  const { replies, more } = await askApi(event, listReplies, {
    query: { ...query, ...(show === 'waiting' && { waiting: 'true' as const }) },
  });
  const { municipalities } = await askApi(event, listMunicipalities, {});
  // Those to come are the ones that something can still be done about.
  const { days } = await askApi(event, listClinicDays, { query: { time: 'coming' } });
  const reading = { municipalities, days, language };
  return {
    show,
    day: clinicId ? await narrowingDay(event, clinicId) : null,
    replies: replies.map((reply) => replyInWords(reply, reading)),
    older: more ? replies.at(-1)?.id : undefined,
    /** Goes along with every press, so that the list stays as narrow as it was. */
    kept: narrowing(asked).toString(),
    done: asked.has('settled'),
  };
};

export const actions: Actions = {
  settle: async (event) => {
    const replyId = String((await event.request.formData()).get('reply'));
    const outcome = await callApi(event, settleReply, { params: { replyId } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `${event.url.pathname}?${narrowing(event.url.searchParams)}&settled`);
  },
};

const shownIn = (asked: URLSearchParams) => (asked.get('show') === 'all' ? 'all' : 'waiting');

function narrowing(asked: URLSearchParams): URLSearchParams {
  const clinic = asked.get('clinic');
  return new URLSearchParams({ show: shownIn(asked), ...(clinic && { clinic }) });
}
