import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { drawPicture } from '#shared/contracts/clinics.ts';
import { languages } from '#shared/text/language.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';

const origin = 'https://vesiklinikka.example.org';
const app = await testApp({ ORIGIN: origin });
const { clock, make, owner, server } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

async function ask(clinicId: string, { language = 'fi', tag }: { language?: string; tag?: string } = {}) {
  const url = `${drawPicture.path.replace(':clinicId', clinicId)}?language=${language}`;
  const reply = await server.inject({ url, headers: tag ? { 'if-none-match': tag } : {} });
  return { status: reply.statusCode, headers: reply.headers, png: reply.rawPayload };
}

/** Each row of dots: whether anything but the ground stands on it, looked for between the margins or in one of them. */
async function rowsWithInk(png: Buffer, { left, width }: { left: number; width: number }) {
  const { data, info } = await sharp(png)
    .extract({ left, top: 0, width, height: 630 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, row) => {
    const dots = data.subarray(row * width, (row + 1) * width);
    return dots.some((dot) => dot !== dots[0]);
  });
}

describe('the picture of a day’s link preview', () => {
  test.each(languages)('is a PNG of 1200 × 630 with words on it in %s', async (language) => {
    const { id } = await make.clinic();
    const { status, headers, png } = await ask(id, { language });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const inked = (await rowsWithInk(png, { left: 72, width: 1056 })).filter(Boolean).length;
    expect(inked).toBeGreaterThan(200);
    expect(png.length).toBeLessThan(300_000);
  });

  test('differs with each fact that it shows, and only then', async () => {
    const { id, venueId } = await make.clinic();
    const tagOf = async (language?: string) => (await ask(id, { language })).headers.etag;
    const first = await tagOf();
    expect(await tagOf()).toBe(first);
    expect(await tagOf('sv')).not.toBe(first);
    await owner.updateTable('venue').set({ parking: '{"fi":"Pihalla"}' as never }).where('id', '=', venueId).execute(); // prettier-ignore
    expect(await tagOf()).toBe(first);
    await owner.updateTable('venue').set({ village: 'Toinen kylä' }).where('id', '=', venueId).execute();
    expect(await tagOf()).not.toBe(first);
  });

  test('is not sent to who has it', async () => {
    const { id } = await make.clinic();
    const { headers, png } = await ask(id);
    expect(png.length).toBeGreaterThan(0);
    const again = await ask(id, { tag: String(headers.etag) });
    expect([again.status, again.png.length]).toEqual([304, 0]);
  });

  test('keeps the longest words within its margins and bands', async () => {
    const { id, venueId } = await make.clinic();
    const name =
      'Bygdegården med ett ovanligt långt namn, Sammanträdesrumsbyggnadskommitténs hus, övre våningen i gården';
    const village = 'Hindersby-Lappträsk södra byahemsområde och skärgården utanför det';
    const inAll = (words: string) => JSON.stringify({ fi: words, sv: words }) as never;
    await owner
      .updateTable('venue')
      .set({ name: inAll(name), village })
      .where('id', '=', venueId)
      .execute();
    const { name: former } = await owner.selectFrom('municipality').select('name').where('id', '=', '638').executeTakeFirstOrThrow(); // prettier-ignore
    const long = inAll('Pohjois-Karjalan ympäristöterveydenhuollon kuntayhtymä');
    await owner.updateTable('municipality').set({ name: long }).where('id', '=', '638').execute();
    const { png } = await ask(id, { language: 'sv' });
    await owner.updateTable('municipality').set({ name: JSON.stringify(former) as never }).where('id', '=', '638').execute(); // prettier-ignore
    for (const left of [0, 1140]) expect(await rowsWithInk(png, { left, width: 60 })).not.toContain(true);
    const rows = await rowsWithInk(png, { left: 72, width: 1056 });
    for (const edge of [16, 160, 502, 628]) expect(rows[edge], `row ${edge}`).toBe(false);
  });
});

test('a draft and an unknown day have no picture; a cancelled one says so', async () => {
  const coordinator = await coordinatorOf(app);
  const { answer: draft } = await coordinator.draft();
  expect((await ask(draft.id)).status).toBe(404);
  expect((await ask('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  const { answer: published } = await coordinator.publish(draft);
  const open = await ask(draft.id);
  expect(open.status).toBe(200);
  await coordinator.cancel(published);
  const cancelled = await ask(draft.id);
  expect(cancelled.status).toBe(200);
  expect(cancelled.headers.etag).not.toBe(open.headers.etag);
});

test('the day’s page names its picture', async () => {
  const { id } = await make.clinic();
  const { body } = await server.inject(`/sv/clinics/${id}`);
  const metas = [...body.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)];
  const tags = Object.fromEntries(metas.map(([, name = '', content]) => [name, content]));
  const image = `${origin}/api/clinics/${id}/picture.png?language=sv`;
  expect(tags).toMatchObject({
    'og:image': image,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': expect.stringMatching(/^Avloppsklinik, Borgå: /),
    'og:locale': 'sv_FI',
    'twitter:card': 'summary_large_image',
  });
  expect(body).toContain(`"image":"${image}"`);
  expect((await server.inject(image.slice(origin.length))).statusCode).toBe(200);
});
