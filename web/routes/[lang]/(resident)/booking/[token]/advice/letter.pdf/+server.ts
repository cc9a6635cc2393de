import { redirect } from '@sveltejs/kit';
import { downloadAdvice } from '#shared/contracts/reading.ts';
import type { RequestHandler } from './$types';

/** The PDF of the API, or back to the page that asks for a code. */
export const GET: RequestHandler = async ({ fetch, params, locals }) => {
  const path = downloadAdvice.path.replace(':token', encodeURIComponent(params.token));
  const reply = await fetch(`${path}?language=${locals.language}`);
  if (!reply.ok) redirect(303, `/${locals.language}/booking/${params.token}/advice`);
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="vesiklinikka.pdf"',
    'x-robots-tag': 'noindex, nofollow',
  };
  return new Response(await reply.arrayBuffer(), { headers });
};
