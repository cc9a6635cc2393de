import type { Today } from '#shared/contracts/today.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { staffText } from '#shared/text/staff.ts';
import type { Language } from '#shared/text/language.ts';
import { clockRange, dateShort, dayAndClock, dayIn, dayInWords } from '#shared/time.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { capitalised } from '#web/lib/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const today = await askApi(event, seeToday, {});
  const now = Temporal.Instant.fromEpochMilliseconds(bridge.now);
  const roles = staffText[language].roles as Record<string, string>;
  const show = (line: Today['otherDays'][number]) => lineInWords(line, { language, now });
  return {
    today: {
      days: today.days.map((line) => ({ ...show(line), role: roles[line.role] ?? line.role })),
      otherDays: today.otherDays.map(show),
      drafts: today.drafts.map((draft) => ({
        ...draft,
        dayText: dateShort(Temporal.PlainDate.from(draft.day), draft.timeZone, language),
        savedText: dayAndClock(Temporal.Instant.from(draft.writtenAt), draft.timeZone, language),
      })),
      substitutes: today.substitutes.map((line) => ({
        ...show(line),
        role: capitalised(roles[line.role] ?? line.role),
        name: line.name,
        declined: line.declined,
        free: line.free.join(', '),
      })),
      refusedChanges: today.refusedChanges.map(show),
      changedDays: today.changedDays.map(show),
      callsLeft: today.changedDays.reduce((sum, { calls }) => sum + calls, 0),
      callsToMake: today.callsToMake,
      lettersToPrint: today.lettersToPrint,
      failedMessages: today.failedMessages,
      repliesToRead: today.repliesToRead,
      unconfirmed: today.unconfirmed,
    },
  };
};

function lineInWords(
  line: Today['otherDays'][number],
  { language, now }: { language: Language; now: Temporal.Instant },
) {
  const { timeZone, clinicId, booked, status, municipality } = line;
  const span = { start: Temporal.Instant.from(line.start), end: Temporal.Instant.from(line.end) };
  return {
    clinicId,
    booked,
    isDraft: status === 'draft',
    isToday: dayIn(now, timeZone).toString() === line.date,
    municipality,
    day: capitalised(dayInWords(span.start, timeZone, language)),
    hours: clockRange(span, timeZone, language),
    place: [inLanguage(line.municipalityName, language), inLanguage(line.venue, language)].join(', '),
  };
}
