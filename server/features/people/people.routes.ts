import type { FastifyInstance } from 'fastify';
import * as administration from '#shared/contracts/administration.ts';
import * as ownFeed from '#shared/contracts/own-feed.ts';
import * as contracts from '#shared/contracts/people.ts';
import { preferredLanguage } from '#shared/text/preferred-language.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { mustBeSameRequest, requestKey } from '../../platform/idempotency.ts';
import type { SignIn } from '../../platform/sign-in.ts';
import { askSignInCode } from './ask-sign-in-code.ts';
import { changePerson } from './change-person.ts';
import { changeRole } from './change-role.ts';
import { closeOwnFeed } from './close-own-feed.ts';
import { endPerson } from './end-person.ts';
import { enterSignInCode } from './enter-sign-in-code.ts';
import { invitePerson } from './invite-person.ts';
import { noOfficeSignIn } from './people.errors.ts';
import { openOwnFeed } from './open-own-feed.ts';
import { seeAuditLog } from './see-audit-log.ts';
import { seeMe } from './see-me.ts';
import { seeOwnFeed } from './see-own-feed.ts';
import { seePeople } from './see-people.ts';

export function peopleRoutes(app: FastifyInstance, deps: Deps, signIn: SignIn): void {
  sessionRoutes(app, deps, signIn);
  administrationRoutes(app, deps);
}

function sessionRoutes(app: FastifyInstance, deps: Deps, signIn: SignIn): void {
  route(app, contracts.askSignInCode, async ({ body, request }) => {
    await askSignInCode(deps, { ...body, key: requestKey(request, request.ip) });
    return { sent: true } as const;
  });
  route(app, contracts.signIn, async ({ body, request, reply }) => {
    await mustBeSameRequest(deps, requestKey(request, request.ip));
    reply.header('set-cookie', await enterSignInCode(deps, signIn, body));
    return { signedIn: true } as const;
  });
  route(app, contracts.signOut, async ({ request, reply }) => {
    reply.header('set-cookie', await signIn.endSession(request.headers));
    return null;
  });
  route(app, contracts.getMe, ({ caller }) => seeMe(deps, caller));
  route(app, ownFeed.seeOwnFeed, ({ caller }) => seeOwnFeed(deps, caller));
  route(app, ownFeed.openOwnFeed, ({ caller }) => openOwnFeed(deps, caller));
  route(app, ownFeed.closeOwnFeed, ({ caller }) => closeOwnFeed(deps, caller));
  route(app, contracts.listSignInWays, () => ({ office: signIn.hasOffice }));
  route(app, contracts.startOfficeSignIn, async ({ body, request, reply }) => {
    await mustBeSameRequest(deps, requestKey(request, request.ip));
    if (!signIn.hasOffice) throw noOfficeSignIn();
    const { url, cookies } = await signIn.startOffice(body);
    reply.header('set-cookie', cookies);
    return { url };
  });
}

function administrationRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, administration.listPeople, async ({ caller, params }) => ({
    people: await seePeople(deps, caller, params.municipality),
  }));
  route(app, administration.invitePerson, ({ caller, params, body, request }) =>
    invitePerson(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, administration.changePerson, ({ caller, params, body }) =>
    changePerson(deps, caller, { ...params, ...body }),
  );
  route(app, administration.giveRole, ({ caller, params }) =>
    changeRole(deps, caller, { ...params, change: 'give' }),
  );
  route(app, administration.takeRole, ({ caller, params }) =>
    changeRole(deps, caller, { ...params, change: 'take' }),
  );
  route(app, administration.endPerson, ({ caller, params, request }) =>
    endPerson(deps, caller, { ...params, key: requestKey(request, caller.personId) }),
  );
  route(app, administration.listAuditLines, ({ caller, params, query, request }) =>
    seeAuditLog(deps, caller, {
      municipality: params.municipality,
      before: query.before,
      personId: query.personId,
      language: preferredLanguage(request.headers['accept-language']),
    }),
  );
}
