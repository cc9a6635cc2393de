import { problem } from '../../platform/errors.ts';

export const notSigned = problem('messages.not_signed', 403, 'a receipt without the gateway’s signature');

export const cannotBeSentAgain = problem(
  'messages.cannot_be_sent_again',
  409,
  'the message was not given up',
);
