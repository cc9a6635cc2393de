import { factsOf, type Letter } from './letter.rules.ts';
import { clockInWords, staffPage, textOf, type LetterFacts } from './letter-facts.rules.ts';

/** Invitations to the service and one-time codes. */
export const staffLetters = {
  'staff-invited': (facts: LetterFacts<'staff-invited'>): Letter => {
    const { staffInvited, labels, roles } = textOf(facts);
    const { content, sender } = facts;
    return {
      subject: staffInvited.subject(sender.name),
      heading: staffInvited.heading,
      parts: [
        { words: staffInvited.words(content.invitedBy) },
        factsOf([
          [labels.municipality, [sender.name]],
          [labels.roles, content.roles.map((role) => roles[role])],
        ]),
        { words: staffInvited.how },
        { button: staffInvited.button, url: staffPage(facts) },
      ],
    };
  },
};

export const codeLetters = {
  'reading-code': (facts: LetterFacts<'reading-code'>): Letter =>
    oneTimeCode(facts, textOf(facts).readingCode),
  'sign-in-code': (facts: LetterFacts<'sign-in-code'>): Letter =>
    oneTimeCode(facts, textOf(facts).signInCode),
};

type CodeFacts = LetterFacts<'reading-code'> | LetterFacts<'sign-in-code'>;

function oneTimeCode(facts: CodeFacts, text: { subject: string; heading: string; words: string }): Letter {
  const { code, labels } = textOf(facts);
  return {
    subject: text.subject,
    heading: text.heading,
    parts: [
      { code: facts.oneTimeCode ?? '', label: labels.oneTimeCode },
      { words: text.words },
      { words: code.until(clockInWords(facts, facts.content.validUntil)) },
      { words: code.notAsked },
    ],
  };
}
