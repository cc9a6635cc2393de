/** An answer to an invitation, before a calendar program puts it into its own form. */
export interface Answer {
  /** The invitation's secret address. */
  to: string;
  uid: string;
  attendee: string;
  partstat: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION';
  sequence?: number;
  /** DTSTAMP. */
  stamp?: string;
  comment?: string;
  method?: 'REPLY' | 'COUNTER';
  /** More lines at the top, as a relay writes them. */
  headers?: string[];
}

export type Client = 'Outlook' | 'Gmail' | 'Apple' | 'Thunderbird';
export const clients: Client[] = ['Outlook', 'Gmail', 'Apple', 'Thunderbird'];

interface Told extends Required<Answer> {
  day: string;
}

const forms: Record<Client, (told: Told) => string[]> = {
  Outlook: outlookMail,
  Gmail: gmailMail,
  Apple: appleMail,
  Thunderbird: thunderbirdMail,
};

/** The mail that this calendar program sends. */
export function answerFrom(client: Client, answer: Answer): Buffer {
  const told: Told = {
    sequence: 0,
    stamp: '20261001T070000Z',
    comment: '',
    method: 'REPLY',
    headers: [],
    day: '20261014',
    ...answer,
  };
  return Buffer.from([...told.headers, ...forms[client](told)].join('\r\n'));
}

const words = {
  ACCEPTED: 'Hyväksytty',
  TENTATIVE: 'Alustava',
  DECLINED: 'Hylätty',
  'NEEDS-ACTION': 'Vastaamatta',
};

function top({ to, attendee }: Told, subject: string, more: string[]): string[] {
  return [
    `From: Risto Testi <${attendee}>`,
    `To: ${encoded('Jätevesiklinikka, Porvoo')} <${to}>`,
    `Subject: ${encoded(subject)}`,
    `Date: Thu, 1 Oct 2026 10:00:00 +0300`,
    `Message-ID: <${crypto.randomUUID()}@mail.example.org>`,
    'MIME-Version: 1.0',
    ...more,
  ];
}

