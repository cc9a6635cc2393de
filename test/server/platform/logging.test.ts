import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { openDatabase } from '#server/platform/database.ts';
import * as bookings from '#shared/contracts/bookings.ts';
import { openNote } from '#shared/contracts/notes.ts';
import { askSignInCode, getMe, signIn } from '#shared/contracts/people.ts';
import * as reading from '#shared/contracts/reading.ts';
import { callOverHttp, cookiesOf } from '../../support/call-over-http.ts';
import { TestClock } from '../../support/clock.ts';
import { testDatabase } from '../../support/database.ts';
import { openMailbox, type Mailbox } from '../../support/mailbox.ts';
import { Make } from '../../support/make.ts';
import { startServer } from '../../support/server-process.ts';
import { bookVisit, signedNote, wholeNote } from '../../support/visits.ts';

const resident = {
  name: 'Tuulikki Salainen',
  email: 'tuulikki.salainen@example.org',
  phone: '+358 40 000 7731',
  propertyIdentifier: '638-432-3-77',
  question: 'Miksi kaivovesi haisee?',
};
const colleague = { name: 'Veli-Pekka Arkanen', email: 'testi.arkanen@example.org' };

const { databaseUrl, migrationDatabaseUrl } = await testDatabase();
const owner = openDatabase(migrationDatabaseUrl, 2);
afterAll(() => owner.destroy());
const clock = new TestClock(systemClock.now().toString());
const make = new Make(owner, clock);

let server: Awaited<ReturnType<typeof startServer>>;
let mailbox: Mailbox;
let call: ReturnType<typeof callOverHttp>;

/** From now on the database refuses new rows of a table with a sentence that repeats what stood in a column. */
async function plantFault(table: string, column: string) {
  await sql
    .raw(
      `create function planted_${table}() returns trigger language plpgsql as
         $$ begin perform new.${column}::integer; return new; end $$;
       create trigger planted before insert on ${table} for each row execute function planted_${table}()`,
    )
    .execute(owner);
}

/** Whatever the log must not hold: filled as the story goes. */
const secrets = new Map<string, string>();

const sixFigures = (text: string) => /\b\d{6}\b/.exec(text)?.[0] ?? '';
const mailedCode = async (to: string) =>
  sixFigures((await mailbox.waitForMail(to, ({ text }) => sixFigures(text) !== '')).text);
const page = (path: string, cookie = '') =>
  fetch(`${server.origin}${path}`, { headers: { accept: 'text/html', cookie } });

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startServer({ DATABASE_URL: databaseUrl, SMTP_URL: mailbox.url, LOG_LEVEL: 'debug' });
  await server.until(async () => (await fetch(`${server.origin}/readyz`)).ok);
  call = callOverHttp(server.origin);
  return async () => {
    await server.stop();
    await mailbox.close();
  };
});

