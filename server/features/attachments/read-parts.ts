import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { findPart } from './attachments.queries.ts';

const PART = 1_000_000;

/**
 * The bytes of a file, part by part, each in a transaction of its own: a reader on a weak line holds neither 20 MB nor a
 * connection. Ends with an error when the file is removed meanwhile.
 */
export async function* readParts(
  { db }: Pick<Deps, 'db'>,
  { municipality, id, size }: { municipality: string; id: string; size: number },
): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += PART) {
    const part = await inScope(db, [municipality], (trx) => findPart(trx, { id, from, length: PART }));
    if (!part) throw new Error('a file was removed while it was read');
    yield part;
  }
}
