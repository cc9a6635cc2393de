import { factsOf, type Letter, type Part } from './letter.rules.ts';
import {
  clinicDaysPage,
  formerly,
  instantInWords,
  placeLines,
  spanInWords,
  textOf,
  waitingPage,
  type LetterFacts,
} from './letter-facts.rules.ts';

/** What those are told who wait for a time. */
export const waitingLetters = {
  'list-joined': (facts: LetterFacts<'list-joined'>): Letter => {
    const { listJoined, labels } = textOf(facts);
    const { day, venue, property, place } = facts.content;
    return {
      subject: listJoined.subject,
      heading: listJoined.heading,
      parts: [
        factsOf([
          [labels.waitsFor, [day ? instantInWords(facts, day) : listJoined.anyDay, venue ?? undefined]],
          [labels.property, [property]],
          [labels.place, [String(place)]],
        ]),
        { words: listJoined.words },
        { button: listJoined.button, url: waitingPage(facts) },
        { words: listJoined.secret },
      ],
    };
  },

  'time-offered': (facts: LetterFacts<'time-offered'>): Letter => {
    const { timeOffered, listJoined } = textOf(facts);
    const { start, validUntil, shared } = facts.content;
    const until = instantInWords(facts, validUntil);
    return {
      subject: timeOffered.subject(instantInWords(facts, start)),
      heading: timeOffered.heading,
      parts: [
        whenAndWhere(facts),
        { words: shared ? timeOffered.firstGets(until) : timeOffered.kept(until) },
        { button: timeOffered.button, url: waitingPage(facts) },
        { words: timeOffered.stay },
        { words: listJoined.secret },
      ],
    };
  },

  'awaited-day-moved': (facts: LetterFacts<'awaited-day-moved'>): Letter => {
    const { awaitedMoved, listJoined } = textOf(facts);
    return {
      subject: awaitedMoved.subject(instantInWords(facts, facts.content.start)),
      heading: awaitedMoved.heading,
      parts: [
        { words: awaitedMoved.words },
        whenAndWhere(facts),
        formerly(facts),
        ...offerEnds(facts),
        { words: awaitedMoved.leave },
        { button: listJoined.button, url: waitingPage(facts) },
        { words: listJoined.secret },
      ],
    };
  },

  'awaited-day-cancelled': (facts: LetterFacts<'awaited-day-cancelled'>): Letter => {
    const { awaitedCancelled, dayCancelled, listJoined, again } = textOf(facts);
    const { stays, start } = facts.content;
    const next: Part[] = stays
      ? [
          { words: awaitedCancelled.stays },
          { words: awaitedCancelled.leave },
          { button: listJoined.button, url: waitingPage(facts) },
          { words: listJoined.secret },
        ]
      : [{ words: awaitedCancelled.ends }, { button: again.button, url: clinicDaysPage(facts) }];
    return {
      subject: dayCancelled.subject(instantInWords(facts, start)),
      heading: dayCancelled.heading,
      parts: [{ words: awaitedCancelled.words }, whenAndWhere(facts), ...offerEnds(facts), ...next],
    };
  },
};

function whenAndWhere(
  facts: LetterFacts<'time-offered' | 'awaited-day-moved' | 'awaited-day-cancelled'>,
): Part {
  const { labels } = textOf(facts);
  const { place, property } = facts.content;
  return factsOf([
    [labels.when, [spanInWords(facts, facts.content)]],
    [labels.where, placeLines(place)],
    [labels.property, [property]],
  ]);
}

function offerEnds(facts: LetterFacts<'awaited-day-moved' | 'awaited-day-cancelled'>): Part[] {
  return facts.content.offerEnds ? [{ words: textOf(facts).awaitedMoved.offerEnds }] : [];
}