describe('a day in the life of the server, logged at its most talkative', () => {
  let visit: Awaited<ReturnType<typeof bookVisit>>;
  let slotIds: string[];
  let staff: { cookie: string };

  test('a resident looks around, books and finds the booking again', async () => {
    ({ slotIds } = await make.clinic({ slots: 4 }));
    const held = await call(bookings.takeHold, { params: { slotId: slotIds[0]! } });
    secrets.set('visitor cookie', cookiesOf(held).replace('visitor=', ''));
    secrets.set('hold token', held.answer.holdToken);
    await call(bookings.saveAnswers, {
      params: { holdToken: held.answer.holdToken },
      body: { answers: resident },
    });
    visit = await bookVisit({ call }, slotIds[1]!, resident);
    secrets.set('link', visit.token).set('booking code', visit.code);
    for (const path of ['', '/advice', '/cancel', '/move'])
      await page(`/fi/booking/${visit.token}${path}?from=${visit.token}`);
    expect((await call(bookings.getBooking, { params: visit })).status).toBe(200);
    await page(`/fi/book/${held.answer.holdToken}`);
    await page(`/fi/find-booking?code=${visit.code}`);
    const byCode = { code: visit.code, identifierOrPhone: resident.phone };
    expect((await call(bookings.findBookingByCode, { body: byCode })).status).toBe(200);
    await mailbox.waitForMail(resident.email);
  });

  test('an expert signs in, writes and signs', async () => {
    const person = await make.person({ roles: ['building_inspector'], name: colleague.name });
    secrets.set('address of staff', person.email);
    await call(askSignInCode, { body: { email: person.email, language: 'fi' } });
    const code = await mailedCode(person.email);
    secrets.set('sign-in code', code);
    const signedIn = await call(signIn, { body: { email: person.email, code } });
    staff = { cookie: cookiesOf(signedIn) };
    secrets.set('session', staff.cookie.split('=')[1]!);
    expect((await call(getMe, { headers: staff })).status).toBe(200);
    await page('/fi/staff', staff.cookie);
    await call(openNote, { params: visit, headers: staff });
    await signedNote({ call }, { bookingId: visit.bookingId, headers: staff });
    secrets.set('advice', wholeNote.words.slice(0, 40)).set('inside words', wholeNote.inside);
  });

  test('the resident reads', async () => {
    await call(reading.askReadingCode, { params: visit });
    const code = await mailedCode(resident.email);
    secrets.set('reading code', code);
    const opened = await call(reading.openAdvice, { params: visit, body: { code } });
    const cookie = cookiesOf(opened);
    secrets.set('reading pass', cookie.split('=')[1]!);
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await call(reading.readAdvice, { params: visit, headers })).status).toBe(200);
    expect((await page(`/fi/booking/${visit.token}/advice`, cookie)).status).toBeLessThan(500);
  });

  test('a mail cannot be delivered', async () => {
    mailbox.behaviour = 'refuse the recipient';
    secrets.set('what the mail server said', 'nobody@example.org');
    await bookVisit({ call }, slotIds[2]!, { ...resident, propertyIdentifier: '638-432-3-78' });
    await server.until(async () => server.log().includes('Failed task'));
    mailbox.behaviour = 'take';
  });

  test('the database refuses what nobody foresaw, and repeats it in its answer', async () => {
    await plantFault('booking', 'question');
    const held = await call(bookings.takeHold, { params: { slotId: slotIds[3]! } });
    const body = { ...resident, holdToken: held.answer.holdToken, propertyIdentifier: '638-432-3-79' };
    const failed = await call(bookings.bookSlot, { body: { ...body, relation: 'owner' } });
    expect([failed.status, failed.problem.code]).toEqual([500, 'platform.failed']);
    expect(JSON.stringify(failed.problem)).not.toContain('kaivovesi');
    const fault = new RegExp(`"reqId":"${failed.problem.requestId}".*"code":"22P02"`);
    await server.until(async () => fault.test(server.log()));
  });

  test('and so it does in a job', async () => {
    await plantFault('message', 'recipient');
    const email = secrets.get('address of staff')!;
    await call(askSignInCode, { body: { email, language: 'fi' } });
    await server.until(async () => /Failed task \d+ \(make-sign-in-code/.test(server.log()));
  });

  test('nonsense comes with names in it', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = `{"name": "${resident.name}", "email": ${resident.email}`;
    await fetch(`${server.origin}/api/bookings`, { method: 'POST', headers, body: broken });
    await call(bookings.getBooking, { params: { token: `${resident.email}-${visit.token}` } });
    await page(`/fi/${encodeURIComponent(resident.name)}/${resident.email}`);
  });

  test('tells routes, statuses and faults', () => {
    const log = server.log();
    for (const route of [
      '/api/bookings/:token',
      '/api/holds/:holdToken',
      '/fi/booking/:part/advice',
      '/fi/staff',
    ])
      expect(log).toContain(`"route":"${route}"`);
    expect(log).toMatch(/"route":"\/api\/bookings","status":500/);
    expect(log).toMatch(/"msg":"Found task \d+ \(send-message\)"/);
    expect(log).toContain('"msg":"failed"');
  });

  test('but no name, address, number, question, token, code or cookie', () => {
    const numbers = { phone: '000 7731', e164: '0007731' }; // four digits alone stand in many a timestamp
    const personal = { ...resident, ...numbers, first: 'Tuulikki', last: 'Salainen', staff: 'Arkanen' };
    for (const [what, text] of [...secrets, ...Object.entries(personal)]) {
      expect(text.length, what).toBeGreaterThan(3);
      const line = server.log().split('\n').find((one) => one.includes(text)); // prettier-ignore
      expect(line, what).toBe(undefined);
    }
  });
});
