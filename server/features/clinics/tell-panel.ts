import { inLanguage } from '#shared/text/in-language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { queueMessage } from '../messages/queue-message.ts';
import type { ClinicSeat } from '../messages/messages.rules.ts';
import type { DayRow } from './clinics.queries.ts';
import { nextSequence, type Expert } from './staffing.queries.ts';

type Clocked = Pick<Deps, 'clock'>;
export type ReleaseReason = 'released' | 'cancelled' | 'unpublished';

/** Sends each expert the calendar entry of their seat: the first one, or the same once more with a higher SEQUENCE. */
export async function invitePanel(trx: Trx, deps: Clocked, day: DayRow, experts: readonly Expert[]) {
  for (const expert of experts) {
    const content = await seatOf(trx, day, expert);
    await queueMessage(trx, deps, { kind: 'expert-invited', ...addressed(day, expert), content });
  }
}

/** Sends the entries of a day that has moved once more; the old time is named when it is another. */
export async function repeatInvitations(
  trx: Trx,
  deps: Clocked,
  { day, former, experts }: { day: DayRow; former: DayRow; experts: readonly Expert[] },
): Promise<void> {
  const isSameTime = day.startsAt.equals(former.startsAt) && day.endsAt.equals(former.endsAt);
  const formerly = { start: toApiInstant(former.startsAt), end: toApiInstant(former.endsAt) };
  for (const expert of experts) {
    const content = { ...(await seatOf(trx, day, expert)), ...(!isSameTime && { former: formerly }) };
    await queueMessage(trx, deps, { kind: 'expert-changed', ...addressed(day, expert), content });
  }
}

/** Takes the calendar entries of those who were invited back; the others never heard of it. */
export async function releasePanel(
  trx: Trx,
  deps: Clocked,
  { day, experts, because }: { day: DayRow; experts: readonly Expert[]; because: ReleaseReason },
): Promise<void> {
  for (const expert of experts.filter(({ inviteSequence }) => inviteSequence !== null)) {
    const content = { ...(await seatOf(trx, day, expert)), because };
    await queueMessage(trx, deps, { kind: 'expert-released', ...addressed(day, expert), content });
  }
}

async function seatOf(trx: Trx, day: DayRow, expert: Expert): Promise<ClinicSeat> {
  const { language, staffingId, role } = expert;
  return {
    start: toApiInstant(day.startsAt),
    end: toApiInstant(day.endsAt),
    place: {
      venue: inLanguage(day.venueName, language),
      room: inLanguage(day.room, language),
      address: day.address,
      village: day.village,
    },
    staffingId,
    role,
    sequence: await nextSequence(trx, staffingId),
  };
}

function addressed(day: DayRow, { language, email, personId }: Expert) {
  return { municipality: day.municipality, language, recipient: email, clinicId: day.id, personId };
}
