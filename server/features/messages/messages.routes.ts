import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/messages.ts';
import { mustBeInScope } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { listMessages } from './list-messages.ts';
import { resendMessage } from './resend-message.ts';

export function messagesRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listMessages, ({ query: { municipality, ...filter }, caller }) => {
    const scope = municipality ? mustBeInScope(caller, municipality) : caller.scope;
    return listMessages(deps, { scope, filter });
  });

  route(app, contracts.resendMessage, ({ params, caller, request }) =>
    resendMessage(deps, { ...params, scope: caller.scope, key: requestKey(request, caller.personId) }),
  );
}
