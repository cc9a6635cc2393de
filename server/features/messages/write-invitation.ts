import type { Mail } from '../../platform/mail-transport.ts';
import { seatEntry, visitEntry } from '../calendar/visit-entry.rules.ts';
import { staffPage, type LetterFacts } from './letter-facts.rules.ts';
import type { MessageKind } from './messages.rules.ts';

/** Which mails bring a calendar entry, and what it does there. */
const methods = {
  'booking-confirmed': 'REQUEST',
  'booking-moved': 'REQUEST',
  'booking-cancelled': 'CANCEL',
  'clinic-cancelled': 'CANCEL',
  'clinic-moved': 'REQUEST',
  'expert-invited': 'REQUEST',
  'expert-changed': 'REQUEST',
  'expert-released': 'CANCEL',
} as const;

type InvitingKind = keyof typeof methods;

/** The seat or the visit that a mail invites to; null when it invites to nothing. */
export function invitedBy(facts: LetterFacts): { of: 'seat' | 'booking'; id: string } | null {
  if (!isInviting(facts)) return null;
  const { content, bookingId } = facts;
  if ('staffingId' in content) return { of: 'seat', id: content.staffingId };
  return bookingId ? { of: 'booking', id: bookingId } : null;
}

/** The calendar part of a mail, or undefined. Its stamp is the message's: a repeat brings the same bytes. */
export function writeInvitation(facts: LetterFacts, mailFrom: string): Mail['calendar'] {
  if (!isInviting(facts)) return undefined;
  const { language, sender, recipient, content, createdAt: stampedAt, bookingId } = facts;
  const method = methods[facts.kind];
  const told = { method, language, sender, recipient, mailFrom, stampedAt };
  if ('staffingId' in content) {
    return { method, content: seatEntry({ ...told, seat: content, url: staffPage(facts) }) };
  }
  return bookingId ? { method, content: visitEntry({ ...told, bookingId, visit: content }) } : undefined;
}

function isInviting(facts: LetterFacts<MessageKind>): facts is LetterFacts<InvitingKind> {
  return facts.kind in methods;
}
