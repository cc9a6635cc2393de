import type { Books } from '#shared/contracts/proof.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { OVERTAKEN } from '../messages/messages.rules.ts';
import { isProof, readTables } from './proof.queries.ts';

export function readBooks({ db }: Deps, municipality: string): Promise<Books> {
  return inScope(db, [municipality], async (trx) => {
    if (!(await isProof(trx, municipality))) throw notFound();
    return readBooksOfScope(trx);
  });
}

/** The same of whatever scope the transaction has, for the drills on their own database. */
export function readBooksOfScope(trx: Trx): Promise<Books> {
  return readTables(trx, OVERTAKEN);
}
