import type { askApi } from '#web/lib/server/ask-api.ts';
import { seeDayElsewhere, type ElsewhereAsked, type Target } from '../day-elsewhere.ts';

export interface CopyPreview extends Target {
  /** The date and the room in words; what was typed where it is no date. */
  title: string;
  /** Why the day cannot be copied to here; null when it can. */
  refused: string | null;
  /** What the coordinator must know of a copy that will be made. */
  notes: string[];
  /** The people who are taken then. Who has lost their role is left out by the server. */
  without: string[];
}

/** What would become of each copy, before anything is saved. */
export async function previewCopies(
  event: Parameters<typeof askApi>[0],
  rows: readonly Target[],
  asked: ElsewhereAsked,
): Promise<CopyPreview[]> {
  const filled = rows.filter(({ date }) => date !== '');
  return Promise.all(
    filled.map(async (row, place) => {
      const copy = await previewCopy(event, row, asked);
      const isTwice = filled.findIndex(({ date }) => date === row.date) < place;
      return isTwice ? { ...copy, refused: asked.sentences['plan_date_twice'] ?? '' } : copy;
    }),
  );
}

async function previewCopy(
  event: Parameters<typeof askApi>[0],
  row: Target,
  asked: ElsewhereAsked,
): Promise<CopyPreview> {
  const { copy: words } = asked.text;
  const { title, refused, holiday, absent, busy } = await seeDayElsewhere(event, row, asked);
  const leftOut = absent.map(({ name, why }) => [...why, words.leftOut(name)].join(' '));
  const confirm = holiday ? [words.holiday(holiday)] : [];
  return {
    ...{ ...row, title, refused },
    notes: [...new Set([...confirm, ...leftOut, ...busy])],
    without: [...new Set(absent.flatMap(({ taken }) => taken ?? []))],
  };
}
