import { error } from '@sveltejs/kit';
import { listMunicipalities, type ListedMunicipality } from '#shared/contracts/municipalities.ts';
import { askApi } from '#web/lib/server/ask-api.ts';

/** The municipality a page is about; there is no page without one. */
export async function findPlace(
  event: Parameters<typeof askApi>[0],
  id: string,
): Promise<ListedMunicipality> {
  const { municipalities } = await askApi(event, listMunicipalities, {});
  return municipalities.find((place) => place.id === id) ?? error(404, 'no such municipality');
}
