import { beforeAll, describe, expect, test } from 'vitest';
import { composeMail } from '#server/features/messages/compose-mail.ts';
import { startSending } from '#server/features/messages/messages.queries.ts';
import { openCode } from '#server/features/messages/one-time-code.rules.ts';
import { writeAdvicePdf } from '#server/features/notes/write-advice-pdf.ts';
import { json } from '#server/platform/database.ts';
import { inScope } from '#server/platform/scope.ts';
import { roles } from '#shared/contracts/endpoint.ts';
import { addToNote } from '#shared/contracts/notes.ts';
import { askReadingCode, openAdvice, readAdvice } from '#shared/contracts/reading.ts';
import { languages } from '#shared/text/language.ts';
import { cookiesOf } from '../support/call-over-http.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { sessionOf } from '../support/staff.ts';
import { bookVisit, signedNote, wholeNote } from '../support/visits.ts';

/** Breaks out of an element, an attribute, a script and a comment; the name tells where it was typed. */
const attack = (where: string) =>
  `</script></title></textarea>--><xss-${where} onload=alert(1)>"'\`><xss-${where}>{@html 1}{{7*7}}`;
/** The same as it must not stand anywhere. */
const raw = /<xss-\w+/;
const everywhere = (where: string) => json(Object.fromEntries(languages.map((language) => [language, attack(where)]))) as never; // prettier-ignore

let site: TestSite;
let staff: { cookie: string };
let resident = '';
let there: Record<string, string>;

beforeAll(async () => {
  site = await testSite();
  const { call, make, owner } = site;
  const expert = await make.person({ roles: [...roles] as never, name: attack('person').slice(0, 120) });
  staff = await sessionOf(site, expert.email);
  const clinic = await make.clinic();
  const words = {
    name: everywhere('municipality'),
    words: everywhere('words'),
    phone: '019 520 2000',
    phone_hours: everywhere('hours'),
  };
  await owner.updateTable('municipality').set(words).where('id', '=', '638').execute();
  await owner.updateTable('venue').set({ name: everywhere('venue'), address: attack('street'), village: attack('village'), accessibility: everywhere('way'), parking: everywhere('parking') }).execute(); // prettier-ignore
  await owner
    .updateTable('room')
    .set({ name: everywhere('room') })
    .execute();
  await owner
    .updateTable('person')
    .set({ name: attack('person') })
    .where('id', '!=', expert.id)
    .execute();
  const texts = Object.fromEntries(
    languages.map((language) => [language, { bring: attack('bring'), words: attack('day') }]),
  );
  await owner
    .updateTable('clinic')
    .set({ texts: json(texts) as never })
    .execute();
  const visit = await bookVisit(site, clinic.slotIds[0]!, {
    propertyIdentifier: '',
    propertyUnknown: true,
    address: attack('address'),
    village: attack('hamlet'),
    name: attack('name').slice(0, 120),
    question: attack('question'),
    email: 'aino@example.org',
  });
  const system = { ...wholeNote.systems[0]!, building: attack('building'), model: attack('model') };
  const content = {
    ...wholeNote,
    systems: [system],
    words: attack('advice'),
    inside: attack('inside'),
    leaflets: [attack('leaflet')],
    nextSteps: [{ what: attack('step'), who: 'RESIDENT' as const, byWords: attack('by') }],
  };
  const note = await signedNote(site, { bookingId: visit.bookingId, headers: staff, content });
  const added = { reason: attack('reason'), words: attack('addendum') };
  await call(addToNote, {
    params: { noteId: note.id! },
    body: added,
    headers: { ...staff, origin: site.origin },
  });
  resident = await readerOf(visit);
  const { property_id: propertyId } = await owner
    .selectFrom('booking')
    .select('property_id')
    .executeTakeFirstOrThrow();
  there = { clinicId: clinic.id, token: visit.token, bookingId: visit.bookingId, propertyId };
});

