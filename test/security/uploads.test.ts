import { connect } from 'node:net';
import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAttachments, mostBytesOfFile } from '#shared/contracts/attachments.ts';
import { seeBookingAsStaff } from '#shared/contracts/staff-bookings.ts';
import { bytesHeld, mostBytesAtOnce } from '#server/platform/receive-file.ts';
import { pngOf } from '#server/platform/sharp.ts';
import { testApp } from '../support/app.ts';
import {
  heicPhoto,
  multipart,
  pdf,
  photo,
  picture,
  sendFile,
  type FileToSend,
} from '../support/attachments.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

const app = await testApp();
const { server, make, owner, call } = app;

const booked = async () => bookVisit(app, (await make.clinic({ slots: 1 })).slotIds[0]!);
const open = (token: string, id: string) => server.inject(`/api/bookings/${token}/attachments/${id}`);
const files = () => owner.selectFrom('attachment').select('id').execute();

/** Sends a file that must be refused with this code, quickly, and must leave nothing behind. */
async function refuse(file: FileToSend, code: string) {
  const { token } = await booked();
  const before = await files();
  const { status, problem } = await sendFile(app, token, file);
  expect([status, problem.code], problem.detail).toEqual([
    code === 'platform.file_too_large' ? 413 : 422,
    code,
  ]);
  expect(await files()).toEqual(before);
  expect(bytesHeld()).toBe(0);
}

const text = (words: string) => Buffer.from(words, 'latin1');

