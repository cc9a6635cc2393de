import { expectNumber, type Check, type Proof } from '../proof.ts';

const HALF_HOUR_MS = 30 * 60_000;

/** Days planned over the next two nights on which the clocks change: every half hour that really passes is a time. */
export const clockChangeNights: Check = {
  name: 'clock-change nights',
  async run(proof) {
    const changes = nextChanges(proof.timeZone);
    const found = [];
    for (const change of changes) found.push(await nightOf(proof, change));
    return {
      facts: found.map(({ date, times }) => `${date}: ${times} times between 01:00 and 06:00`).join('; '),
      faults: found.flatMap(({ faults }) => faults),
    };
  },
};

function nextChanges(zone: string): Temporal.ZonedDateTime[] {
  const first = Temporal.Now.zonedDateTimeISO(zone).getTimeZoneTransition('next');
  const second = first?.getTimeZoneTransition('next');
  return [first, second].filter((change) => change != null);
}

async function nightOf(proof: Proof, change: Temporal.ZonedDateTime) {
  const date = change.toPlainDate();
  const slots = await proof.day({ date: date.toString(), start: '01:00', end: '06:00' });
  const zoned = (time: string) =>
    date.toZonedDateTime({ timeZone: proof.timeZone, plainTime: time }).epochMilliseconds;
  const wanted = (zoned('06:00') - zoned('01:00')) / HALF_HOUR_MS;
  const starts = slots.map(({ start }) => Temporal.Instant.from(start).epochMilliseconds);
  const uneven = starts.filter((start, place) => start !== zoned('01:00') + place * HALF_HOUR_MS);
  for (const { id } of slots) await proof.visit(id);
  return {
    date,
    times: slots.length,
    faults: [
      ...expectNumber(slots.length, wanted, `times on ${date}`),
      ...expectNumber(wanted === 8 || wanted === 12 ? 0 : 1, 0, `a night of another length on ${date}`),
      ...expectNumber(uneven.length, 0, `times on ${date} at another moment than their half hour`),
    ],
  };
}
