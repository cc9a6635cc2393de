import { afterAll } from 'vitest';
import type { InjectOptions, Response } from 'light-my-request';
import { buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/platform/database.ts';
import { everyRefusal } from '#server/platform/endpoint-route.ts';
import type { Endpoint, Answer, Body, Params, Query } from '#shared/contracts/endpoint.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { TestClock } from './clock.ts';
import { testDatabase } from './database.ts';
import { Make } from './make.ts';

export interface Reply<E extends Endpoint> {
  status: number;
  answer: Answer<E>;
  problem: Problem;
  headers: Response['headers'];
}

export type Send<E extends Endpoint> = {
  params?: Params<E>;
  query?: Query<E>;
  body?: Body<E>;
  headers?: Record<string, string>;
  /** Network address of the caller. */
  from?: string;
};

/** The whole server on a database of its own, with a clock that stands still. Ends by itself after the file's tests. */
export async function testApp(settings: Record<string, string> = {}) {
  const database = await testDatabase();
  const clock = new TestClock();
  const config = readConfig({
    DATABASE_URL: database.databaseUrl,
    MIGRATION_DATABASE_URL: database.migrationDatabaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_KEY: 'a key for tests that is long enough to be one',
    AUTH_SECRET: 'another key for tests, also long enough',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const { server, deps, signIn } = await buildApp(config, { clock });
  const owner = openDatabase(database.migrationDatabaseUrl, 2);
  afterAll(async () => {
    await owner.destroy();
    await server.close();
  });
  await server.ready();

  async function call<E extends Endpoint>(endpoint: E, sent: Send<E> = {}): Promise<Reply<E>> {
    const reply = await server.inject(requestOf(endpoint, sent));
    mustBeDeclared(endpoint, reply.statusCode);
    const body = reply.body === '' ? null : reply.json();
    return { status: reply.statusCode, answer: body, problem: body, headers: reply.headers };
  }

  return { server, deps, signIn, config, clock, owner, call, make: new Make(owner, clock) };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;

/** Whatever any test provokes must stand in the contract, and so in the documentation of the API. */
function mustBeDeclared({ method, path, success, problems = [] }: Endpoint, status: number) {
  const declared: readonly number[] = [success, ...everyRefusal, ...problems];
  if (!declared.includes(status)) throw new Error(`${method} ${path} declares no answer ${status}`);
}

function requestOf<E extends Endpoint>(
  endpoint: E,
  { params, query, body, headers, from }: Send<E>,
): InjectOptions {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name])),
  );
  return {
    method: endpoint.method,
    url: path,
    query: query as Record<string, string>,
    headers,
    ...(from && { remoteAddress: from }),
    ...(body !== undefined && { payload: body as object }),
  };
}
