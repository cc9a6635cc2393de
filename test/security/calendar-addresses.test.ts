import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { readCalendarAddress } from '#server/features/busy-calendars/calendar-address.rules.ts';
import { fetchOutside, internet, type Outside } from '#server/platform/fetch-outside.ts';
import { isPublicAddress } from '#server/platform/outside-address.ts';
import { calendarServer } from '../support/calendar-server.ts';

const inner = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '100.100.100.200'],
  ...['127.0.0.1', '127.255.255.254', '169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.0.1', '192.168.255.255'],
  ...['198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255'],
  ...['240.0.0.1', '255.255.255.255', '168.63.129.16'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
  ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '100::1', '2001::1', '2001:0:4136:e378::1'],
  ...['2001:2::1', '2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::1', '2002:a00:1::', '3fff::1'],
  ...['4000::1', '5f00::1', 'no address', '', '127.1', '1.2.3', '0x7f.0.0.1', '2130706433'],
];
const outer = [
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255'],
  ...['128.0.0.1', '169.253.255.255', '169.255.0.1', '172.15.255.255', '172.32.0.1', '192.167.255.255'],
  ...['192.169.0.1', '198.17.255.255', '198.20.0.1', '223.255.255.255', '168.63.129.15'],
  ...['2001:200::1', '2001:4860:4860::8888', '2003::1', '2606:4700::1111', '2a00:1450:400f::1', '3ffe::1'],
];

