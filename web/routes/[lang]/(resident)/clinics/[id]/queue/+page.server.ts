import { seeQueue } from '#shared/contracts/walk-ins.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { clockTime } from '#shared/time.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { queueWords } from '#web/lib/server/queue-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const queue = await askApi(event, seeQueue, { params: { clinicId: event.params.id } });
  const now = Temporal.Instant.fromEpochMilliseconds(bridge.now);
  return {
    clinicId: event.params.id,
    venue: inLanguage(queue.venue, language),
    desks: queue.desks,
    queue: queueWords(queue, { language, now: bridge.now }),
    clock: clockTime(now, queue.timeZone, language),
  };
};
