import { listVenues } from '#shared/contracts/municipalities-admin.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality } = event.params;
  return askApi(event, listVenues, { params: { municipality } });
};
