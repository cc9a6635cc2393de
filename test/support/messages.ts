import { pino } from 'pino';
import { afterAll } from 'vitest';
import { readConfig } from '#server/config.ts';
import type { MessageContents, MessageKind } from '#server/features/messages/messages.rules.ts';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import { openDatabase } from '#server/platform/database.ts';
import { inScope } from '#server/platform/scope.ts';
import { TestClock } from './clock.ts';
import { testDatabase } from './database.ts';
import { openMailbox } from './mailbox.ts';

export const place = { venue: 'Kerkkoon kylätalo', room: 'Sali', address: 'Testitie 1', village: 'Kerkkoo' };
export const visit = {
  start: '2027-01-12T12:30:00Z',
  end: '2027-01-12T12:55:00Z',
  place,
  bring: 'Selvitys jätevesijärjestelmästä\nKiinteistön kartta',
  sequence: 0,
};
export const seat = {
  start: '2027-01-12T12:00:00Z',
  end: '2027-01-12T16:00:00Z',
  place,
  role: 'building_inspector' as const,
  staffingId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0002',
  sequence: 0,
};

/** A database, a mail server and what the use cases of messages need; no pages, no sign-in. */
export async function messageBench(more: Record<string, string> = {}) {
  const database = await testDatabase();
  const mailbox = await openMailbox();
  const settings = {
    DATABASE_URL: database.databaseUrl,
    SMTP_URL: mailbox.url,
    LINK_KEY: 'a key for tests that is long enough to be one',
    AUTH_SECRET: 'another key for tests, also long enough',
    ORIGIN: 'https://vesiklinikka.example.org',
    LOG_LEVEL: 'silent',
    ...more,
  };
  const config = readConfig(settings);
  const db = openDatabase(database.databaseUrl, 4);
  const owner = openDatabase(database.migrationDatabaseUrl, 2);
  const deps = { db, config, clock: new TestClock(), log: pino({ level: 'silent' }) };
  afterAll(async () => {
    await Promise.all([db.destroy(), owner.destroy(), mailbox.close()]);
  });

  function queue<K extends MessageKind>(
    kind: K,
    content: MessageContents[K],
    recipient = 'aino.testi@example.org',
  ) {
    const channel = recipient.includes('@') ? ('mail' as const) : ('sms' as const);
    const message = { kind, channel, content, recipient, municipality: '638', language: 'fi' as const };
    return inScope(db, ['638'], (trx) => queueMessage(trx, deps, message));
  }

  const row = (id: string) =>
    owner.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  return { database, mailbox, settings, deps, owner, queue, row };
}
