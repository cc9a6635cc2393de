import type { Answer } from '#shared/contracts/endpoint.ts';
import type { openProof as contract } from '#shared/contracts/proof.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { tooManyTries } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { makeMunicipality } from './proof.queries.ts';

/** Makes a throw-away municipality that no list shows. */
export function openProof(
  { db, clock, log }: Deps,
  key: RequestKey | null,
): Promise<Answer<typeof contract>> {
  return inScope(db, [], async (trx) => {
    const work = async () => {
      const made = await makeMunicipality(trx, clock.now());
      if (!made) throw tooManyTries();
      log.info({ municipality: made }, 'a proof was opened');
      return made;
    };
    const municipality = await once<string, string>(
      trx,
      { key, clock },
      { work, subjectOf: (made) => made, again: async (made) => made },
    );
    const { timeZone } = await getMunicipality(trx, municipality);
    return { municipality, timeZone };
  });
}
