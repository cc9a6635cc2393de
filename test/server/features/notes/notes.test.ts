import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { getBooking } from '#shared/contracts/bookings.ts';
import { seeDay } from '#shared/contracts/day.ts';
import * as notes from '#shared/contracts/notes.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, signedNote, wholeNote } from '../../../support/visits.ts';
import { openDatabase } from '#server/platform/database.ts';

const app = await testApp();
const { call, make, clock, owner, config } = app;
const expert = await staffWith(app, ['environmental_secretary']);
const other = await staffWith(app, ['building_inspector']);
const coordinator = await staffWith(app, ['coordinator', 'admin']);
const stranger = await staffWith(app, ['environmental_secretary', 'building_inspector'], '109');

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

async function visit(told = {}) {
  const clinic = await make.clinic();
  return bookVisit(app, clinic.slotIds[0]!, told);
}

const save = (
  bookingId: string,
  version: number,
  content: Partial<notes.NoteContent> = {},
  headers: Record<string, string> = expert.headers,
) =>
  call(notes.saveNote, {
    params: { bookingId },
    body: { version, content: { ...wholeNote, ...content } },
    headers,
  });

const linesOf = (noteId: string) =>
  owner
    .selectFrom('access_log')
    .select(['person_id as personId', 'reader', 'role', 'action'])
    .where('note_id', '=', noteId)
    .orderBy('id')
    .execute();

const mailsOf = (bookingId: string) =>
  owner
    .selectFrom('message')
    .selectAll()
    .where('booking_id', '=', bookingId)
    .where('kind', '<>', 'booking-confirmed')
    .execute();

const appRole = openDatabase(config.databaseUrl, 1);
afterAll(() => appRole.destroy());

/** Tries a change of one note past all our code, as the role that the server has. */
const asApp = (noteId: string, set: string) =>
  appRole.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    await sql`select set_config('app.municipalities', '638', true)`.execute(connection);
    const done = sql.raw(`update advice_note set ${set} where id = '${noteId}'`).execute(connection);
    return done.finally(() => sql`rollback`.execute(connection));
  });

