/** A zone as Outlook explains it: from 1601, with the rules of the United States when an offset west of here is given. */
export function outlookZone(name: string, { winter, summer }: { winter: string; summer: string }): string[] {
  const half = (part: string, dates: string[], [from, to]: [string, string]) => [
    `BEGIN:${part}`,
    dates[0]!,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `RRULE:FREQ=YEARLY;INTERVAL=1;${dates[1]}`,
    `END:${part}`,
  ];
  const [toWinter, toSummer] = winter.startsWith('-')
    ? [
        ['DTSTART:16010101T020000', 'BYDAY=1SU;BYMONTH=11'],
        ['DTSTART:16010101T020000', 'BYDAY=2SU;BYMONTH=3'],
      ]
    : [
        ['DTSTART:16010101T040000', 'BYDAY=-1SU;BYMONTH=10'],
        ['DTSTART:16010101T030000', 'BYDAY=-1SU;BYMONTH=3'],
      ];
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`],
    ...half('STANDARD', toWinter!, [summer, winter]),
    ...half('DAYLIGHT', toSummer!, [winter, summer]),
    'END:VTIMEZONE',
  ];
}

const written = (lines: string[]) => `${lines.join('\r\n')}\r\n`;

/** The secret address of a Google calendar gives this: its own zone, TRANSP in every entry, exceptions after their rule. */
export const google = written([
  ...['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0'],
  ...['CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:risto.testi@example.org'],
  'X-WR-TIMEZONE:Europe/Helsinki',
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Helsinki', 'X-LIC-LOCATION:Europe/Helsinki'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'TZNAME:EEST', 'DTSTART:19700329T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'TZNAME:EET', 'DTSTART:19701025T040000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
  ...['BEGIN:VEVENT', 'DTSTART:20261012T090000Z', 'DTEND:20261012T110000Z', 'DTSTAMP:20260930T081500Z'],
  ...['UID:4k2@google.com', 'CREATED:20260901T060000Z', 'LAST-MODIFIED:20260901T060000Z', 'SEQUENCE:0'],
  ...[
    'STATUS:CONFIRMED',
    'SUMMARY:Salainen palaveri: kattotuolit\\, räystäät',
    'DESCRIPTION:Pitkä teksti joka',
  ],
  ...['  jatkuu seuraavalla rivillä\\nDTSTART:20270101T000000Z', 'LOCATION:Kaupungintalo', 'TRANSP:OPAQUE'],
  'END:VEVENT',
  ...['BEGIN:VEVENT', 'DTSTART;TZID=Europe/Helsinki:20261014T090000', 'UID:5p1@google.com'],
  ...['DTEND;TZID=Europe/Helsinki:20261014T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261104T215959Z;BYDAY=WE'],
  ...['EXDATE;TZID=Europe/Helsinki:20261028T090000', 'STATUS:CONFIRMED', 'SUMMARY:Tiimi', 'TRANSP:OPAQUE'],
  ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P0DT0H10M0S', 'END:VALARM', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;TZID=Europe/Helsinki:20261021T110000', 'UID:5p1@google.com'],
  ...['DTEND;TZID=Europe/Helsinki:20261021T120000', 'RECURRENCE-ID;TZID=Europe/Helsinki:20261021T090000'],
  ...['SUMMARY:Tiimi', 'TRANSP:OPAQUE', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20261223', 'UID:6r3@google.com'],
  ...['SUMMARY:Loma', 'TRANSP:OPAQUE', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261206', 'DTEND;VALUE=DATE:20261207', 'UID:7s4@google.com'],
  ...['SUMMARY:Syntymäpäivä', 'RRULE:FREQ=YEARLY', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
  'END:VCALENDAR',
]);

/** What Outlook on the web publishes from Exchange. */
export const exchange = written([
  ...['BEGIN:VCALENDAR', 'METHOD:PUBLISH', 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0'],
  'X-WR-CALNAME:Kalenteri',
  ...outlookZone('FLE Standard Time', { winter: '+0200', summer: '+0300' }),
  ...outlookZone('Eastern Standard Time', { winter: '-0500', summer: '-0400' }),
  ...['BEGIN:VEVENT', 'UID:040000008200E00074C5B7101A82E008', 'SUMMARY:Busy'],
  ...['DTSTART;TZID=FLE Standard Time:20261013T100000', 'DTEND;TZID=FLE Standard Time:20261013T120000'],
  ...['CLASS:PUBLIC', 'PRIORITY:5', 'DTSTAMP:20260930T081500Z', 'TRANSP:OPAQUE', 'STATUS:CONFIRMED'],
  ...['SEQUENCE:0', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:040000008200E00074C5B7101A82E009', 'SUMMARY:Tentative'],
  ...['RRULE:FREQ=MONTHLY;UNTIL=20261110T080000Z;INTERVAL=1;BYDAY=TU;BYSETPOS=2;WKST=MO'],
  ...['EXDATE;TZID=FLE Standard Time:20261013T100000'],
  ...['DTSTART;TZID=FLE Standard Time:20261013T100000', 'DTEND;TZID=FLE Standard Time:20261013T110000'],
  ...['TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:040000008200E00074C5B7101A82E00A', 'SUMMARY:Busy'],
  ...[
    'DTSTART;TZID=Eastern Standard Time:20261111T090000',
    'DTEND;TZID=Eastern Standard Time:20261111T100000',
  ],
  ...['TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:040000008200E00074C5B7101A82E00B', 'SUMMARY:Free'],
  ...['DTSTART;VALUE=DATE:20261206', 'DTEND;VALUE=DATE:20261207', 'TRANSP:TRANSPARENT'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'END:VEVENT'],
  'END:VCALENDAR',
]);

/** A calendar that iCloud shares: lines without TRANSP where the day is busy, and Apple's own in plenty. */
export const apple = written([
  ...['BEGIN:VCALENDAR', 'CALSCALE:GREGORIAN', 'PRODID:-//Apple Inc.//macOS 15.5//EN', 'VERSION:2.0'],
  ...['X-APPLE-CALENDAR-COLOR:#1BADF8', 'X-WR-CALNAME:Työ', 'X-WR-TIMEZONE:Europe/Helsinki'],
  ...['BEGIN:VEVENT', 'CREATED:20260901T060000Z', 'UID:1E9C4B52-7A11-4F6E-9D0B-2C3A5B6D7E8F'],
  ...['DTSTART;TZID=Europe/Helsinki:20261015T083000', 'DTEND;TZID=Europe/Helsinki:20261015T100000'],
  ...['RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Katselmus', 'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC'],
  ...['X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Kylätalo:', ' sali":geo:60.39,25.66'],
  ...['BEGIN:VALARM', 'UID:9F', 'TRIGGER;VALUE=DATE-TIME:19760401T005545Z', 'ACTION:NONE', 'END:VALARM'],
  'END:VEVENT',
  ...['BEGIN:VEVENT', 'UID:2F0D5C63-8B22-4A7F-8E1C-3D4B6C7E8F90', 'DTSTART;VALUE=DATE:20261031'],
  ...['DTEND;VALUE=DATE:20261101', 'SUMMARY:Pyhäinpäivä', 'RRULE:FREQ=YEARLY', 'END:VEVENT'],
  'END:VCALENDAR',
]);
