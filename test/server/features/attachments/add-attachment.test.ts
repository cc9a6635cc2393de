import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  addAttachment,
  listAttachments,
  openAttachment,
  removeAttachment,
} from '#shared/contracts/attachments.ts';
import { cancelBooking, changeBooking } from '#shared/contracts/bookings.ts';
import { bytesHeld } from '#server/platform/receive-file.ts';
import { testApp } from '../../../support/app.ts';
import {
  heicPhoto,
  pdf,
  photo,
  picture,
  revealing,
  sendFile,
  sendFileFor,
} from '../../../support/attachments.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { server, make, owner, clock, call } = app;

async function booked() {
  const clinic = await make.clinic({ slots: 2 });
  return { ...(await bookVisit(app, clinic.slotIds[0]!)), clinic };
}

const list = async (token: string) => (await call(listAttachments, { params: { token } })).answer;
const open = (token: string, id: string) => server.inject(`/api/bookings/${token}/attachments/${id}`);

/** Which colour stands where: blue was drawn on the left, orange on the right. */
async function colours(bytes: Buffer): Promise<{ first: string; last: string }> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (place: number) => (data[place + 2]! > data[place]! ? 'blue' : 'orange');
  return { first: at(0), last: at((info.width * info.height - 1) * info.channels) };
}

describe('a photo', () => {
  test('is drawn anew, upright, and says neither who made it nor where', async () => {
    const { token } = await booked();
    const sent = await picture().withExif(revealing).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(sent.toString('latin1')).toContain('Salainen');
    const { status, answer } = await sendFile(app, token, { bytes: sent, name: 'Kaivo mökillä.JPG' });
    expect([status, answer.kind, answer.name, answer.mediaType]).toEqual([201, 'photo', 'Kaivo mökillä.JPG', 'image/jpeg']); // prettier-ignore
    const { rawPayload, headers } = await open(token, answer.id);
    expect(headers['content-type']).toBe('image/jpeg');
    expect(rawPayload.length).toBe(answer.size);
    const { width, height, exif, xmp, icc, orientation, format } = await sharp(rawPayload).metadata();
    // Turned by a quarter, as the camera had noted.
    expect([format, width, height, exif, xmp, icc, orientation]).toEqual(['jpeg', 40, 60, undefined, undefined, undefined, undefined]); // prettier-ignore
    expect(await colours(rawPayload)).toEqual({ first: 'blue', last: 'orange' });
    for (const word of ['Salainen', 'Exif', 'GPS']) expect(rawPayload.includes(word), word).toBe(false);
  });

  test.each(['png', 'webp', 'avif'] as const)('may be %s, and becomes JPEG', async (format) => {
    const { token } = await booked();
    const sent = await picture().withExif(revealing).toFormat(format).toBuffer();
    const { status, answer } = await sendFile(app, token, { bytes: sent, name: `kuva.${format}` });
    expect([status, answer.mediaType]).toEqual([201, 'image/jpeg']);
    const { rawPayload } = await open(token, answer.id);
    expect((await sharp(rawPayload).metadata()).format).toBe('jpeg');
    expect(rawPayload.includes('Salainen')).toBe(false);
    expect((await colours(rawPayload)).last).toBe('orange');
  });

  test('may be HEIC, as phones make it', async () => {
    const { token } = await booked();
    expect(heicPhoto().includes('Salainen')).toBe(true);
    const { status, answer } = await sendFile(app, token, { bytes: heicPhoto(), name: 'IMG_1.HEIC' });
    expect([status, answer.mediaType]).toEqual([201, 'image/jpeg']);
    const { rawPayload } = await open(token, answer.id);
    const { width, height, exif } = await sharp(rawPayload).metadata();
    expect([width, height, exif]).toEqual([64, 48, undefined]);
    expect(rawPayload.includes('Salainen')).toBe(false);
    expect(await colours(rawPayload)).toEqual({ first: 'blue', last: 'orange' });
  });

  test('is made smaller than 3000 dots, and what shines through becomes white', async () => {
    const { token } = await booked();
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const sent = await sharp({ create: { width: 4000, height: 1000, channels: 4, background: clear } }).png().toBuffer(); // prettier-ignore
    const { answer } = await sendFile(app, token, { bytes: sent });
    const { rawPayload } = await open(token, answer.id);
    const { data, info } = await sharp(rawPayload).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels, data[0]]).toEqual([3000, 750, 3, 255]);
  });
});

