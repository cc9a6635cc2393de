import { fail, redirect } from '@sveltejs/kit';
import { deskStaff } from '#shared/contracts/endpoint.ts';
import { listMessages, messageStatuses, resendMessage, type Message } from '#shared/contracts/messages.ts';
import { mailText } from '#shared/text/mail.ts';
import { listReplies } from '#shared/contracts/replies.ts';
import { smsText } from '#shared/text/sms.ts';
import type { Language } from '#shared/text/language.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { hasRole } from '#web/lib/server/has-role.ts';
import { dayAndClockOf } from '#web/lib/server/moment-words.ts';
import { capitalised } from '#web/lib/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const asked = event.url.searchParams;
  const status = messageStatuses.find((one) => one === asked.get('status'));
  const after = asked.get('after') ?? undefined;
  const { messages, more } = await askApi(event, listMessages, { query: { status, after } });
  const waiting = await askApi(event, listReplies, { query: { waiting: 'true' } });
  const { me } = await event.parent();
  const zones = new Map<string, string>();
  for (const { municipality } of messages) {
    if (!zones.has(municipality))
      zones.set(municipality, (await findPlace(event, municipality))?.timeZone ?? 'UTC');
  }
  return {
    status: status ?? '',
    statuses: messageStatuses,
    messages: messages.map((message) => shown(message, zones.get(message.municipality) ?? 'UTC', language)),
    older: more ? messages.at(-1)?.id : undefined,
    again: asked.has('again'),
    printsLetters: me.municipalities.some(({ id }) => hasRole(me, id, deskStaff)),
    /** `more`: the API tells no further. */
    toRead: { count: waiting.replies.length, more: waiting.more },
  };
};

export const actions: Actions = {
  again: async (event) => {
    const messageId = String((await event.request.formData()).get('message'));
    const outcome = await callApi(event, resendMessage, { params: { messageId } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `${event.url.pathname}?again`);
  },
};

function shown(message: Message, zone: string, language: Language) {
  const ofSms = message.channel === 'sms' ? smsText[language].failures : {};
  const failures: Record<string, string> = { ...mailText[language].failures, ...ofSms };
  const { failure } = message;
  return {
    ...message,
    when: capitalised(dayAndClockOf(message.sentAt ?? message.createdAt, zone, language)),
    why: failure && [failures[failure.reason] ?? failures['unknown'], failure.code].filter(Boolean).join(' '),
  };
}
