import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as changes from '#shared/contracts/clinic-changes.ts';
import * as planning from '#shared/contracts/clinic-days.ts';
import * as contracts from '#shared/contracts/clinics.ts';
import { subscribeToOwnDays } from '#shared/contracts/own-feed.ts';
import type { Language } from '#shared/text/language.ts';
import { preferredLanguage } from '#shared/text/preferred-language.ts';
import type { Deps } from '../../platform/deps.ts';
import { hasAlready, route, SharedAnswer } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { sharedReading } from '../../platform/shared-reading.ts';
import { changeClinic } from './change-clinic.ts';
import { copyClinic } from './copy-clinic.ts';
import { draftClinic } from './draft-clinic.ts';
import { planPicture } from './draw-picture.ts';
import { markCalled } from './mark-called.ts';
import { changeTimes, previewTimes } from './retime-clinic.ts';
import { cancelClinic, moveClinic, unpublishClinic } from './plan-change.ts';
import { publishClinic } from './publish-clinic.ts';
import { seeAvailability } from './see-availability.ts';
import { seeClinicDay, seeClinicDays } from './see-clinic-days.ts';
import { seeMonth } from './see-month.ts';
import { seeClinic, seeClinics, seeSlots } from './see-clinics.ts';
import { makeChangeNow, undoChange } from './settle-change.ts';
import { staffClinic } from './staff-clinic.ts';
import { writeFeed } from './write-feed.ts';
import { writeNews } from './write-news.ts';
import { writeOwnFeed, type Feed } from './write-own-feed.ts';
import { writePoster } from './write-poster.ts';
import { writeWidget } from './write-widget.ts';

export function clinicsRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listClinics, async ({ query }) => ({
    clinics: await seeClinics(deps, query.municipality),
  }));
  // What a village reads in the same minute, a day and its times, is read once for all who ask at that moment.
  const clinicOf = sharedReading(async (id) => new SharedAnswer(await seeClinic(deps, id)));
  const slotsOf = sharedReading(async (id) => new SharedAnswer({ slots: await seeSlots(deps, id) }));
  route(app, contracts.getClinic, ({ params }) => clinicOf(params.clinicId));
  route(app, contracts.listSlots, ({ params }) => slotsOf(params.clinicId));
  route(app, contracts.printPoster, async ({ params, query, reply }) => {
    reply.type('application/pdf').header('cache-control', 'no-cache');
    return writePoster(deps, { ...params, ...query });
  });
  route(app, contracts.drawPicture, async ({ params, query, request, reply }) => {
    const language = query.language ?? languageOf(request);
    const { tag, draw } = await planPicture(deps, { ...params, language });
    reply.type('image/png').headers({ etag: tag, 'cache-control': 'no-cache' });
    // It is made to be shown on pages of others.
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return hasAlready(request, reply) ? nothing : draw();
  });
  feedRoutes(app, deps);
  planningRoutes(app, deps);
}

function feedRoutes(app: FastifyInstance, deps: Deps): void {
  const feedOf = readForAll((asked) => writeFeed(deps, asked));
  route(app, contracts.subscribeToClinics, async ({ params, query, request, reply }) => {
    const feed = await feedOf(params.municipality, query.language ?? languageOf(request));
    return answered(reply, feed, { cacheControl: 'no-cache' });
  });
  const newsOf = readForAll((asked) => writeNews(deps, asked));
  route(app, contracts.readClinicNews, async ({ params, query, request, reply }) => {
    const news = await newsOf(params.municipality, query.language ?? languageOf(request));
    return answered(reply, news, { cacheControl: 'no-cache', type: 'application/atom+xml; charset=utf-8' });
  });
  const widgetOf = readForAll((asked) => writeWidget(deps, asked));
  route(app, contracts.embedClinicDays, async ({ params, query, request, reply }) => {
    const widget = await widgetOf(params.municipality, query.language ?? languageOf(request));
    // It is made to be run by pages of others.
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return answered(reply, widget, {
      cacheControl: 'public, max-age=60',
      type: 'text/javascript; charset=utf-8',
    });
  });
  route(app, subscribeToOwnDays, async ({ params, query, reply }) =>
    answered(reply, await writeOwnFeed(deps, { ...params, ...query }), { cacheControl: 'private, no-cache' }),
  );
}

const nothing = new Uint8Array();

const languageOf = (request: FastifyRequest) => preferredLanguage(request.headers['accept-language']);

/** Programs ask for a municipality's days on the hour, all at once: the text is read once for all of them. */
function readForAll(write: (asked: { municipality: string; language: Language }) => Promise<Feed>) {
  const read = sharedReading((asked) => write(JSON.parse(asked)));
  return (municipality: string, language: Language) => read(JSON.stringify({ municipality, language }));
}

function answered(
  reply: FastifyReply,
  { text, tag }: Feed,
  { cacheControl, type = 'text/calendar; charset=utf-8' }: { cacheControl: string; type?: string },
): string {
  reply.type(type).headers({ etag: tag, 'cache-control': cacheControl });
  return text;
}

function planningRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, planning.listClinicDays, async ({ caller, query }) => ({
    days: await seeClinicDays(deps, caller, query),
  }));
  route(app, planning.getClinicMonth, ({ caller, query }) => seeMonth(deps, caller, query));
  route(app, planning.getClinicDay, ({ caller, params }) => seeClinicDay(deps, caller, params.clinicId));
  route(app, planning.getAvailability, ({ caller, params, query }) =>
    seeAvailability(deps, caller, { ...params, ...query }),
  );
  route(app, planning.draftClinicDay, ({ caller, params, body, request }) =>
    draftClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, planning.copyClinicDay, async ({ caller, params, body, request }) => ({
    days: await copyClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  }));
  route(app, planning.changeClinicDay, ({ caller, params, body }) =>
    changeClinic(deps, caller, { ...params, ...body }),
  );
  route(app, planning.staffClinicDay, ({ caller, params, body }) =>
    staffClinic(deps, caller, { ...params, ...body }),
  );
  route(app, planning.publishClinicDay, ({ caller, params, body, request }) =>
    publishClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  changeRoutes(app, deps);
}

function changeRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, changes.unpublishClinicDay, ({ caller, params, body, request }) =>
    unpublishClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, changes.cancelClinicDay, ({ caller, params, body, request }) =>
    cancelClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, changes.moveClinicDay, ({ caller, params, body, request }) =>
    moveClinic(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, changes.previewDayTimes, ({ caller, params, body }) =>
    previewTimes(deps, caller, { ...params, ...body }),
  );
  route(app, changes.changeDayTimes, ({ caller, params, body }) =>
    changeTimes(deps, caller, { ...params, ...body }),
  );
  route(app, changes.undoClinicChange, ({ caller, params, query }) =>
    undoChange(deps, caller, { ...params, ...query }),
  );
  route(app, changes.makeClinicChange, ({ caller, params, body, request }) =>
    makeChangeNow(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, changes.markCalled, ({ caller, params, body }) =>
    markCalled(deps, caller, { ...params, ...body, isCalled: true }),
  );
  route(app, changes.unmarkCalled, ({ caller, params, query }) =>
    markCalled(deps, caller, { ...params, ...query, isCalled: false }),
  );
}
