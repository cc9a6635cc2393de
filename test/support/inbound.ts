import { afterAll } from 'vitest';
import { getClinicDay } from '#shared/contracts/clinic-days.ts';
import { listReplies } from '#shared/contracts/replies.ts';
import { bookingUid, staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { listenForReplies } from '#server/features/replies/listen-for-replies.ts';
import { replyAddressOf, type About } from '#server/features/replies/reply-address.ts';
import type { TestApp } from './app.ts';
import type { Coordinator } from './planning.ts';
import { sendTo } from './relay.ts';
import { answerFrom, type Answer, type Client } from './replies.ts';

/** For testApp: answers to invitations are read. */
export const withReplies = { REPLY_DOMAIN: 'vastaus.example.org', REPLY_CHECKED_BY: 'mx.example.org' };

/** The listener of an app on a free port, and somebody who answers invitations. */
export async function inboundOf(app: TestApp) {
  const listener = await listenForReplies({ ...app.deps, config: { ...app.config, replyPort: 0 } });
  afterAll(() => listener.close());
  const addressOf = (about: About) => replyAddressOf(about, app.config)!;
  const send = (to: string, raw: Buffer) => sendTo(listener.port, { to, raw });

  /** Answers an invitation as this program does; what is not told is as the invitation says. */
  function answer(client: Client, about: About, told: Omit<Answer, 'to' | 'uid'> & Partial<Answer>) {
    const to = addressOf(about);
    const uid = about.of === 'seat' ? staffingUid(about.id) : bookingUid(about.id);
    return send(to, answerFrom(client, { to, uid, ...told }));
  }

  const answers = (coordinator: Pick<Coordinator, 'headers'>, query = {}) =>
    app.call(listReplies, { query, headers: coordinator.headers });

  /** A published day with its seats, by role. */
  async function publishedDay(coordinator: Coordinator, changed = {}) {
    const { answer: draft } = await coordinator.draft(changed);
    const { answer: day } = await coordinator.publish(draft);
    const rows = await app.owner
      .selectFrom('staffing')
      .select(['id', 'role'])
      .where('clinic_id', '=', day.id)
      .execute();
    const seat = (role: string): About => ({ of: 'seat', id: rows.find((row) => row.role === role)!.id });
    const see = async () => {
      const { answer: now } = await app.call(getClinicDay, {
        params: { clinicId: day.id },
        headers: coordinator.headers,
      });
      return now;
    };
    /** The state of each invitation, in the order of the roles. */
    const invites = async () => (await see()).seats.map(({ invite }) => invite);
    return { ...day, seat, see, invites };
  }

  return { port: listener.port, addressOf, send, answer, answers, publishedDay };
}
