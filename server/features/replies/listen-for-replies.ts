import type { Deps } from '../../platform/deps.ts';
import { openMailListener, type MailListener } from '../../platform/mail-listener.ts';
import { readReplyAddress } from './reply-address.ts';
import { takeMail } from './take-mail.ts';

/** Takes what a relay passes on to our secret addresses; mail to any other address is refused before it is sent. */
export function listenForReplies(deps: Deps): Promise<MailListener> {
  return openMailListener(deps, {
    knows: (address) => readReplyAddress(address, deps.config) !== null,
    take: (mail) => takeMail(deps, mail),
  });
}
