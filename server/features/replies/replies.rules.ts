import type { InviteState } from '#shared/contracts/clinic-days.ts';
import type { Reply } from '#shared/contracts/replies.ts';
import { bookingUid, staffingUid } from '../calendar/calendar-entry.rules.ts';
import type { CalendarAnswer } from './calendar-answer.rules.ts';
import type { DeliveryReport } from './delivery-report.rules.ts';
import type { About } from './reply-address.ts';

/** What a mail that came in is. */
export type ReplyKind = Reply['kind'];

/**
 * Why an answer does not count. `stale`: it answers an older state of the invitation. `older`: a later answer came before it.
 * `ended`: the invitation has been taken back. `other_event`, `other_person`: it answers what was not sent to this address.
 */
export type Flaw = NonNullable<Reply['flaw']>;

/** An invitation as it stands now. */
export interface Invitation extends About {
  /** Whom it went to. */
  email: string;
  /** Of its last state. */
  sequence: number;
  /** It has been taken back. */
  ended: boolean;
  /** When the last answer to this state was given that counted. */
  lastAnswer: Temporal.Instant | null;
}

export interface Verdict {
  kind: ReplyKind;
  flaw: Flaw | null;
  /** Whether somebody must look at it. */
  forPeople: boolean;
}

const answers = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined' } as const;

/** What an answer of a calendar program means for an invitation (RFC 5546, 2.1.4 on SEQUENCE and DTSTAMP). */
export function judgeAnswer(answer: CalendarAnswer, invitation: Invitation): Verdict {
  const unfit = (flaw: Flaw): Verdict => ({ kind: 'other', flaw, forPeople: true });
  if (answer.uid !== uidOf(invitation)) return unfit('other_event');
  const attendee = answer.attendees.find(({ email }) => email === invitation.email.toLowerCase());
  if (!attendee) return unfit('other_person');
  const said = answers[attendee.partstat as keyof typeof answers];
  const kind = answer.method === 'COUNTER' ? 'counter' : said;
  if (!kind) return unfit('unreadable');
  const flaw = whyItDoesNotCount(answer, invitation);
  return { kind, flaw, forPeople: kind === 'counter' && flaw === null };
}

function whyItDoesNotCount({ sequence, stampedAt }: CalendarAnswer, invitation: Invitation): Flaw | null {
  const { lastAnswer } = invitation;
  if (invitation.ended) return 'ended';
  if (sequence < invitation.sequence) return 'stale';
  const isOlder = stampedAt && lastAnswer && Temporal.Instant.compare(stampedAt, lastAnswer) < 0;
  return isOlder ? 'older' : null;
}

interface OtherMail {
  isAutomatic: boolean;
  answer: unknown;
  report: DeliveryReport | null;
}

/** What a mail is that answers nothing by a calendar program. Reports count only where the mail itself was to come back. */
export function judgeOther({ isAutomatic, answer, report }: OtherMail, of: About['of']): Verdict {
  if (report && of === 'message')
    return { kind: report.delivery, flaw: null, forPeople: report.delivery === 'bounced' };
  if (answer) return { kind: 'other', flaw: 'unreadable', forPeople: true };
  if (isAutomatic) return { kind: 'automatic', flaw: null, forPeople: false };
  return { kind: 'other', flaw: null, forPeople: true };
}

const uidOf = ({ of, id }: Invitation) => (of === 'seat' ? staffingUid(id) : bookingUid(id));

interface Invite {
  sequence: number;
  /** Of its last mail; null when it went by none. */
  status: string | null;
  delivery: string | null;
  /** The last answer, and the SEQUENCE that it answers. */
  answer: ReplyKind | null;
  answered: number | null;
}

/** How far an invitation has come. An answer says more than a report, a report more than that the mail has left. */
export function inviteStateOf({ sequence, status, delivery, answer, answered }: Invite): InviteState {
  if (status === null) return 'none';
  if (answer && answered !== null && answered >= sequence) return answer as InviteState;
  if (delivery === 'bounced') return 'bounced';
  if (status === 'failed') return 'failed';
  if (answer) return 'out_of_date';
  if (status === 'queued' || status === 'sending') return 'waiting';
  return delivery === 'delivered' ? 'delivered' : 'sent';
}

const given: readonly InviteState[] = ['accepted', 'tentative', 'declined', 'counter'];

/** How many of these invitations have been answered as they stand now; null when none went out. */
export function countAnswers(states: readonly InviteState[]): { given: number; of: number } | null {
  const sent = states.filter((state) => state !== 'none');
  if (sent.length === 0) return null;
  return { given: sent.filter((state) => given.includes(state)).length, of: sent.length };
}
