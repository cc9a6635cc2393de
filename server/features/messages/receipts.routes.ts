import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as contracts from '#shared/contracts/sms-receipts.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { keepRawBody } from '../../platform/raw-body.ts';
import { takeReceipt } from './take-receipt.ts';

/** Each in a part of the server of its own, so that nowhere else a form may be posted to the API. */
export function receiptsRoutes(app: FastifyInstance, deps: Deps): void {
  void app.register(async (part) => {
    keepRawBody(part, contracts.takeTwilioReceipt.consumes);
    route(part, contracts.takeTwilioReceipt, async ({ params, body, request }) => {
      const { MessageSid: providerId, MessageStatus: state, ErrorCode: code = null } = body;
      const receipt = { ...params, providerId, state, code };
      await takeReceipt(deps, 'twilio', { receipt, signed: signed(request, deps) });
      return null;
    });
  });

  void app.register(async (part) => {
    keepRawBody(part, 'application/json');
    route(part, contracts.takePlainReceipt, async ({ params, body, request }) => {
      const { id: providerId, state, code = null } = body;
      const receipt = { ...params, providerId, state, code };
      await takeReceipt(deps, 'http', { receipt, signed: signed(request, deps) });
      return null;
    });
  });
}

/** A proxy in front may call us by another name; the gateway signed the one that it was told. */
function signed({ originalUrl, rawBody = '', headers }: FastifyRequest, { config }: Deps) {
  return { url: config.origin + originalUrl, rawBody, headers };
}
