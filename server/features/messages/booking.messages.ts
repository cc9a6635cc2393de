import { listed } from '#shared/text/listed.ts';
import { factsOf, listOrWords, type Letter, type Part } from './letter.rules.ts';
import {
  bookingPage,
  clinicDaysPage,
  formerly,
  placeLines,
  spanInWords,
  instantInWords,
  textOf,
} from './letter-facts.rules.ts';
import type { LetterFacts } from './letter-facts.rules.ts';
import type { Visit } from './messages.rules.ts';

/** What the holder of a booking is told: the time first, then the place, then what they can do. */
export const bookingLetters = {
  'booking-confirmed': (facts: LetterFacts<'booking-confirmed'>): Letter => {
    const { booked, calendar } = textOf(facts);
    return {
      ...titles(facts, booked),
      parts: [
        ...whenAndWhere(facts),
        ...bring(facts),
        { words: calendar.added },
        { words: booked.words },
        ...change(facts),
      ],
    };
  },

  'booking-moved': (facts: LetterFacts<'booking-moved'>): Letter => {
    const { moved, calendar, labels } = textOf(facts);
    const former = { words: `${labels.former}: ${spanInWords(facts, facts.content.former)}` };
    return {
      ...titles(facts, moved),
      parts: [
        { words: moved.words },
        ...whenAndWhere(facts),
        former,
        ...bring(facts),
        { words: calendar.replaced },
        ...change(facts),
      ],
    };
  },

  'booking-cancelled': (facts: LetterFacts<'booking-cancelled'>): Letter => {
    const { cancelled, calendar } = textOf(facts);
    const words = facts.content.by === 'holder' ? cancelled.byHolder : cancelled.byStaff;
    return {
      ...titles(facts, cancelled),
      parts: [{ words }, ...whenAndWhere(facts), { words: calendar.removed }, ...again(facts)],
    };
  },

  'booking-reminder': (facts: LetterFacts<'booking-reminder'>): Letter => {
    const { reminder } = textOf(facts);
    return {
      ...titles(facts, reminder),
      parts: [
        ...whenAndWhere(facts),
        ...bring(facts),
        ...missing(facts),
        { words: reminder.words },
        ...change(facts),
      ],
    };
  },

  'visit-declined': (facts: LetterFacts<'visit-declined'>): Letter => {
    const { declined, change } = textOf(facts);
    return {
      ...titles(facts, declined),
      parts: [
        { words: declined.words },
        ...whenAndWhere(facts),
        { words: declined.giveBack },
        { button: declined.button, url: `${bookingPage(facts)}/cancel` },
        { words: declined.stay },
        { words: change.secret },
      ],
    };
  },

  'visit-missed': (facts: LetterFacts<'visit-missed'>): Letter => {
    const { missed } = textOf(facts);
    return {
      ...titles(facts, missed),
      parts: [{ words: missed.words }, ...whenAndWhere(facts), ...again(facts)],
    };
  },

  'booking-link': (facts: LetterFacts<'booking-link'>): Letter => {
    const { link } = textOf(facts);
    return {
      ...titles(facts, link),
      parts: [{ words: link.words }, ...door(facts), ...whenAndWhere(facts), ...code(facts)],
    };
  },

  'clinic-cancelled': (facts: LetterFacts<'clinic-cancelled'>): Letter => {
    const { dayCancelled, calendar, labels } = textOf(facts);
    const { reason } = facts.content;
    const why = reason.trim() ? [{ words: `${labels.reason}: ${reason}` }] : [];
    return {
      ...titles(facts, dayCancelled),
      parts: [
        { words: dayCancelled.words },
        ...whenAndWhere(facts),
        ...why,
        { words: calendar.removed },
        ...again(facts),
      ],
    };
  },

  'clinic-moved': (facts: LetterFacts<'clinic-moved'>): Letter => {
    const { dayMoved, calendar, labels } = textOf(facts);
    const { reason } = facts.content;
    const why = reason.trim() ? [{ words: `${labels.reason}: ${reason}` }] : [];
    return {
      ...titles(facts, dayMoved),
      parts: [
        { words: dayMoved.words },
        ...whenAndWhere(facts),
        formerly(facts),
        ...why,
        ...bring(facts),
        { words: calendar.replaced },
        ...change(facts),
      ],
    };
  },

  'advice-ready': (facts: LetterFacts<'advice-ready'>): Letter => {
    const { adviceReady } = textOf(facts);
    return {
      ...adviceReady,
      parts: [
        { words: adviceReady.words(instantInWords(facts, facts.content.start)) },
        { words: adviceReady.how },
        { button: adviceReady.button, url: bookingPage(facts) },
        { words: textOf(facts).change.secret },
      ],
    };
  },
};

type VisitFacts = LetterFacts & { content: Visit };

/** What would help the experts and can still be sent, with the page for it. */
function missing(facts: LetterFacts<'booking-reminder'>): Part[] {
  const { reminder } = textOf(facts);
  const { missing: things = [] } = facts.content;
  if (things.length === 0) return [];
  const named = things.map((thing) => reminder.things[thing]);
  const words = reminder.missing(listed(named, facts.language));
  return [{ words }, { button: reminder.send, url: `${bookingPage(facts)}/files` }];
}

function titles(facts: VisitFacts, text: { subject: (when: string) => string; heading: string }) {
  return { subject: text.subject(instantInWords(facts, facts.content.start)), heading: text.heading };
}

function whenAndWhere(facts: VisitFacts): Part[] {
  const { labels } = textOf(facts);
  const { content } = facts;
  return [
    factsOf([
      [labels.when, [spanInWords(facts, content)]],
      [labels.where, placeLines(content.place)],
      [labels.property, [content.property]],
    ]),
  ];
}

function bring(facts: VisitFacts): Part[] {
  const { bring } = facts.content;
  return bring.trim() ? [listOrWords(textOf(facts).labels.bring, bring)] : [];
}

function change(facts: VisitFacts): Part[] {
  const { change } = textOf(facts);
  const { closesAt } = facts.content;
  // After the closing moment, as on the morning of the visit, nobody can move it on the web any more.
  const movable = closesAt && Temporal.Instant.compare(Temporal.Instant.from(closesAt), facts.createdAt) > 0;
  const words = movable
    ? `${change.words} ${change.until(instantInWords(facts, closesAt))}`
    : change.onlyCancel;
  return [{ title: change.title, words }, ...door(facts), ...code(facts)];
}

function door(facts: LetterFacts): Part[] {
  const { change } = textOf(facts);
  return [{ button: change.button, url: bookingPage(facts) }, { words: change.secret }];
}

function code(facts: LetterFacts): Part[] {
  const { change, labels } = textOf(facts);
  if (!facts.booking) return [];
  return [{ code: facts.booking.code, label: labels.bookingCode }, { words: change.code }];
}

function again(facts: VisitFacts): Part[] {
  const { again } = textOf(facts);
  return [
    { title: again.title, words: again.words },
    { button: again.button, url: clinicDaysPage(facts) },
  ];
}
