import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../find-chromium.ts';
import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer, type BuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { generateLoad } from '../load/generate-load.ts';
import { repeat } from '../method.ts';
import { clinicId, firstNumber, slotsADay } from '../numbers.ts';
import { residentPages, type ResidentPage } from '../resident-pages.ts';
import { perSecond, reported, type Line, type PartResult } from '../results.ts';

/** The day's page as the server renders it, and what each page of residents weighs. */
export async function pages({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('pages');
  await layDays(database.owner, {
    first: firstNumber,
    count: 12 * slotsADay,
    from: dayFromToday(30),
    status: 'published',
  });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const paths = [`/fi/clinics/${clinicId(firstNumber)}`];
  const read = () =>
    generateLoad({ kind: 'read', port: server.port, connections: 16, seconds: effort.seconds, paths });
  await read();
  const rendered = await repeat(effort.rounds, read);
  const weights = await weigh(server, await residentPages(server, firstNumber));
  const memory = [server.memory() ?? 0];
  await server.stop();
  return {
    title: 'Pages',
    memory,
    notes: [
      'The day’s page has 80 times and links to four of eleven other days; 16 connections. Bytes as they travel to a Chromium that has nothing in its cache.',
    ],
    lines: [
      reported({ what: 'Rendered day’s page', measured: perSecond(rendered), figures: rendered }),
      ...weights,
    ],
  };
}

const kinds = { document: 'HTML', script: 'JavaScript', stylesheet: 'CSS', font: 'font' } as const;

async function weigh({ origin }: BuiltServer, all: ResidentPage[]): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  const lines: Line[] = [];
  for (const { name, path, cookie } of all) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    if (cookie) {
      const [key = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name: key, value, url: origin }]);
    }
    const page = await context.newPage();
    const bytes = { HTML: 0, JavaScript: 0, CSS: 0, font: 0, other: 0 };
    const counting: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      const kind = kinds[request.resourceType() as keyof typeof kinds] ?? 'other';
      counting.push(request.sizes().then(({ responseBodySize }) => void (bytes[kind] += responseBodySize)));
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await Promise.all(counting);
    await context.close();
    const measured = Object.entries(bytes).map(([kind, size]) => `${kind} ${size}`);
    lines.push(
      reported({ what: `Bytes of the page: ${name}`, measured: measured.join(', '), figures: bytes }),
    );
  }
  await browser.close();
  return lines;
}
