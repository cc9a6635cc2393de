import type { getClinicMonth } from '#shared/contracts/clinic-days.ts';
import type { Answer } from '#shared/contracts/endpoint.ts';
import { dayIn } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { countHeard } from '../bookings/count-heard.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { listHolidays } from './clashes.queries.ts';
import { listDaysBetween } from './clinics.queries.ts';
import { showDays } from './show-day.ts';

interface Asked {
  month?: string | undefined;
  municipality?: string | undefined;
}

/** A month of the caller's municipalities, or of one of them. */
export function seeMonth(
  deps: Deps,
  caller: Staff,
  { month: named, municipality }: Asked,
): Promise<Answer<typeof getClinicMonth>> {
  const municipalities = caller.scope.filter((id) => municipality === undefined || id === municipality);
  return inScope(deps.db, caller.scope, async (trx) => {
    const month = named ? Temporal.PlainYearMonth.from(named) : await thisMonth(trx, deps, caller);
    const from = month.toPlainDate({ day: 1 });
    const span = { from, until: from.add({ months: 1 }) };
    const rows = await listDaysBetween(trx, { municipality, ...span });
    const holidays = municipalities.length > 0 ? await listHolidays(trx, { municipalities, ...span }) : [];
    return {
      month: month.toString(),
      days: await showDays(trx, deps, { rows, caller }),
      heard: await countHeard(trx, rows.map(({ id }) => id)), // prettier-ignore
      holidays: holidays.map(({ day, name }) => ({ date: day.toString(), name })),
    };
  });
}

async function thisMonth(trx: Trx, { clock }: Pick<Deps, 'clock'>, { scope }: Staff) {
  const { timeZone } = await getMunicipality(trx, scope[0]!);
  return dayIn(clock.now(), timeZone).toPlainYearMonth();
}
