import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#shared/contracts/endpoint.ts';
import { furnished } from '../support/furnished.ts';
import { nastyTexts } from '../support/hostile-values.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { tableState } from '../support/table-state.ts';

const runs = Math.ceil(Number(process.env['FUZZ_REQUESTS'] ?? 2000) / 250);

let site: TestSite;
let there: Record<string, string>;
let cookie = '';
let stateOf: () => Promise<string>;
beforeAll(async () => {
  site = await testSite({ FLOOD_LIMIT: '100000000' });
  const { headers } = await staffWith(site, [...roles]);
  there = { ...(await furnished(site, headers)), lang: 'fi', step: 'cancel', id: '' };
  there['id'] = there['clinicId']!;
  cookie = `${headers.cookie}; hold=${there['holdToken']}; staff-hold=${there['holdToken']}`;
  stateOf = await tableState(site);
});

interface Form {
  path: string;
  /** '' for the page's only action. */
  action: string;
  fields: string[];
}

/** Every action of every page, with the names of fields that its sources speak of. */
function allForms(): Form[] {
  return globSync('web/routes/**/+page.server.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const [, actions] = /actions(?:: Actions)? = \{\n([\s\S]*?)\n\};/.exec(text) ?? [];
    if (!actions) return [];
    const path = file
      .replace('web/routes', '')
      .replace('/+page.server.ts', '')
      .replaceAll(/\/\(\w+\)/g, '');
    const names = [...actions.matchAll(/^ {2}(\w+)(?::|\(|,| =)/gm)].map(([, name = '']) => name);
    const spoken = [...text.matchAll(/'([a-zA-Z][\w.]{1,30})'/g)].map(([, name = '']) => name);
    const fields = [...new Set([...spoken, ...usual])];
    return names.map((name) => ({ path, action: name === 'default' ? '' : `?/${name}`, fields }));
  });
}

const usual = ['slot', 'email', 'code', 'name', 'question', 'words.fi', 'version', 'date', 'start', 'end', 'roomId', 'desks', 'reason', 'topics', 'role', 'id']; // prettier-ignore
const forms = allForms();
const values = fc.oneof(
  fc.constantFrom(...nastyTexts).map((text) => text.toWellFormed()),
  fc.constantFrom('1', 'on', '2026-10-14', '14:00', 'fi', 'aino@example.org'),
);
const bodies = (fields: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...fields, '__proto__', 'constructor', ''), values), { maxLength: 12 })
    .map((pairs) => new URLSearchParams(pairs).toString());

function post({ path, action }: Form, body: BodyInit, headers: Record<string, string> = {}) {
  const isWaiting = path.startsWith('/[lang]/waiting');
  const named: Record<string, string | undefined> = {
    ...there,
    ...(isWaiting && { token: there['waitingToken'] }),
  };
  // Who joins a list is told by the address for which.
  const list = path === '/[lang]/waiting' ? `?municipality=638&clinic=${there['fullClinicId']}` : '';
  const filled = path.replaceAll(/\[(\w+)\]/g, (_, name: string) => named[name]!);
  const url = site.origin + filled + list + action;
  return fetch(url, {
    method: 'POST',
    body,
    headers: { cookie, origin: site.origin, accept: 'text/html', ...headers },
    redirect: 'manual',
  });
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

test('the forms of the pages are found', () => {
  expect(forms.length).toBeGreaterThan(30);
});

describe.each(forms.map((form) => [`${form.path}${form.action}`, form] as const))(
  'the form of %s',
  (_name, form) => {
    test('is answered with a page, whatever is in it', async () => {
      const empty = await post(form, '', urlencoded);
      // A booking that is not found is answered 404 on the form; an action that is not there, on the error page.
      if (empty.status !== 303) expect(await empty.text()).toContain('<form');
      await fc.assert(
        fc.asyncProperty(bodies(form.fields), async (body) => {
          const answer = await post(form, body, urlencoded);
          expect(answer.status, body.slice(0, 500)).toBeLessThan(500);
          const location = answer.headers.get('location');
          if (location) expect(new URL(location, site.origin).origin).toBe(site.origin);
        }),
        { numRuns: runs },
      );
    });

    test('takes nothing from another site, of another type, or in broken letters', async () => {
      const before = await stateOf();
      for (const origin of ['https://elsewhere.example', 'null', ''])
        expect((await post(form, 'name=a', { ...urlencoded, origin })).status, origin).toBe(403);
      expect((await post(form, '{"name":"a"}', { 'content-type': 'application/json' })).status).toBe(415);
      expect((await post(form, 'name=a', { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(
        400,
      );
      const cut = { 'content-type': 'multipart/form-data; boundary=x' };
      expect((await post(form, '--x\r\nContent-Disposition: form-data; name="a"\r\n', cut)).status).toBe(400);
      expect(await stateOf()).toBe(before);
      const broken = await post(form, Buffer.from('name=%ff%c3(&question=\xff', 'latin1'), urlencoded);
      expect(broken.status).toBeLessThan(500);
    });
  },
);
