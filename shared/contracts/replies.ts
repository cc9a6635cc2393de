import { Type, type Static } from 'typebox';
import { PanelRoleName } from './clinic-days.ts';
import { Id, Instant, MunicipalityId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { mailReaders } from './messages.ts';

/** A mail that came back to an invitation or a message of ours. */
export const Reply = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  receivedAt: Instant,
  /** `other`: only a person can read it; `automatic`: an out-of-office note and the like. */
  kind: Type.Enum([
    'accepted',
    'tentative',
    'declined',
    'counter',
    'delivered',
    'delayed',
    'bounced',
    'automatic',
    'other',
  ]),
  /** Why it does not count; null when it does. */
  flaw: Type.Union([
    Type.Enum(['stale', 'older', 'ended', 'other_event', 'other_person', 'unreadable']),
    Type.Null(),
  ]),
  /** As the mail itself says: anybody can write anything there. */
  sender: Type.String(),
  subject: Type.String(),
  words: Type.String(),
  /** What the relay found of the sender: `pass`, `fail` …; empty when it is not believed or said nothing. */
  checks: Type.Object({
    dkim: Type.Optional(Type.String()),
    spf: Type.Optional(Type.String()),
    dmarc: Type.Optional(Type.String()),
  }),
  /** Whom the invitation or mail went to. */
  invited: Type.Object({
    name: Type.Union([Type.String(), Type.Null()]),
    role: Type.Union([PanelRoleName, Type.Null()]),
  }),
  clinicId: Type.Union([Id, Type.Null()]),
  bookingId: Type.Union([Id, Type.Null()]),
  /** Another time that they ask for. */
  proposed: Type.Union([Type.Object({ start: Instant, end: Instant }), Type.Null()]),
  /** Somebody must look at it and nobody has. */
  waits: Type.Boolean(),
  settled: Type.Union([Type.Object({ at: Instant, by: Type.String() }), Type.Null()]),
  actions: Type.Array(Type.Literal('settle')),
});
export type Reply = Static<typeof Reply>;

export const listReplies = endpoint({
  method: 'GET',
  path: '/api/replies',
  access: mailReaders,
  summary: 'Answers to invitations and other mail that came in, newest first',
  query: Type.Object({
    municipality: Type.Optional(MunicipalityId),
    clinicId: Type.Optional(Id),
    bookingId: Type.Optional(Id),
    /** Only those that wait for a person. */
    waiting: Type.Optional(Type.Literal('true')),
    /** The last one seen: what follows it. */
    after: Type.Optional(Id),
  }),
  success: 200,
  answer: Type.Object({ replies: Type.Array(Reply), more: Type.Boolean() }),
});

export const settleReply = endpoint({
  method: 'PUT',
  path: '/api/replies/:replyId/settlement',
  access: mailReaders,
  summary: 'Say that a mail that came in has been dealt with',
  params: Type.Object({ replyId: Id }),
  success: 200,
  answer: Reply,
});
