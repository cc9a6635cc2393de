import { accessMatrix } from './checks/access-matrix.ts';
import { clockChangeNights } from './checks/clock-change-nights.ts';
import { doublePress } from './checks/double-press.ts';
import { invariants } from './checks/invariants.ts';
import { invites } from './checks/invites.ts';
import { lostHold } from './checks/lost-hold.ts';
import { moveAgainstCancel } from './checks/move-against-cancel.ts';
import { raceForOffer } from './checks/race-for-offer.ts';
import { raceForPanel } from './checks/race-for-panel.ts';
import { raceForProperty } from './checks/race-for-property.ts';
import { raceForSlot } from './checks/race-for-slot.ts';
import { Deployment } from './deployment.ts';
import { Proof, type Check, type Finding } from './proof.ts';

/** In the order they run: invites and the books at the end look at what all the others left. */
export const checks: readonly Check[] = [
  raceForSlot,
  raceForProperty,
  raceForPanel,
  doublePress,
  moveAgainstCancel,
  raceForOffer,
  lostHold,
  clockChangeNights,
  accessMatrix,
  invites,
  invariants,
];

export interface Result extends Finding {
  name: string;
  seconds: number;
}

/** Runs every check in a municipality of its own and removes that afterwards, whatever happened. */
export async function prove(
  url: string,
  key: string,
  tell: (result: Result) => void = () => undefined,
): Promise<Result[]> {
  const proof = await Proof.open(await Deployment.at(url), key);
  const results: Result[] = [];
  try {
    for (const check of checks) {
      const begun = performance.now();
      const finding = await check.run(proof).catch(unfinished);
      const result = { name: check.name, ...finding, seconds: (performance.now() - begun) / 1000 };
      results.push(result);
      tell(result);
    }
  } finally {
    await proof.close();
  }
  return results;
}

/** A check that could not go on has not held. */
function unfinished(error: unknown): Finding {
  return {
    facts: 'it could not be finished',
    faults: [error instanceof Error ? error.message : String(error)],
  };
}