describe('writing a draft', () => {
  test('an empty note is offered until the first word is saved', async () => {
    const { bookingId } = await visit();
    const opened = await call(notes.openNote, { params: { bookingId }, headers: expert.headers });
    expect(opened.answer).toMatchObject({ id: null, version: 0, status: 'draft', actions: ['write'] });
    expect(opened.answer.visit.question).toBe('Pitääkö saostuskaivot uusia?');
    const saved = await save(bookingId, 0, { words: 'Ensimmäinen sana' });
    expect(saved.answer.version).toBe(1);
    const again = await call(notes.openNote, { params: { bookingId }, headers: other.headers });
    expect(again.answer.content.words).toBe('Ensimmäinen sana');
    expect(again.answer).toMatchObject({ writtenBy: { name: expert.name }, actions: ['write', 'sign'] });
  });

  test('two writers never overwrite each other: the second is shown what the first wrote', async () => {
    const { bookingId } = await visit();
    await save(bookingId, 0, { words: 'Alku' });
    await save(bookingId, 1, { words: 'Ensimmäisen' });
    const second = await save(bookingId, 1, { words: 'Toisen' }, other.headers);
    expect(second.status).toBe(412);
    expect(second.problem).toMatchObject({
      code: 'notes.changed_meanwhile',
      current: { version: 2, writtenBy: expert.name, content: { words: 'Ensimmäisen' } },
    });
    const kept = await call(notes.openNote, { params: { bookingId }, headers: other.headers });
    expect(kept.answer.content.words).toBe('Ensimmäisen');
    expect((await save(bookingId, 2, { words: 'Molempien' }, other.headers)).answer.version).toBe(3);
  });

  test('fifty who save the same version at once: one is kept, the others are told', async () => {
    const { bookingId } = await visit();
    const first = await Promise.all(
      Array.from({ length: 25 }, (_, place) => save(bookingId, 0, { words: `alku ${place}` })),
    );
    expect(first.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(first.filter(({ status }) => status === 412)).toHaveLength(24);
    const next = await Promise.all(
      Array.from({ length: 25 }, (_, place) => save(bookingId, 1, { words: `jatko ${place}` })),
    );
    expect(next.filter(({ status }) => status === 200)).toHaveLength(1);
    const kept = next.findIndex(({ status }) => status === 200);
    const read = await call(notes.openNote, { params: { bookingId }, headers: expert.headers });
    expect(read.answer).toMatchObject({ version: 2, content: { words: `jatko ${kept}` } });
  });

  test('there is nothing to write about a visit that nobody came to', async () => {
    const { bookingId } = await visit();
    await owner.updateTable('booking').set({ status: 'no_show' }).where('id', '=', bookingId).execute();
    expect((await save(bookingId, 0)).problem.code).toBe('notes.no_visit');
  });

  test('a code that nobody knows is refused before anything is written', async () => {
    const { bookingId } = await visit();
    const wrong = await save(bookingId, 0, { area: 'MOON' as never });
    expect(wrong.status).toBe(400);
    const opened = await call(notes.openNote, { params: { bookingId }, headers: expert.headers });
    expect(opened.answer.version).toBe(0);
  });
});

describe('who may read and write', () => {
  test('experts of the municipality only; the coordinator is refused and a stranger finds nothing', async () => {
    const { bookingId } = await visit();
    const note = await signedNote(app, { bookingId, headers: expert.headers });
    const noteId = note.id!;
    const tries = (headers: Record<string, string>) =>
      Promise.all([
        call(notes.openNote, { params: { bookingId }, headers }),
        call(notes.getNote, { params: { noteId }, headers }),
        call(notes.saveNote, { params: { bookingId }, body: { version: 1, content: wholeNote }, headers }),
        call(notes.signNote, { params: { noteId }, body: { version: 1 }, headers }),
        call(notes.addToNote, { params: { noteId }, body: { reason: 'x', words: 'y' }, headers }),
        call(notes.markHandedOver, { params: { noteId }, body: { handedOver: true }, headers }),
        app.server.inject({ url: `/api/notes/${noteId}/letter.pdf`, headers }),
      ]);
    const status = (reply: { status?: number; statusCode?: number }) => reply.status ?? reply.statusCode;
    expect((await tries(coordinator.headers)).map(status)).toEqual(Array(7).fill(403));
    expect((await tries(stranger.headers)).map(status)).toEqual(Array(7).fill(404));
    expect((await tries({})).map(status)).toEqual(Array(7).fill(401));
    expect(await linesOf(noteId)).toEqual([]);
  });

  test('every reading leaves one line, with the role', async () => {
    const { bookingId } = await visit();
    const { id } = await signedNote(app, { bookingId, headers: expert.headers });
    expect(await linesOf(id!)).toEqual([]);
    await call(notes.getNote, { params: { noteId: id! }, headers: other.headers });
    await call(notes.openNote, { params: { bookingId }, headers: expert.headers });
    await app.server.inject({ url: `/api/notes/${id}/letter.pdf`, headers: expert.headers });
    expect(await linesOf(id!)).toEqual([
      { personId: other.id, reader: 'staff', role: 'building_inspector', action: 'note.read' },
      { personId: expert.id, reader: 'staff', role: 'environmental_secretary', action: 'note.read' },
      { personId: expert.id, reader: 'staff', role: 'environmental_secretary', action: 'note.printed' },
    ]);
  });
});

describe('signing', () => {
  test('names everything that is missing', async () => {
    const { bookingId } = await visit();
    const { answer } = await save(bookingId, 0, {
      words: ' ',
      nextSteps: [{ what: '' }],
      systems: [{ building: 'Sauna' }],
    });
    const signed = await call(notes.signNote, {
      params: { noteId: answer.id },
      body: { version: 1 },
      headers: expert.headers,
    });
    expect(signed.status).toBe(400);
    expect(signed.problem.fields?.map(({ field }) => field)).toEqual([
      'words',
      'nextSteps.0.what',
      'nextSteps.0.who',
      'nextSteps.0.by',
      'systems.0.condition',
      'systems.0.basis',
    ]);
  });

  test('ends the visit and mails that the advice is ready, without a word of it', async () => {
    const { bookingId, email } = await visit();
    const note = await signedNote(app, { bookingId, headers: expert.headers });
    expect(note).toMatchObject({
      status: 'signed',
      signedBy: { name: expert.name },
      actions: ['add', 'print'],
      visit: { status: 'done' },
    });
    const [mail, ...more] = await mailsOf(bookingId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'advice-ready', recipient: email });
    expect(Object.keys(mail!.content as object).sort()).toEqual(['end', 'start']);
  });

  test('a second press signs once and mails once', async () => {
    const { bookingId } = await visit();
    const saved = await save(bookingId, 0);
    const press = () =>
      call(notes.signNote, {
        params: { noteId: saved.answer.id },
        body: { version: 1 },
        headers: expert.headers,
      });
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await mailsOf(bookingId)).toHaveLength(1);
  });

  test('what somebody else changed meanwhile is not signed unseen', async () => {
    const { bookingId } = await visit();
    const { answer } = await save(bookingId, 0);
    await save(bookingId, 1, { words: 'Toisen' }, other.headers);
    const signed = await call(notes.signNote, {
      params: { noteId: answer.id },
      body: { version: 1 },
      headers: expert.headers,
    });
    expect(signed.status).toBe(412);
    expect(await mailsOf(bookingId)).toEqual([]);
  });

  test('held back, it asks for a reason and tells nobody', async () => {
    const { bookingId } = await visit();
    const { answer } = await save(bookingId, 0);
    const sign = (heldBackReason: string) =>
      call(notes.signNote, {
        params: { noteId: answer.id },
        body: { version: 1, holdBack: true, heldBackReason },
        headers: expert.headers,
      });
    expect((await sign(' ')).problem.fields?.[0]?.field).toBe('heldBackReason');
    const signed = await sign('Odotetaan lausuntoa');
    expect(signed.answer).toMatchObject({
      heldBackReason: 'Odotetaan lausuntoa',
      actions: ['add', 'release'],
    });
    expect(await mailsOf(bookingId)).toEqual([]);
    const paper = await call(notes.markHandedOver, {
      params: { noteId: answer.id },
      body: { handedOver: true },
      headers: expert.headers,
    });
    expect(paper.problem.code).toBe('notes.held_back');
  });

  test('locks: the door says so, and so does the database itself', async () => {
    const { bookingId } = await visit();
    const note = await signedNote(app, { bookingId, headers: expert.headers });
    expect((await save(bookingId, 1)).problem.code).toBe('notes.locked');
    for (const set of [
      `content = '{}'`,
      `status = 'draft', signed_by = null, signed_at = null`,
      `signed_at = now()`,
      `held_back_reason = 'x'`,
      `version = version + 1`,
    ]) {
      await expect(asApp(note.id!, set)).rejects.toMatchObject({
        constraint: 'advice_note_signed_is_locked',
      });
    }
    await expect(asApp(note.id!, 'printed_at = now()')).resolves.toBeDefined();
    const remove = sql.raw(`delete from advice_note where id = '${note.id}'`).execute(appRole);
    await expect(remove).rejects.toMatchObject({ code: '42501' });
  });
});

