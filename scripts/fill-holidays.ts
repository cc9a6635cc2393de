import { json, openDatabase } from '#server/platform/database.ts';
import { listHolidays } from '#server/platform/holidays.ts';

const countries = ['FI', 'NO'] as const;
const firstYear = 2025;
const lastYear = 2045;

/** Writes the days when offices are shut into table holiday, which the publishing rule of the database reads. */
export async function fillHolidays(migrationDatabaseUrl: string): Promise<void> {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const rows = countries.flatMap((country) =>
    years.flatMap((year) =>
      listHolidays(country, year).map(({ day, name }) => ({ country, day, name: json(name) })),
    ),
  );
  const db = openDatabase(migrationDatabaseUrl, 1);
  try {
    // Where two holidays fall on one day, the first names it, as in holidayOn.
    await db
      .insertInto('holiday')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['country', 'day']).doNothing())
      .execute();
  } finally {
    await db.destroy();
  }
}
