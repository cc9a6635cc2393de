import { isAbsolute, resolve } from 'node:path';

/** Everything that can be set from outside; the only reader of the environment. `npm start` fills in what the demo needs. */
export type Config = ReturnType<typeof readConfig>;

/** A setting that is missing or unreadable; the message says which and what to do. */
export class SettingError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv) {
  const port = integer(env, 'PORT', 3000);
  const production = env.NODE_ENV === 'production';
  const origin = address(env, 'ORIGIN', `http://localhost:${port}`);
  return Object.freeze({
    /** TCP port of pages and API. */
    port,
    /** Address to listen on; behind a reverse proxy leave it at 127.0.0.1. */
    host: env.HOST ?? '127.0.0.1',
    /** What people type: scheme, host and port, without a path. Links in mails start with it; https makes cookies Secure. */
    origin,
    secureCookies: origin.startsWith('https:'),
    /** Where the demo keeps its database, keys and mails. */
    dataDir: absolute(env.DATA_DIR ?? '.data'),
    /** PostgreSQL address of role app, under which row-level security applies. */
    databaseUrl: required(env, 'DATABASE_URL'),
    /** PostgreSQL address of role owner: for migrations only; the running server does not use it. */
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? '',
    /** Connections of the main pool; the worker and the sign-in library have small pools beside it. */
    databasePoolSize: integer(env, 'DATABASE_POOL_SIZE', 10),
    /** smtp://user:password@host:port of the mail relay. */
    smtpUrl: required(env, 'SMTP_URL'),
    /** Sender of every mail; replies go to the municipality's own address. */
    mailFrom: env.MAIL_FROM ?? 'vesiklinikka@example.org',
    /** Secret behind residents' links and codes, at least 32 characters. Changing it closes every link that was sent. */
    linkKey: secret(env, 'LINK_KEY'),
    /** Secret of the staff's sessions, at least 32 characters. */
    authSecret: secret(env, 'AUTH_SECRET'),
    /** Requests a minute from one network address before a flood stop; a village hall shares one address. */
    floodLimit: integer(env, 'FLOOD_LIMIT', 3000),
    /** true puts the word DEMO on every screen. */
    demo: env.DEMO === 'true',
    /** Web page of the demo's mail server, shown on demo screens; empty elsewhere. */
    inboxUrl: env.INBOX_URL ?? '',
    /** `npm start` only: port of that page. */
    inboxPort: integer(env, 'INBOX_PORT', 3080),
    /** `npm start` only: port where the demo's mail server takes mail when SMTP_URL is not set. */
    smtpPort: integer(env, 'SMTP_PORT', 3025),
    /** pino level: debug, info, warn, error. */
    logLevel: env.LOG_LEVEL ?? 'info',
    /** Background jobs at a time; mails among them leave one by one. 0 switches the worker of this process off. */
    workerConcurrency: integer(env, 'WORKER_CONCURRENCY', 4),
    /** OpenID Connect provider for staff: all three or none. */
    oidc: openIdConnect(env),
    production,
  });
}

function openIdConnect(env: NodeJS.ProcessEnv) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new SettingError(
      'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them.',
    );
  }
  return { issuer, clientId, clientSecret };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new SettingError(`Set ${name}; docs/operations.md describes it.`);
  return value;
}

function secret(env: NodeJS.ProcessEnv, name: string): string {
  const value = required(env, name);
  if (value.length < 32) throw new SettingError(`${name} needs at least 32 characters.`);
  return value;
}

function integer(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new SettingError(`${name} is a whole number, not "${text}".`);
  return value;
}

function address(env: NodeJS.ProcessEnv, name: string, otherwise: string): string {
  const text = env[name] || otherwise;
  if (!URL.canParse(text))
    throw new SettingError(`${name} is a web address such as https://ajanvaraus.example.org.`);
  return new URL(text).origin;
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}
