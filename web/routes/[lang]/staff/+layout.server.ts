import { error, redirect } from '@sveltejs/kit';
import { getMe } from '#shared/contracts/people.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { signInPath } from '#web/lib/server/return-path.ts';
import { hasOwnCalendar, sectionsFor } from '#web/lib/server/staff-sections.ts';
import type { LayoutServerLoad } from './$types';

/** Every staff page wants a session; without one the visitor signs in and comes back here. */
export const load: LayoutServerLoad = async (event) => {
  const me = await callApi(event, getMe, {});
  if (me.ok) {
    const { answer } = me;
    return { me: answer, sections: sectionsFor(answer), hasCalendar: hasOwnCalendar(answer) };
  }
  if (me.problem.status !== 401) error(me.problem.status, me.problem.detail);
  redirect(303, signInPath(event.locals.language, event.url));
};
