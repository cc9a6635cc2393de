import type { Trx } from '../../platform/database.ts';
import { listReadsOfProperties } from './reads.queries.ts';

/** Lines of the access log about these properties, the latest first. */
export function listReadsOf(trx: Trx, propertyIds: string[]) {
  return listReadsOfProperties(trx, propertyIds);
}
