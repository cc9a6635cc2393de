import { error, type RequestEvent } from '@sveltejs/kit';
import type { Answer, Endpoint } from '#shared/contracts/endpoint.ts';
import { call, type Asked } from '#web/lib/api.ts';

type Asking = Pick<RequestEvent, 'fetch' | 'locals'>;

/** Calls the API in the page's language. */
export function callApi<E extends Endpoint>(event: Asking, contract: E, asked: Omit<Asked<E>, 'language'>) {
  return call(contract, { ...asked, language: event.locals.language } as Asked<E>, event.fetch);
}

/** Calls the API for what a page cannot do without: any refusal becomes the error page. */
export async function askApi<E extends Endpoint>(
  event: Asking,
  contract: E,
  asked: Omit<Asked<E>, 'language'>,
): Promise<Answer<E>> {
  const outcome = await callApi(event, contract, asked);
  if (outcome.ok) return outcome.answer;
  const { status, detail } = outcome.problem;
  // A path of the wrong shape is no such page for a visitor.
  error(status === 400 ? 404 : status, detail);
}
