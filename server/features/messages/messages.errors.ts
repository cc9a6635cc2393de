import { problem } from '../../platform/errors.ts';

export const cannotBeSentAgain = problem(
  'messages.cannot_be_sent_again',
  409,
  'the message was not given up',
);
