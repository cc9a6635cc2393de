import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { server, make, owner } = app;
const ask = (municipality: string, language = 'fi', headers = {}) =>
  server.inject({ url: `/api/municipalities/${municipality}/widget.js?language=${language}`, headers });

describe('the script for pages of others', () => {
  test('has the next days, what is free of each, and where to book', async () => {
    const open = await make.clinic({ municipality: '109', slots: 2 });
    const full = await make.clinic({ municipality: '109', slots: 1, day: '2026-11-11' });
    await bookVisit(app, full.slotIds[0]!, { propertyIdentifier: '109-401-1-1' });
    const { statusCode, headers, body } = await ask('109');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(body).toContain('2 aikaa vapaana');
    expect(body).toContain('Verkossa ei ole vapaita aikoja, voit jonottaa');
    expect(body).toContain(`/fi/clinics/${open.id}`);
    expect((await ask('109', 'sv')).body).toContain('2 lediga tider');
    app.clock.set(open.startsAt.toString());
    expect((await ask('109')).body, 'it has begun').not.toContain(open.id);
    app.clock.set('2026-10-01T06:00:00Z');
    const again = await ask('109', 'fi', { 'if-none-match': headers['etag'] });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('says so when there are none, and is not there for a municipality that is unknown', async () => {
    expect((await ask('3446', 'nb')).body).toContain('Ingen nye klinikkdager');
    expect((await ask('999')).statusCode).toBe(404);
  });

  test('takes a name for a name, whatever stands in it', async () => {
    const { venueId } = await make.clinic({ municipality: '638' });
    const name = `</script><script>alert(1)</script> $& \u2028 "';`;
    await sql`update venue set name = ${JSON.stringify({ fi: name })}::jsonb where id = ${venueId}`.execute(
      owner,
    );
    const { body } = await ask('638');
    const shown: string[] = [];
    const element = () => ({
      set textContent(words: string) {
        shown.push(words);
      },
      setAttribute: () => undefined,
      append: () => undefined,
      attachShadow: () => ({ append: () => undefined }),
      after: () => undefined,
      dataset: {},
    });
    new Function('document', body)({ createElement: element, currentScript: element() });
    expect(shown).toContainEqual(expect.stringContaining(name));
  });
});