describe('a network address', () => {
  test.each(inner)('%s is not outside', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(outer)('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('the address of a calendar', () => {
  test.each([
    ...[
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
    ],
    ...['https://0x7f000001/', 'https://017700000001/', 'https://127.0.0.1./', 'https://①②⑦.⓪.⓪.①/'],
    ...['https://%31%32%37.0.0.1/', 'https://0/', 'https://10.1/', 'https://192.168.257/', 'https://[::1]/'],
    ...['https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[64:ff9b::10.0.0.1]/'],
    ...['https://[fd00::1]/', 'https://[fe80::1]/', 'https://[2002:7f00:1::]/', 'https://[2001:db8::1]/'],
    ...['https://localhost/', 'https://LOCALHOST/', 'https://localhost./', 'https://kalenteri.localhost/'],
    ...['https://kone.local/', 'https://metadata.google.internal/', 'https://intra/', 'https://intra./'],
    ...[
      'https://palvelin.lan/',
      'https://reititin.home.arpa/',
      'webcal://127.0.0.1/',
      'webcal://2130706433/',
    ],
    ...['webcal://localhost/', 'https://169.254.169.254/latest/meta-data/', 'https://..example.org/'],
  ])('%s leads inside', (typed) => {
    expect(readCalendarAddress(typed)).toEqual({ ok: false, code: 'calendar_address_inside' });
  });

  test.each<[string, string]>([
    ['http://kalenteri.example.org/a.ics', 'calendar_address_plain'],
    ['HTTP://kalenteri.example.org/a.ics', 'calendar_address_plain'],
    ['https://aino:salasana@kalenteri.example.org/', 'calendar_address_password'],
    ['https://aino@kalenteri.example.org/', 'calendar_address_password'],
    ['https://kalenteri.example.org:8443/', 'calendar_address_port'],
    ['https://kalenteri.example.org:22/', 'calendar_address_port'],
    ['webcal://kalenteri.example.org:80/', 'calendar_address_port'],
    ...['', ' ', 'kalenteri.example.org', 'ftp://kalenteri.example.org/', 'file:///etc/passwd'].map(
      (typed): [string, string] => [typed, 'calendar_address'],
    ),
    ...[
      'javascript:alert(1)',
      'data:text/calendar,BEGIN:VCALENDAR',
      'gopher://x.example.org/',
      'https://',
    ].map((typed): [string, string] => [typed, 'calendar_address']),
    ...['https:///', 'https://a b/', 'https://[::1', 'https://1.2.3.4.5/', 'https://256.1.1.1/'].map(
      (typed): [string, string] => [typed, 'calendar_address'],
    ),
  ])('%s is refused as %s', (typed, code) => {
    expect(readCalendarAddress(typed)).toEqual({ ok: false, code });
  });

  test.each([
    [' https://Kalenteri.Example.org/a%20b.ics?key=1#top ', 'https://kalenteri.example.org/a%20b.ics?key=1'],
    ['webcal://kalenteri.example.org/a.ics', 'https://kalenteri.example.org/a.ics'],
    ['WEBCAL://kalenteri.example.org', 'https://kalenteri.example.org/'],
    ['https://kalenteri.example.org:443/', 'https://kalenteri.example.org/'],
    ['https://käl.example.org/', 'https://xn--kl-via.example.org/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ])('%s is taken as %s', (typed, address) => {
    const { hostname } = new URL(address);
    expect(readCalendarAddress(typed)).toEqual({ ok: true, address, host: hostname });
  });
});

const server = await calendarServer();
const { outside } = server;
const limits = { milliseconds: 1500, bytes: 5_000_000, redirects: 3, accept: 'text/calendar' };
const fetchFrom = (address: string, from: Outside = outside) => fetchOutside(address, limits, from);
const failing = (failure: string) => ({ ok: false, failure });
const redirect = (path: string, location: string) =>
  server.on(path, (_request, response) => void response.writeHead(302, { location }).end());

describe('fetching an address that somebody gave', () => {
  afterEach(() => server.asked.splice(0));

  test('brings the text, without a cookie, a password or a trace of this server', async () => {
    server.serve('/a.ics', 'BEGIN:VCALENDAR');
    const answer = await fetchFrom(server.address('/a.ics'));
    expect(answer).toEqual({ ok: true, text: 'BEGIN:VCALENDAR' });
    const { headers, method } = server.asked[0]!;
    expect(method).toBe('GET');
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test('of a place inside is not even tried', async () => {
    const before = server.connections();
    const notAllowed: Outside = { ...outside, isPublic: internet.isPublic };
    for (const address of ['https://127.0.0.1/a.ics', server.address('/a.ics')])
      expect(await fetchFrom(address, notAllowed), address).toEqual(failing('private_address'));
    expect(await fetchFrom('https://localhost/a.ics')).toEqual(failing('private_address'));
    expect(server.connections()).toBe(before);
  });

  test('is not tried when only one of a name’s addresses lies inside', async () => {
    const before = server.connections();
    const mixed = { ...outside, lookUp: async () => ['127.0.0.1', '10.0.0.1'] };
    expect(await fetchFrom(server.address('/a.ics'), mixed)).toEqual(failing('private_address'));
    const none = { ...outside, lookUp: async () => [] };
    expect(await fetchFrom(server.address('/a.ics'), none)).toEqual(failing('unreachable'));
    expect(server.connections()).toBe(before);
  });

  test('asks the address that was checked, whatever the name means a moment later', async () => {
    let lookups = 0;
    const rebinding = { ...outside, lookUp: async () => (lookups++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']) };
    expect(await fetchFrom(server.address('/a.ics'), rebinding)).toMatchObject({ ok: true });
    expect(lookups).toBe(1);
    // The same name in a redirect is looked up, and checked, again.
    redirect('/again', server.address('/a.ics'));
    lookups = 0;
    expect(await fetchFrom(server.address('/again'), rebinding)).toEqual(failing('private_address'));
    expect(lookups).toBe(2);
  });

  test.each([
    ['plain http', 'http://kalenteri.example.org/a.ics', 'refused'],
    ['another port', 'https://kalenteri.example.org:8443/a.ics', 'refused'],
    ['an address with a password', 'https://a:b@kalenteri.example.org/a.ics', 'refused'],
    ['another kind of address', 'file:///etc/passwd', 'refused'],
    ['an address in figures inside', 'https://169.254.169.254/latest', 'private_address'],
    ['odd figures', 'https://0x0a.1/', 'private_address'],
    ['a name of this machine', 'https://localhost/a.ics', 'private_address'],
    ['itself, for ever', '/redirected', 'refused'],
  ])('does not follow to %s', async (_what, location, failure) => {
    redirect('/redirected', location);
    expect(await fetchFrom(server.address('/redirected'))).toEqual(failing(failure));
    expect(server.asked.length).toBeLessThanOrEqual(4);
  });

  test('follows three times, to another server too', async () => {
    redirect('/one', '/two');
    redirect('/two', 'https://toinen.example.org/three');
    redirect('/three', '/a.ics');
    expect(await fetchFrom(server.address('/one'))).toMatchObject({ ok: true });
    redirect('/zero', '/one');
    expect(await fetchFrom(server.address('/zero'))).toEqual(failing('refused'));
  });

  test('ends when more comes than may, announced or not, and does not unpack', async () => {
    const half = Buffer.alloc(1_000_000, 'x');
    server.on('/endless', (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(half));
        response.once('drain', more);
      };
      more();
    });
    server.on('/announced', (_request, response) => {
      response.writeHead(200, { 'content-length': '5000001' }).write('x');
    });
    server.on('/bomb', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    });
    expect(await fetchFrom(server.address('/endless'))).toEqual(failing('too_large'));
    expect(await fetchFrom(server.address('/announced'))).toEqual(failing('too_large'));
    expect(await fetchFrom(server.address('/bomb'))).toEqual(failing('refused'));
  });

  test('ends in time when a server drips, says nothing, or its name is not found', async () => {
    server.on('/drip', (_request, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    server.on('/silent', () => undefined);
    const slowNames = { ...outside, lookUp: () => sleep(60_000, ['127.0.0.1'], { ref: false }) };
    const begun = performance.now();
    const asked = [
      fetchFrom(server.address('/drip'), outside),
      fetchFrom(server.address('/silent'), outside),
      fetchFrom(server.address('/a.ics'), slowNames),
    ];
    expect(await Promise.all(asked)).toEqual(asked.map(() => failing('too_slow')));
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('says in a word that there is no such server, no such calendar, or no trust', async () => {
    expect(await fetchFrom('https://tuntematon.example.org/')).toEqual(failing('unreachable'));
    expect(await fetchFrom(server.address('/missing'))).toEqual(failing('refused'));
    const { ca: _, ...untrusting } = outside;
    expect(await fetchFrom(server.address('/a.ics'), untrusting)).toEqual(failing('unreachable'));
    server.on('/broken', (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('BEGIN:');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await fetchFrom(server.address('/broken'))).toEqual(failing('unreachable'));
  });

  test('asks no proxy, though the process be told of one', async () => {
    const before = https.globalAgent;
    https.globalAgent = new https.Agent({ proxyEnv: { HTTPS_PROXY: 'http://127.0.0.1:1' } });
    try {
      expect(await fetchFrom(server.address('/a.ics'))).toMatchObject({ ok: true });
    } finally {
      https.globalAgent = before;
    }
  });
});
