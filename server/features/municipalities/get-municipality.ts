import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { Trx } from '../../platform/database.ts';
import { getMunicipalityRow } from './municipality.queries.ts';

/** Anybody may read any municipality; 404 for a code that is none. */
export function getMunicipality(trx: Trx, id: string): Promise<Municipality> {
  return getMunicipalityRow(trx, id);
}
