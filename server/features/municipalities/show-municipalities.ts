import type { ListedMunicipality } from '#shared/contracts/municipalities.ts';
import type { Deps } from '../../platform/deps.ts';
import { sendsSms } from '../messages/reach.rules.ts';
import { listMunicipalities } from './list-municipalities.ts';

/** The municipalities as everybody sees them. */
export async function showMunicipalities({
  db,
  config,
}: Pick<Deps, 'db' | 'config'>): Promise<ListedMunicipality[]> {
  const places = await listMunicipalities({ db });
  return places.map((place) => ({ ...place, sendsSms: sendsSms(place, config) }));
}
