import type { Static } from 'typebox';
import type { listReads as contract } from '#shared/contracts/properties.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { listReadsOf } from '../notes/list-reads-of.ts';
import { findProperty, listIdsOfProperty } from './properties.queries.ts';

type Reads = Static<(typeof contract)['answer']>;

/** Who has looked at the notes of a property, by name: for the experts who answer for it. */
export function listReads({ db }: Pick<Deps, 'db'>, caller: Staff, propertyId: string): Promise<Reads> {
  return inScope(db, caller.scope, async (trx) => {
    if (!(await findProperty(trx, propertyId))) throw notFound();
    const reads = await listReadsOf(trx, await listIdsOfProperty(trx, propertyId));
    return { reads: reads.map((read) => ({ ...read, at: toApiInstant(read.at) })) };
  });
}
