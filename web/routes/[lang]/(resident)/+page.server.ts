import { redirect } from '@sveltejs/kit';
import { listClinics, type Clinic } from '#shared/contracts/clinics.ts';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import { residentText } from '#shared/text/resident.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { clinicCard, findMunicipality } from '#web/lib/server/clinic-card.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { PageServerLoad } from './$types';

const shownDays = 6;

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const [{ municipalities }, { clinics }] = await Promise.all([
    askApi(event, listMunicipalities, {}),
    askApi(event, listClinics, {}),
  ]);
  const typed = event.url.searchParams.get('place') ?? '';
  const found = typed && findMunicipality(municipalities, typed);
  if (found) redirect(303, `/${language}/municipalities/${found.id}`);
  const text = residentText[language];
  return {
    typed,
    places: municipalities.map((place) => ({
      id: place.id,
      name: inLanguage(place.name, language),
      names: [...new Set(Object.values(place.name))],
      phone: place.phone,
      hours: inLanguage(place.phoneHours, language),
    })),
    days: soonest(clinics).map((clinic) => clinicCard(clinic, { text, language })),
  };
};

/** The next days where a time can still be had; when there are none, the next days as they are. */
function soonest(clinics: Clinic[]): Clinic[] {
  const withTimes = clinics.filter(({ free }) => free > 0);
  return (withTimes.length > 0 ? withTimes : clinics).slice(0, shownDays);
}
