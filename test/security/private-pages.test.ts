import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#shared/contracts/endpoint.ts';
import { allContracts } from '../support/contracts.ts';
import { furnished } from '../support/furnished.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';

let site: TestSite;
let there: Record<string, string>;
let headers: Record<string, string>;
beforeAll(async () => {
  site = await testSite();
  ({ headers } = await staffWith(site, [...roles]));
  there = await furnished(site, headers);
});

const contracts = await allContracts();
const pages = [
  '/fi',
  '/fi/clinics/:clinicId',
  '/fi/municipalities/638',
  '/fi/find-booking',
  '/fi/booking/:token',
  '/fi/booking/:token/advice',
  '/fi/booking/:token/advice/letter.pdf',
  '/fi/booking/:token/move',
  '/fi/booking/:token/cancel',
  `/fi/booking/${'A'.repeat(43)}`,
  '/fi/staff',
  '/fi/staff/sign-in',
  '/fi/staff/clinics/:clinicId',
  '/fi/staff/clinics/:clinicId/day',
  '/fi/staff/notes/:bookingId',
  '/fi/staff/bookings/:bookingId',
  '/fi/staff/properties/:propertyId',
  '/fi/staff/messages',
  '/fi/staff/admin/638/people',
  '/fi/staff/admin/638/audit-log',
  '/fi/no-such-page',
];
const filled = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => there[name]!);
const get = (path: string) => fetch(site.origin + filled(path), { headers, redirect: 'manual' });

describe.each(pages)('the page %s', (path) => {
  test('is kept by no cache, framed by no site and runs no strange script', async () => {
    const answer = await get(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    if (!answer.headers.get('content-type')?.includes('text/html')) return;
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(/script-src [^;]*/.exec(policy)![0]).not.toMatch(/unsafe|http|\*|data:/);
    const nonces = /'nonce-[^']+'/.exec(policy);
    if (nonces) expect((await get(path)).headers.get('content-security-policy')).not.toContain(nonces[0]);
  });
});

test('no answer of the API but those meant for everybody may be kept, refusals included', async () => {
  for (const contract of contracts.filter(({ method }) => method === 'GET')) {
    const isForAll = contract.access === 'public' && !contract.path.includes('/holds/');
    for (const path of [filled(contract.path), contract.path.replaceAll(/:\w+/g, 'none')]) {
      const answer = await fetch(site.origin + path, { headers });
      const kept = answer.headers.get('cache-control') ?? '';
      if (!isForAll || !answer.ok) expect(kept, path).toContain('no-store');
      expect(answer.headers.get('content-security-policy'), path).toMatch(/default-src 'none'/);
      expect(answer.headers.get('content-security-policy'), path).toMatch(/frame-ancestors 'none'/);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  }
});
