import { proofMunicipalities } from '#shared/rules/proof-municipality.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { listProofsMadeBefore, removeMunicipality } from './proof.queries.ts';

/** Removes a throw-away municipality with all that stands in it. */
export async function closeProof({ db, log }: Deps, municipality: string): Promise<void> {
  const removed = await inScope(db, [municipality], (trx) => removeMunicipality(trx, municipality));
  if (!removed) throw notFound();
  log.info({ municipality }, 'a proof was removed');
}

const longest = Temporal.Duration.from({ hours: 1 });

/** Removes what a prover left that died. */
export async function eraseOldProofs(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const old = await inScope(db, proofMunicipalities, (trx) =>
    listProofsMadeBefore(trx, clock.now().subtract(longest)),
  );
  for (const municipality of old) await closeProof(deps, municipality);
}
