import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { composeMail } from '#server/features/messages/compose-mail.ts';
import type { MessageContents, MessageKind } from '#server/features/messages/messages.rules.ts';
import { sealCode } from '#server/features/messages/one-time-code.rules.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { place, visit } from '../../../support/messages.ts';

const settings = {
  DATABASE_URL: 'postgres://localhost/none',
  SMTP_URL: 'smtp://localhost',
  LINK_KEY: 'a key for tests that is long enough to be one',
  AUTH_SECRET: 'another key for tests, also long enough',
  ORIGIN: 'https://vesiklinikka.example.org',
};
const config = readConfig(settings);

const former = { start: '2026-12-15T07:00:00Z', end: '2026-12-15T07:25:00Z' };
const booked = { ...visit, property: '638-999-1-1', closesAt: '2027-01-11T10:00:00Z' };
const seat = {
  ...former,
  place,
  role: 'building_inspector' as const,
  staffingId: crypto.randomUUID(),
  sequence: 0,
};
const code = { sealedCode: sealCode(config.linkKey, '482913'), validUntil: '2026-11-22T09:10:00Z' };

const contents: { [K in MessageKind]: MessageContents[K] } = {
  'booking-confirmed': booked,
  'booking-moved': { ...booked, former },
  'booking-cancelled': { ...booked, by: 'holder' },
  'booking-link': booked,
  'booking-reminder': { ...booked, missing: ['site_plan', 'photo', 'system_year'] },
  'visit-declined': booked,
  'visit-missed': booked,
  'clinic-cancelled': { ...booked, reason: 'Vesivahinko' },
  'clinic-moved': { ...booked, former: { ...former, place }, reason: 'Vesivahinko' },
  'list-joined': { day: former.start, venue: 'Kylätalo', property: '638-451-1-1', place: 3 },
  'time-offered': {
    ...former,
    place,
    property: '638-451-1-1',
    validUntil: '2026-11-22T12:00:00Z',
    shared: false,
  },
  'awaited-day-moved': {
    ...{ ...visit, place, property: '638-451-1-1', offerEnds: true },
    former: { ...former, place },
  },
  'awaited-day-cancelled': { ...former, place, property: '638-451-1-1', offerEnds: true, stays: true },
  'expert-invited': seat,
  'expert-changed': { ...seat, former: visit },
  'expert-released': { ...seat, because: 'released' },
  'reading-code': code,
  'advice-ready': former,
  'staff-invited': { roles: ['coordinator', 'admin'], invitedBy: 'Kaisa Malli' },
  'sign-in-code': code,
};
const kinds = Object.keys(contents) as MessageKind[];