describe('releasing a note that was held back', () => {
  const held = (told = {}) =>
    visit(told).then(async ({ bookingId, token }) => {
      const holding = { holdBack: true, heldBackReason: 'Odotetaan lausuntoa' };
      const { id } = await signedNote(app, { bookingId, headers: expert.headers, ...holding });
      return { bookingId, token, noteId: id! };
    });
  const release = (
    noteId: string,
    reason = 'Lausunto tuli',
    headers: Record<string, string> = other.headers,
  ) => call(notes.releaseNote, { params: { noteId }, body: { reason }, headers });
  const canRead = async (token: string) => {
    const { answer } = await call(getBooking, { params: { token } });
    return answer.actions.includes('read_advice');
  };

  test('a colleague may, with a reason; then the resident is told and may read, and the log says who', async () => {
    const { bookingId, token, noteId } = await held();
    expect(await canRead(token)).toBe(false);
    expect((await release(noteId, ' ')).problem.fields).toMatchObject([{ field: 'reason' }]);
    expect(await mailsOf(bookingId)).toEqual([]);
    const { status, answer } = await release(noteId);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      heldBackReason: 'Odotetaan lausuntoa',
      released: { at: '2026-10-01T06:00:00Z', by: { id: other.id }, reason: 'Lausunto tuli' },
      actions: ['add', 'print'],
      content: wholeNote,
    });
    expect(await mailsOf(bookingId)).toMatchObject([{ kind: 'advice-ready' }]);
    expect(await canRead(token)).toBe(true);
    const lines = owner.selectFrom('audit_log').select('action').where('person_id', '=', other.id);
    expect(await lines.where('subject_id', '=', noteId).execute()).toEqual([{ action: 'note.released' }]);
  });

  test('two at once: one releases, the other is told that it is done, and one mail goes', async () => {
    const { bookingId, noteId } = await held();
    const both = await Promise.all([release(noteId), release(noteId, 'Sama', expert.headers)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('notes.not_held_back');
    expect(await mailsOf(bookingId)).toHaveLength(1);
  });

  test('only the experts of that municipality, and only what is signed and held back', async () => {
    const { noteId } = await held();
    expect((await release(noteId, 'x', stranger.headers)).status).toBe(404);
    expect((await release(noteId, 'x', coordinator.headers)).status).toBe(403);
    const { bookingId } = await visit();
    const draft = await save(bookingId, 0);
    expect((await release(draft.answer.id)).problem.code).toBe('notes.not_signed');
  });

  test('without an e-mail address, the day’s page then asks for paper', async () => {
    const { noteId, bookingId } = await held({ email: '', wantsPaper: true });
    const needsPaper = async () => {
      const { clinicId } = (await call(notes.getNote, { params: { noteId }, headers: other.headers })).answer
        .visit;
      const { answer } = await call(seeDay, { params: { clinicId }, headers: other.headers });
      return answer.slots.find(({ visit }) => visit?.bookingId === bookingId)?.visit?.needsPaper;
    };
    expect(await needsPaper()).toBe(false);
    await release(noteId);
    expect(await needsPaper()).toBe(true);
    expect(await mailsOf(bookingId)).toEqual([]);
  });

  test('the database takes the release whole and once, and nothing with it', async () => {
    const { noteId } = await held();
    const { noteId: done } = await held();
    await release(done);
    const { id: shared } = await signedNote(app, { ...(await visit()), headers: expert.headers });
    const whole = `released_at = now(), released_by = '${other.id}', release_reason = 'x'`;
    const locked = 'advice_note_signed_is_locked';
    const half = 'advice_note_released_by_somebody';
    await expect(asApp(noteId, `released_at = now()`)).rejects.toMatchObject({ constraint: half });
    await expect(asApp(shared!, whole)).rejects.toMatchObject({ constraint: half });
    for (const set of [`${whole}, content = '{}'`, `${whole}, held_back_reason = null`]) {
      await expect(asApp(noteId, set)).rejects.toMatchObject({ constraint: locked });
    }
    for (const set of [whole, `released_at = null, released_by = null, release_reason = null`]) {
      await expect(asApp(done, set)).rejects.toMatchObject({ constraint: locked });
    }
    await expect(asApp(noteId, whole)).resolves.toBeDefined();
  });
});

