import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import type { Outside } from '../../platform/fetch-outside.ts';
import { fetchBusyCalendar } from './fetch-busy-calendar.ts';
import { FETCH_BUSY_CALENDAR, fetchBusyCalendars } from './fetch-busy-calendars.ts';

export function busyCalendarsJobs(deps: Deps, outside: Outside): TaskList {
  return {
    'fetch-busy-calendars': () => fetchBusyCalendars(deps),
    [FETCH_BUSY_CALENDAR]: (payload) =>
      fetchBusyCalendar({ ...deps, outside }, payload as { personId: string }),
  };
}

/** Each hour, at a minute at which few others ask the same servers. */
export const busyCalendarsCrontab = '23 * * * * fetch-busy-calendars';