describe('what a file is', () => {
  const strange: [string, Buffer][] = [
    ['SVG with a script', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')], // prettier-ignore
    ['HTML', text('<!doctype html><script>alert(1)</script>')],
    ['ZIP, and so DOCX', text('PK\x03\x04\x14\x00')],
    ['GIF', text('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
    ['TIFF', text('II*\x00\x08\x00\x00\x00')],
    ['BMP', text('BM\x00\x00\x00\x00')],
    ['PostScript', text('%!PS-Adobe-3.0\n%%EOF')],
    ['a program', text('\x7fELF\x02\x01\x01')],
    ['MP4', text('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2')],
    ['RIFF that is sound', text('RIFF\x00\x00\x00\x00WAVEfmt ')],
    ['PDF without an end', text('%PDF-1.7\n1 0 obj')],
    ['PDF that begins too late', Buffer.concat([Buffer.alloc(1100, ' '), pdf()])],
    ['one byte', text('\xff')],
    ['zeros', Buffer.alloc(5000)],
  ];
  test.each(strange)('%s is refused, whatever it says that it is', async (_name, bytes) => {
    await refuse({ bytes, name: 'kuva.jpg', type: 'image/jpeg' }, 'attachments.type_not_taken');
    await refuse({ bytes, name: 'kuva.pdf', type: 'application/pdf' }, 'attachments.type_not_taken');
  });

  test('SVG that says it is a kind of AVIF is not read, not even while a picture of our own is drawn', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
    const bytes = text(`<!--ftypnone    avif-->${svg}`);
    const drawn = pngOf(svg);
    await refuse({ bytes, name: 'kuva.avif', type: 'image/avif' }, 'attachments.unreadable');
    expect((await drawn).subarray(1, 4).toString()).toBe('PNG');
    await expect(sharp(Buffer.from(svg)).metadata()).rejects.toThrow(/unsupported image format/);
  });

  test('is told by its bytes alone: a photo that says it is HTML is a photo', async () => {
    const { token } = await booked();
    const { answer } = await sendFile(app, token, {
      bytes: await photo(),
      name: 'x.html',
      type: 'text/html',
    });
    const { headers } = await open(token, answer.id);
    expect(headers['content-type']).toBe('image/jpeg');
    expect(headers['content-disposition']).toContain('filename="x.jpg"');
  });

  test('what begins like a picture but is none is refused', async () => {
    for (const start of [
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x00\x00\x00\x00WEBPVP8 ',
      '\x00\x00\x00\x18ftypavif\x00\x00\x00\x00avifmif1',
      '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1',
    ])
      // prettier-ignore
      await refuse({ bytes: Buffer.concat([text(start), Buffer.alloc(2000, 'x')]) }, 'attachments.unreadable');
  });

  test('a picture that is cut off is refused', async () => {
    const whole = [await photo(), await picture().png().toBuffer(), await picture().webp().toBuffer(), await picture().avif().toBuffer(), heicPhoto()]; // prettier-ignore
    for (const bytes of whole)
      await refuse({ bytes: bytes.subarray(0, Math.floor(bytes.length * 0.6)) }, 'attachments.unreadable');
  });
});

describe('a file that is two things', () => {
  test('a photo with a page and a program behind and within it becomes a photo alone', async () => {
    const { token } = await booked();
    const planted = '<script>alert("planted")</script>';
    const jpeg = await photo();
    const comment = Buffer.concat([text('\xff\xfe\x00'), Buffer.from([planted.length + 2]), text(planted)]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), text(`${planted}*/=1;PK\x03\x04`), pdf(planted)]); // prettier-ignore
    const { status, answer } = await sendFile(app, token, { bytes });
    expect(status).toBe(201);
    const { rawPayload } = await open(token, answer.id);
    for (const word of ['planted', 'script', '%PDF', 'PK\x03\x04'])
      expect(rawPayload.includes(word)).toBe(false);
  });

  test('a page with a PDF in it is a download, and runs nothing if somebody opens it in place', async () => {
    const { token } = await booked();
    const bytes = Buffer.concat([text('<html><script>alert(1)</script>'), pdf()]);
    const { answer } = await sendFile(app, token, { bytes, name: 'sivu.html', type: 'text/html' });
    const { headers } = await open(token, answer.id);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="sivu.pdf"; filename*=UTF-8''sivu.pdf`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'x-frame-options': 'DENY',
    });
  });
});

/** One chunk of a PNG. */
function chunk(type: string, body: Buffer) {
  const named = Buffer.concat([text(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of so many dots that takes a few kB: all white, or never finished. */
function hugePng(side: number, { interlaced = 0, rows = 0 } = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, interlaced], 8);
  const dots = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * rows));
  return Buffer.concat([text('\x89PNG\r\n\x1a\n'), chunk('IHDR', header), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]); // prettier-ignore
}

/** The same file, whose headers say that it is larger than it is. */
function sayingOf(bytes: Buffer, size: string, side: number): Buffer {
  const lying = Buffer.from(bytes);
  const place = lying.indexOf(size) + size.length;
  lying.writeUInt32BE(side, place + 4);
  lying.writeUInt32BE(side, place + 8);
  return lying;
}

describe('a small file that would become large', () => {
  test('PNG of 50,000 × 50,000 dots', async () => {
    const bytes = hugePng(50_000, { rows: 10 });
    expect(bytes.length).toBeLessThan(5000);
    await refuse({ bytes }, 'attachments.too_many_dots');
  });

  test('PNG of 7,000 × 7,000 dots that must lie whole in memory', () =>
    refuse({ bytes: hugePng(7000, { rows: 7000, interlaced: 1 }) }, 'attachments.too_many_dots'));

  test('WebP of 16,383 × 16,383 dots', async () => {
    const bytes = Buffer.from(await picture().webp({ lossless: true }).toBuffer());
    // Width and height less one, 14 bits each, after the sign 0x2f of a lossless picture.
    bytes.writeUInt32LE(((bytes.readUInt32LE(21) & 0xf000_0000) | 0x0fff_bffe) >>> 0, 21);
    await refuse({ bytes }, 'attachments.too_many_dots');
  });

  test('AVIF of 50,000 × 50,000 dots', async () => {
    const { problem } = await sendFile(app, (await booked()).token, { bytes: sayingOf(await picture().avif().toBuffer(), 'ispe', 50_000) }); // prettier-ignore
    expect(['attachments.too_many_dots', 'attachments.unreadable']).toContain(problem.code);
  });

  test('HEIC of 50,000 × 50,000 dots', async () => {
    const { problem } = await sendFile(app, (await booked()).token, { bytes: sayingOf(heicPhoto(), 'ispe', 50_000) }); // prettier-ignore
    expect(['attachments.too_many_dots', 'attachments.unreadable']).toContain(problem.code);
  });

  test('a progressive JPEG whose parts would lie in memory together', async () => {
    const bytes = await sharp({ create: { width: 6000, height: 5000, channels: 3, background: '#fff' } }).jpeg({ progressive: true }).toBuffer(); // prettier-ignore
    await refuse({ bytes }, 'attachments.too_many_dots');
  });
});

describe('too much', () => {
  test('20 MB are taken, and one byte more is not', async () => {
    const { token } = await booked();
    const [start, end] = [text('%PDF-1.4\n'), text('\n%%EOF')];
    const filled = (length: number) => Buffer.concat([start, Buffer.alloc(length - start.length - end.length, 'x'), end]); // prettier-ignore
    expect((await sendFile(app, token, { bytes: filled(mostBytesOfFile) })).status).toBe(201);
    await refuse({ bytes: filled(mostBytesOfFile + 1) }, 'platform.file_too_large');
  });

  test('a hundred at once are all answered, within the bytes that may be held', async () => {
    const visits: { token: string }[] = [];
    for (let place = 0; place < 10; place++) visits.push(await booked());
    const bytes = Buffer.concat([pdf(), Buffer.alloc(1_500_000, 'x'), text('%%EOF')]);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, bytesHeld())), 1);
    const sent = Array.from({ length: 100 }, (_, place) =>
      sendFile(app, visits[place % 10]!.token, { bytes: Buffer.concat([pdf(String(place)), bytes]) }),
    );
    const answers = await Promise.all(sent);
    clearInterval(watch);
    const codes = new Set(answers.map(({ status, problem }) => (status === 201 ? 'kept' : problem.code)));
    expect([...codes].filter((code) => !['kept', 'platform.too_many_files_at_once'].includes(code))).toEqual(
      [],
    );
    expect(codes).toContain('kept');
    expect(most).toBeLessThan(mostBytesAtOnce + 200_000);
    expect(bytesHeld()).toBe(0);
  });

  test('more files in an hour than anybody needs', async () => {
    const { token } = await booked();
    for (let tried = 0; tried < 40; tried++)
      expect((await sendFile(app, token, { bytes: text('GIF89a') })).status).toBe(422);
    const { status, problem } = await sendFile(app, token, { bytes: pdf() });
    expect([status, problem.code]).toEqual([429, 'platform.too_many_tries']);
    const other = await booked();
    expect((await sendFile(app, other.token, { bytes: pdf() })).status).toBe(201);
  });

  test('many parts, many fields, a field without end', async () => {
    const { token } = await booked();
    const part = (name: string, value: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`; // prettier-ignore
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    for (const payload of [
      part('kind', 'x'.repeat(1_000_000)),
      Array.from({ length: 5000 }, (_, place) => part(`f${place}`, 'x')).join(''),
      part('__proto__', 'photo') + part('constructor', 'photo'),
      `--b\r\n${'X-Long: y\r\n'.repeat(5000)}\r\n`,
      '--b',
      '',
    ]) {
      const reply = await server.inject({ method: 'POST', url: `/api/bookings/${token}/attachments`, headers, payload: `${payload}--b--\r\n` }); // prettier-ignore
      expect(reply.statusCode, payload.slice(0, 60)).toBe(400);
    }
    const nameless = await server.inject({ method: 'POST', url: `/api/bookings/${token}/attachments`, headers: { 'content-type': 'multipart/form-data' }, payload: 'x' }); // prettier-ignore
    expect(nameless.statusCode).toBe(400);
  });
});

