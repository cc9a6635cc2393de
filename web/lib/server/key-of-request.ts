import { createHash } from 'node:crypto';

/** The same press twice carries the same key; a mended form is another request. */
export function keyOfRequest(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 40);
}
