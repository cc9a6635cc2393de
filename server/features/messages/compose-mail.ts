import type { Config } from '../../config.ts';
import type { Mail } from '../../platform/mail-transport.ts';
import { mailText } from '#shared/text/mail.ts';
import { replyAddressOf } from '../replies/reply-address.ts';
import { gatherFacts } from './gather-facts.ts';
import { letterHtml } from './letter-html.rules.ts';
import { letterText } from './letter-text.rules.ts';
import type { LetterFacts } from './letter-facts.rules.ts';
import type { Frame } from './letter.rules.ts';
import type { Sending } from './messages.queries.ts';
import { invitedBy, writeInvitation } from './write-invitation.ts';
import { writeLetter } from './write-letter.ts';

/** The whole mail of a message. */
export function composeMail(sending: Sending, config: Config): Mail {
  const facts = gatherFacts(sending, config);
  const { sender, language } = facts;
  const name = mailText[language].sender(sender.name);
  const answersTo = addressForAnswers(facts, config);
  const letter = writeLetter(facts);
  const frame = frameOf(facts, config.demo);
  return {
    messageId: `<${sending.id}@vesiklinikka.${config.mailFrom.split('@').at(-1)}>`,
    // Exchange answers to the sender and not to the ORGANIZER: where answers count, the two are one.
    from: { name, address: answersTo },
    reportsTo: replyAddressOf({ of: 'message', id: sending.id }, config),
    to: sending.recipient,
    replyTo: sender.email ? { name, address: sender.email } : undefined,
    language,
    subject: letter.subject,
    text: letterText(letter, frame),
    html: letterHtml(letter, frame),
    calendar: writeInvitation(facts, answersTo),
  };
}

/** Where an answer to the mail's invitation goes. */
function addressForAnswers(facts: LetterFacts, config: Config): string {
  const invited = invitedBy(facts);
  return (invited && replyAddressOf(invited, config)) ?? config.mailFrom;
}

function frameOf({ language, sender }: LetterFacts, isDemo: boolean): Frame {
  const text = mailText[language];
  return {
    language,
    sender: text.sender(sender.name),
    contact: {
      title: text.contact.title,
      words: text.contact.words(sender.phone, sender.phoneHours, sender.email !== ''),
      phone: sender.phone,
    },
    demo: isDemo ? text.demo : '',
  };
}
