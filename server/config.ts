import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { readEmail } from '#shared/rules/email.ts';

/** Everything that can be set from outside; the only reader of the environment. `npm start` fills in what the demo needs. */
export type Config = ReturnType<typeof readConfig>;

/** A setting that is missing or unreadable; the message says which and what to do. */
export class SettingError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv) {
  const port = portOf(env, 'PORT', 3000);
  const production = env.NODE_ENV === 'production';
  const origin = address(env, 'ORIGIN', `http://localhost:${port}`);
  const databaseUrl = urlOf(env, 'DATABASE_URL', postgres) || required(env, 'DATABASE_URL');
  return Object.freeze({
    /** TCP port of pages and API. */
    port,
    /** Address to listen on; behind a reverse proxy leave it at 127.0.0.1. */
    host: env.HOST ?? '127.0.0.1',
    /** Reverse proxies whose X-Forwarded-For is believed: addresses or networks, with commas; `loopback` is this machine. */
    trustedProxies: proxies(env, 'TRUSTED_PROXIES', 'loopback'),
    /** What people type: scheme, host and port, without a path. Links in mails start with it; https makes cookies Secure. */
    origin,
    secureCookies: origin.startsWith('https:'),
    /** Where the demo keeps its database, keys and mails. */
    dataDir: absolute(env.DATA_DIR ?? '.data'),
    /** PostgreSQL address of role app, under which row-level security applies. */
    databaseUrl,
    /** The same database and role without a pooler between, for the job worker: LISTEN does not pass one in transaction mode. */
    directDatabaseUrl: urlOf(env, 'DIRECT_DATABASE_URL', postgres) || databaseUrl,
    /** false sends statements without names, for a pooler in transaction mode that cannot keep them (PgBouncer before 1.21). */
    databaseStatementNames: oneOf(env, 'DATABASE_STATEMENT_NAMES', ['true', 'false']) === 'true',
    /** PostgreSQL address of role owner: for migrations only; the running server does not use it. */
    migrationDatabaseUrl: urlOf(env, 'MIGRATION_DATABASE_URL', postgres),
    /** Connections of the main pool; the worker and the sign-in library have small pools beside it. */
    databasePoolSize: integer(env, 'DATABASE_POOL_SIZE', { otherwise: 10, least: 1 }),
    /** smtp://user:password@host:port of the mail relay. */
    smtpUrl: urlOf(env, 'SMTP_URL', smtp) || required(env, 'SMTP_URL'),
    /** Sender of every mail; replies go to the municipality's own address. */
    mailFrom: mailAddress(env, 'MAIL_FROM', 'vesiklinikka@example.org'),
    /** Domain whose mail the relay passes on to the listener: answers to invitations and reports of mails that came back. Empty: nobody reads them. */
    replyDomain: domain(env, 'REPLY_DOMAIN'),
    /** TCP port where this process takes that mail; 0: it takes none. Needs REPLY_DOMAIN. */
    replyPort: replyPort(env),
    /** Address to listen on for the relay; never one that the open net reaches. */
    replyHost: env.REPLY_HOST || '127.0.0.1',
    /** Name of the relay in its Authentication-Results (RFC 8601), whose checks of the sender are shown; empty: none are believed. */
    replyCheckedBy: (env.REPLY_CHECKED_BY ?? '').toLowerCase(),
    /** Gateway of text messages, with all that it asks for; null: none are sent. */
    sms: smsGateway(env),
    /** Secret behind residents' links and codes, at least 32 characters. Changing it closes every link that was sent. */
    linkKey: secret(env, 'LINK_KEY'),
    /** Secret of the staff's sessions, at least 32 characters. */
    authSecret: secret(env, 'AUTH_SECRET'),
    /** Secret of `npm run prove`, at least 32 characters: lets it make and remove throw-away municipalities. Empty: nobody may. */
    proveKey: optionalSecret(env, 'PROVE_KEY'),
    /** `npm run drill` only: a file with the milliseconds by which this server's clock is wrong. Needs DRILL=true; empty: the clock is right. */
    drillClockFile: drillOnly(env, 'DRILL_CLOCK_FILE'),
    /** Requests a minute from one network address before a flood stop; a village hall shares one address. */
    floodLimit: integer(env, 'FLOOD_LIMIT', { otherwise: 3000, least: 1 }),
    /** true puts the word DEMO on every screen. */
    demo: env.DEMO === 'true',
    /** Web page of the demo's mail server, shown on demo screens; empty elsewhere. */
    inboxUrl: env.INBOX_URL ?? '',
    /** `npm start` only: port of that page. */
    inboxPort: portOf(env, 'INBOX_PORT', 3080),
    /** `npm start` only: port where the demo's mail server takes mail when SMTP_URL is not set. */
    smtpPort: portOf(env, 'SMTP_PORT', 3025),
    /** Web page of the demo's SMS gateway, shown on demo screens; empty elsewhere. */
    smsInboxUrl: env.SMS_INBOX_URL ?? '',
    /** `npm start` only: port where the demo's SMS gateway takes messages and shows them. */
    smsPort: portOf(env, 'SMS_PORT', 3026),
    /** pino level: debug, info, warn, error, or silent. */
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels),
    /** Background jobs at a time; mails among them leave one by one. 0 switches the worker of this process off. */
    workerConcurrency: integer(env, 'WORKER_CONCURRENCY', { otherwise: 4, least: 0 }),
    /** OpenID Connect provider for staff: all three or none. */
    oidc: openIdConnect(env),
    production,
  });
}

