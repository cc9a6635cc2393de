import { describe, expect, test } from 'vitest';
import { clinicUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { json } from '#server/platform/database.ts';
import { testApp } from '../../../support/app.ts';
import { readAllByNodeIcal } from '../../../support/read-calendar.ts';

const { server, owner, make } = await testApp();

const ask = (municipality: string, { language, tag }: { language?: string; tag?: string } = {}) =>
  server.inject({
    url: `/api/municipalities/${municipality}/clinics.ics${language ? `?language=${language}` : ''}`,
    headers: { ...(tag && { 'if-none-match': tag }), 'accept-language': 'sv' },
  });

const cancel = (id: string) =>
  owner
    .updateTable('clinic')
    .set({ status: 'cancelled', cancel_reason: '{}' })
    .where('id', '=', id)
    .execute();

describe('the feed of a municipality', () => {
  test('has its published days and nothing else, at their very instants', async () => {
    const coming = await make.clinic({ municipality: '109', slots: 2 });
    const doubled = await make.clinic({ municipality: '109', day: '2026-10-25', start: '03:30', slots: 2 });
    const draft = await make.clinic({ municipality: '109', status: 'draft' });
    const gone = await make.clinic({ municipality: '109' });
    await cancel(gone.id);
    const elsewhere = await make.clinic({ municipality: '638' });

    const reply = await ask('109', { language: 'fi' });
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const entries = readAllByNodeIcal(reply.body);
    const uids = entries.map(({ uid }) => uid);
    for (const { id } of [coming, doubled]) expect(uids).toContain(clinicUid(id));
    for (const { id } of [draft, gone, elsewhere]) expect(uids).not.toContain(clinicUid(id));
    for (const { id } of [coming, doubled]) {
      const row = await owner.selectFrom('clinic').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(entries.find(({ uid }) => uid === clinicUid(id))).toMatchObject({
        start: row.starts_at.epochMilliseconds,
        end: row.ends_at.epochMilliseconds,
        description: expect.stringContaining(`/fi/clinics/${id}`),
      });
    }
  });

  test.each([
    ['fi', 'Jätevesiklinikka, '],
    ['sv', 'Avloppsklinik, '],
    ['en', 'Wastewater clinic, '],
    ['nb', 'Avløpsklinikk, '],
    [undefined, 'Avloppsklinik, '],
  ] as const)('is in %s; in the language of the program when none is asked for', async (language, begins) => {
    await make.clinic();
    const [entry] = readAllByNodeIcal((await ask('638', { language })).body);
    expect(entry?.summary.startsWith(begins)).toBe(true);
  });

  test('is 304 until a day changes', async () => {
    const { id } = await make.clinic({ municipality: '3446' });
    const first = await ask('3446');
    const tag = String(first.headers.etag);
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask('3446', { tag: held });
      expect([again.statusCode, again.body, again.headers.etag], held).toEqual([304, '', tag]);
    }
    await cancel(id);
    const changed = await ask('3446', { tag });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).not.toContain(clinicUid(id));
  });

  test('names the hall as it is called now', async () => {
    const { id } = await make.clinic({ municipality: '109' });
    const before = await ask('109', { language: 'fi' });
    const { venue_id: venue } = await owner
      .selectFrom('clinic')
      .select('venue_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const name = json({ fi: 'Uusi talo' }) as never;
    await owner.updateTable('venue').set({ name }).where('id', '=', venue).execute();
    const after = await ask('109', { language: 'fi', tag: String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('Uusi talo');
  });

  test('is not there for a municipality without clinics here', async () => {
    const reply = await ask('091');
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ title: 'Sidan eller uppgiften finns inte' });
  });
});
