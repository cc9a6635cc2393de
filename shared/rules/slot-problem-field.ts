import { languages } from '../text/language.ts';
import type { SlotProblem } from './slot-plan.ts';

/** Where the plan's form shows a problem, by which sentence of problems.ts, and the words that the sentence names. */
export interface SlotProblemField {
  field: string;
  code:
    | 'plan_date'
    | 'plan_time'
    | 'plan_end'
    | 'plan_number'
    | 'plan_break_reversed'
    | 'plan_break_outside_day'
    | 'plan_no_slots'
    | 'plan_too_many'
    | 'plan_shares';
  words?: Record<string, string>;
}

const fieldNames: Record<string, string> = { staff: 'staffSlots', walkIn: 'walkInSlots' };

/** The same field and sentence on the server and while one types. */
export function slotProblemField(problem: SlotProblem): SlotProblemField {
  switch (problem.code) {
    case 'time_unreadable':
      return { field: problem.field, code: problem.field === 'date' ? 'plan_date' : 'plan_time' };
    case 'end_before_start':
      return { field: 'end', code: 'plan_end' };
    case 'number_out_of_range': {
      const { field, least, most } = problem;
      return { field: fieldNames[field] ?? field, code: 'plan_number', words: texts({ least, most }) };
    }
    case 'break_reversed':
    case 'break_outside_day':
      return { field: 'breaks', code: `plan_${problem.code}`, words: breakWords(problem) };
    case 'no_slots':
      return { field: 'end', code: 'plan_no_slots' };
    case 'too_many_slots':
      return {
        field: 'end',
        code: 'plan_too_many',
        words: texts({ slots: problem.slots, most: problem.most }),
      };
    case 'shares_exceed_slots':
      return {
        field: 'staffSlots',
        code: 'plan_shares',
        words: texts({ wanted: problem.wanted, slots: problem.slots }),
      };
  }
}

function texts(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
}

/** Break times as the coordinator reads them: a full stop in the Nordic languages, a colon in English. */
function breakWords({ start, end }: { start: string; end: string }): Record<string, string> {
  const nordic = (time: string) => time.replace(':', '.').replace(/^0/, '');
  return Object.fromEntries(
    languages.flatMap((language) => {
      const say = language === 'en' ? (time: string) => time : nordic;
      return [
        [`start.${language}`, say(start)],
        [`end.${language}`, say(end)],
      ];
    }),
  );
}
