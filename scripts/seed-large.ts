import { layHistory } from './bench/lay-history.ts';
import { endWith, PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';

/** npm run seed:large -- 1000000: an archive of so many properties beside the demo, for trying pages at that size. */
try {
  const properties = Number(process.argv[2] ?? 10_000);
  if (!Number.isInteger(properties) || properties < 80 || properties > 10_000_000)
    throw new PlainSentence('Say how many properties, from 80 to 10000000: npm run seed:large -- 1000000');
  const url = process.env['MIGRATION_DATABASE_URL'];
  if (!url) throw new PlainSentence('Set MIGRATION_DATABASE_URL to the database, with role owner.');
  await step(`Laying ${properties} properties with their visits and notes`, () =>
    layHistory(url, properties),
  );
} catch (error) {
  endWith(error);
}
