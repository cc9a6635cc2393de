import { listClinics } from '#shared/contracts/clinics.ts';
import { residentText } from '#shared/text/resident.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { clinicCard } from '#web/lib/server/clinic-card.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { listInvitation } from '#web/lib/server/list-invitation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const municipality = await findPlace(event, event.params.id);
  const { clinics } = await askApi(event, listClinics, { query: { municipality: municipality.id } });
  const text = residentText[language];
  const { host, origin } = event.url;
  const feed = `/api/municipalities/${municipality.id}/clinics.ics?language=${language}`;
  return {
    municipality,
    news: `/api/municipalities/${municipality.id}/clinics.atom?language=${language}`,
    feed: { address: origin + feed, subscribe: `webcal://${host}${feed}` },
    invitation: clinics.every(({ free }) => free === 0)
      ? listInvitation({ municipality: municipality.id }, language)
      : null,
    days: clinics.map((clinic) => clinicCard(clinic, { text, language })),
  };
};
