import { describe, expect, test } from 'vitest';
import { readConfig, SettingError } from '#server/config.ts';

const enough = {
  DATABASE_URL: 'postgres://app:hidden-word@127.0.0.1:5432/vesiklinikka',
  SMTP_URL: 'smtp://127.0.0.1:25',
  LINK_KEY: 'a key for tests that is long enough to be one',
  AUTH_SECRET: 'another key for tests, also long enough',
};

describe('the settings', () => {
  test('what is needed is enough, and an empty one counts as not set', () => {
    const empty = { ORIGIN: '', PORT: '', LOG_LEVEL: '', MAIL_FROM: '', MIGRATION_DATABASE_URL: '' };
    expect(readConfig({ ...enough, ...empty })).toMatchObject({
      port: 3000,
      origin: 'http://localhost:3000',
      logLevel: 'info',
      mailFrom: 'vesiklinikka@example.org',
      migrationDatabaseUrl: '',
    });
  });

  test('PostgreSQL may be reached by a socket', () => {
    const DATABASE_URL = 'postgres://app@/vesiklinikka?host=/var/run/postgresql';
    expect(readConfig({ ...enough, DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  test('without a pooler the direct address is the address, and statements have names', () => {
    expect(readConfig(enough)).toMatchObject({
      directDatabaseUrl: enough.DATABASE_URL,
      databaseStatementNames: true,
    });
    const DIRECT_DATABASE_URL = 'postgres://app@10.0.0.5:5000/vesiklinikka';
    const pooled = { ...enough, DIRECT_DATABASE_URL, DATABASE_STATEMENT_NAMES: 'false' };
    expect(readConfig(pooled)).toMatchObject({
      databaseUrl: enough.DATABASE_URL,
      directDatabaseUrl: DIRECT_DATABASE_URL,
      databaseStatementNames: false,
    });
  });

  test.each([
    ['PORT', '70000', 'PORT is a whole number between 1 and 65535, not "70000".'],
    ['SMTP_PORT', '0', 'SMTP_PORT is a whole number between 1 and 65535, not "0".'],
    ['DATABASE_POOL_SIZE', '0', 'DATABASE_POOL_SIZE is a whole number of at least 1, not "0".'],
    ['FLOOD_LIMIT', 'many', 'FLOOD_LIMIT is a whole number of at least 1, not "many".'],
    ['ORIGIN', 'localhost:3000', 'ORIGIN is an address such as https://ajanvaraus.example.org.'],
    ['ORIGIN', 'ajanvaraus.example.org', 'ORIGIN is an address such as https://ajanvaraus.example.org.'],
    ['LOG_LEVEL', 'chatty', /^LOG_LEVEL is one of info, debug, .*, not "chatty"\.$/],
    ['MAIL_FROM', 'Vesi <vesi@example.org>', /^MAIL_FROM is a bare e-mail address such as/],
    ['LINK_KEY', 'short', 'LINK_KEY needs at least 32 characters.'],
    ['DATABASE_URL', '', /^Set DATABASE_URL/],
    ['DATABASE_URL', 'vesiklinikka', /^DATABASE_URL is an address such as postgres:/],
    ['DIRECT_DATABASE_URL', 'vesiklinikka', /^DIRECT_DATABASE_URL is an address such as postgres:/],
    ['DATABASE_STATEMENT_NAMES', 'no', 'DATABASE_STATEMENT_NAMES is one of true, false, not "no".'],
    ['TRUSTED_PROXIES', 'haproxy', /^TRUSTED_PROXIES is a list of addresses such as/],
    ['MIGRATION_DATABASE_URL', 'mysql://owner@127.0.0.1/x', /^MIGRATION_DATABASE_URL is an address/],
    ['SMTP_URL', 'mail.example.org:587', /^SMTP_URL is an address such as smtp:/],
  ] as const)('%s = “%s” is refused in one sentence', (name, value, sentence) => {
    const reading = () => readConfig({ ...enough, [name]: value });
    expect(reading).toThrow(SettingError);
    expect(reading).toThrow(sentence);
  });

  test('a refused address is not repeated: it may hold a password', () => {
    const reading = () => readConfig({ ...enough, DATABASE_URL: 'mysql://app:hidden-word@127.0.0.1/x' });
    expect(reading).toThrow(/^(?!.*hidden-word)/);
  });

  test('without a gateway no text message is sent, whatever else stands there', () => {
    expect(readConfig({ ...enough, SMS_URL: 'https://api.example.org' }).sms).toBe(null);
    expect(readConfig({ ...enough, SMS_GATEWAY: 'off' }).sms).toBe(null);
  });

  const gateway = {
    SMS_GATEWAY: 'twilio',
    SMS_URL: 'https://api.example.org',
    SMS_ACCOUNT: 'AC0123',
    SMS_SECRET: 'a secret of the gateway, long enough',
    SMS_FROM: 'Klinikka',
  };

  test('a gateway comes with all that it asks for', () => {
    expect(readConfig({ ...enough, ...gateway }).sms).toEqual({
      gateway: 'twilio',
      url: 'https://api.example.org',
      account: 'AC0123',
      secret: 'a secret of the gateway, long enough',
      from: 'Klinikka',
      partCents: 8,
    });
  });

  test.each([
    ['SMS_GATEWAY', 'smpp', 'SMS_GATEWAY is one of off, twilio, http, not "smpp".'],
    ['SMS_URL', '', /^Set SMS_URL, SMS_ACCOUNT, SMS_SECRET and SMS_FROM together/],
    ['SMS_ACCOUNT', '', /^Set SMS_URL, SMS_ACCOUNT, SMS_SECRET and SMS_FROM together/],
    ['SMS_SECRET', '', /^Set SMS_URL, SMS_ACCOUNT, SMS_SECRET and SMS_FROM together/],
    ['SMS_FROM', '', /^Set SMS_URL, SMS_ACCOUNT, SMS_SECRET and SMS_FROM together/],
    ['SMS_URL', 'api.example.org', 'SMS_URL is an address such as https://ajanvaraus.example.org.'],
    ['SMS_SECRET', 'short', 'SMS_SECRET needs at least 32 characters.'],
    ['SMS_FROM', 'Jätevesiklinikka', /^SMS_FROM is a number such as \+358401234567, or a name/],
    ['SMS_FROM', '+0401234567', /^SMS_FROM is a number such as/],
    ['SMS_PART_CENTS', '0', 'SMS_PART_CENTS is a whole number of at least 1, not "0".'],
    ['SMS_PORT', '0', 'SMS_PORT is a whole number between 1 and 65535, not "0".'],
  ] as const)('of a gateway, %s = “%s” is refused in one sentence', (name, value, sentence) => {
    const reading = () => readConfig({ ...enough, ...gateway, [name]: value });
    expect(reading).toThrow(SettingError);
    expect(reading).toThrow(sentence);
  });

  test('OpenID Connect comes whole or not at all', () => {
    expect(() => readConfig({ ...enough, OIDC_ISSUER: 'https://tili.example.org' })).toThrow(/together/);
  });
});
