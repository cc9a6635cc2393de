import { redirect } from '@sveltejs/kit';
import { startOfficeSignIn } from '#shared/contracts/people.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { returnPath } from '#web/lib/server/return-path.ts';
import type { RequestHandler } from './$types';

/** A link, not a form: the policy of the pages lets forms lead to ourselves only. */
export const GET: RequestHandler = async (event) => {
  const { language } = event.locals;
  const returnTo = returnPath(language, event.url.searchParams.get('returnTo'));
  const failedTo = `/${language}/staff/sign-in?office=failed`;
  const started = await callApi(event, startOfficeSignIn, { body: { returnTo, failedTo } });
  redirect(303, started.ok ? started.answer.url : failedTo);
};
