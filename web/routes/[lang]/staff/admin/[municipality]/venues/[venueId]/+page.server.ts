import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { addRoom, changeRoom, changeVenue, listVenues } from '#shared/contracts/municipalities-admin.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import { typedRoom, typedVenue } from '#web/lib/server/venue-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality, venueId } = event.params;
  const { venues } = await askApi(event, listVenues, { params: { municipality } });
  const venue = venues.find(({ id }) => id === venueId);
  if (!venue) error(404, 'no such venue');
  return { venue, requestKey: crypto.randomUUID(), saved: event.url.searchParams.get('saved') };
};

type Event = RequestEvent<{ lang: string; municipality: string; venueId: string }>;

const paramsOf = ({ params }: Event) => ({ municipality: params.municipality, venueId: params.venueId });

export const actions: Actions = {
  venue: async (event) => {
    const body = typedVenue(typedForm(await event.request.formData()));
    const changed = await callApi(event, changeVenue, { params: paramsOf(event), body });
    return changed.ok ? saved(event) : refused(changed.problem, { form: 'venue', venue: body });
  },
  addRoom: async (event) => {
    const form = typedForm(await event.request.formData());
    const asked = { params: paramsOf(event), body: typedRoom(form), idempotencyKey: form.text('requestKey') };
    const added = await callApi(event, addRoom, asked);
    return added.ok ? saved(event) : refused(added.problem, { form: 'new', room: asked.body });
  },
  changeRoom: async (event) => {
    const form = typedForm(await event.request.formData());
    const roomId = form.text('roomId');
    const body = typedRoom(form);
    const changed = await callApi(event, changeRoom, { params: { ...paramsOf(event), roomId }, body });
    return changed.ok ? saved(event) : refused(changed.problem, { form: roomId, room: body });
  },
};

interface Typed {
  /** Which of the page's forms: 'venue', 'new' or the id of a room. */
  form: string;
  venue?: ReturnType<typeof typedVenue>;
  room?: ReturnType<typeof typedRoom>;
}

function refused(problem: Problem, typed: Typed) {
  return fail(problem.status, { problem, typed });
}

function saved(event: Event): never {
  redirect(303, `${event.url.pathname}?saved=yes`);
}
