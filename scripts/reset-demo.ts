import { resetDemo } from './demo-days.ts';
import { startOwnDatabase } from './demo-database.ts';
import { settingsFrom } from './demo-environment.ts';
import { endWith, PlainSentence } from './plain-sentence.js';

/** npm run demo:reset: throws the demo away and lays it anew, with days that lie ahead of today. */
try {
  const settings = settingsFrom(process.env);
  if (!settings.embedded)
    throw new PlainSentence('DATABASE_URL is set: only the embedded demo database is ever emptied.');
  const postgres = await startOwnDatabase(settings);
  await resetDemo(settings, postgres).finally(() => postgres.stop());
  console.log('The demo is laid anew. npm start shows it.');
} catch (error) {
  endWith(error);
}
