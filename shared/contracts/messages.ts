import { Type, type Static } from 'typebox';
import { Id, Instant, LanguageCode, MunicipalityId } from './common.ts';
import { endpoint, experts } from './endpoint.ts';

/** Who plans the days and who sits at them. */
export const mailReaders = [...experts, 'coordinator', 'admin'] as const;

export const messageStatuses = ['queued', 'sending', 'sent', 'sent_again', 'failed'] as const;
const MessageStatus = Type.Enum([...messageStatuses]);

export const Message = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  /** What it is about, such as booking-confirmed. */
  kind: Type.String(),
  channel: Type.Enum(['mail', 'sms']),
  language: LanguageCode,
  recipient: Type.String(),
  clinicId: Type.Union([Id, Type.Null()]),
  bookingId: Type.Union([Id, Type.Null()]),
  /** `sent_again`: a try ended without an answer, so it may have arrived twice. */
  status: MessageStatus,
  attempts: Type.Integer(),
  /** As how many a text message travels and costs; null for a mail, and before it is written. */
  parts: Type.Union([Type.Integer(), Type.Null()]),
  /** What a mail server behind the relay (RFC 3463), or the telephone network, reported later; `code` is theirs. */
  delivery: Type.Union([
    Type.Object({
      state: Type.Enum(['delivered', 'delayed', 'bounced']),
      code: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  /** Why the last try failed; `reason` is a key of the mails' failure texts, `code` what the relay or gateway answered. */
  failure: Type.Union([
    Type.Object({ reason: Type.String(), code: Type.Union([Type.Integer(), Type.Null()]) }),
    Type.Null(),
  ]),
  createdAt: Instant,
  sentAt: Type.Union([Instant, Type.Null()]),
  actions: Type.Array(Type.Literal('send_again')),
});
export type Message = Static<typeof Message>;

export const listMessages = endpoint({
  method: 'GET',
  path: '/api/messages',
  access: mailReaders,
  summary: 'Mails and text messages to residents and experts and what became of them, newest first',
  query: Type.Object({
    municipality: Type.Optional(MunicipalityId),
    clinicId: Type.Optional(Id),
    bookingId: Type.Optional(Id),
    status: Type.Optional(MessageStatus),
    /** The last one seen: what follows it. */
    after: Type.Optional(Id),
  }),
  success: 200,
  answer: Type.Object({ messages: Type.Array(Message), more: Type.Boolean() }),
});

export const resendMessage = endpoint({
  method: 'POST',
  path: '/api/messages/:messageId/sendings',
  access: mailReaders,
  summary: 'Send a message again that was given up',
  params: Type.Object({ messageId: Id }),
  success: 202,
  answer: Message,
  problems: [409],
});
