import { fail, redirect } from '@sveltejs/kit';
import { askSignInCode, getMe, listSignInWays, signIn, signOut } from '#shared/contracts/people.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { returnPath } from '#web/lib/server/return-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { searchParams } = event.url;
  const returnTo = returnPath(language, searchParams.get('returnTo'));
  const [me, { office }] = await Promise.all([callApi(event, getMe, {}), askApi(event, listSignInWays, {})]);
  if (me.ok && event.request.method === 'GET') redirect(303, returnTo);
  return {
    office,
    returnTo,
    isSentHere: searchParams.has('returnTo'),
    officeFailed: searchParams.get('office') === 'failed',
    signedOut: searchParams.has('signedOut'),
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const { language } = event.locals;
    const asked = await callApi(event, askSignInCode, { body: { email, language } });
    if (!asked.ok) return fail(asked.problem.status, { email, sent: false, problem: asked.problem });
    return { email, sent: true };
  },
  enter: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const code = String(form.get('code') ?? '').slice(0, 20);
    const entered = await callApi(event, signIn, { body: { email, code } });
    if (!entered.ok) return fail(entered.problem.status, { email, sent: true, problem: entered.problem });
    redirect(303, returnPath(event.locals.language, event.url.searchParams.get('returnTo')));
  },
  signOut: async (event) => {
    await callApi(event, signOut, {});
    redirect(303, `/${event.locals.language}/staff/sign-in?signedOut`);
  },
};
