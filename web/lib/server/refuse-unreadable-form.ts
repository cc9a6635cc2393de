const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Kit answers 500 to a post it cannot read; the sender's mistake deserves 415 or 400. */
export async function refuseUnreadableForm(request: Request): Promise<Response | null> {
  if (request.method !== 'POST') return null;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!formTypes.includes(type)) return new Response('Unsupported Media Type', { status: 415 });
  try {
    await request.clone().formData();
    return null;
  } catch {
    return new Response('Bad Request', { status: 400 });
  }
}
