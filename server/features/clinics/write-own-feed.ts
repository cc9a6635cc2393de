import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { staffText } from '#shared/text/staff.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { CalendarEvent } from '../calendar/calendar-entry.rules.ts';
import { beginOfFeed, stampOfFeed, writtenFeed, type Feed } from '../calendar/feed.rules.ts';
import { seatEvent } from '../calendar/visit-entry.rules.ts';
import { inScopeOfFeed } from '../people/open-feed.ts';
import { listSeatsOf, type SeatRow } from './staffing.queries.ts';

export type { Feed };

interface Writing {
  language: Language;
  stampedAt: Temporal.Instant;
  origin: string;
}

/** The clinic days of a member of staff as a calendar; the entries are those of the invitations, under the same UID. */
export function writeOwnFeed(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { feedToken, language: asked }: { feedToken: string; language?: Language | undefined },
): Promise<Feed> {
  return inScopeOfFeed(deps, feedToken, async (trx, owner) => {
    const now = deps.clock.now();
    const language = asked ?? owner.language;
    const seats = await listSeatsOf(trx, { personId: owner.personId, since: beginOfFeed(now) });
    const writing = { language, stampedAt: stampOfFeed(now), origin: deps.config.origin };
    return writtenFeed({
      name: staffText[language].ownCalendar.name,
      events: seats.map((seat) => eventOf(seat, writing)),
    });
  });
}

function eventOf(row: SeatRow, { language, stampedAt, origin }: Writing): CalendarEvent {
  const words = (texts: SeatRow['venue']) => inLanguage(texts, language);
  const { staffingId, role, sequence, address, village, phone, email, timeZone } = row;
  return seatEvent({
    language,
    stampedAt,
    sender: {
      id: row.municipality,
      name: words(row.municipalityName),
      phone,
      phoneHours: words(row.phoneHours),
      email,
      timeZone,
    },
    seat: {
      start: toApiInstant(row.startsAt),
      end: toApiInstant(row.endsAt),
      place: { venue: words(row.venue), room: words(row.room), address, village },
      staffingId,
      role,
      sequence,
    },
    url: `${origin}/${language}/staff/clinics/${row.clinicId}`,
  });
}