async function readerOf({ token, bookingId }: { token: string; bookingId: string }) {
  const { call, owner, config } = site;
  await call(askReadingCode, { params: { token } });
  const mail = await owner.selectFrom('message').select('content').where('booking_id', '=', bookingId).where('kind', '=', 'reading-code').executeTakeFirstOrThrow(); // prettier-ignore
  const code = openCode(config.linkKey, (mail.content as { sealedCode: string }).sealedCode);
  return cookiesOf(await call(openAdvice, { params: { token }, body: { code } }));
}

describe.each([
  ['/fi', ['hours', 'venue']],
  ['/fi/municipalities/638', ['municipality', 'words', 'venue']],
  [
    '/fi/clinics/:clinicId',
    ['venue', 'street', 'village', 'way', 'parking', 'room', 'bring', 'day', 'person'],
  ],
  ['/fi/booking/:token', ['venue', 'address', 'hamlet', 'question']],
  ['/fi/booking/:token/move', []],
  ['/fi/booking/:token/cancel', ['venue']],
  ['/fi/booking/:token/advice', ['advice', 'step', 'by', 'leaflet', 'building', 'reason', 'addendum']],
  ['/fi/?place=%3C%2Fscript%3E%3Cxss-place%3E', ['place']],
  ['/fi/staff', ['venue']],
  ['/fi/staff/clinics', ['venue']],
  ['/fi/staff/clinics/:clinicId', ['venue', 'person']],
  ['/fi/staff/clinics/:clinicId/day', ['name', 'address', 'question']],
  ['/fi/staff/clinics/:clinicId/plan', ['bring', 'room']],
  ['/fi/staff/notes/:bookingId', ['advice', 'inside', 'building', 'model', 'question', 'reason']],
  ['/fi/staff/bookings/:bookingId', ['name', 'venue']],
  ['/fi/staff/properties', ['address']],
  ['/fi/staff/properties/:propertyId', ['address', 'building', 'step']],
  ['/fi/staff/properties?search=%3C%2Fscript%3E%3Cxss-search%3E', ['search']],
  ['/fi/staff/admin/638/details', ['words', 'hours']],
  ['/fi/staff/admin/638/people', ['person']],
  ['/fi/staff/admin/638/venues', ['venue']],
  ['/fi/staff/admin/638/audit-log', []],
  ['/fi/staff/messages', []],
])('what was typed is shown on %s and never run', (path, wanted: string[]) => {
  test(wanted.join(', ') || 'nothing to see', async () => {
    const address = site.origin + path.replaceAll(/:(\w+)/g, (_, name: string) => there[name]!);
    const answer = await fetch(address, { headers: { cookie: `${staff.cookie}; ${resident}` } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).not.toMatch(raw);
    for (const where of wanted) expect(html, where).toContain(`xss-${where}`);
  });
});

test('every mail shows it as words', async () => {
  const { owner, deps, config } = site;
  const messages = await owner.selectFrom('message').select('id').execute();
  expect(messages.length).toBeGreaterThan(2);
  for (const { id } of messages) {
    const sending = await inScope(deps.db, ['638'], (trx) => startSending(trx, id));
    const { html } = composeMail(sending!, config);
    expect(html).not.toMatch(raw);
    expect(html).toContain('&lt;xss-');
    expect(html).not.toMatch(/href="(?!https?:\/\/localhost|tel:|mailto:)/);
  }
});

describe('the letter as PDF', () => {
  test('runs nothing of the typesetter, wherever it is typed', async () => {
    const { answer } = await site.call(readAdvice, {
      params: { token: there['token']! },
      headers: { cookie: resident },
    });
    const typst = '#panic("run") #read("/etc/passwd") #import "x" \\ #[ $ * _ ` <l> @l // /* = \n#let a = ';
    const replaced = JSON.parse(
      JSON.stringify(answer.advice).replaceAll(
        /<\/script>(?:[^"\\]|\\.)*/g,
        JSON.stringify(typst).slice(1, -1),
      ),
    ) as typeof answer.advice;
    expect(replaced).not.toEqual(answer.advice);
    const pdf = writeAdvicePdf(replaced, 'fi', { demo: false });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
