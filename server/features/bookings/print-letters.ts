import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { showBookingCode } from '#shared/rules/booking-code.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { mailText } from '#shared/text/mail.ts';
import { paperText } from '#shared/text/paper.ts';
import { dateShort, dayAndClock, dayAndClockRange } from '#shared/time.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { typeset } from '../../platform/typeset.ts';
import { needsPaper } from '../messages/reach.rules.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { codeOf } from './booking-link.ts';
import { listBookingsWithoutAddress, type BookingRow } from './bookings.queries.ts';
import { visitOf } from './tell-holder.ts';

const template = readFileSync(join(import.meta.dirname, 'booking-letter.typ'), 'utf8');

/**
 * The confirmations of those who asked for paper or are reached by nothing else, as one accessible PDF with a sheet for each:
 * of all live bookings of a day, or of one. 404 when there is nothing to print.
 */
export function printLetters(
  deps: Deps,
  caller: Staff,
  { clinicId, bookingId }: { clinicId: string; bookingId?: string | undefined },
): Promise<Buffer> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const found = await listBookingsWithoutAddress(trx, clinicId);
    const rows = found.filter((row) => needsPaper(row, deps.config) && (!bookingId || row.id === bookingId));
    const [first] = rows;
    if (!first) throw notFound();
    const municipality = await getMunicipality(trx, first.municipality);
    const details = { letters: rows.length };
    const printed = { action: 'booking.letters_printed', subject: clinicId, details } as const;
    await audit(trx, { at: deps.clock.now(), municipality: municipality.id, by: caller, ...printed });
    return typeset(template, {
      title: paperText[first.language].title,
      municipality: inLanguage(municipality.name, first.language),
      letters: rows.map((row) => letterOf(row, municipality, deps)),
    });
  });
}

function letterOf(row: BookingRow, municipality: Municipality, { config, clock }: Deps) {
  const { language, timeZone: zone } = row;
  const text = paperText[language];
  const { labels, booked, sender } = mailText[language];
  const visit = visitOf(row);
  const span = { start: row.startsAt, end: row.endsAt };
  const { venue, room, address, village } = visit.place;
  const host = new URL(config.origin).host;
  const closes = dayAndClock(row.closesAt, zone, language);
  return {
    language,
    sender: sender(inLanguage(municipality.name, language)),
    date: dateShort(clock.now(), zone, language),
    demo: config.demo ? text.demo : '',
    // Whoever has no address in the register is handed the letter.
    reader: [row.name, row.address, row.village].filter(Boolean).join('\n'),
    heading: booked.heading,
    words: booked.words,
    facts: [
      [labels.when, dayAndClockRange(span, zone, language)],
      [
        labels.where,
        [
          [venue, room],
          [address, village],
        ]
          .map((line) => line.filter(Boolean).join(', '))
          .join('\n'),
      ],
      [labels.property, visit.property ?? ''],
    ].filter(([, words]) => words !== ''),
    bring: { title: labels.bring, words: visit.bring.split('\n').map((line) => line.trim()).filter(Boolean) }, // prettier-ignore
    change: {
      title: text.changeTitle,
      sentences: [
        ...(municipality.phone
          ? [text.call(municipality.phone, inLanguage(municipality.phoneHours, language))]
          : []),
        text.web(`${host}/${language}/find-booking`, closes),
      ],
    },
    code: {
      label: labels.bookingCode,
      words: showBookingCode(codeOf(row, config.linkKey)),
      help: text.codeHelp,
      alt: text.qr,
    },
    qr: renderSVG(`${config.origin}/${language}/find-booking`, { ecc: 'M', border: 1 }),
  };
}
