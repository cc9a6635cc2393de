import { createHash, randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { MailRefusal, type IncomingMail } from '../../platform/mail-listener.ts';
import { inScopeOfRows } from '../../platform/scope.ts';
import { askWhetherToCancel } from '../bookings/ask-whether-to-cancel.ts';
import { takeExpertAnswer } from '../clinics/take-expert-answer.ts';
import { noteDelivery } from '../messages/note-delivery.ts';
import { readMail, type ReadMail } from './read-mail.ts';
import {
  countRepliesAbout,
  findInvitedHolder,
  findInvitedSeat,
  findLastAnswer,
  findReportedMail,
  insertReply,
  lockInvited,
  type Invited,
  type Subject,
} from './replies.queries.ts';
import { judgeAnswer, judgeOther, type Verdict } from './replies.rules.ts';
import { readReplyAddress, type About } from './reply-address.ts';

/** A mail program gone mad, or somebody bent on filling the list, is stopped here. */
const MOST_A_DAY = 50;

/**
 * Takes a mail that came to one of our own addresses: keeps it once, and does what it says. Nothing that was taken gets lost:
 * what no rule understands waits for a person. Throws a MailRefusal when the invitation is no longer known.
 */
export async function takeMail(deps: Deps, { address, raw }: IncomingMail): Promise<void> {
  const about = readReplyAddress(address, deps.config);
  if (!about) throw noLongerKnown();
  const mail = await readMail(raw, { checkedBy: deps.config.replyCheckedBy });
  const arrival = createHash('sha256').update(`${address.toLowerCase()}\0`).update(raw).digest();
  await inScopeOfRows(deps.db, { [about.of]: about.id }, async (trx) => {
    await lockInvited(trx, about);
    const { subject, verdict } = await judge(trx, about, mail);
    const receivedAt = deps.clock.now();
    if ((await countRepliesAbout(trx, subject, receivedAt.subtract({ hours: 24 }))) >= MOST_A_DAY)
      throw new MailRefusal(550, 'too many mails about one invitation');
    const isNew = await insertReply(trx, {
      ...subject,
      ...verdict,
      ...keptOf(mail, receivedAt),
      id: randomUUID(),
      arrival,
      receivedAt,
    });
    if (isNew && verdict.flaw === null) await heed(trx, deps, { subject, mail, kind: verdict.kind });
  });
}

async function judge(
  trx: Trx,
  about: About,
  mail: ReadMail,
): Promise<{ subject: Subject; verdict: Verdict }> {
  const { answer } = mail;
  const subject = await findSubject(trx, about);
  if (!subject) throw noLongerKnown();
  if (!isInvited(subject) || !answer || answer === 'unreadable') {
    return { subject, verdict: judgeOther(mail, about.of) };
  }
  const invitation = { ...subject, ...about, lastAnswer: await findLastAnswer(trx, subject) };
  return { subject, verdict: judgeAnswer(answer, invitation) };
}

function findSubject(trx: Trx, { of, id }: About): Promise<Invited | Subject | undefined> {
  if (of === 'seat') return findInvitedSeat(trx, id);
  return of === 'booking' ? findInvitedHolder(trx, id) : findReportedMail(trx, id);
}

const isInvited = (subject: Invited | Subject): subject is Invited => 'sequence' in subject;

function keptOf({ sender, subject, words, checks, answer }: ReadMail, receivedAt: Temporal.Instant) {
  const read = answer === 'unreadable' ? null : answer;
  const stamped = read?.stampedAt ?? receivedAt;
  return {
    ...{ sender, subject, words, checks },
    sequence: read && read.sequence,
    // A clock that is fast must not make every later answer an older one.
    stampedAt: read && (Temporal.Instant.compare(stamped, receivedAt) < 0 ? stamped : receivedAt),
    proposed: read && read.proposed,
  };
}

interface Heeded {
  subject: Subject;
  mail: ReadMail;
  kind: Verdict['kind'];
}

/** What an answer or a report sets going. */
async function heed(trx: Trx, deps: Deps, { subject, mail, kind }: Heeded): Promise<void> {
  const { staffingId, bookingId, messageId } = subject;
  if (messageId && mail.report) return noteDelivery(trx, messageId, mail.report);
  if (messageId) return;
  if (staffingId && (kind === 'accepted' || kind === 'declined'))
    return takeExpertAnswer(trx, deps, { staffingId, answer: kind });
  if (bookingId && kind === 'declined') return askWhetherToCancel(trx, deps, bookingId);
}

const noLongerKnown = () => new MailRefusal(550, 'this invitation is no longer known');
