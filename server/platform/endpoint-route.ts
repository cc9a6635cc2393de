import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type TSchema } from 'typebox';
import { Clean } from 'typebox/value';
import type { Answer, Body, Endpoint, Params, Query } from '#shared/contracts/endpoint.ts';
import { Problem } from '#shared/contracts/problem.ts';
import { mustBeAllowedToCall, type Caller, type CallerFor } from './access.ts';
import { mustBeFinite, plainInput } from './plain-input.ts';

export interface Call<E extends Endpoint> {
  params: Params<E>;
  query: Query<E>;
  body: Body<E>;
  caller: CallerFor<E['access']>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** An answer that goes to many readers at once (`sharedReading`) is turned into JSON for the first of them only. */
export class SharedAnswer<T> {
  readonly #answer: T;
  #text: string | undefined;

  constructor(answer: T) {
    this.#answer = answer;
  }

  /** By the schema of the status that the reply already has. */
  textFor(reply: FastifyReply): string {
    this.#text ??= String(reply.serialize(this.#answer));
    return this.#text;
  }
}

/** Every refusal that any endpoint may give; a contract adds its own (409, 410, 412). */
export const everyRefusal = [400, 401, 403, 404, 413, 415, 422, 429, 500] as const;

/** Registers the route of a contract: access first, then the input's shape, then `work`, then the answer's shape. */
export function route<E extends Endpoint>(
  app: FastifyInstance,
  contract: E,
  work: (call: Call<E>) => Promise<Answer<E> | SharedAnswer<Answer<E>>> | Answer<E>,
): void {
  app.route({
    method: contract.method,
    url: contract.path,
    config: { contract },
    schema: schemaOf(contract),
    preValidation: async (request) => {
      request.caller = await mustBeAllowedToCall(request, contract.access);
      request.params = plainInput(request.params);
      request.query = plainInput(request.query);
      request.body = plainInput(request.body);
    },
    preHandler: async (request) => {
      // What the contract does not name must not reach `work`, which may spread its input over what it has checked.
      if (contract.query) request.query = Clean(contract.query, request.query);
      if (contract.body) request.body = Clean(contract.body, request.body);
      mustBeFinite(request.query);
      mustBeFinite(request.body);
    },
    handler: async (request, reply) => {
      const answer = await work({
        params: request.params as Params<E>,
        query: request.query as Query<E>,
        body: request.body as Body<E>,
        caller: request.caller as CallerFor<E['access']>,
        request,
        reply,
      });
      // Answers hold people or change by the second; a contract that may be kept says so itself.
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      if (hasAlready(request, reply)) return reply.code(304).send();
      reply.code(contract.success);
      if (answer instanceof SharedAnswer) return reply.type(jsonType).send(answer.textFor(reply));
      return reply.send(contract.success === 204 ? undefined : answer);
    },
  });
}

/** Whether the caller holds what `work` has tagged (RFC 9110, 13.1.2); weakly compared, because proxies weaken tags. */
export function hasAlready(request: FastifyRequest, reply: FastifyReply): boolean {
  const tag = reply.getHeader('etag');
  const held = request.headers['if-none-match'];
  if (typeof tag !== 'string' || held === undefined) return false;
  return held.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

const jsonType = 'application/json; charset=utf-8';

function schemaOf(contract: Endpoint) {
  const refusals = [...everyRefusal, ...(contract.problems ?? [])];
  const response: Record<number, TSchema> = Object.fromEntries(
    refusals.map((status) => [status, Type.Object(Problem.properties, { additionalProperties: true })]),
  );
  response[contract.success] = contract.answer;
  return {
    summary: contract.summary,
    tags: [contract.path.split('/')[2] ?? 'api'],
    ...(contract.params && { params: contract.params }),
    ...(contract.query && { querystring: contract.query }),
    ...(contract.body && { body: contract.body }),
    ...(contract.consumes && { consumes: [contract.consumes] }),
    response,
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    contract?: Endpoint;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}