/** Exchange and outlook.com: no ORGANIZER, a Windows zone, the calendar part in base64, the words in the body. */
function outlookMail(told: Told): string[] {
  const { uid, attendee, partstat, sequence, stamp, comment, method, day } = told;
  const calendar = [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:FLE Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T040000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0300',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${partstat};CN=Risto Testi:MAILTO:${attendee.toUpperCase()}`,
    `COMMENT;LANGUAGE=fi-FI:${comment}\\n`,
    `UID:${uid}`,
    `SUMMARY;LANGUAGE=fi-FI:${words[partstat]}: Jätevesiklinikka`,
    `DTSTART;TZID=FLE Standard Time:${day}T${method === 'COUNTER' ? '16' : '14'}0000`,
    `DTEND;TZID=FLE Standard Time:${day}T${method === 'COUNTER' ? '18' : '16'}0000`,
    'CLASS:PUBLIC',
    'PRIORITY:5',
    `DTSTAMP:${stamp}`,
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    `SEQUENCE:${sequence}`,
    `X-MICROSOFT-CDO-APPT-SEQUENCE:${sequence}`,
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return [
    ...top(told, `${words[partstat]}: Jätevesiklinikka`, [
      'Thread-Topic: =?utf-8?B?SsOkdGV2ZXNpa2xpbmlra2E=?=',
      'X-MS-Has-Attach:',
      'Content-Type: multipart/alternative;',
      '\tboundary="_000_HE1PR0102MB0001eurprd01prod_"',
    ]),
    '',
    '--_000_HE1PR0102MB0001eurprd01prod_',
    'Content-Type: text/plain; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedLatin1(comment),
    '',
    '--_000_HE1PR0102MB0001eurprd01prod_',
    `Content-Type: text/calendar; charset="utf-8"; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    inBase64(folded(calendar)),
    '',
    '--_000_HE1PR0102MB0001eurprd01prod_--',
  ];
}

/** Google: sent by its own server on behalf of the person, the calendar twice, the words in a parameter. */
function gmailMail(told: Told): string[] {
  const { to, uid, attendee, partstat, sequence, stamp, comment, method, day } = told;
  const calendar = folded([
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `DTSTART:${day}T110000Z`,
    `DTEND:${day}T130000Z`,
    `DTSTAMP:${stamp}`,
    `ORGANIZER;CN="Jätevesiklinikka, Porvoo":mailto:${to}`,
    `UID:${uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=${attendee}${comment && `;X-RESPONSE-COMMENT="${comment}"`};X-NUM-GUESTS=0:mailto:${attendee}`,
    'CREATED:20260915T060000Z',
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    'STATUS:CONFIRMED',
    'SUMMARY:Jätevesiklinikka\\, Porvoo',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return [
    ...top(told, `${words[partstat]}: Jätevesiklinikka`, [
      'Sender: Google Calendar <calendar-notification@example.com>',
      `Reply-To: ${attendee}`,
      'Auto-Submitted: auto-generated',
      'Content-Type: multipart/mixed; boundary="00000000000012ab34"',
    ]),
    '',
    '--00000000000012ab34',
    'Content-Type: multipart/alternative; boundary="00000000000056cd78"',
    '',
    '--00000000000056cd78',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: base64',
    '',
    inBase64(`Risto Testi on vastannut kutsuun: ${words[partstat]}`),
    '--00000000000056cd78',
    'Content-Type: text/html; charset="UTF-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>Risto Testi</p>',
    '--00000000000056cd78',
    `Content-Type: text/calendar; charset="UTF-8"; method=${method}`,
    'Content-Transfer-Encoding: 7bit',
    '',
    calendar,
    '--00000000000056cd78--',
    '--00000000000012ab34',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    inBase64(calendar),
    '--00000000000012ab34--',
  ];
}

/** Apple: the person stands in EMAIL, the value names their place on Apple's server; quoted-printable. */
function appleMail(told: Told): string[] {
  const { to, uid, attendee, partstat, sequence, stamp, comment, method, day } = told;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'PRODID:-//Apple Inc.//macOS 15.1//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;TZID=Europe/Helsinki:${day}T140000`,
    `DTEND;TZID=Europe/Helsinki:${day}T160000`,
    `UID:${uid}`,
    'SUMMARY:Jätevesiklinikka\\, Porvoo',
    `ORGANIZER;CN="Jätevesiklinikka, Porvoo";EMAIL=${to}:mailto:${to}`,
    `ATTENDEE;CN=Risto Testi;CUTYPE=INDIVIDUAL;EMAIL=${attendee};PARTSTAT=${partstat};ROLE=REQ-PARTICIPANT:/aMTIzNDU2Nzg5/principal/`,
    ...(comment ? [`COMMENT:${comment}`] : []),
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return [
    ...top(told, `${words[partstat]}: Jätevesiklinikka`, [
      'Content-Type: multipart/alternative;',
      '\tboundary="Apple-Mail=_2F5A0C"',
    ]),
    '',
    '--Apple-Mail=_2F5A0C',
    'Content-Transfer-Encoding: 7bit',
    'Content-Type: text/plain;',
    '\tcharset=us-ascii',
    '',
    'Risto Testi has answered your invitation.',
    '',
    '--Apple-Mail=_2F5A0C',
    `Content-Type: text/calendar; charset=utf-8; method=${method}; name=iCal-20261001-100000.ics`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedUtf8(folded(calendar)),
    '',
    '--Apple-Mail=_2F5A0C--',
  ];
}

/** Thunderbird: 8 bit, the calendar as alternative and once more as a file. */
function thunderbirdMail(told: Told): string[] {
  const { to, uid, attendee, partstat, sequence, stamp, comment, method, day } = told;
  const calendar = folded([
    'BEGIN:VCALENDAR',
    'PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `LAST-MODIFIED:${stamp}`,
    `DTSTAMP:${stamp}`,
    `UID:${uid}`,
    'SUMMARY:Jätevesiklinikka\\, Porvoo',
    'STATUS:CONFIRMED',
    `ORGANIZER;CN="Jätevesiklinikka, Porvoo":mailto:${to}`,
    `ATTENDEE;PARTSTAT=${partstat};CN=Risto Testi;ROLE=REQ-PARTICIPANT:mailto:${attendee}`,
    `DTSTART;TZID=Europe/Helsinki:${day}T140000`,
    `DTEND;TZID=Europe/Helsinki:${day}T160000`,
    `SEQUENCE:${sequence}`,
    ...(comment ? [`COMMENT:${comment}`] : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return [
    ...top(told, `Kutsuvastaus (${words[partstat]}): Jätevesiklinikka`, [
      'User-Agent: Mozilla Thunderbird',
      'Content-Language: fi',
      'Content-Type: multipart/mixed; boundary="------------Wn2"',
    ]),
    '',
    'This is a multi-part message in MIME format.',
    '--------------Wn2',
    'Content-Type: multipart/alternative; boundary="------------Ab1"',
    '',
    '--------------Ab1',
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'Content-Transfer-Encoding: 8bit',
    '',
    `Risto Testi: ${words[partstat]}.`,
    '--------------Ab1',
    `Content-Type: text/calendar; method=${method}; charset=UTF-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    calendar,
    '--------------Ab1--',
    '--------------Wn2',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: 8bit',
    '',
    calendar,
    '--------------Wn2--',
  ];
}

/** What a server reports of a mail (RFC 3464), in Postfix's form. */
export function deliveryReport({
  to,
  action,
  status = action === 'failed' ? '5.1.1' : '2.0.0',
}: {
  to: string;
  action: 'failed' | 'delayed' | 'delivered' | 'relayed';
  status?: string;
}): Buffer {
  return Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@mail.example.org>',
      `To: <${to}>`,
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      `Message-ID: <${crypto.randomUUID()}@mail.example.org>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="4AB12.1790000000/mail.example.org"',
      '',
      'This is a MIME-encapsulated message.',
      '',
      '--4AB12.1790000000/mail.example.org',
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'This is the mail system at host mail.example.org.',
      '',
      '--4AB12.1790000000/mail.example.org',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.org',
      'X-Postfix-Queue-ID: 4AB12',
      'Arrival-Date: Thu,  1 Oct 2026 10:00:00 +0300 (EEST)',
      '',
      'Final-Recipient: rfc822; risto.testi@example.org',
      'Original-Recipient: rfc822;risto.testi@example.org',
      `Action: ${action}`,
      `Status: ${status}`,
      'Remote-MTA: dns; mx.example.org',
      'Diagnostic-Code: smtp; 550 5.1.1 <risto.testi@example.org>: Recipient address',
      '    rejected: User unknown',
      '',
      '--4AB12.1790000000/mail.example.org',
      'Content-Description: Undelivered Message Headers',
      'Content-Type: text/rfc822-headers',
      '',
      'Return-Path: <>',
      'Subject: Kutsu',
      '',
      '--4AB12.1790000000/mail.example.org--',
    ].join('\r\n'),
  );
}

/** A mail that somebody wrote by hand, or a machine on their behalf. */
export function plainMail({
  to,
  from = 'Aino Testi <aino.testi@example.org>',
  subject = 'Vs: Jätevesiklinikka',
  text = 'Hei, en pääse tulemaan.',
  headers = [],
}: {
  to: string;
  from?: string;
  subject?: string;
  text?: string;
  headers?: string[];
}): Buffer {
  const head = [...headers, `From: ${from}`, `To: <${to}>`, `Subject: ${encoded(subject)}`];
  const id = `Message-ID: <${crypto.randomUUID()}@mail.example.org>`;
  const kind = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return Buffer.from([...head, id, ...kind, '', text].join('\r\n'));
}

/** RFC 5545, 3.1: at most 75 octets a line; the programs fold, so a reader must unfold. */
function folded(lines: string[]): string {
  return lines.map((line) => line.replaceAll(/(.{60})(?=.)/gu, '$1\r\n ')).join('\r\n');
}

const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const inBase64 = (text: string) =>
  Buffer.from(text)
    .toString('base64')
    .replaceAll(/(.{76})(?=.)/g, '$1\r\n');
const quoted = (bytes: Buffer) =>
  [...bytes]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
const quotedLatin1 = (text: string) => quoted(Buffer.from(text, 'latin1'));
const quotedUtf8 = (text: string) => quoted(Buffer.from(text, 'utf8'));
