import { error, json } from '@sveltejs/kit';
import { extendHold } from '#shared/contracts/bookings.ts';
import { residentText } from '#shared/text/resident.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { heldUntil } from '#web/lib/server/held-visit.ts';
import { heldToken } from '#web/lib/server/hold-cookie.ts';
import type { RequestHandler } from './$types';

/** "I need more time" of hold-clock.ts: the same as the form's button, without a new page. */
export const POST: RequestHandler = async (event) => {
  const outcome = await callApi(event, extendHold, { params: { holdToken: heldToken(event) ?? '' } });
  if (!outcome.ok) error(outcome.problem.status, outcome.problem.detail);
  const { until, untilClock } = heldUntil(outcome.answer, event);
  return json({ until, said: residentText[event.locals.language].hold.extended(untilClock) });
};
