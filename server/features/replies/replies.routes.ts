import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/replies.ts';
import { mustBeInScope } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { listReplies } from './list-replies.ts';
import { settleReply } from './settle-reply.ts';

export function repliesRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listReplies, ({ query: { municipality, ...filter }, caller }) => {
    const scope = municipality ? mustBeInScope(caller, municipality) : caller.scope;
    return listReplies(deps, { scope, filter });
  });
  route(app, contracts.settleReply, ({ params, caller }) => settleReply(deps, caller, params.replyId));
}