describe('over a real connection', () => {
  let port = 0;
  beforeAll(async () => {
    port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
  });
  afterAll(() => server.server.closeAllConnections());

  const head = (token: string, length: number) => `POST /api/bookings/${token}/attachments HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n`; // prettier-ignore
  const start = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  const until = async (question: () => boolean) => {
    for (let waited = 0; waited < 200 && !question(); waited++)
      await new Promise((wake) => setTimeout(wake, 20));
    expect(question()).toBe(true);
  };

  test('who drips holds only what has come, and is cut off after five minutes', async () => {
    const { token } = await booked();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(head(token, 19_000_000) + start + 'x'.repeat(5000));
    await until(() => bytesHeld() > 0);
    expect(bytesHeld()).toBeLessThan(6000);
    expect(server.server.requestTimeout).toBe(300_000);
    socket.destroy();
    await until(() => bytesHeld() === 0);
  });

  test('without a right link nothing of a file is read', async () => {
    const { token } = await booked();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', (bytes) => resolve(String(bytes)));
      socket.write(head(`${token.slice(0, 30)}AAAAAAAAAAAAA`, 19_000_000) + start);
    });
    expect(answer).toMatch(/^HTTP\/1.1 404/);
    expect(bytesHeld()).toBe(0);
  });
});

