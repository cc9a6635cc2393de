import { fail, redirect } from '@sveltejs/kit';
import { listLetters, postLetters, type Letter, type LettersOfDay } from '#shared/contracts/letters.ts';
import type { Language } from '#shared/text/language.ts';
import { dateShort } from '#shared/time.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { clockOf } from '#web/lib/server/moment-words.ts';
import { dayAndPlace, narrowingDay } from '#web/lib/server/narrowing-day.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Post takes up to this long within the country. */
const inThePost = Temporal.Duration.from({ hours: 5 * 24 });

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const asked = event.url.searchParams;
  const clinicId = asked.get('clinic') || undefined;
  const { days } = await askApi(event, listLetters, { query: { clinicId } });
  const now = Temporal.Instant.fromEpochMilliseconds(bridge.now);
  return {
    day: clinicId ? await narrowingDay(event, clinicId) : null,
    days: days.map((day) => dayInWords(day, { language, now })),
    posted: Number(asked.get('posted')),
    changed: Number(asked.get('changed')),
  };
};

export const actions: Actions = {
  post: async (event) => {
    const form = typedForm(await event.request.formData());
    const clinicId = form.text('clinic');
    const letters = form.all('letter').map(readLetter);
    const outcome = await callApi(event, postLetters, { params: { clinicId }, body: { letters } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    const { days } = await askApi(event, listLetters, { query: { clinicId } });
    const left = new Set(days.flatMap((day) => day.letters.filter(waits).map(({ bookingId }) => bookingId)));
    const changed = letters.filter(({ bookingId }) => left.has(bookingId)).length;
    const clinic = event.url.searchParams.get('clinic');
    const shown = new URLSearchParams({
      ...(clinic && { clinic }),
      posted: String(letters.length - changed),
      changed: String(changed),
    });
    redirect(303, `${event.url.pathname}?${shown}`);
  },
};

const waits = ({ postedAt }: Letter) => postedAt === null;

/** As the form carries it: `<booking>:<sequence>`. */
function readLetter(typed: string): Pick<Letter, 'bookingId' | 'sequence'> {
  const [bookingId = '', sequence] = typed.split(':');
  return { bookingId, sequence: Number(sequence) };
}

function dayInWords(day: LettersOfDay, { language, now }: { language: Language; now: Temporal.Instant }) {
  const { timeZone: zone, clinicId, letters } = day;
  const shown = letters.map(({ postedAt, start, ...letter }) => ({
    ...letter,
    clock: clockOf(start, zone, language),
    address: [letter.address, letter.village].filter(Boolean).join(', '),
    isSoon: Temporal.Instant.compare(now.add(inThePost), start) > 0,
    posted: postedAt && dateShort(Temporal.Instant.from(postedAt), zone, language),
  }));
  return {
    clinicId,
    title: dayAndPlace({ ...day, venue: { name: day.venue } }, language),
    waiting: shown.filter(({ posted }) => posted === null),
    posted: shown.filter(({ posted }) => posted !== null),
  };
}
