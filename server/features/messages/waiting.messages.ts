import { factsOf, type Letter } from './letter.rules.ts';
import {
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
    const { timeOffered, listJoined, labels } = textOf(facts);
    const { start, place, property, validUntil, shared } = facts.content;
    const until = instantInWords(facts, validUntil);
    return {
      subject: timeOffered.subject(instantInWords(facts, start)),
      heading: timeOffered.heading,
      parts: [
        factsOf([
          [labels.when, [spanInWords(facts, facts.content)]],
          [labels.where, placeLines(place)],
          [labels.property, [property]],
        ]),
        { words: shared ? timeOffered.firstGets(until) : timeOffered.kept(until) },
        { button: timeOffered.button, url: waitingPage(facts) },
        { words: timeOffered.stay },
        { words: listJoined.secret },
      ],
    };
  },
};
