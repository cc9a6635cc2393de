import type { Recognised } from '#shared/contracts/municipalities.ts';
import finnish from './finnish-municipalities.json' with { type: 'json' };
import { listMunicipalities } from './list-municipalities.ts';
import type { Deps } from '../../platform/deps.ts';

/**
 * What somebody typed as their municipality: one that holds clinic days here, one of Finland's others (with its names),
 * or nothing known. The list of the others says itself how old it is.
 */
export async function recogniseMunicipality(deps: Pick<Deps, 'db'>, typed: string): Promise<Recognised> {
  const sought = plain(typed);
  const here = (await listMunicipalities(deps)).find(({ id, name }) =>
    [id, ...Object.values(name)].some((name) => plain(name) === sought),
  );
  if (here) return { here: here.id, elsewhere: null };
  const other = finnish.municipalities.find(({ id, fi, sv }) =>
    [id, fi, sv].some((name) => plain(name) === sought),
  );
  return { here: null, elsewhere: other ? { id: other.id, name: { fi: other.fi, sv: other.sv } } : null };
}

/** Blanks and case do not matter; ä and a stay apart, as in the names themselves. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
