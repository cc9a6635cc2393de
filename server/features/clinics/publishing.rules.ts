import type { Obstacle } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { publishingProblems, type PublishingProblem } from '#shared/rules/publishing.ts';
import type { DayRow } from './clinics.queries.ts';

/** What stands between a day and its publishing, with names; whoever has left must be replaced first. */
export function obstaclesOf(day: DayRow, facts: { holiday: Words | null; slotCount: number }): Obstacle[] {
  const problems = publishingProblems({
    desks: day.desks,
    staffing: day.seats,
    municipalityLanguages: day.languages,
    texts: day.texts,
    holiday: facts.holiday && { name: facts.holiday },
    holidayConfirmed: day.holidayConfirmed,
    slotCount: facts.slotCount,
  });
  const left = day.seats
    .filter(({ needsSubstitute }) => needsSubstitute)
    .map(({ desk, role }) => ({ code: 'role_unstaffed' as const, desk, role }));
  return [...left, ...problems.map((problem) => withName(problem, day))];
}

/** How many seats wait for somebody: without person and reason, or with a person who has left. */
export function countOpenSeats({ desks, seats }: Pick<DayRow, 'desks' | 'seats'>): number {
  return desks * 3 - seats.filter(({ needsSubstitute }) => !needsSubstitute).length;
}

function withName(problem: PublishingProblem, { seats }: DayRow): Obstacle {
  if (problem.code !== 'person_in_two_roles') return problem;
  const { code, personId, roles } = problem;
  const name = seats.find((seat) => seat.personId === personId)?.name;
  return { code, roles, person: name ?? '' };
}
