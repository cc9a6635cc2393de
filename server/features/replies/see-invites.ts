import type { InviteState } from '#shared/contracts/clinic-days.ts';
import type { Trx } from '../../platform/database.ts';
import { listHolderInvites, listSeatInvites, type InviteFacts } from './replies.queries.ts';
import { inviteStateOf } from './replies.rules.ts';

type StateOf = (id: string) => InviteState;

/** How far the invitations to these seats have come. */
export async function seeSeatInvites(trx: Trx, staffingIds: readonly string[]): Promise<StateOf> {
  return statesIn(staffingIds.length > 0 ? await listSeatInvites(trx, staffingIds) : []);
}

/** How far the calendar entries of these bookings have come. */
export async function seeHolderInvites(trx: Trx, bookingIds: readonly string[]): Promise<StateOf> {
  return statesIn(bookingIds.length > 0 ? await listHolderInvites(trx, bookingIds) : []);
}

function statesIn(invites: readonly InviteFacts[]): StateOf {
  const states = new Map(invites.map((invite) => [invite.id, inviteStateOf(invite)]));
  return (id) => states.get(id) ?? 'none';
}
