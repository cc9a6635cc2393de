import type { RequestEvent } from '@sveltejs/kit';

const name = 'hold';
type Visit = Pick<RequestEvent, 'cookies' | 'url'>;

/** The secret of the visitor's held time, out of reach of scripts; it goes when the browser closes. */
export function keepHoldToken({ cookies, url }: Visit, token: string): void {
  cookies.set(name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}

export function heldToken({ cookies }: Visit): string | undefined {
  const token = cookies.get(name);
  return token && /^[\w-]{20,100}$/.test(token) ? token : undefined;
}

export function forgetHoldToken({ cookies }: Visit): void {
  cookies.delete(name, { path: '/' });
}
