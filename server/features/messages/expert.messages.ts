import { factsOf, type Letter, type Part } from './letter.rules.ts';
import { placeLines, spanInWords, staffPage, textOf, type LetterFacts } from './letter-facts.rules.ts';
import type { ClinicSeat } from './messages.rules.ts';

/** What an expert is told about a seat on a clinic day: day, place and role, never a resident. */
export const expertLetters = {
  'expert-invited': (facts: LetterFacts<'expert-invited'>): Letter => {
    const { invited, calendar } = textOf(facts);
    return {
      ...titles(facts, invited),
      parts: [{ words: invited.words }, seat(facts), { words: calendar.added }, day(facts)],
    };
  },

  'expert-changed': (facts: LetterFacts<'expert-changed'>): Letter => {
    const { changed, calendar, labels } = textOf(facts);
    const { former } = facts.content;
    const formerly = former ? [{ words: `${labels.former}: ${spanInWords(facts, former)}` }] : [];
    return {
      ...titles(facts, changed),
      parts: [{ words: changed.words }, seat(facts), ...formerly, { words: calendar.replaced }, day(facts)],
    };
  },

  'expert-released': (facts: LetterFacts<'expert-released'>): Letter => {
    const { released, calendar } = textOf(facts);
    const { heading, words } = released[facts.content.because];
    return {
      ...titles(facts, { subject: released.subject, heading }),
      parts: [{ words }, seat(facts), { words: calendar.removed }],
    };
  },
};

type SeatFacts = LetterFacts & { content: ClinicSeat };

function titles(
  facts: SeatFacts,
  text: { subject: (when: string, venue: string) => string; heading: string },
) {
  const { subject, heading } = text;
  return { subject: subject(spanInWords(facts, facts.content), facts.content.place.venue), heading };
}

function seat(facts: SeatFacts): Part {
  const { labels, roles } = textOf(facts);
  const { content } = facts;
  return factsOf([
    [labels.when, [spanInWords(facts, content)]],
    [labels.where, placeLines(content.place)],
    [labels.role, [roles[content.role]]],
  ]);
}

function day(facts: SeatFacts): Part {
  return { button: textOf(facts).invited.button, url: staffPage(facts) };
}
