import { fail, redirect } from '@sveltejs/kit';
import { addToNote, markHandedOver, releaseNote, saveNote, signNote } from '#shared/contracts/notes.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { openNotePage } from '#web/lib/server/note-page.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('note:sheet');
  return { note: await openNotePage(event, event.params.bookingId) };
};

async function typed(event: RequestEvent) {
  return typedForm(await event.request.formData());
}

const here = (event: RequestEvent) => `/${event.params.lang}/staff/notes/${event.params.bookingId}`;

export const actions: Actions = {
  /** The draft, as it is typed. */
  save: async (event) => {
    const form = await typed(event);
    const body = { version: Number(form.text('version')), content: fromJson(form.text('content')) };
    const { bookingId } = event.params;
    const outcome = await callApi(event, saveNote, { params: { bookingId }, body: body as never });
    return outcome.ok ? outcome.answer : fail(outcome.problem.status, { problem: outcome.problem });
  },

  /** A former note, to be read beside the one that is being written. */
  read: async (event) => {
    return openNotePage(event, event.params.bookingId);
  },

  sign: async (event) => {
    const form = await typed(event);
    const body = {
      version: Number(form.text('version')),
      holdBack: form.isTicked('holdBack'),
      heldBackReason: form.text('heldBackReason'),
    };
    const outcome = await callApi(event, signNote, { params: { noteId: form.text('noteId') }, body });
    return outcome.ok ? { signed: true } : fail(outcome.problem.status, { problem: outcome.problem });
  },

  add: async (event) => {
    const form = await typed(event);
    const body = { reason: form.text('reason'), words: form.text('words') };
    const outcome = await callApi(event, addToNote, {
      params: { noteId: form.text('noteId') },
      body,
      idempotencyKey: form.text('press'),
    });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, typed: body });
    redirect(303, here(event));
  },

  release: async (event) => {
    const form = await typed(event);
    const reason = form.text('reason');
    const outcome = await callApi(event, releaseNote, {
      params: { noteId: form.text('noteId') },
      body: { reason },
      idempotencyKey: form.text('press'),
    });
    if (!outcome.ok) {
      const { problem } = outcome;
      return fail(problem.status, { release: { problem, reason } });
    }
    redirect(303, here(event));
  },

  paper: async (event) => {
    const form = await typed(event);
    await askApi(event, markHandedOver, {
      params: { noteId: form.text('noteId') },
      body: { handedOver: form.text('handedOver') === 'true' },
    });
    redirect(303, here(event));
  },
};

/** What is no JSON is no note: the API names it as a field of the wrong kind. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
