import type { Updateable } from 'kysely';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import type { DB } from '#server/platform/database-types.ts';
import { inScope } from '#server/platform/scope.ts';
import { visit as content } from '../messages.ts';
import { staffWith } from '../staff.ts';
import { press, sits, visits, type Walk, type World } from './walk.ts';

function queue({ site: { deps } }: World, recipient: string): Promise<string> {
  const place = { municipality: '109', language: 'fi' as const, recipient, content };
  return inScope(deps.db, ['109'], (trx) => queueMessage(trx, deps, { kind: 'booking-link', ...place }));
}

/** The list of what was sent. */
export const messages: Walk = async (world, page, home, look) => {
  const { site, mailbox } = world;
  const visit = visits(page, home, look);
  await sits(world, page, await staffWith(site, ['coordinator'], '109'));
  await visit('messages, none', '/staff/messages');
  await visit('messages, none failed', '/staff/messages?status=failed');
  const ids: string[] = [];
  for (const place of [1, 2, 3, 4]) ids.push(await queue(world, `aino.viesti.${place}@example.org`));
  await mailbox.waitForMail('aino.viesti.4@example.org');
  const mark = (place: number, changed: Updateable<DB['message']>) =>
    site.owner.updateTable('message').set(changed).where('id', '=', ids[place]!).execute();
  await mark(0, { status: 'failed', failure: 'refused 550', attempts: 5 });
  await mark(1, { status: 'sent_again', attempts: 2 });
  await mark(2, { status: 'queued' });
  await visit('messages, failed, sent again and waiting', '/staff/messages');
  await mark(0, { status: 'sent' });
  await press(page, 'form[action$=again] button');
  await look('message, sending again is refused');
  await mark(0, { status: 'failed', failure: 'refused 550' });
  await page.goto(`${home}/staff/messages?status=failed`);
  await press(page, 'form[action$=again] button');
  await look('message, sent again');
  for (let count = 0; count < 100; count++) await queue(world, 'aino.viesti@example.org');
  await visit('messages, more than a page', '/staff/messages');
};
