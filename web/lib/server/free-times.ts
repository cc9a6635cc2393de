import { listClinics, listSlots } from '#shared/contracts/clinics.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi } from './ask-api.ts';
import { momentWords } from './moment-words.ts';

const mostDays = 6;

/** A municipality's coming days that still have times, each with those times. */
export async function listFreeTimes(event: Parameters<typeof askApi>[0], municipality: string) {
  const { language } = event.locals;
  const { clinics } = await askApi(event, listClinics, { query: { municipality } });
  const days = clinics.filter(({ free }) => free > 0).slice(0, mostDays);
  return Promise.all(
    days.map(async (clinic) => {
      const { slots } = await askApi(event, listSlots, { params: { clinicId: clinic.id } });
      const times = slots
        .filter(({ state }) => state === 'free')
        .map((slot) => ({
          slotId: slot.id,
          moment: momentWords({ ...slot, timeZone: clinic.timeZone }, language),
        }));
      return {
        clinicId: clinic.id,
        day: momentWords(clinic, language).day,
        place: inLanguage(clinic.venue.name, language),
        address: [clinic.venue.address, clinic.venue.village].filter(Boolean).join(', '),
        times,
      };
    }),
  );
}
