import { bookingUid, staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { replyAddressOf, type About } from '#server/features/replies/reply-address.ts';
import { takeMail } from '#server/features/replies/take-mail.ts';
import { coordinatorOf } from '../planning.ts';
import { answerFrom, deliveryReport, plainMail, type Answer } from '../replies.ts';
import { bookVisit } from '../visits.ts';
import { press, sits, unfold, visits, type Walk, type World } from './walk.ts';

const settle = 'form[action*=settle] button';
const checkedBy = (found: string) => [`Authentication-Results: mx.example.org; ${found}`];

/** Mail that comes in about the world’s invitations. */
function post({ site }: World) {
  const addressOf = (about: About) => replyAddressOf(about, site.config)!;
  const take = (address: string, raw: Buffer) => takeMail(site.deps, { address, raw });
  return {
    answer(about: About, told: Partial<Answer> & Pick<Answer, 'attendee' | 'partstat'>) {
      const to = addressOf(about);
      const uid = about.of === 'seat' ? staffingUid(about.id) : bookingUid(about.id);
      return take(to, answerFrom('Outlook', { to, uid, ...told }));
    },
    report(id: string, action: 'failed' | 'delayed' | 'delivered') {
      const to = addressOf({ of: 'message', id });
      return take(to, deliveryReport({ to, action }));
    },
    write(about: About, mail: Partial<Parameters<typeof plainMail>[0]>) {
      const to = addressOf(about);
      return take(to, plainMail({ to, ...mail }));
    },
  };
}

/** What came in to the invitations: the list, the day, today, and the seat of somebody who declines. */
export const replies: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const { answer, report, write } = post(world);
  const coordinator = await coordinatorOf(site);
  await sits(world, page, coordinator);
  await visit('replies, none that wait', '/staff/messages/replies');
  await visit('replies, none at all', '/staff/messages/replies?show=all');
  await visit('replies, of a day that is unknown', '/staff/messages/replies?clinic=nothing');

  const { answer: draft } = await coordinator.draft();
  const { answer: day } = await coordinator.publish(draft);
  const { slotIds, seatOf } = await partsOf(world, day.id);
  const first = await bookVisit(site, slotIds[0]!);
  const second = await bookVisit(site, slotIds[1]!);
  const third = await bookVisit(site, slotIds[2]!);
  await bookVisit(site, slotIds[3]!, { email: '', phone: '040 123 4567' });
  const [lead, inspector, secretary] = coordinator.panel.map(({ email }) => email);
  const booking = (id: string): About => ({ of: 'booking', id });

  await visit('day, invitations without answers', `/staff/clinics/${day.id}`);
  const counter = { method: 'COUNTER', comment: 'Voisimmeko aloittaa klo 16?' } as const;
  await answer(seatOf('project_lead'), { attendee: lead!, partstat: 'ACCEPTED', headers: checkedBy('dkim=pass; spf=pass') }); // prettier-ignore
  await answer(seatOf('building_inspector'), { attendee: inspector!, partstat: 'DECLINED', comment: 'Olen lomalla.' }); // prettier-ignore
  await answer(seatOf('environmental_secretary'), { attendee: secretary!, partstat: 'TENTATIVE', ...counter, headers: checkedBy('dkim=none; spf=fail') }); // prettier-ignore
  await answer(seatOf('project_lead'), { attendee: 'joku.muu@example.org', partstat: 'ACCEPTED' });
  await answer(seatOf('project_lead'), { attendee: lead!, partstat: 'ACCEPTED', uid: 'another@example.org' });
  await answer(seatOf('project_lead'), { attendee: lead!, partstat: 'NEEDS-ACTION' });
  await answer(booking(first.bookingId), { attendee: first.email!, partstat: 'DECLINED' });
  await answer(booking(second.bookingId), { attendee: second.email!, partstat: 'ACCEPTED' });
  await write(booking(second.bookingId), {
    from: `${'Pitkäniminen'.repeat(12)} <aino.testi@example.org>`,
    subject: `Vs: ${'x'.repeat(250)}`,
    text: `<b>Hei</b>\n\n${'https://example.org/'.repeat(20)}`,
  });
  await write(seatOf('project_lead'), { subject: 'Poissa', headers: ['Auto-Submitted: auto-replied'] });
  const mailsOf = (bookingId: string) =>
    site.owner.selectFrom('message').select('id').where('booking_id', '=', bookingId).execute();
  await report((await mailsOf(first.bookingId))[0]!.id, 'delayed');
  await report((await mailsOf(second.bookingId))[0]!.id, 'delivered');
  await report((await mailsOf(third.bookingId))[0]!.id, 'failed');

  await visit('replies, several kinds that wait', '/staff/messages/replies');
  await unfold(page);
  await look('replies, with their words');
  await page.goto(`${home}/staff/messages/replies?show=all&clinic=${day.id}`);
  await unfold(page);
  await look('replies, all of a day');
  await visit('messages, with what became of them', '/staff/messages');
  await page.goto(`${home}/staff/clinics/${day.id}`);
  await unfold(page);
  await look('day, with the answers to its invitations');
  await visit('days, with the answers', '/staff/clinics');
  await visit('month, with the answers', `/staff/clinics/month?month=${day.date.slice(0, 7)}`);
  await visit('today, with replies and a seat that was declined', '/staff');
  await visit('staffing, somebody declined', `/staff/clinics/${day.id}/staffing`);

  await page.goto(`${home}/staff/messages/replies`);
  await press(page, settle);
  await look('reply, dealt with');
  await visit('replies, one dealt with', '/staff/messages/replies?show=all');
  await page.goto(`${home}/staff/messages/replies?clinic=${day.id}`);
  const [shown] = await site.owner.deleteFrom('reply').where('clinic_id', '=', day.id).where('kind', '=', 'other').where('settled_at', 'is', null).returning('id').execute(); // prettier-ignore
  await press(page, `${settle}[value="${shown!.id}"]`);
  await look('reply, gone meanwhile');

  const { answer: now } = await coordinator.see(day.id);
  await coordinator.changeTimes(now, { end: '16:30' });
  await answer(seatOf('environmental_secretary'), { attendee: secretary!, partstat: 'ACCEPTED', sequence: 0, stamp: '20261001T073000Z' }); // prettier-ignore
  await visit('day, answers from before a change', `/staff/clinics/${day.id}`);
  await visit('replies, one that came too late', `/staff/messages/replies?show=all`);
  for (let count = 0; count < 52; count++)
    await write(booking(count % 2 ? second.bookingId : third.bookingId), {});
  await visit('replies, more than a page', '/staff/messages/replies');
  await visit('messages, with many replies to read', '/staff/messages');
};

/** The times of a day in order, and its seats by role. */
async function partsOf({ site: { owner } }: World, clinicId: string) {
  const slots = await owner.selectFrom('slot').select('id').where('clinic_id', '=', clinicId).orderBy('starts_at').execute(); // prettier-ignore
  const seats = await owner
    .selectFrom('staffing')
    .select(['id', 'role'])
    .where('clinic_id', '=', clinicId)
    .execute();
  const seatOf = (role: string): About => ({ of: 'seat', id: seats.find((seat) => seat.role === role)!.id });
  return { slotIds: slots.map(({ id }) => id), seatOf };
}