describe('a PDF', () => {
  test('stays as it came and is a download', async () => {
    const { token } = await booked();
    const sent = pdf('asemapiirros');
    const { status, answer } = await sendFile(app, token, {
      bytes: sent,
      kind: 'site_plan',
      name: 'Asemapiirros.pdf',
    });
    expect([status, answer.kind, answer.size]).toEqual([201, 'site_plan', sent.length]);
    const { rawPayload, headers } = await open(token, answer.id);
    expect(rawPayload).toEqual(sent);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="Asemapiirros.pdf"/);
  });
});

describe('the files of a booking', () => {
  test('stand in the list in the order in which they came, without their bytes', async () => {
    const { token } = await booked();
    expect(await list(token)).toEqual({ attachments: [], left: 10 });
    const first = await sendFile(app, token, { bytes: pdf() });
    clock.set(clock.now().add({ minutes: 1 }).toString());
    const second = await sendFile(app, token, { bytes: await photo() });
    expect(await list(token)).toEqual({ attachments: [first.answer, second.answer], left: 8 });
  });

  test('the same file twice is one, under a key or none', async () => {
    const { token } = await booked();
    const bytes = await photo();
    const key = { 'idempotency-key': randomUUID() };
    const first = await sendFile(app, token, { bytes }, key);
    const repeated = await sendFile(app, token, { bytes }, key);
    const again = await sendFile(app, token, { bytes, name: 'toinen.jpg' });
    expect([repeated.answer, again.answer]).toEqual([first.answer, first.answer]);
    expect((await list(token)).attachments).toHaveLength(1);
    const other = await sendFile(app, token, { bytes: await photo(9) }, key);
    expect([other.status, other.problem.code]).toEqual([422, 'platform.idempotency_key_reused']);
  });

  test('are ten at most', async () => {
    const { token } = await booked();
    for (let number = 0; number < 10; number++)
      expect((await sendFile(app, token, { bytes: pdf(String(number)) })).status).toBe(201);
    expect((await list(token)).left).toBe(0);
    const refused = await sendFile(app, token, { bytes: pdf('11') });
    expect([refused.status, refused.problem.code]).toEqual([409, 'attachments.full']);
  });

  test('are 60 MB at most', async () => {
    const { token, bookingId } = await booked();
    const large = { kind: 'other', media_type: 'application/pdf', name: 'suuri.pdf' } as const;
    for (const number of [1, 2, 3])
      await owner
        .insertInto('attachment')
        .values({
          ...large,
          booking_id: bookingId,
          municipality_id: '638',
          bytes: Buffer.alloc(19_999_990),
          sent_sha256: Buffer.alloc(32, number),
          created_at: clock.now(),
        }) // prettier-ignore
        .execute();
    expect((await list(token)).left).toBe(7);
    const refused = await sendFile(app, token, { bytes: pdf('one too many') });
    expect([refused.status, refused.problem.code]).toEqual([409, 'attachments.full']);
  });

  test('two at once into the last place: one gets it', async () => {
    const { token } = await booked();
    for (let number = 0; number < 9; number++) await sendFile(app, token, { bytes: pdf(String(number)) });
    const both = await Promise.all([pdf('a'), pdf('b')].map((bytes) => sendFile(app, token, { bytes })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('can be removed, and the line in the audit log names no file', async () => {
    const { token, bookingId } = await booked();
    const { answer } = await sendFile(app, token, { bytes: pdf(), name: 'salainen.pdf' });
    const params = { token, attachmentId: answer.id };
    expect((await call(removeAttachment, { params })).status).toBe(204);
    expect((await list(token)).attachments).toEqual([]);
    expect((await call(removeAttachment, { params })).status).toBe(404);
    expect((await open(token, answer.id)).statusCode).toBe(404);
    const lines = await owner.selectFrom('audit_log').selectAll().where('subject_id', '=', bookingId).where('action', 'like', 'attachment.%').orderBy('id').execute(); // prettier-ignore
    expect(lines.map(({ action, actor, details }) => [action, actor, details])).toEqual([
      ['attachment.added', 'holder', { kind: 'photo' }],
      ['attachment.removed', 'holder', { kind: 'photo' }],
    ]);
  });

  test('go along when the booking moves, and are erased when it is cancelled', async () => {
    const { token, bookingId, clinic } = await booked();
    await sendFile(app, token, { bytes: pdf() });
    const moved = await call(changeBooking, { params: { token }, body: { slotId: clinic.slotIds[1]! } });
    expect(moved.status).toBe(200);
    expect((await list(token)).attachments).toHaveLength(1);
    await call(cancelBooking, { params: { token } });
    expect(await list(token)).toEqual({ attachments: [], left: 0 });
    expect(
      await owner.selectFrom('attachment').select('id').where('booking_id', '=', bookingId).execute(),
    ).toEqual([]);
    const refused = await sendFile(app, token, { bytes: pdf() });
    expect([refused.status, refused.problem.code]).toEqual([409, 'bookings.already_cancelled']);
  });

  test('are taken until the visit begins, and can be read afterwards', async () => {
    const { token, clinic } = await booked();
    const { answer } = await sendFile(app, token, { bytes: pdf() });
    const before = clock.now();
    clock.set(clinic.startsAt.toString());
    const refused = await sendFile(app, token, { bytes: pdf('late') });
    expect([refused.status, refused.problem.code]).toEqual([409, 'bookings.too_late_to_complete']);
    const kept = await call(removeAttachment, { params: { token, attachmentId: answer.id } });
    expect(kept.status).toBe(409);
    expect(await list(token)).toMatchObject({ attachments: [answer], left: 0 });
    expect((await open(token, answer.id)).statusCode).toBe(200);
    clock.set(before.toString());
  });
});

describe('staff', () => {
  test('add a file for a resident, during the visit too, and the resident sees it', async () => {
    const { token, bookingId, clinic } = await booked();
    const { id, headers } = await staffWith(app, ['building_inspector']);
    const before = clock.now();
    clock.set(clinic.startsAt.toString());
    const file = { bytes: pdf('plan'), kind: 'site_plan', name: 'asemapiirros.pdf' };
    const { status, answer } = await sendFileFor(app, bookingId, { file, headers });
    expect([status, answer.kind, answer.name]).toEqual([201, 'site_plan', 'asemapiirros.pdf']);
    expect(await list(token)).toMatchObject({ attachments: [answer] });
    const log = await owner.selectFrom('audit_log').select(['person_id', 'details']).where('action', '=', 'attachment.added').where('subject_id', '=', bookingId).execute(); // prettier-ignore
    expect(log).toEqual([{ person_id: id, details: { kind: 'site_plan' } }]);
    clock.set(before.toString());
  });

  test('add none to a cancelled booking, and none in another municipality', async () => {
    const { token, bookingId } = await booked();
    const file = { bytes: pdf('plan') };
    const elsewhere = await staffWith(app, ['coordinator'], '109');
    expect((await sendFileFor(app, bookingId, { file, headers: elsewhere.headers })).status).toBe(404);
    await call(cancelBooking, { params: { token } });
    const { headers } = await staffWith(app, ['coordinator']);
    const refused = await sendFileFor(app, bookingId, { file, headers });
    expect([refused.status, refused.problem.code]).toEqual([409, 'bookings.already_cancelled']);
    const kept = await owner.selectFrom('attachment').select('id').where('booking_id', '=', bookingId).execute(); // prettier-ignore
    expect(kept).toEqual([]);
  });
});

test('a form without a file, or without saying what it shows, names what is missing', async () => {
  const { token } = await booked();
  const empty = await sendFile(app, token, { bytes: Buffer.alloc(0), name: '' });
  expect([empty.status, empty.problem.fields?.[0]]).toMatchObject([400, { field: 'file', code: 'required' }]);
  const strange = await sendFile(app, token, { bytes: pdf(), kind: 'passport' });
  expect([strange.status, strange.problem.fields?.[0]]).toMatchObject([
    400,
    { field: 'kind', code: 'wrong' },
  ]);
  const json = await call(addAttachment, {
    params: { token },
    headers: { 'content-type': 'application/json' },
  });
  expect(json.status).toBe(415);
  expect(bytesHeld()).toBe(0);
});

test('a large file is read in parts and whole', async () => {
  const { token } = await booked();
  const bytes = Buffer.concat([pdf(), Buffer.alloc(3_500_000, 'salaojakartta '), Buffer.from('%%EOF')]);
  const { answer } = await sendFile(app, token, { bytes });
  const { rawPayload } = await open(token, answer.id);
  expect(rawPayload.equals(bytes)).toBe(true);
  const { path } = openAttachment;
  const url = path.replace(':token', token).replace(':attachmentId', answer.id);
  const head = await server.inject({ method: 'HEAD', url });
  expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, String(bytes.length), 0]); // prettier-ignore
});