function mail(kind: MessageKind, language: Language = 'fi', changed = {}, settled = config) {
  const names = { fi: 'Porvoo', sv: 'Borgå' };
  return composeMail(
    {
      id: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0009',
      kind,
      channel: 'mail',
      language,
      recipient: 'aino.testi@example.org',
      content: contents[kind],
      createdAt: Temporal.Instant.from('2026-11-22T09:00:00Z'),
      bookingId: kind.startsWith('expert') ? null : '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0001',
      clinicId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0002',
      waitingId: /^(list|time|awaited)/.test(kind) ? '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0003' : null,
      linkVersion: kind.startsWith('expert') ? null : 1,
      mayHaveLeft: false,
      overtaken: false,
      municipality: {
        id: '638',
        name: names,
        phone: '019 520 0000',
        phoneHours: { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' },
        email: 'neuvonta@example.org',
        timeZone: 'Europe/Helsinki',
      },
      ...changed,
    },
    settled,
  );
}

const cases = languages.flatMap((language) => kinds.map((kind) => ({ kind, language })));

describe('every kind of mail in every language', () => {
  test.each(cases)('$kind, $language', ({ kind, language }) => {
    const { subject, text, html } = mail(kind, language);
    for (const written of [subject, text, html]) {
      expect(written).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      expect(written.length).toBeGreaterThan(10);
    }
    expect(text).toContain('019 520 0000');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('href="tel:0195200000"');
    expect(subject).toBe(subject.trim());
  });

  test.each(cases.filter(({ kind }) => /^(booking|clinic|expert)/.test(kind)))(
    '$kind, $language: the subject says when, and so does the first screen',
    ({ kind, language }) => {
      const { subject, text } = mail(kind, language);
      expect(subject).toMatch(/\d{4}/);
      expect(text).toMatch(/2027|2026/);
    },
  );
});

describe('what a mail holds', () => {
  test('a booking’s mail has the private link and the code; the expert’s has neither', () => {
    const { text } = mail('booking-confirmed');
    expect(text).toMatch(/https:\/\/vesiklinikka\.example\.org\/fi\/booking\/[\w-]{40,}\n/);
    expect(text).toMatch(/Varaustunnus: \w{4}-\w{4}/);
    expect(mail('expert-invited').text).not.toMatch(/\/booking\/|Varaustunnus/);
  });

  test('who waits gets the link of their place, and is told whether others were asked too', () => {
    const kept = mail('time-offered').text;
    expect(kept).toMatch(/https:\/\/vesiklinikka\.example\.org\/fi\/waiting\/[\w-]{40,}\n/);
    expect(kept).toContain('Vastaa viimeistään sunnuntaina 22.11.2026 klo 14.00.');
    expect(kept).not.toContain('usealle');
    const shared = mail('time-offered', 'fi', { content: { ...contents['time-offered'], shared: true } });
    expect(shared.text).toContain('ensimmäinen vastaaja saa sen');
    expect(mail('list-joined').text).toMatch(/Paikkasi jonossa.*\s.*3\n/);
    const any = { ...contents['list-joined'], day: null, venue: null };
    expect(mail('list-joined', 'fi', { content: any }).text).toContain('Mikä tahansa klinikkapäivä');
  });

  test('“your advice is ready” says nothing of the advice', () => {
    const { text, calendar } = mail('advice-ready');
    expect(text).toContain('Kävit jätevesiklinikalla tiistaina 15.12.2026 klo 9.00.');
    expect(calendar).toBeUndefined();
  });

  test.each([
    ['booking-confirmed', 'REQUEST'],
    ['booking-moved', 'REQUEST'],
    ['booking-cancelled', 'CANCEL'],
    ['clinic-cancelled', 'CANCEL'],
    ['expert-invited', 'REQUEST'],
    ['expert-changed', 'REQUEST'],
    ['expert-released', 'CANCEL'],
  ] as const)('%s brings a calendar entry that means %s', (kind, method) => {
    const { calendar } = mail(kind);
    expect(calendar?.method).toBe(method);
    expect(calendar?.content).toContain(`\r\nMETHOD:${method}\r\n`);
  });

  test('until when the visit can be moved is told only while that is to come', () => {
    expect(mail('booking-confirmed').text).toContain('viimeistään maanantaina 11.1.2027 klo 12.00');
    const late = { createdAt: Temporal.Instant.from('2027-01-11T10:00:00Z') };
    expect(mail('booking-confirmed', 'fi', late).text).not.toContain('viimeistään');
  });

  test('what was typed by people is escaped in HTML and plain in text', () => {
    const bring = '<img src=x onerror=alert(1)> & "kartta"';
    const { html, text } = mail('booking-confirmed', 'fi', { content: { ...booked, bring } });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;kartta&quot;');
    expect(text).toContain(bring);
  });

  test('a name that the municipality has not written in a language is told in its first', () => {
    expect(mail('booking-confirmed', 'sv').from.name).toBe('Avloppskliniken, Borgå');
    expect(mail('booking-confirmed', 'en').from.name).toBe('Wastewater clinic, Porvoo');
  });

  test.each([
    ['019 520 0000', 'neuvonta@example.org', 'Kysyttävää?\nSoita 019 520 0000 tai vastaa tähän viestiin.'],
    ['019 520 0000', '', 'Kysyttävää?\nSoita 019 520 0000.'],
    ['', 'neuvonta@example.org', 'Kysyttävää?\nVastaa tähän viestiin.'],
    ['', '', ''],
  ])(
    'with the number “%s” and the address “%s” it asks only for what somebody answers',
    (phone, email, asks) => {
      const municipality = { id: '638', name: {}, phone, phoneHours: {}, email, timeZone: 'Europe/Helsinki' };
      const { text, html, replyTo } = mail('booking-confirmed', 'fi', { municipality });
      expect(/Kysyttävää\?\n.*(?=\n\n--)/.exec(text)?.[0] ?? '').toBe(asks);
      expect(html.includes('Kysyttävää?')).toBe(asks !== '');
      expect(html.includes('tel:')).toBe(phone !== '');
      expect(replyTo?.address).toBe(email || undefined);
    },
  );

  test('a demo says so in the mail itself', () => {
    expect(mail('booking-confirmed').text).not.toContain('DEMO');
    const demo = readConfig({ ...settings, DEMO: 'true' });
    expect(mail('booking-confirmed', 'fi', {}, demo).text).toMatch(/^DEMO/);
  });
});

test.each(['booking-confirmed', 'booking-reminder'] as const)(
  'after the closing moment %s does not say that the time can be moved on the web',
  (kind) => {
    const createdAt = Temporal.Instant.from(booked.closesAt);
    const before = mail(kind, 'fi', { createdAt: createdAt.subtract({ seconds: 1 }) }).text;
    expect(before).toContain('Voit siirtää tai perua ajan itse. Siirrä aika viimeistään');
    const after = mail(kind, 'fi', { createdAt }).text;
    expect(after).not.toContain('Voit siirtää');
    expect(after).toContain('Voit perua ajan itse siihen asti, kun se alkaa.');
  },
);

describe('a reminder', () => {
  const page = /\/(fi|sv|en|nb)\/booking\/[\w-]+\/files/;
  test.each([
    [
      'fi',
      ['site_plan', 'photo', 'system_year'],
      'Asiantuntijoilta puuttuu vielä asemapiirros, kuvat järjestelmästä ja järjestelmän rakennusvuosi.',
    ],
    ['fi', ['site_plan', 'photo'], 'puuttuu vielä asemapiirros ja kuvat järjestelmästä.'],
    ['fi', ['photo', 'system_year'], 'puuttuu vielä kuvat järjestelmästä ja järjestelmän rakennusvuosi.'],
    ['fi', ['site_plan'], 'puuttuu vielä asemapiirros.'],
    ['fi', ['system_year'], 'puuttuu vielä järjestelmän rakennusvuosi.'],
    [
      'sv',
      ['site_plan', 'photo', 'system_year'],
      'De sakkunniga saknar ännu en situationsplan, bilder av systemet och systemets byggnadsår.',
    ],
    [
      'en',
      ['site_plan', 'system_year'],
      'The experts still need your site plan and the year the system was built.',
    ],
    ['nb', ['photo', 'system_year'], 'Fagfolkene mangler fortsatt bilder av anlegget og anleggets byggeår.'],
  ] as const)(
    'in %s, of a visit to which nobody has sent %j, says so with the page for it',
    (language, missing, words) => {
      const { text } = mail('booking-reminder', language, { content: { ...booked, missing } });
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
      expect(text).toMatch(page);
    },
  );

  test.each([[[]], [undefined]])(
    'of which nothing is missing, or that does not know (%j), asks for nothing',
    (missing) => {
      const { text } = mail('booking-reminder', 'fi', { content: { ...booked, missing } });
      expect(text).not.toMatch(/puuttu/);
      expect(text).not.toMatch(page);
    },
  );
});
