import type { Letter } from '#shared/contracts/letters.ts';
import type { Reachable } from '../messages/reach.rules.ts';

/** What a letter depends on besides the visit itself. */
export interface LetterState extends Reachable {
  wantsPaper: boolean;
  status: string;
  inviteSequence: number;
  /** The whole day was moved, and the holder has chosen no other time since. */
  movedWithDay: boolean;
  postedSequence: number | null;
  postedAt: Temporal.Instant | null;
}

/** What the letter tells that the visit needs as it stands now. */
export function letterKind(
  visit: Pick<LetterState, 'status' | 'inviteSequence' | 'movedWithDay'>,
): Letter['kind'] {
  if (visit.status === 'cancelled') return 'day_cancelled';
  if (visit.movedWithDay) return 'day_moved';
  return visit.inviteSequence > 0 ? 'moved' : 'booked';
}

export function isPosted({ postedSequence, inviteSequence }: LetterState): boolean {
  return postedSequence === inviteSequence;
}
