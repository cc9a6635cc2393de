import { redirect } from '@sveltejs/kit';
import { downloadAdvice } from '#shared/contracts/reading.ts';
import { download } from '#web/lib/api.ts';
import type { RequestHandler } from './$types';

/** The PDF of the API, or back to the page that asks for a code. */
export const GET: RequestHandler = async ({ fetch, params, locals }) => {
  const { token } = params;
  const { language } = locals;
  const reply = await download(downloadAdvice, { params: { token }, query: { language }, language }, fetch);
  if (!reply.ok) redirect(303, `/${language}/booking/${token}/advice`);
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="vesiklinikka.pdf"',
    'x-robots-tag': 'noindex, nofollow',
  };
  return new Response(await reply.arrayBuffer(), { headers });
};
