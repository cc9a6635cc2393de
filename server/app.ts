import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import postgres from '@fastify/postgres';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { attachmentsRoutes } from './features/attachments/attachments.routes.ts';
import { bookingsRoutes } from './features/bookings/bookings.routes.ts';
import { dayRoutes } from './features/bookings/day.routes.ts';
import { lettersRoutes } from './features/bookings/letters.routes.ts';
import { staffBookingsRoutes } from './features/bookings/staff-bookings.routes.ts';
import { busyCalendarsRoutes } from './features/busy-calendars/busy-calendars.routes.ts';
import { clinicsRoutes } from './features/clinics/clinics.routes.ts';
import { messagesRoutes } from './features/messages/messages.routes.ts';
import { receiptsRoutes } from './features/messages/receipts.routes.ts';
import { municipalityAdministrationRoutes } from './features/municipalities/administration.routes.ts';
import { municipalitiesRoutes } from './features/municipalities/municipalities.routes.ts';
import { notesRoutes } from './features/notes/notes.routes.ts';
import { readingRoutes } from './features/notes/reading.routes.ts';
import { findSignedInStaff } from './features/people/find-staff-caller.ts';
import { peopleRoutes } from './features/people/people.routes.ts';
import { proofRoutes } from './features/proof/proof.routes.ts';
import { propertiesRoutes } from './features/properties/properties.routes.ts';
import { waitingRoutes } from './features/waiting/waiting.routes.ts';
import { repliesRoutes } from './features/replies/replies.routes.ts';
import { todayRoutes } from './features/today/today.routes.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { databaseOn, outliveBrokenConnections, poolOptions } from './platform/database.ts';
import type { Deps } from './platform/deps.ts';
import { registerErrorReply, replyWith } from './platform/error-reply.ts';
import { notFound, tooManyTries } from './platform/errors.ts';
import { registerHealth } from './platform/health.ts';
import { loggerOptions, registerRequestLog } from './platform/logging.ts';
import { registerOpenApi } from './platform/open-api.ts';
import { mustHaveContract } from './platform/open-routes.ts';
import { registerOriginCheck } from './platform/origin-check.ts';
import { carriesProveKey } from './platform/prove-key.ts';
import { registerPages } from './platform/pages.ts';
import { readableUrl } from './platform/readable-url.ts';
import { buildSignIn, type SignIn } from './platform/sign-in.ts';

export interface App {
  server: FastifyInstance;
  deps: Deps;
  signIn: SignIn;
}

/** What the API answers is read by programs; opened in a browser it loads nothing and stands in no frame. */
const apiPolicy = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };

/** The whole server but for listening and the job worker. Close it with `server.close()`. */
export async function buildApp(
  config: Config,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<App> {
  const server = Fastify({
    logger: loggerOptions(config),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies,
    bodyLimit: 200_000,
    // A file on a weak line takes minutes; whoever drips for longer is cut off.
    requestTimeout: 300_000,
    rewriteUrl: readableUrl,
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { removeAdditional: false, allErrors: true } },
  });
  server.removeContentTypeParser('text/plain');
  registerErrorReply(server);
  registerRequestLog(server);
  server.addHook('onRoute', mustHaveContract);
  server.decorateRequest('caller', null);
  await server.register(postgres, poolOptions(config.databaseUrl, config.databasePoolSize));
  outliveBrokenConnections(server.pg.pool, server.log);
  const db = databaseOn(server.pg.pool, { names: config.databaseStatementNames });
  const deps: Deps = { db, clock, config, log: server.log };

  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: apiPolicy },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    hsts: config.secureCookies,
  });
  await server.register(rateLimit, {
    max: config.floodLimit,
    timeWindow: '1 minute',
    errorResponseBuilder: () => tooManyTries(),
  });
  await server.register(cookie);
  registerOriginCheck(server, config.origin);
  await registerOpenApi(server, config);

  const signIn = buildSignIn(deps);
  server.addHook('onClose', () => signIn.close());
  server.decorate('findStaff', (request) => findSignedInStaff(deps, signIn, request.headers));
  server.decorate('isProver', (request) => carriesProveKey(request, config));
  signIn.registerRoutes(server);

  registerHealth(server, deps);
  peopleRoutes(server, deps, signIn);
  busyCalendarsRoutes(server, deps);
  municipalitiesRoutes(server, deps);
  municipalityAdministrationRoutes(server, deps);
  clinicsRoutes(server, deps);
  bookingsRoutes(server, deps);
  attachmentsRoutes(server, deps);
  waitingRoutes(server, deps);
  staffBookingsRoutes(server, deps);
  lettersRoutes(server, deps);
  dayRoutes(server, deps);
  notesRoutes(server, deps);
  readingRoutes(server, deps);
  propertiesRoutes(server, deps);
  todayRoutes(server, deps);
  messagesRoutes(server, deps);
  repliesRoutes(server, deps);
  receiptsRoutes(server, deps);
  proofRoutes(server, deps);

  server.all('/api/*', { config: {} }, (request, reply) => replyWith(notFound(), request, reply));
  // Pages answer GET and POST; every other method ends here.
  server.setNotFoundHandler((request, reply) => replyWith(notFound(), request, reply));
  await registerPages(server, deps);
  return { server, deps, signIn };
}
