import { describe, expect, test } from 'vitest';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import { inScope } from '#server/platform/scope.ts';
import { listMessages, resendMessage } from '#shared/contracts/messages.ts';
import { testApp } from '../../../support/app.ts';
import { visit } from '../../../support/messages.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, deps, clock, owner, make } = app;
const coordinator = await staffWith(app, ['coordinator']);
const inspector = await staffWith(app, ['building_inspector']);
const stranger = await staffWith(app, ['coordinator'], '109');
const writer = await staffWith(app, ['communications']);

async function queue(clinicId?: string): Promise<string> {
  return inScope(deps.db, ['638'], (trx) =>
    queueMessage(trx, deps, {
      kind: 'booking-link',
      municipality: '638',
      language: 'fi',
      recipient: 'aino.testi@example.org',
      clinicId,
      content: visit,
    }),
  );
}

const mark = (id: string, failure: string) =>
  owner.updateTable('message').set({ status: 'failed', failure }).where('id', '=', id).execute();

describe('the list of messages', () => {
  test('shows staff what became of each mail of a day, newest first, with the reason and what they may do', async () => {
    const clinic = await make.clinic();
    const failed = await queue(clinic.id);
    clock.pass({ minutes: 1 });
    const waiting = await queue(clinic.id);
    await queue();
    await mark(failed, 'refused 550');
    const { status, answer } = await call(listMessages, {
      query: { clinicId: clinic.id },
      headers: inspector.headers,
    });
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      more: false,
      messages: [
        { id: waiting, status: 'queued', failure: null, actions: [] },
        { id: failed, status: 'failed', failure: { reason: 'refused', code: 550 }, actions: ['send_again'] },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('content');
  });

  test('is cut into pages, also when all were queued at the same moment', async () => {
    const clinic = await make.clinic();
    for (let count = 0; count < 102; count++) await queue(clinic.id);
    const ask = (after = {}) =>
      call(listMessages, { query: { clinicId: clinic.id, ...after }, headers: coordinator.headers });
    const first = (await ask()).answer;
    const second = (await ask({ after: first.messages.at(-1)!.id })).answer;
    expect([first.more, second.more]).toEqual([true, false]);
    expect([first.messages.length, second.messages.length]).toEqual([100, 2]);
    const ids = [...first.messages, ...second.messages].map(({ id }) => id);
    expect(new Set(ids).size).toBe(102);
  });

  test('another municipality’s staff see none of it', async () => {
    await queue();
    const { answer } = await call(listMessages, { query: {}, headers: stranger.headers });
    expect(answer.messages).toEqual([]);
    const foreign = await call(listMessages, { query: { municipality: '638' }, headers: stranger.headers });
    expect(foreign.status).toBe(403);
  });

  test.each([
    ['nobody', {}, 401],
    ['who only writes texts', writer.headers, 403],
  ])('%s is refused', async (_, headers, status) => {
    expect((await call(listMessages, { query: {}, headers })).status).toBe(status);
  });
});

describe('sending a message again', () => {
  const again = (messageId: string, headers: Record<string, string>) =>
    call(resendMessage, { params: { messageId }, headers });

  test('is for one that was given up', async () => {
    const id = await queue();
    const refused = await again(id, coordinator.headers);
    expect([refused.status, refused.problem.code]).toEqual([409, 'messages.cannot_be_sent_again']);
    await mark(id, 'unreachable');
    const { status, answer } = await again(id, coordinator.headers);
    expect(status).toBe(202);
    expect(answer).toMatchObject({ id, status: 'queued', failure: null, actions: [] });
  });

  test('another municipality’s staff are told that there is no such message', async () => {
    const id = await queue();
    await mark(id, 'unreachable');
    expect((await again(id, stranger.headers)).status).toBe(404);
    const { status } = await owner
      .selectFrom('message')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(status).toBe('failed');
  });
});
