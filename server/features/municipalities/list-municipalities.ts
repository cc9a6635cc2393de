import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { Database } from '../../platform/database.ts';
import { listActiveMunicipalities } from './municipalities.queries.ts';

export function listMunicipalities({ db }: { db: Database }): Promise<Municipality[]> {
  return listActiveMunicipalities(db);
}
