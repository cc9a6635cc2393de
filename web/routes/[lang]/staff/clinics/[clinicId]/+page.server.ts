import { getClinicDay, type ClinicStatus } from '#shared/contracts/clinic-days.ts';
import { deskStaff } from '#shared/contracts/endpoint.ts';
import type { Me } from '#shared/contracts/people.ts';
import { closingDefault, instantOf, toApiInstant } from '#shared/time.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { clockOf, dayAndClockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { capitalised } from '#web/lib/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { me } = await event.parent();
  const day = await askApi(event, getClinicDay, { params: { clinicId: event.params.clinicId } });
  const { plan, timeZone: zone, date } = day;
  const inWords = ({ date: typed, time }: { date: string; time: string }) =>
    dayAndClockOf(toApiInstant(instantOf(typed, time, zone)), zone, language);
  const closes = plan.closesAt
    ? inWords(plan.closesAt)
    : dayAndClockOf(toApiInstant(closingDefault(date, zone)), zone, language);
  return {
    day,
    words: {
      ...momentWords(day, language),
      closes: capitalised(closes),
      opens: plan.staffSlotsOpenAt && capitalised(inWords(plan.staffSlotsOpenAt)),
    },
    grid: day.grid.map(({ desk, start, end, share, booked }) => ({
      desk,
      startsAt: Date.parse(start),
      endsAt: Date.parse(end),
      share,
      booked,
    })),
    toCall: day.toCall.map((holder) => ({ ...holder, clock: clockOf(holder.start, zone, language) })),
    languages: day.languages,
    hasBoard: hasBoard(day.status) && isAtDesk(me, day.municipality),
    done: event.url.searchParams.get('done'),
  };
};

const hasBoard = (status: ClinicStatus) => ['published', 'held', 'closed'].includes(status);

/** The day's board is for those who meet the residents. */
function isAtDesk({ municipalities }: Me, municipality: string): boolean {
  const roles = municipalities.find(({ id }) => id === municipality)?.roles ?? [];
  return roles.some((role) => (deskStaff as readonly string[]).includes(role));
}
