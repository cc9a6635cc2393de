import { beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';

const app = await testApp();
const { server, clock, make } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const ask = (municipality: string, { language = 'fi', tag = '' } = {}) =>
  server.inject({
    url: `/api/municipalities/${municipality}/clinics.atom?language=${language}`,
    headers: tag ? { 'if-none-match': tag } : {},
  });

/** Title, id, and when it was published and last changed, of each entry in order. */
function entriesOf(xml: string) {
  return [...xml.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => {
    const of = (name: string) =>
      new RegExp(`<${name}[^>]*>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, 's').exec(entry)?.[1];
    return {
      id: of('id'),
      title: of('title'),
      published: of('published'),
      updated: of('updated'),
      whole: entry,
    };
  });
}

describe('the news of a municipality', () => {
  test('has its coming days, the latest published first, and says when one has moved', async () => {
    const coordinator = await coordinatorOf(app, '109');
    const texts = { fi: { bring: 'Kartta', words: '' } };
    const publish = async (date: string, at: string) => {
      clock.set(at);
      const { answer } = await coordinator.draft({ date, texts });
      return (await coordinator.publish(answer)).answer;
    };
    const first = await publish('2026-11-18', '2026-10-01T06:00:00Z');
    const second = await publish('2026-11-11', '2026-10-02T06:00:00Z');
    await coordinator.draft({ date: '2026-11-25', texts });
    await make.clinic({ municipality: '638' });

    const reply = await ask('109');
    expect(reply.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(reply.body).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
    expect(entriesOf(reply.body)).toMatchObject([
      {
        id: `urn:uuid:${second.id}`,
        published: '2026-10-02T06:00:00.000Z',
        updated: '2026-10-02T06:00:00.000Z',
      },
      { id: `urn:uuid:${first.id}`, published: '2026-10-01T06:00:00.000Z' },
    ]);
    const [latest] = entriesOf(reply.body);
    expect(latest!.title).toMatch(/^Jätevesiklinikka, .* 11\.11\.2026 klo 14.00–16.00$/);
    expect(latest!.whole).toContain(`/fi/clinics/${second.id}`);

    clock.set('2026-10-03T06:00:00Z');
    await coordinator.move(second, { date: '2026-12-09', now: true });
    const [moved] = entriesOf((await ask('109')).body);
    expect(moved).toMatchObject({
      published: '2026-10-02T06:00:00.000Z',
      updated: '2026-10-03T06:00:00.000Z',
    });
    expect(moved!.title).toContain('9.12.2026');
  });

  test('is in the asked language, escapes what a hall is called, and is 304 while nothing changes', async () => {
    const { venueId } = await make.clinic({ municipality: '3446' });
    await app.owner
      .updateTable('venue')
      .set({ name: JSON.stringify({ nb: 'Samfunnshuset <b>& Låven</b> ]]>' }) as never })
      .where('id', '=', venueId)
      .execute();
    const reply = await ask('3446', { language: 'nb' });
    const [entry] = entriesOf(reply.body);
    expect(entry!.title).toContain('Avløpsklinikk');
    expect(reply.body).not.toContain('<b>& Låven</b> ]]>,');
    const again = await ask('3446', { language: 'nb', tag: String(reply.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await ask('999')).statusCode).toBe(404);
  });
});
