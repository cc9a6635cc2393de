import { Type, type Static } from 'typebox';
import { Id, Nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

/** The message by our own id: the gateway was told this address with it. */
const Of = Type.Object({ messageId: Id });
const Short = Type.String({ maxLength: 100 });

/** https://www.twilio.com/docs/messaging/guides/track-outbound-message-status; signed over every parameter that is sent. */
export const takeTwilioReceipt = endpoint({
  method: 'POST',
  path: '/api/sms-receipts/twilio/:messageId',
  access: 'public',
  summary: 'What became of a text message, as Twilio reports it; 403 without its signature',
  params: Of,
  consumes: 'application/x-www-form-urlencoded',
  body: Type.Object({ MessageSid: Short, MessageStatus: Short, ErrorCode: Type.Optional(Short) }),
  success: 204,
  answer: Nothing,
});

export const PlainReceipt = Type.Object({
  /** The gateway's own. */
  id: Short,
  state: Type.Enum(['sent', 'delivered', 'failed']),
  /** The gateway's word for why it failed. */
  code: Type.Optional(Short),
});
export type PlainReceipt = Static<typeof PlainReceipt>;

export const takePlainReceipt = endpoint({
  method: 'POST',
  path: '/api/sms-receipts/http/:messageId',
  access: 'public',
  summary:
    'What became of a text message, as a gateway of the plain form reports it; 403 without its signature',
  params: Of,
  body: PlainReceipt,
  success: 204,
  answer: Nothing,
});
