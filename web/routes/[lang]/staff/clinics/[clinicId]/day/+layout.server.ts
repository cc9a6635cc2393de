import { seeDay } from '#shared/contracts/day.ts';
import { walkInsText } from '#shared/text/walk-ins.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { dayView } from '#web/lib/server/day-view.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { clinicId } = event.params;
  const board = await askApi(event, seeDay, { params: { clinicId } });
  return { day: dayView(board, event.locals), walkInOpen: walkInsText[event.locals.language].open };
};