describe('adding to a signed note', () => {
  const add = (noteId: string, body: { reason: string; words: string }, key?: string) =>
    call(notes.addToNote, {
      params: { noteId },
      body,
      headers: { ...other.headers, ...(key && { 'idempotency-key': key }) },
    });

  test('needs a reason and words, keeps what was signed, and tells the resident', async () => {
    const { bookingId } = await visit();
    const { id } = await signedNote(app, { bookingId, headers: expert.headers });
    const empty = await add(id!, { reason: '', words: '' });
    expect(empty.problem.fields?.map(({ field }) => field)).toEqual(['reason', 'words']);
    const added = await add(id!, { reason: 'Vesinäyte valmistui', words: 'Kaivovesi on hyvää.' });
    expect(added.status).toBe(201);
    expect(added.answer.addenda).toMatchObject([
      { reason: 'Vesinäyte valmistui', words: 'Kaivovesi on hyvää.', writtenBy: other.name },
    ]);
    expect(added.answer.content).toEqual(wholeNote);
    expect(await mailsOf(bookingId)).toHaveLength(2);
  });

  test('a double press with the same key adds once', async () => {
    const { bookingId } = await visit();
    const { id } = await signedNote(app, { bookingId, headers: expert.headers });
    const body = { reason: 'Syy', words: 'Sanat' };
    await add(id!, body, 'a-key-of-one-press');
    const again = await add(id!, body, 'a-key-of-one-press');
    expect(again.answer.addenda).toHaveLength(1);
  });

  test('a draft is written, not added to', async () => {
    const { bookingId } = await visit();
    const { answer } = await save(bookingId, 0);
    expect((await add(answer.id, { reason: 'Syy', words: 'Sanat' })).problem.code).toBe('notes.not_signed');
  });
});
