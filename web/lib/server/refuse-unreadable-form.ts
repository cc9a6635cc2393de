import type { RequestEvent } from '@sveltejs/kit';

const FORM = 'multipart/form-data';
const formTypes = ['application/x-www-form-urlencoded', FORM];
/** A form of words is small. */
const mostBytes = 1_000_000;
/** The one action whose form brings a file: it is read by the API alone, which knows how much it may hold. */
const fileForm = { route: '/[lang]/(resident)/booking/[token]/files', action: '/add' };

/** Kit answers 500 to a post it cannot read; the sender's mistake deserves 415, 411, 413 or 400. */
export async function refuseUnreadableForm({
  request,
  route,
  url,
}: Pick<RequestEvent, 'request' | 'route' | 'url'>): Promise<Response | null> {
  if (request.method !== 'POST') return null;
  if (!formTypes.includes(typeOf(request))) return new Response('Unsupported Media Type', { status: 415 });
  if (route.id === fileForm.route && url.searchParams.has(fileForm.action)) return null;
  const length = request.headers.get('content-length');
  // Every browser says how long a form is; without that it could grow while it is read.
  if (length === null && request.body) return new Response('Length Required', { status: 411 });
  if (Number(length) > mostBytes) return new Response('Content Too Large', { status: 413 });
  try {
    await request.clone().formData();
    return null;
  } catch {
    return new Response('Bad Request', { status: 400 });
  }
}

export const isForm = (request: Request) => typeOf(request) === FORM;

const typeOf = ({ headers }: Request) =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
