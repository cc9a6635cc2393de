import { dayFromToday } from './bench-context.ts';
import { layDays } from './lay-days.ts';
import { layVisits } from './lay-visits.ts';
import { firstNumber, slotsADay } from './numbers.ts';

const clinicsADay = 40;
/** At once: larger sets outgrow the memory that PostgreSQL sorts in, and nothing is seen of the progress. */
const atOnce = 40 * slotsADay * 25;

/** So many properties, each with one past visit and its signed note, in days that end a month ago. */
export async function layHistory(ownerUrl: string, properties: number): Promise<void> {
  const days = Math.ceil(properties / slotsADay / clinicsADay);
  for (let laid = 0; laid < properties; laid += atOnce) {
    const [first, count] = [firstNumber + laid, Math.min(atOnce, properties - laid)];
    const from = dayFromToday(laid / slotsADay / clinicsADay - days - 30);
    await layDays(ownerUrl, { first, count, from, status: 'closed' });
    await layVisits(ownerUrl, { first, count, status: 'done' });
  }
}
