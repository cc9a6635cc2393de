import { codeLetters, staffLetters } from './account.messages.ts';
import { bookingLetters } from './booking.messages.ts';
import { expertLetters } from './expert.messages.ts';
import { waitingLetters } from './waiting.messages.ts';
import type { Letter } from './letter.rules.ts';
import type { LetterFacts } from './letter-facts.rules.ts';
import type { MessageKind } from './messages.rules.ts';

const letters: { [K in MessageKind]: (facts: LetterFacts<K>) => Letter } = {
  ...bookingLetters,
  ...waitingLetters,
  ...expertLetters,
  ...staffLetters,
  ...codeLetters,
};

/** The letter of a message, in its reader's language. */
export function writeLetter<K extends MessageKind>(facts: LetterFacts<K>): Letter {
  return letters[facts.kind](facts);
}
