import { beforeEach, describe, expect, test } from 'vitest';
import { openCode } from '#server/features/messages/one-time-code.rules.ts';
import { getNote } from '#shared/contracts/notes.ts';
import * as reading from '#shared/contracts/reading.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, signedNote, wholeNote } from '../../../support/visits.ts';

const app = await testApp();
const { call, make, clock, owner, config } = app;
const expert = await staffWith(app, ['environmental_secretary']);

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

async function visitWithAdvice(told = {}) {
  const clinic = await make.clinic();
  const visit = await bookVisit(app, clinic.slotIds[0]!, told);
  const note = await signedNote(app, { bookingId: visit.bookingId, headers: expert.headers });
  return { ...visit, noteId: note.id! };
}

const ask = (token: string) => call(reading.askReadingCode, { params: { token } });
const enter = (token: string, code: string) =>
  call(reading.openAdvice, { params: { token }, body: { code } });
const read = (token: string, cookie = '') =>
  call(reading.readAdvice, { params: { token }, headers: { cookie, 'sec-fetch-site': 'same-origin' } });

const codeMails = (bookingId: string) =>
  owner
    .selectFrom('message')
    .select('content')
    .where('booking_id', '=', bookingId)
    .where('kind', '=', 'reading-code')
    .orderBy('created_at')
    .execute();

