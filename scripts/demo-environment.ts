import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readConfig, SettingError, type Config } from '#server/config.ts';
import { keep, readKept } from './kept-file.ts';
import { PlainSentence } from './plain-sentence.js';

export interface Settings {
  /** The environment for the server and everything beside it. */
  env: NodeJS.ProcessEnv;
  config: Config;
  /** No DATABASE_URL was given: the database lies in the data folder. */
  embedded: boolean;
  /** No SMTP_URL was given: the demo mail server keeps the mails. */
  ownMailServer: boolean;
  /** No SMS_GATEWAY was given either: the demo's gateway keeps the text messages. */
  ownSmsServer: boolean;
}

/** Fills in what the demo needs and nobody has set; refuses in one sentence what cannot be read. */
export function settingsFrom(given: NodeJS.ProcessEnv): Settings {
  const embedded = !given['DATABASE_URL'];
  const ownMailServer = !given['SMTP_URL'];
  // Where real mail leaves, a gateway that keeps everything would only seem to tell people.
  const ownSmsServer = ownMailServer && !given['SMS_GATEWAY'];
  const dataDir = resolve(given['DATA_DIR'] || '.data');
  makeDataFolder(dataDir);
  const keys = given['NODE_ENV'] === 'production' ? {} : keysIn(dataDir);
  const env: NodeJS.ProcessEnv = { ...keys, ...withoutEmpty(given), DATA_DIR: dataDir };
  // The real addresses follow once the database runs; until then these stand in so that the rest can be read.
  env['DATABASE_URL'] ||= 'postgres://app@127.0.0.1/vesiklinikka';
  env['DEMO'] ||= String(embedded);
  if (env['DEMO'] === 'true' && !embedded && !env['MIGRATION_DATABASE_URL'])
    throw new PlainSentence(
      'The demo needs MIGRATION_DATABASE_URL too: set it to the database of DATABASE_URL with role owner.',
    );
  if (ownMailServer)
    Object.assign(env, mailServerSettings(readOrRefuse({ ...env, SMTP_URL: 'smtp://127.0.0.1' })));
  if (ownSmsServer) Object.assign(env, smsServerSettings(readOrRefuse(env)));
  return { env, config: readOrRefuse(env), embedded, ownMailServer, ownSmsServer };
}

function mailServerSettings({ smtpPort, inboxPort, dataDir }: Config) {
  return {
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    SMTP_PORT: String(smtpPort),
    INBOX_PORT: String(inboxPort),
    INBOX_URL: `http://localhost:${inboxPort}`,
    MAIL_FOLDER: join(dataDir, 'mails'),
  };
}

function smsServerSettings({ smsPort }: Config) {
  return {
    SMS_GATEWAY: 'twilio',
    SMS_URL: `http://127.0.0.1:${smsPort}`,
    SMS_ACCOUNT: 'ACdemo',
    SMS_SECRET: secret(),
    SMS_FROM: 'Klinikka',
    SMS_PORT: String(smsPort),
    SMS_INBOX_URL: `http://localhost:${smsPort}`,
  };
}

function makeDataFolder(dataDir: string) {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new PlainSentence(
      `The folder ${dataDir} cannot be written. Set DATA_DIR to a folder that you own, for example: DATA_DIR=~/vesiklinikka npm start`,
    );
  }
}

/** Step by step: Node's own recursive mkdir never returns where the kernel refuses with ENOENT, as in /proc. */
function makeFolder(path: string) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** The demo's own secrets, made once and kept: new ones would close every link that was sent. */
function keysIn(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'keys.json');
  if (!existsSync(file)) {
    keep(file, { LINK_KEY: secret(), AUTH_SECRET: secret() });
  }
  return readKept<Record<string, string>>(file);
}

const secret = () => randomBytes(32).toString('base64url');

const withoutEmpty = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function readOrRefuse(env: NodeJS.ProcessEnv): Config {
  try {
    return readConfig(env);
  } catch (error) {
    throw error instanceof SettingError ? new PlainSentence(error.message) : error;
  }
}
