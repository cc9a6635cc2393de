import type { WhyCall } from '#shared/contracts/clinic-days.ts';

interface Concerned {
  how: 'mail' | 'sms' | 'call';
  /** The message about the last change did not get through. */
  isUnreached: boolean;
  /** They were called about a change that has been taken back since. */
  wasTakenBack: boolean;
}

/** Why somebody must call a holder about their whole day; null while messages tell them. */
export function whyToCall({ how, isUnreached, wasTakenBack }: Concerned): WhyCall | null {
  if (wasTakenBack) return 'taken_back';
  if (how === 'call') return 'no_way';
  return isUnreached ? 'not_delivered' : null;
}
