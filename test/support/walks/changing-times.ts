import { coordinatorOf } from '../planning.ts';
import { bookVisit } from '../visits.ts';
import { press, sits, visits, type Walk } from './walk.ts';

const check = 'main form .row button >> nth=0';
const save = 'section[aria-labelledby=preview] .row button';

/** Changing the hours, free times and texts of a published day where it is. */
export const changingTimes: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const coordinator = await coordinatorOf(site);
  await sits(world, page, coordinator);
  const { answer: day } = await coordinator.publish((await coordinator.draft({ date: '2026-10-21' })).answer);
  const { id } = await site.owner.selectFrom('slot').select('id').where('clinic_id', '=', day.id).orderBy('starts_at').limit(1).executeTakeFirstOrThrow(); // prettier-ignore
  await bookVisit(site, id);

  const here = `/staff/clinics/${day.id}/times`;
  await visit('times of a published day', here);
  await page.fill('[name=end]', '13:00');
  await press(page, check);
  await look('times, the end before the start');
  await page.fill('[name=start]', '15:00');
  await page.fill('[name=end]', '17:00');
  await press(page, check);
  await look('times, a visit would lie outside');
  await page.fill('[name=start]', '13:00');
  await page.fill('[name=slotMinutes]', '40');
  await press(page, check);
  await look('times, checked, with experts to tell');
  await page.fill('[name=start]', '14:00');
  await page.fill('[name=end]', '16:00');
  await press(page, save);
  await look('times, others than were checked: nobody to tell');
  await page.fill('[name="bring.fi"]', '');
  await press(page, check);
  await look('times, a text is missing');
  await page.fill('[name="bring.fi"]', 'Kartta ja kuvia');
  await press(page, check);
  await press(page, save);
  await look('times have been changed');
};