describe('whose it is', () => {
  test('another booking’s link neither opens nor removes it', async () => {
    const [own, other] = [await booked(), await booked()];
    const { answer } = await sendFile(app, own.token, { bytes: pdf() });
    const url = `/api/bookings/${other.token}/attachments/${answer.id}`;
    expect((await server.inject({ url })).statusCode).toBe(404);
    expect((await server.inject({ method: 'DELETE', url })).statusCode).toBe(404);
    expect((await open(own.token, answer.id)).statusCode).toBe(200);
    const listed = await call(listAttachments, { params: { token: other.token } });
    expect(listed.answer.attachments).toEqual([]);
  });

  test('staff of the municipality open it, with a line in the access log; staff elsewhere do not', async () => {
    const { token, bookingId } = await booked();
    const { answer } = await sendFile(app, token, { bytes: pdf() });
    const list = `/api/staff/bookings/${bookingId}/attachments`;
    const url = `${list}/${answer.id}`;
    const expert = await staffWith(app, ['building_inspector']);
    const elsewhere = await staffWith(app, ['building_inspector', 'coordinator'], '109');
    for (const strange of [url, list])
      expect((await server.inject({ url: strange, headers: elsewhere.headers })).statusCode).toBe(404);
    const lines = () => owner.selectFrom('access_log').select(['person_id', 'role', 'action']).where('action', '=', 'attachment.opened').execute(); // prettier-ignore
    expect(await lines()).toEqual([]);
    const seen = await server.inject({ url: list, headers: expert.headers });
    expect(seen.json()).toEqual({ attachments: [answer] });
    expect(await lines()).toEqual([]);
    const opened = await server.inject({ url, headers: expert.headers });
    expect([opened.statusCode, opened.rawPayload]).toEqual([200, pdf()]);
    expect(await lines()).toEqual([
      { person_id: expert.id, role: 'building_inspector', action: 'attachment.opened' },
    ]);
    const other = await booked();
    const through = `/api/staff/bookings/${other.bookingId}/attachments/${answer.id}`;
    expect((await server.inject({ url: through, headers: expert.headers })).statusCode).toBe(404);
    expect((await call(seeBookingAsStaff, { params: { bookingId }, headers: expert.headers })).status).toBe(
      200,
    );
  });
});

describe('a name', () => {
  const names: [string, string, string][] = [
    ['a path', '../../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\\\Users\\\\aino\\\\kaivo.pdf', 'kaivo.pdf'],
    ['a line break (RFC 7578 as %0D%0A)', 'a%0D%0ASet-Cookie: x=1.pdf', 'a%0D%0ASet-Cookie: x=1.pdf'],
    ['marks that turn the reading', 'kuva\u202Efdp.exe', 'kuvafdp.exe'],
    ['letters without width', 'ka\u200Bivo\uFEFF.pdf', 'kaivo.pdf'],
    ['a NUL', 'kaivo\0.pdf', 'kaivo.pdf'],
    ['nothing', '   ', 'liite.pdf'],
    ['no end', `${'ä'.repeat(300)}.pdf`, 'ä'.repeat(100)],
    ['markup', '<b onmouseover=alert(1)>.pdf', '<b onmouseover=alert(1)>.pdf'],
  ];
  test.each(names)('with %s is cleaned, and its header is one plain line', async (_what, name, kept) => {
    const { token } = await booked();
    const { status, answer } = await sendFile(app, token, { bytes: pdf(), name });
    expect([status, answer.name]).toEqual([201, kept]);
    const { headers } = await open(token, answer.id);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9._-]+\.pdf"; filename\*=UTF-8''[A-Za-z0-9._~%-]+\.pdf$/); // prettier-ignore
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('with quotes or a bare line break ends no header', async () => {
    const { token } = await booked();
    for (const name of ['a\\"; filename=\\"b.html', 'a"; x="b.pdf', 'a\r\nSet-Cookie: x=1']) {
      const { status, answer } = await sendFile(app, token, { bytes: pdf(name), name });
      if (status !== 201) continue;
      const { headers } = await open(token, answer.id);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9._-]+\.pdf"; filename\*=UTF-8''[A-Za-z0-9._~%-]+\.pdf$/); // prettier-ignore
    }
  });
});

test('a form that another site sends with our cookies is refused', async () => {
  const { token } = await booked();
  const { payload, headers } = multipart({ bytes: pdf() });
  const strange = { ...headers, cookie: 'visitor=abc', origin: 'https://elsewhere.example' };
  const reply = await server.inject({ method: 'POST', url: `/api/bookings/${token}/attachments`, payload, headers: strange }); // prettier-ignore
  expect(reply.statusCode).toBe(403);
});
