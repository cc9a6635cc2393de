import { bookSlot, cancelBooking, changeBooking, takeHold } from '#shared/contracts/bookings.ts';
import { Deployment, type Ledger } from '../prove/deployment.ts';

const PACE = 200;
const TICK_MS = 20;
const MOST_A_TICK = 10;
const MOST_AT_ONCE = 300;

/** What the server has said of one visit; only a yes that arrived counts. */
export interface Visit {
  slotId: string;
  /** Milliseconds of performance.now(); 0 while nothing is booked. */
  begunAt: number;
  bookedAt: number;
  token: string | null;
  movedTo: string | null;
  cancelled: boolean;
  /** A change was asked for and its answer never came: both ends are right. */
  unsure: boolean;
}

export interface Load {
  visits: Visit[];
  ledgers: Ledger[];
  /** Ends when every request that was begun has been answered or has failed. */
  stop(): Promise<{ seconds: number }>;
}

/** Residents who book at a steady pace, in requests a second, whatever happens to the server, one server after another. */
export function startLoad(origins: string[], slots: string[], pace = PACE): Load {
  const deployments = origins.map((origin) => new Deployment(origin));
  const visits: Visit[] = [];
  const running = new Set<Promise<void>>();
  const begun = performance.now();
  const free = slots.values();
  /** A visit that has begun will still ask once more. */
  const sent = () => deployments.reduce((sum, { ledger }) => sum + ledger.sent, running.size);
  const timer = setInterval(() => {
    const due = pace * ((performance.now() - begun) / 1000);
    for (
      let started = 0;
      sent() < due && started < MOST_A_TICK && running.size < MOST_AT_ONCE;
      started += 1
    ) {
      const next = free.next();
      if (next.done) return;
      const deployment = deployments[visits.length % deployments.length]!;
      const visit = newVisit(next.value);
      visits.push(visit);
      const work = live(deployment, visit, { place: visits.length, free }).catch(() => undefined);
      running.add(work);
      void work.finally(() => running.delete(work));
    }
  }, TICK_MS);
  return {
    visits,
    ledgers: deployments.map(({ ledger }) => ledger),
    async stop() {
      clearInterval(timer);
      const seconds = (performance.now() - begun) / 1000;
      await Promise.all(running);
      return { seconds };
    },
  };
}

const newVisit = (slotId: string): Visit => ({
  slotId,
  begunAt: performance.now(),
  bookedAt: 0,
  token: null,
  movedTo: null,
  cancelled: false,
  unsure: false,
});

async function live(
  deployment: Deployment,
  visit: Visit,
  { place, free }: { place: number; free: Iterator<string> },
) {
  const held = await deployment.call(takeHold, { params: { slotId: visit.slotId } });
  if (held.status !== 201) return;
  const booked = await deployment.call(bookSlot, {
    body: { holdToken: held.answer.holdToken, ...answers(place) },
  });
  if (booked.status !== 201) return;
  visit.token = booked.answer.token;
  visit.bookedAt = performance.now();
  const params = { token: visit.token };
  const change = async (wanted: 'move' | 'cancel') => {
    visit.unsure = true;
    const slotId = wanted === 'move' ? String(free.next().value ?? visit.slotId) : '';
    const { status } =
      wanted === 'move'
        ? await deployment.call(changeBooking, { params, body: { slotId } })
        : await deployment.call(cancelBooking, { params });
    // A fault may have come after the change had been written; a refusal never does.
    visit.unsure = status >= 500;
    if (status === 200 && wanted === 'move') visit.movedTo = slotId;
    if (status === 200 && wanted === 'cancel') visit.cancelled = true;
  };
  if (place % 10 === 4) await change('move');
  if (place % 10 === 9) await change('cancel');
}

/** Every fifth asks for mail: mails leave one by one, and the drill waits for the last. */
function answers(place: number) {
  const contact =
    place % 5 === 4 ? { email: `harjoitus.${place}@example.org` } : { phone: `+35840${1_000_000 + place}` };
  const property = { propertyIdentifier: `638-999-${1 + Math.floor(place / 9000)}-${1 + (place % 9000)}` };
  return {
    ...property,
    ...contact,
    relation: 'owner' as const,
    name: 'Harjoitus Testi',
    language: 'fi' as const,
  };
}
