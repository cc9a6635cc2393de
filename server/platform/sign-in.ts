import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { FastifyInstance } from 'fastify';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { withoutValues } from '#shared/rules/without-values.ts';
import type { Config } from '../config.ts';
import { outliveBrokenConnections } from './database.ts';
import type { Deps } from './deps.ts';
import { officeSignIn, officeProvider, type OfficeSignIn } from './office-sign-in.ts';

export interface Session {
  email: string;
  sessionId: string;
}

/** `Set-Cookie` lines to send along. */
export type Cookies = string[];

export interface SignIn extends OfficeSignIn {
  /** Makes the one-time code of an address, kept only as a keyed hash. Does the same work for an address that nobody has. */
  makeCode(email: string): Promise<string>;
  /** The cookies of a new session, or null: a wrong, used or old code, or an address without an account. */
  enterCode(email: string, code: string): Promise<Cookies | null>;
  /** Asks the database every time, so that an ended session is dead at once. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Session | null>;
  endSession(headers: IncomingHttpHeaders): Promise<Cookies>;
  /** Adds the one address of the library that is open to the outside: where an OpenID Connect provider sends people back. */
  registerRoutes(app: FastifyInstance): void;
  close(): Promise<void>;
}

const CODE_SECONDS = 10 * 60;
const CODE_TRIES = 5;
/** A session that nobody used for so long is over; every use prolongs it, at most twice an hour. */
const IDLE_SECONDS = 12 * 60 * 60;
const PROLONG_SECONDS = 30 * 60;
/** The cookie outlives the session: the database alone says when a session ends. */
const COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** Everything that the sign-in library is told; test/server/platform/sign-in.test.ts compares its tables with the migration. */
export function signInOptions(config: Config, pool: pg.Pool) {
  const dialect = new PostgresDialect({ pool });
  return {
    appName: 'Vesiklinikka',
    baseURL: config.origin,
    basePath: '/api/auth',
    secret: config.authSecret,
    trustedOrigins: [config.origin],
    // Named in every statement: a search_path set when connecting would not pass a pooler in transaction mode.
    database: { dialect, type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    // Counted by server/platform/attempt-limit.ts instead, the same for every process.
    rateLimit: { enabled: false },
    session: { expiresIn: IDLE_SECONDS, updateAge: PROLONG_SECONDS },
    account: { encryptOAuthTokens: true },
    advanced: {
      cookiePrefix: 'staff',
      useSecureCookies: config.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: config.secureCookies },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [codes(config), ...officeProvider(config)],
  } satisfies BetterAuthOptions;
}

/** Staff sign-in on a small pool of its own: the library wants plain Date objects and keeps its tables in schema auth. */
export function buildSignIn({ config, log }: Pick<Deps, 'config' | 'log'>): SignIn {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 3 });
  outliveBrokenConnections(pool, log);
  const auth = betterAuth({ ...signInOptions(config, pool), logger: { log: libraryLog(log) } });
  return {
    makeCode: (email) => auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } }),
    enterCode: async (email, code) => {
      try {
        const { headers } = await auth.api.signInEmailOTP({
          body: { email, otp: code },
          returnHeaders: true,
        });
        return sessionCookies(headers);
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },
    sessionOf: async (headers) => {
      const found = await auth.api.getSession({ headers: fromNodeHeaders(headers) });
      return found && { email: found.user.email, sessionId: found.session.id };
    },
    endSession: async (headers) => {
      const ended = await auth.api.signOut({ headers: fromNodeHeaders(headers), returnHeaders: true });
      return ended.headers.getSetCookie();
    },
    ...officeSignIn(auth, config, sessionCookies),
    close: () => pool.end(),
  };
}

function codes({ authSecret }: Config) {
  return emailOTP({
    otpLength: 6,
    expiresIn: CODE_SECONDS,
    allowedAttempts: CODE_TRIES,
    disableSignUp: true,
    // A plain hash of six digits is undone in a second by whoever holds a backup; a keyed one is not.
    storeOTP: {
      hash: async (code) =>
        createHmac('sha256', authSecret).update(`sign-in-code\n${code}`).digest('base64url'),
    },
    // Codes leave through a job (server/features/people/people.jobs.ts); the library's own route for them is not open.
    sendVerificationOTP: async () => {},
  });
}

/** Only what the library says in words: what it adds to them may name people. */
function libraryLog(log: Deps['log']) {
  return (level: 'debug' | 'info' | 'warn' | 'error', words: string) => log[level](withoutValues(words));
}

/** The library ties the cookie's age to the session's; see COOKIE_SECONDS. */
function sessionCookies(headers: Headers): Cookies {
  return headers
    .getSetCookie()
    .map((line) => line.replace(`Max-Age=${IDLE_SECONDS}`, `Max-Age=${COOKIE_SECONDS}`));
}
