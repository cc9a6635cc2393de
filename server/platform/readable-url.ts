import type { IncomingMessage } from 'node:http';

/**
 * The framework answers a path whose % stands for nothing by itself: in English, without our headers, repeating the
 * address. Taken as the sign %, it is an address that nobody has, and gets the page or the problem of any other.
 */
export function readableUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
