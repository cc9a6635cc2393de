import { makeDueChanges } from '#server/features/clinics/settle-change.ts';
import { coordinatorOf } from '../planning.ts';
import { bookVisit } from '../visits.ts';
import { opens, press, sits, visits, type Walk } from './walk.ts';

const save = 'main form .row button >> nth=1';

/** Moving and cancelling a whole published day, with the minutes in which that can be taken back. */
export const movingADay: Walk = async (world, page, home, look) => {
  const { site } = world;
  const { clock, deps, make } = site;
  const before = clock.now().toString();
  const visit = visits(page, home, look);
  const open = opens(page, home);
  const coordinator = await coordinatorOf(site);
  await sits(world, page, coordinator);
  const { roomId, draft, publish } = coordinator;
  const { answer: day } = await publish((await draft()).answer);
  const [first, second] = await slotsOf(site, day.id);
  await bookVisit(site, first!);
  await bookVisit(site, second!, { email: '', phone: '040 123 4567' });
  await draft({ date: '2026-11-04' }, []);
  const { roomId: otherRoom } = await make.room('638');
  await draft({ date: '2026-11-05', roomId: otherRoom });

  const here = `/staff/clinics/${day.id}`;
  const to = (date: string, room = roomId) => `${here}/move?date=${date}&roomId=${room}`;
  await visit('move, nothing chosen', `${here}/move`);
  await press(page, 'main form button');
  await look('move, no date');
  await visit('move, a date that is none', to('eilen'));
  await visit('move to the same place', to('2026-10-14'));
  await visit('move, the room is taken', to('2026-11-04'));
  await visit('move, the experts are taken', to('2026-11-05'));
  await visit('move on a holiday', to('2026-12-06'));
  await visit('move, all is free', to('2026-10-21'));
  await press(page, save);
  await look('move, reasons missing');
  const fill = async () => {
    await page.fill('[name="reason.fi"]', 'Kylätalolla on vesivahinko.');
    await page.fill('[name="reason.sv"]', 'Byagården har en vattenskada.');
  };
  await fill();
  await press(page, save);
  await look('move waits');
  await visit('days, one is about to move', '/staff/clinics');
  await open(here);
  await press(page, 'main form button >> nth=0');
  await look('move taken back');
  await open(to('2026-10-21'));
  await fill();
  const quicker = await draft({ date: '2026-10-21' }, []);
  await press(page, save);
  await look('move, somebody was quicker');
  await coordinator.cancel(quicker.answer);
  await open(to('2026-10-21'));
  await fill();
  await press(page, save);
  await draft({ date: '2026-10-21' }, []);
  clock.set(clock.now().add({ minutes: 11 }).toString());
  await makeDueChanges(deps);
  await visit('today, a move was refused', '/staff');
  await visit('move refused when it was due', here);
  await press(page, 'main form button >> nth=1');
  await look('move tried again and refused');
  await press(page, 'main form button >> nth=0');
  await open(to('2026-10-28'));
  await fill();
  await page.fill('[name=date]', '2026-10-29');
  await press(page, save);
  await look('move, another date than was checked');
  await press(page, 'main form .row button >> nth=2');
  await look('moved, with those who must be called');
  await visit('today, somebody must be called', '/staff');
  await open(here);
  await press(page, '#calls button');
  await look('moved, and everybody has been called');
  await open(`${here}/next/cancel`);
  await fill();
  await press(page, save);
  await look('cancellation waits');
  clock.set(before);
};

async function slotsOf({ owner }: Parameters<Walk>[0]['site'], clinicId: string): Promise<string[]> {
  const slots = await owner
    .selectFrom('slot')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .orderBy('starts_at')
    .execute();
  return slots.map(({ id }) => id);
}
