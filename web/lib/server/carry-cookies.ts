import type { Cookies } from '@sveltejs/kit';

/** The visitor's cookies, those set earlier in this very request included. */
export function cookieHeader(cookies: Cookies): string {
  return cookies
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

/** Hands the cookies of an API answer on to the browser with every attribute they came with. */
export function carryCookies(setCookies: string[], cookies: Cookies): void {
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name, value] = halves(pair);
    cookies.set(name, decodeURIComponent(value), optionsOf(attributes));
  }
}

/** A cookie is taken away by an end long ago; live ones say Max-Age. */
const farPast = Date.UTC(2000, 0);

type CookieOptions = Parameters<Cookies['set']>[2];

function optionsOf(attributes: string[]): CookieOptions {
  const options: CookieOptions = { path: '/', httpOnly: false, secure: false };
  for (const attribute of attributes) {
    const [name, value] = halves(attribute);
    const key = name.toLowerCase();
    if (key === 'path') options.path = value;
    else if (key === 'max-age') options.maxAge = Number(value);
    else if (key === 'expires' && Date.parse(value) <= farPast) options.maxAge ??= 0;
    else if (key === 'domain') options.domain = value;
    else if (key === 'httponly') options.httpOnly = true;
    else if (key === 'secure') options.secure = true;
    else if (key === 'samesite') options.sameSite = value.toLowerCase() as 'lax';
  }
  return options;
}

function halves(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
