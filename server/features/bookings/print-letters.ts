import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { showBookingCode } from '#shared/rules/booking-code.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { mailText } from '#shared/text/mail.ts';
import { paperText } from '#shared/text/paper.ts';
import { dateShort, dayAndClock, dayAndClockRange } from '#shared/time.ts';
import type { Config } from '../../config.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { typeset } from '../../platform/typeset.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { codeOf } from './booking-link.ts';
import { letterKind } from './letters.rules.ts';
import type { LetterRow } from './letters.queries.ts';
import { rowsToTell } from './list-letters.ts';
import { reasonFor } from './cancel-day.ts';
import { visitOf } from './tell-holder.ts';

const template = readFileSync(join(import.meta.dirname, 'booking-letter.typ'), 'utf8');

/**
 * The letters of a day that wait, as one accessible PDF with a sheet for each; or the one of a booking, posted or not.
 * 404 when there is nothing to print.
 */
export function printLetters(
  deps: Deps,
  caller: Staff,
  { clinicId, bookingId }: { clinicId: string; bookingId?: string | undefined },
): Promise<Buffer> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const rows = await rowsToTell(trx, deps, { clinicId, bookingId, withPosted: bookingId !== undefined });
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

function letterOf(row: LetterRow, municipality: Municipality, { config, clock }: Deps) {
  const { language, timeZone: zone } = row;
  const text = paperText[language];
  const { labels, sender } = mailText[language];
  const kind = letterKind(row);
  const isOff = kind === 'day_cancelled';
  const { heading, words } = mailText[language][wordsOf[kind]];
  const visit = visitOf(row);
  const span = { start: row.startsAt, end: row.endsAt };
  const { venue, room, address, village } = visit.place;
  const where = [
    [venue, room],
    [address, village],
  ];
  const isOfDay = kind === 'day_moved' || isOff;
  return {
    language,
    sender: sender(inLanguage(municipality.name, language)),
    date: dateShort(clock.now(), zone, language),
    demo: config.demo ? text.demo : '',
    // Whoever has no address in the register is handed the letter.
    reader: [row.name, row.address, row.village].filter(Boolean).join('\n'),
    heading,
    words: row.postedSequence !== null && !isOff ? `${words} ${text.replaces}` : words,
    facts: [
      [labels.when, dayAndClockRange(span, zone, language)],
      [labels.where, where.map((line) => line.filter(Boolean).join(', ')).join('\n')],
      [labels.property, visit.property ?? ''],
      [labels.reason, isOfDay ? reasonFor(row, row.reason ?? {}) : ''],
    ].filter(([, said]) => said !== ''),
    bring: { title: labels.bring, words: isOff ? [] : linesOf(visit.bring) },
    ...(isOff ? newTime(row, municipality, config) : sameTime(row, municipality, config)),
  };
}

/** Whose words in the mails say the same. */
const wordsOf = {
  booked: 'booked',
  moved: 'moved',
  day_moved: 'dayMoved',
  day_cancelled: 'dayCancelled',
} as const;

/** How a time that stands is moved or cancelled, and the code that opens it. */
function sameTime(row: LetterRow, { phone, phoneHours }: Municipality, { origin, linkKey }: Config) {
  const { language } = row;
  const text = paperText[language];
  const page = `/${language}/find-booking`;
  const closes = dayAndClock(row.closesAt, row.timeZone, language);
  return {
    next: {
      title: text.changeTitle,
      sentences: [
        ...(phone ? [text.call(phone, inLanguage(phoneHours, language))] : []),
        text.web(new URL(origin).host + page, closes),
      ],
    },
    code: {
      label: mailText[language].labels.bookingCode,
      words: showBookingCode(codeOf(row, linkKey)),
      help: text.codeHelp,
    },
    qr: { image: qrOf(origin + page), alt: text.qr },
  };
}

/** How somebody whose day is cancelled gets another time. */
function newTime({ language }: LetterRow, { id, phone, phoneHours }: Municipality, { origin }: Config) {
  const text = paperText[language];
  const page = `/${language}/municipalities/${id}`;
  return {
    next: {
      title: mailText[language].again.title,
      sentences: [
        ...(phone ? [text.again.call(phone, inLanguage(phoneHours, language))] : []),
        text.again.web(new URL(origin).host + page),
      ],
    },
    qr: { image: qrOf(origin + page), alt: text.again.qr },
  };
}

const qrOf = (address: string) => renderSVG(address, { ecc: 'M', border: 1 });

const linesOf = (words: string) => words.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