const postgres = {
  schemes: ['postgres:', 'postgresql:'],
  example: 'postgres://app:password@127.0.0.1:5432/vesiklinikka',
};
const smtp = { schemes: ['smtp:', 'smtps:'], example: 'smtp://mail.example.org:587' };
const web = { schemes: ['https:', 'http:'], example: 'https://ajanvaraus.example.org' };
/** The first is the default. */
const logLevels = ['info', 'debug', 'warn', 'error', 'fatal', 'trace', 'silent'];

function openIdConnect(env: NodeJS.ProcessEnv) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new SettingError(
      'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them.',
    );
  }
  return { issuer: urlOf(env, 'OIDC_ISSUER', web), clientId, clientSecret };
}

export interface SmsSettings {
  /** Which form it speaks: Twilio's REST interface, or the plain one of docs/operations.md. */
  gateway: 'twilio' | 'http';
  /** Twilio's form: its base address. The plain one: where messages are posted. */
  url: string;
  account: string;
  secret: string;
  /** A number with + or a name of at most 11 letters and figures. */
  from: string;
  /** What one part of a message costs, in euro cents. */
  partCents: number;
}

function smsGateway(env: NodeJS.ProcessEnv): SmsSettings | null {
  const gateway = oneOf(env, 'SMS_GATEWAY', ['off', 'twilio', 'http']);
  if (gateway === 'off') return null;
  const { SMS_ACCOUNT: account, SMS_FROM: from } = env;
  if (!env.SMS_URL || !account || !env.SMS_SECRET || !from)
    throw new SettingError('Set SMS_URL, SMS_ACCOUNT, SMS_SECRET and SMS_FROM together with SMS_GATEWAY.');
  if (!/^(\+[1-9]\d{5,14}|[A-Za-z0-9 ]{1,11})$/.test(from))
    throw new SettingError(
      'SMS_FROM is a number such as +358401234567, or a name of at most 11 letters and figures.',
    );
  return {
    gateway: gateway as SmsSettings['gateway'],
    url: urlOf(env, 'SMS_URL', web),
    account,
    secret: secret(env, 'SMS_SECRET'),
    from,
    partCents: integer(env, 'SMS_PART_CENTS', { otherwise: 8, least: 1 }),
  };
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

function optionalSecret(env: NodeJS.ProcessEnv, name: string): string {
  return env[name] ? secret(env, name) : '';
}

function drillOnly(env: NodeJS.ProcessEnv, name: string): string {
  if (env[name] && env.DRILL !== 'true') throw new SettingError(`${name} is for npm run drill. Unset it.`);
  return env[name] ?? '';
}

interface Bounds {
  otherwise: number;
  least: number;
  most?: number;
}

function integer(env: NodeJS.ProcessEnv, name: string, { otherwise, least, most }: Bounds): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= (most ?? value)) return value;
  const range = most ? `between ${least} and ${most}` : `of at least ${least}`;
  throw new SettingError(`${name} is a whole number ${range}, not "${text}".`);
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  return integer(env, name, { otherwise, least: 1, most: 65_535 });
}

function replyPort(env: NodeJS.ProcessEnv): number {
  const port = integer(env, 'REPLY_PORT', { otherwise: 0, least: 0, most: 65_535 });
  if (port > 0 && !env.REPLY_DOMAIN)
    throw new SettingError('Set REPLY_DOMAIN together with REPLY_PORT, or neither.');
  return port;
}

function domain(env: NodeJS.ProcessEnv, name: string): string {
  const text = (env[name] ?? '').toLowerCase();
  if (text === '' || readEmail(`a@${text}`).ok) return text;
  throw new SettingError(`${name} is a domain such as vastaus.example.org.`);
}

/** The sentence never repeats the value: it may hold a password. Empty when it is not set. */
function urlOf(env: NodeJS.ProcessEnv, name: string, kind: { schemes: string[]; example: string }): string {
  const text = env[name] ?? '';
  // An address of PostgreSQL may leave out the host and name a socket's folder behind it.
  const readable = text.replace('@/', '@localhost/');
  if (text === '' || (URL.canParse(readable) && kind.schemes.includes(new URL(readable).protocol)))
    return text;
  throw new SettingError(`${name} is an address such as ${kind.example}.`);
}

function address(env: NodeJS.ProcessEnv, name: string, otherwise: string): string {
  return new URL(urlOf(env, name, web) || otherwise).origin;
}

function mailAddress(env: NodeJS.ProcessEnv, name: string, otherwise: string): string {
  const read = readEmail(env[name] || otherwise);
  if (!read.ok) throw new SettingError(`${name} is a bare e-mail address such as ${otherwise}.`);
  return read.email;
}

function oneOf(env: NodeJS.ProcessEnv, name: string, [first = '', ...others]: string[]): string {
  const text = env[name] || first;
  if (![first, ...others].includes(text))
    throw new SettingError(`${name} is one of ${[first, ...others].join(', ')}, not "${text}".`);
  return text;
}

function proxies(env: NodeJS.ProcessEnv, name: string, otherwise: string): string[] {
  const listed = (env[name] || otherwise).split(',').map((one) => one.trim());
  const isReadable = (one: string) => one === 'loopback' || isIP(one.replace(/\/\d{1,3}$/, '')) > 0;
  if (listed.every(isReadable)) return listed;
  throw new SettingError(`${name} is a list of addresses such as loopback,10.0.0.4,10.1.0.0/16.`);
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}
