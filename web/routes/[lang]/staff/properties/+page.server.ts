import { listProperties } from '#shared/contracts/properties.ts';
import { dateShort } from '#shared/time.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams.get('search')?.slice(0, 100) ?? '';
  const unconfirmed = event.url.searchParams.has('unconfirmed');
  const { properties, more } = await askApi(event, listProperties, {
    query: { search, ...(unconfirmed && { unconfirmed }) },
  });
  const { language } = event.locals;
  return {
    search,
    unconfirmed,
    more,
    properties: properties.map((property) => ({
      ...property,
      // A day has no zone of its own; any will do.
      lastText: property.lastVisit && dateShort(Temporal.PlainDate.from(property.lastVisit), 'UTC', language),
    })),
  };
};
