import { parseArgs } from 'node:util';
import { readEmail } from '#shared/rules/email.ts';
import { openDatabase } from '#server/platform/database.ts';
import { systemClock } from '#server/platform/clock.ts';
import { makeAdmin } from '#server/features/people/make-admin.ts';
import { listMunicipalities } from '#server/features/municipalities/list-municipalities.ts';

const usage = `Use: npm run make-admin -- name@example.org [--municipality 638] [--name "First Last"]`;

/** The first admin of a municipality, or of all active ones; the rest is done on the pages. */
async function run(): Promise<string> {
  const { email, municipality, name } = readArguments();
  const url = process.env['DIRECT_DATABASE_URL'] || process.env['DATABASE_URL'];
  if (!url) throw new Sentence('Set DATABASE_URL to the database, with role app.');
  const db = openDatabase(url, 1);
  try {
    const active = await listMunicipalities({ db });
    const chosen = active.filter(({ id }) => municipality === undefined || id === municipality);
    if (chosen.length === 0) throw new Sentence(noSuchMunicipality(municipality, active));
    const places = chosen.map(({ id }) => id);
    await makeAdmin(
      { db, clock: systemClock },
      { email, name: name ?? nameOf(email), municipalities: places },
    );
    const names = chosen.map((place) => Object.values(place.name)[0]).join(', ');
    return `${email} is admin of ${names} and can sign in at ${origin()}/fi/staff.`;
  } finally {
    await db.destroy();
  }
}

class Sentence extends Error {}

function origin(): string {
  return process.env['ORIGIN'] || `http://localhost:${process.env['PORT'] || 3000}`;
}

function readArguments() {
  const { values, positionals } = parsedOrUsage();
  const [address, ...more] = positionals;
  if (!address || more.length > 0) throw new Sentence(usage);
  const reading = readEmail(address);
  if (!reading.ok) throw new Sentence(`"${address}" is no e-mail address.\n${usage}`);
  return { email: reading.email.toLowerCase(), municipality: values.municipality, name: values.name };
}

function parsedOrUsage() {
  const options = { municipality: { type: 'string' }, name: { type: 'string' } } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Sentence(usage);
  }
}

function noSuchMunicipality(asked: string | undefined, active: { id: string }[]): string {
  if (asked === undefined) return 'No municipality is active yet.';
  return `${asked} is no active municipality. Active are: ${active.map(({ id }) => id).join(', ')}.`;
}

/** anna.testi@example.org is Anna Testi until somebody corrects it on the page. */
function nameOf(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

try {
  console.log(await run());
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
