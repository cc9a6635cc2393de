import type { Page } from 'playwright-core';
import { coordinatorOf } from '../planning.ts';
import { bookVisit } from '../visits.ts';
import { opens, press, sits, unfold, visits, type Walk } from './walk.ts';

const save = 'form#plan .row button';

async function fillDay(page: Page, date: string, roomId: string) {
  await page.fill('[name=date]', date);
  await page.selectOption('[name=roomId]', roomId);
}

/** Planning a clinic day, from the list to its publishing and its end. */
export const staffClinics: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const open = opens(page, home);
  const coordinator = await coordinatorOf(site);
  await sits(world, page, coordinator);
  const { roomId, panel } = coordinator;
  const lead = panel[0]!;
  const taken = (await coordinator.draft({ date: '2026-12-01' })).answer;

  await visit('days', '/staff/clinics');
  await visit('days, nothing fits', '/staff/clinics?status=held');
  await visit('days, none past', '/staff/clinics?time=past');
  await visit('month', '/staff/clinics/month?month=2026-12');
  await visit('month, with a holiday and no day', '/staff/clinics/month?month=2028-12');
  await visit('day, unknown', '/staff/clinics/00000000-0000-4000-8000-000000000000');

  await open('/staff/clinics/new');
  await look('new day');
  await press(page, save);
  await look('new day, nothing filled in');
  await open('/staff/clinics/new');
  await unfold(page);
  await fillDay(page, '2026-12-01', roomId);
  await page.fill('[name=desks]', '2');
  await page.selectOption('[name="seats.1.project_lead"]', lead.id);
  await page.selectOption('[name="seats.2.project_lead"]', lead.id);
  await page.selectOption('[name="seats.1.building_inspector"]', 'nobody');
  await page.fill('[name=breakStart] >> nth=0', '15:00');
  await page.fill('[name=breakEnd] >> nth=0', '15:30');
  await page.locator('[id="clash.room"] p').waitFor();
  await page.locator('[id="clash.1.project_lead"] p').waitFor();
  await page.locator('[name="doubleRoleReason.1.project_lead"]').waitFor();
  await look('new day, room and person are taken, two desks, one person twice');
  await press(page, save);
  await look('new day, clash refused');
  await page.fill('[name=date]', '2027-01-06');
  await page.locator('[name=holidayConfirmed]').waitFor();
  await look('new day on a holiday');
  await open('/staff/clinics/new');
  await fillDay(page, '2026-12-02', roomId);
  await unfold(page);
  await page.fill('[name=slotMinutes]', 'pitkä');
  await page.fill('[name=closesDate]', '2026-12-31');
  await press(page, save);
  await look('new day, wrong values');
  await page.fill('[name=slotMinutes]', '25');
  await page.fill('[name=closesDate]', '');
  await press(page, save);
  await look('draft with what is in the way');
  const draftUrl = new URL(page.url()).pathname.replace(/^\/\w\w/, '');

  await open(`${draftUrl}/plan`);
  await look('plan of a draft');
  const mine = { id: draftUrl.split('/').at(-1)!, version: 1 };
  await coordinator.change(mine, { date: '2026-12-02' });
  await press(page, save);
  await look('plan, somebody saved meanwhile');
  await visit('draft that can be published', draftUrl);
  await open(`${draftUrl}/next/publish`);
  await look('publish, confirm');
  await coordinator.change({ ...mine, version: 2 }, { date: '2026-12-03' });
  await press(page, 'main form .row button');
  await look('publish, somebody saved meanwhile');
  await open(`${draftUrl}/next/publish`);
  await press(page, 'main form .row button');
  await look('published');
  await visit('no such step', `${draftUrl}/next/forget`);

  const copying = `${draftUrl}/copy`;
  await visit('copy, nothing chosen', copying);
  await press(page, 'main form button');
  await look('copy, no date');
  const rows = ['2026-12-01', '2027-01-06', '2027-01-06', '2020-01-01', '2027-01-13'];
  const { roomId: otherRoom } = await site.make.room('638');
  const asked = rows.map((date) => `date=${date}&roomId=${roomId}`).join('&');
  await visit('copy, with every clash', `${copying}?${asked}&date=2026-12-01&roomId=${otherRoom}`);
  await visit('copy, a person is taken', `${copying}?date=2026-12-01&roomId=${otherRoom}`);
  await visit('copy, nothing can be copied', `${copying}?date=2026-12-01&roomId=${roomId}`);
  await visit('copy, all is free', `${copying}?date=2027-01-14&roomId=${roomId}`);
  const quicker = await coordinator.draft({ date: '2027-01-14' });
  await press(page, 'main form[method=POST] button');
  await look('copy, somebody was quicker');
  await coordinator.cancel(quicker.answer);
  await visit(
    'copy, free again',
    `${copying}?date=2027-01-14&roomId=${roomId}&date=2027-01-21&roomId=${roomId}`,
  );
  await press(page, 'main form[method=POST] button');
  await look('copied');

  await open(`${draftUrl}/staffing`);
  await look('staffing');
  await page.selectOption('[name="seats.1.building_inspector"]', 'nobody');
  await press(page, 'form#staffing .row button');
  await look('staffing, reason missing');
  const published = (await coordinator.see(mine.id)).answer;
  await coordinator.staff(published, coordinator.fullSeats);
  await page.fill('[name="missingReason.1.building_inspector"]', 'Virka on auki');
  await press(page, 'form#staffing .row button');
  await look('staffing, somebody saved meanwhile');
  await open(`${draftUrl}/staffing`);
  await page.selectOption('[name="seats.1.building_inspector"]', 'nobody');
  await page.fill('[name="missingReason.1.building_inspector"]', 'Virka on auki');
  await press(page, 'form#staffing .row button');
  await look('staffed');

  const slots = await slotsOf(site, mine.id);
  await bookVisit(site, slots[0]!, { email: '', phone: '040 123 4567' });
  await bookVisit(site, slots[1]!);
  await open(`${draftUrl}/next/unpublish`);
  await look('unpublish, confirm');
  await press(page, 'main form .row button');
  await look('unpublish, reasons missing');
  await open(`${draftUrl}/next/cancel`);
  await look('cancel, confirm with those who are told');
  await page.fill('[name="reason.fi"]', 'Lämmitys on rikki.');
  await press(page, 'main form .row button');
  await look('cancel, a reason missing');
  await page.fill('[name="reason.sv"]', 'Värmen är trasig.');
  await press(page, 'main form .row button >> nth=1');
  await look('cancelled, with those who must be called');
  await open(`/staff/clinics/${taken.id}/next/cancel`);
  await look('cancel a draft, confirm');

  for (let place = 0; place < 12; place++) await site.make.clinic({ municipality: '109', slots: 2 });
  await alsoIn(site, coordinator.id, '109');
  await visit('days, many, of two municipalities', '/staff/clinics');
  await visit('month, of two municipalities', `/staff/clinics/month?month=${await monthOf(site)}`);
  await open('/staff/clinics/new?municipality=109');
  await look('new day, one of two municipalities');
};

type Site = Parameters<Walk>[0]['site'];

async function slotsOf({ owner }: Site, clinicId: string): Promise<string[]> {
  const slots = await owner.selectFrom('slot').select('id').where('clinic_id', '=', clinicId).execute();
  return slots.map(({ id }) => id);
}

/** The month that the made days are in. */
async function monthOf({ owner }: Site): Promise<string> {
  const { day } = await owner
    .selectFrom('clinic')
    .select('day')
    .where('municipality_id', '=', '109')
    .orderBy('day')
    .limit(1)
    .executeTakeFirstOrThrow();
  return day.toPlainYearMonth().toString();
}

async function alsoIn({ owner }: Site, personId: string, municipality: string) {
  const role = { person_id: personId, municipality_id: municipality, role: 'coordinator' as const };
  await owner.insertInto('person_role').values(role).execute();
}
