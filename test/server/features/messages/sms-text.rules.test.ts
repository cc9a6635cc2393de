import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '#server/features/messages/letter-facts.rules.ts';
import { writeSms, type SmsKind } from '#server/features/messages/sms-text.rules.ts';
import { measureSms } from '#shared/rules/sms-parts.ts';
import { languages, type Language } from '#shared/text/language.ts';
import {
  smsContents as contents,
  smsKinds as kinds,
  smsPlace as place,
  smsVisit as visit,
} from '../../../support/sms-contents.ts';

const names = { fi: 'Hämeenlinna', sv: 'Tavastehus', en: 'Hämeenlinna', nb: 'Tavastehus' };

function sms(kind: SmsKind, language: Language, changed: object = {}, isDemo = false) {
  const facts = {
    messageId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0009',
    ...{ kind, language, recipient: '+358401234567', content: contents[kind] },
    createdAt: Temporal.Instant.from('2026-11-22T09:00:00Z'),
    bookingId: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0001',
    clinicId: null,
    sender: {
      id: '109',
      name: names[language],
      ...{ phone: '03 621 0000', phoneHours: 'ma–pe 9–15', email: '', timeZone: 'Europe/Helsinki' },
    },
    origin: 'https://ajanvaraus.jatevesiklinikka.example.org',
    booking: { token: 'T'.repeat(43), code: 'ABCD-EFGH' },
    waitingToken: 'W'.repeat(43),
    oneTimeCode: kind === 'reading-code' ? '482913' : null,
    ...changed,
  } as LetterFacts<SmsKind>;
  return writeSms(facts, isDemo);
}

const cases = languages.flatMap((language) => kinds.map((kind) => ({ kind, language })));

describe('every text message in every language', () => {
  test.each(cases)(
    '$kind, $language: names who writes, is of GSM’s own signs and takes at most three parts',
    (told) => {
      // prettier-ignore
      const text = sms(told.kind, told.language);
      expect(text).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      expect(text.split('\n')[0]).toContain(names[told.language]);
      const { alphabet, parts } = measureSms(text);
      expect(alphabet, text).toBe('gsm7');
      expect(parts, text).toBeLessThanOrEqual(3);
    },
  );

  test.each(cases)(
    '$kind, $language: its link stands alone at the end of the last line',
    ({ kind, language }) => {
      // prettier-ignore
      const last = sms(kind, language).split('\n').at(-1);
      if (kind === 'reading-code') expect(last).toContain('482913');
      else expect(last).toMatch(/: https:\/\/\S+$/);
    },
  );

  test.each(languages)('each kind says something of its own, %s', (language) => {
    expect(new Set(kinds.map((kind) => sms(kind, language))).size).toBe(kinds.length);
  });
});

describe('what a text message says', () => {
  test('a booking: when, where, and the private link', () => {
    expect(sms('booking-confirmed', 'fi')).toBe(
      [
        'Jätevesiklinikka, Hämeenlinna',
        'Aikasi on varattu: keskiviikko 22.9.2027 klo 15.30, Hämeenlinnan Raatihuone ja kirjasto, Kirkkonummentien pohjoisranta 128 B, Tammela-Forssa.',
        `Varauksesi: https://ajanvaraus.jatevesiklinikka.example.org/fi/booking/${'T'.repeat(43)}`,
      ].join('\n'),
    );
  });

  test.each([
    [
      'fi',
      ['site_plan', 'photo', 'system_year'],
      'Meiltä puuttuu vielä asemapiirros, kuvat ja järjestelmän rakennusvuosi.',
    ],
    ['sv', ['photo', 'system_year'], 'Vi saknar ännu bilder och systemets byggnadsår.'],
    ['en', ['system_year'], 'We still need the year the system was built.'],
    ['nb', ['site_plan', 'photo'], 'Vi mangler fortsatt situasjonskart og bilder.'],
  ] as const)('a reminder: in %s, that %j is missing', (language, missing, words) => {
    const lines = sms('booking-reminder', language, { content: { ...visit, missing } }).split('\n');
    expect(lines[2]).toBe(words);
  });

  test.each([[[]], [undefined]])('a reminder: of nothing more when %j is missing', (missing) => {
    const content = { ...visit, missing };
    expect(sms('booking-reminder', 'fi', { content }).split('\n')).toHaveLength(3);
  });

  test.each(['clinic-cancelled', 'clinic-moved'] as const)('%s: why, in a line of its own', (kind) => {
    const because = (reason: string) =>
      sms(kind, 'fi', { content: { ...contents[kind], reason } }).split('\n');
    expect(because('Vesivahinko salissa.')[2]).toBe('Syy: Vesivahinko salissa.');
    const [, , long = ''] = because('Sali on suljettu – vesivahinko. '.repeat(9));
    expect(long).toMatch(/^Syy: Sali on suljettu - vesivahinko\. .*\w\.\.\.$/);
    expect(long.length).toBeLessThanOrEqual('Syy: '.length + 100);
    expect(because(' ')).toHaveLength(3);
  });

  test('an offer: until when, and whether others were asked', () => {
    expect(sms('time-offered', 'fi')).toContain(
      'Ensimmäinen vastaaja saa sen. Vastaa viimeistään keskiviikkona 22.9.2027 klo 15.00.',
    );
    const kept = { content: { ...contents['time-offered'], shared: false } };
    expect(sms('time-offered', 'fi', kept)).not.toContain('Ensimmäinen');
  });

  test('who cancelled', () => {
    expect(sms('booking-cancelled', 'fi')).toContain('Kunnan työntekijä perui');
    const own = { content: { ...contents['booking-cancelled'], by: 'holder' } };
    expect(sms('booking-cancelled', 'fi', own)).toContain('Peruit aikasi');
  });

  test('advice that is ready, and not a word of it', () => {
    expect(sms('advice-ready', 'fi')).not.toMatch(/2027|999/);
  });

  test('a dash in a venue’s name costs nothing, a Sámi letter is kept at its price', () => {
    const at = (venue: string) => sms('booking-confirmed', 'fi', { content: { ...visit, place: { ...place, venue } } }); // prettier-ignore
    expect(measureSms(at('Kylätalo – ”Sali”')).alphabet).toBe('gsm7');
    expect(at('Čáhcemuseum')).toContain('Čáhcemuseum');
  });

  test('a demo says so first', () => {
    expect(sms('booking-confirmed', 'fi', {}, true)).toMatch(/^DEMO/);
    expect(sms('booking-confirmed', 'fi')).not.toContain('DEMO');
  });
});
