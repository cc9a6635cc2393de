import type { RequestEvent } from '@sveltejs/kit';

const name = 'hold';
/** Staff who book for a caller keep that time apart from one of their own. */
export const staffHold = 'staff-hold';
type Visit = Pick<RequestEvent, 'cookies' | 'url'>;

/** The secret of the visitor's held time, out of reach of scripts; it goes when the browser closes. */
export function keepHoldToken({ cookies, url }: Visit, token: string, cookie = name): void {
  cookies.set(cookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}

export function heldToken({ cookies }: Visit, cookie = name): string | undefined {
  const token = cookies.get(cookie);
  return token && /^[\w-]{20,100}$/.test(token) ? token : undefined;
}

export function forgetHoldToken({ cookies }: Visit, cookie = name): void {
  cookies.delete(cookie, { path: '/' });
}
