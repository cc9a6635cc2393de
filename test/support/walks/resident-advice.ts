import type { Page } from 'playwright-core';
import { staffWith } from '../staff.ts';
import { bookVisit, signedNote } from '../visits.ts';
import { press, unfold, visits, type Walk, type World } from './walk.ts';

const openButton = 'form[action$=open] button';
const askButton = 'form[action$=ask] button';

async function newestCode({ mailbox }: World, email: string): Promise<string> {
  const { text } = await mailbox.waitForMail(email, (mail) => /\b\d{6}\b/.test(mail.text));
  return /\b\d{6}\b/.exec(text)![0];
}

async function enter(page: Page, code: string) {
  await page.fill('[name=code]', code);
  await press(page, openButton);
}

/** Reading the advice with link and one-time code. */
export const residentAdvice: Walk = async (world, page, home, look) => {
  const { site, mailbox } = world;
  const visit = visits(page, home, look);
  const clinic = await site.make.clinic({ slots: 3, day: '2026-11-25' });
  const { headers } = await staffWith(site, ['project_lead']);
  const { token, bookingId, email } = await bookVisit(site, clinic.slotIds[0]!, { language: 'sv' });
  const link = `/booking/${token}`;
  await visit('advice before there is any', `${link}/advice`);
  await signedNote(site, { bookingId, headers });
  await visit('booking, advice ready', link);

  await visit('advice, no code yet', `${link}/advice`);
  await press(page, askButton);
  await unfold(page);
  await look('advice, code sent');
  await press(page, openButton);
  await look('advice, code missing');
  const code = await newestCode(world, email!);
  await enter(page, code === '000000' ? '000001' : '000000');
  await look('advice, code wrong');
  for (let tries = 0; tries < 4; tries++) await enter(page, code === '000000' ? '000001' : '000000');
  await look('advice, code used up');
  mailbox.mails.length = 0;
  await page.goto(`${home}${link}/advice`);
  await press(page, askButton);
  const second = await newestCode(world, email!);
  await enter(page, second);
  await look('advice, letter');
  await unfold(page);
  await look('advice, letter with its readers');
  site.clock.pass({ minutes: 31 });
  await visit('advice, the half hour is over', `${link}/advice`);
  await press(page, askButton);
  site.clock.pass({ minutes: 31 });
  await enter(page, '123456');
  await look('advice, code too old');
  for (let tries = 0; tries < 6; tries++) {
    await page.goto(`${home}${link}/advice`);
    await press(page, askButton);
  }
  await look('advice, too many codes asked for');

  const held = await bookVisit(site, clinic.slotIds[1]!);
  await signedNote(site, {
    bookingId: held.bookingId,
    headers,
    holdBack: true,
    heldBackReason: 'Asukas soittaa ensin.',
  });
  await visit('booking, advice held back', `/booking/${held.token}`);
  await site.owner.updateTable('booking').set({ link_version: 9 }).where('id', '=', bookingId).execute();
  await visit('advice by an old link', `${link}/advice`);
};
