import { getClinic } from '#shared/contracts/clinics.ts';
import { getHold, type Hold } from '#shared/contracts/bookings.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi, callApi } from './ask-api.ts';
import { findPlace } from './find-place.ts';
import { clockOf, momentWords } from './moment-words.ts';

type Asking = Parameters<typeof askApi>[0];

/** The time somebody holds while filling the form: when, where, and until when it is theirs. */
export async function heldVisit(event: Asking, hold: Hold) {
  const { language, bridge } = event.locals;
  const [clinic, municipality] = await Promise.all([
    askApi(event, getClinic, { params: { clinicId: hold.clinicId } }),
    findPlace(event, hold.municipality),
  ]);
  return {
    slotId: hold.slotId,
    municipality,
    visit: {
      ...momentWords(hold, language),
      clinicHref: `/${language}/clinics/${hold.clinicId}`,
      place: inLanguage(clinic.venue.name, language),
      address: [clinic.venue.address, clinic.venue.village].filter(Boolean).join(', '),
    },
    hold: { ...heldUntil(hold, event), mayExtend: hold.extensionsLeft > 0, now: bridge.now },
  };
}

/** Another window or the way back took another time meanwhile: what was seen is not what would be booked. */
export async function holdsAnother(
  event: Asking,
  { holdToken, shown }: { holdToken: string; shown: FormDataEntryValue | null },
): Promise<boolean> {
  const outcome = await callApi(event, getHold, { params: { holdToken } });
  return outcome.ok && outcome.answer.slotId !== shown;
}

/** The end of a hold as a clock on the wall shows it, and as milliseconds to count down from. */
export function heldUntil(hold: Pick<Hold, 'until' | 'timeZone' | 'live'>, { locals }: Asking) {
  return {
    live: hold.live,
    until: Temporal.Instant.from(hold.until).epochMilliseconds,
    untilClock: clockOf(hold.until, hold.timeZone, locals.language),
  };
}