async function lastCode(bookingId: string): Promise<string> {
  const mails = await codeMails(bookingId);
  return openCode(config.linkKey, (mails.at(-1)!.content as { sealedCode: string }).sealedCode);
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function pass({ token, bookingId }: { token: string; bookingId: string }): Promise<string> {
  await ask(token);
  const opened = await enter(token, await lastCode(bookingId));
  return String(opened.headers['set-cookie']).split(';')[0]!;
}

describe('asking for a code', () => {
  test('mails six digits that the database keeps as a keyed hash only', async () => {
    const visit = await visitWithAdvice();
    expect((await ask(visit.token)).answer).toEqual({ sent: true });
    const code = await lastCode(visit.bookingId);
    expect(code).toMatch(/^\d{6}$/);
    const row = await owner
      .selectFrom('reading_code')
      .selectAll()
      .where('booking_id', '=', visit.bookingId)
      .executeTakeFirstOrThrow();
    expect(row.tries_left).toBe(5);
    expect(row.code_hash).toHaveLength(32);
    expect(JSON.stringify(await codeMails(visit.bookingId))).not.toContain(code);
  });

  test('answers the same with advice, without any, held back, and without an address', async () => {
    const clinic = await make.clinic({ slots: 4 });
    const ready = await visitWithAdvice();
    const none = await bookVisit(app, clinic.slotIds[0]!);
    const held = await bookVisit(app, clinic.slotIds[1]!);
    await signedNote(app, {
      bookingId: held.bookingId,
      headers: expert.headers,
      holdBack: true,
      heldBackReason: 'Kesken',
    });
    const paper = await bookVisit(app, clinic.slotIds[2]!, { email: '', wantsPaper: true });
    await signedNote(app, { bookingId: paper.bookingId, headers: expert.headers });
    for (const { token } of [ready, none, held, paper]) {
      const asked = await ask(token);
      expect([asked.status, asked.answer]).toEqual([202, { sent: true }]);
    }
    expect(await codeMails(ready.bookingId)).toHaveLength(1);
    for (const { bookingId } of [none, held, paper]) expect(await codeMails(bookingId)).toEqual([]);
  });

  test('five an hour, then it must wait; a made-up link uses up nobody else’s', async () => {
    const visit = await visitWithAdvice();
    const forged = visit.token.slice(0, 22) + 'A'.repeat(visit.token.length - 22);
    for (let time = 0; time < 6; time++) expect((await ask(forged)).status).toBe(404);
    for (let time = 0; time < 5; time++) expect((await ask(visit.token)).status).toBe(202);
    expect((await ask(visit.token)).status).toBe(429);
    clock.pass({ hours: 1 });
    expect((await ask(visit.token)).status).toBe(202);
  });
});

describe('entering the code', () => {
  test('opens half an hour of reading, once', async () => {
    const visit = await visitWithAdvice();
    await ask(visit.token);
    const code = await lastCode(visit.bookingId);
    const opened = await enter(visit.token, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(opened.status).toBe(201);
    expect(opened.answer.until).toBe('2026-10-01T06:30:00Z');
    expect(String(opened.headers['set-cookie'])).toMatch(/^reading=[\w-]{43};.*HttpOnly; SameSite=Lax$/);
    expect((await enter(visit.token, code)).problem.code).toBe('reading.code_none');
  });

  test('five wrong tries kill it, and each wrong one stays counted', async () => {
    const visit = await visitWithAdvice();
    await ask(visit.token);
    const code = await lastCode(visit.bookingId);
    for (let time = 0; time < 4; time++) {
      expect((await enter(visit.token, wrongOf(code))).problem.code).toBe('reading.code_wrong');
    }
    expect((await enter(visit.token, wrongOf(code))).problem.code).toBe('reading.code_used_up');
    expect((await enter(visit.token, code)).problem.code).toBe('reading.code_used_up');
    await ask(visit.token);
    expect((await enter(visit.token, await lastCode(visit.bookingId))).status).toBe(201);
  });

  test('a hundred tries at once get five', async () => {
    const visit = await visitWithAdvice();
    await ask(visit.token);
    const code = await lastCode(visit.bookingId);
    const tries = await Promise.all(Array.from({ length: 100 }, () => enter(visit.token, wrongOf(code))));
    expect(tries.filter(({ problem }) => problem.code === 'reading.code_wrong')).toHaveLength(4);
    expect((await enter(visit.token, code)).status).toBe(409);
  });

  test('ten minutes, then it is too old', async () => {
    const visit = await visitWithAdvice();
    await ask(visit.token);
    clock.pass({ minutes: 10 });
    const late = await enter(visit.token, await lastCode(visit.bookingId));
    expect(late.problem.code).toBe('reading.code_expired');
    expect(late.problem.detail).toBe('Koodi on voimassa 10 minuuttia. Pyydä uusi koodi.');
  });

  test('the code of one booking opens no other', async () => {
    const [one, other] = [await visitWithAdvice(), await visitWithAdvice()];
    await ask(one.token);
    await ask(other.token);
    const code = await lastCode(one.bookingId);
    if (code !== (await lastCode(other.bookingId)))
      expect((await enter(other.token, code)).problem.code).toBe('reading.code_wrong');
  });
});

describe('reading', () => {
  test('shows the shared half only, with addenda, and who has looked by role', async () => {
    const visit = await visitWithAdvice();
    await call(getNote, { params: { noteId: visit.noteId }, headers: expert.headers });
    const { answer, status } = await read(visit.token, await pass(visit));
    expect(status).toBe(200);
    expect(answer.advice).toMatchObject({ words: wholeNote.words, signedRole: 'environmental_secretary' });
    expect(JSON.stringify(answer)).not.toContain(wholeNote.inside);
    expect(answer.looks).toEqual([
      { at: '2026-10-01T06:00:00Z', role: null },
      { at: '2026-10-01T06:00:00Z', role: 'environmental_secretary' },
    ]);
    expect(JSON.stringify(answer.looks)).not.toContain(expert.name);
  });

  test('half an hour, then a new code is needed', async () => {
    const visit = await visitWithAdvice();
    const cookie = await pass(visit);
    clock.pass({ minutes: 29 });
    expect((await read(visit.token, cookie)).status).toBe(200);
    clock.pass({ minutes: 1 });
    expect((await read(visit.token, cookie)).problem.code).toBe('reading.pass_expired');
  });

  test('nothing without a pass, with a made-up one, or with that of another booking', async () => {
    const [one, other] = [await visitWithAdvice(), await visitWithAdvice()];
    const cookie = await pass(one);
    for (const wrong of ['', 'reading=abc']) {
      expect((await read(one.token, wrong)).problem.code).toBe('reading.pass_needed');
    }
    expect((await read(other.token, cookie)).problem.code).toBe('reading.pass_needed');
    const pdf = await app.server.inject({
      url: `/api/bookings/${other.token}/advice.pdf`,
      headers: { cookie },
    });
    expect(pdf.statusCode).toBe(403);
  });

  test('each reading is one line of the resident’s in the access log', async () => {
    const visit = await visitWithAdvice();
    const cookie = await pass(visit);
    await read(visit.token, cookie);
    await app.server.inject({ url: `/api/bookings/${visit.token}/advice.pdf`, headers: { cookie } });
    const lines = await owner
      .selectFrom('access_log')
      .select(['reader', 'person_id as personId', 'action'])
      .where('note_id', '=', visit.noteId)
      .orderBy('id')
      .execute();
    expect(lines).toEqual([
      { reader: 'resident', personId: null, action: 'advice.read' },
      { reader: 'resident', personId: null, action: 'advice.downloaded' },
    ]);
  });

  test('an old link is told so', async () => {
    const visit = await visitWithAdvice();
    const cookie = await pass(visit);
    await owner.updateTable('booking').set({ link_version: 2 }).where('id', '=', visit.bookingId).execute();
    expect((await read(visit.token, cookie)).problem.code).toBe('bookings.link_old');
    expect((await ask(visit.token)).status).toBe(410);
  });
});
