import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { expertRoleIn } from './notes.access.ts';
import { insertRead } from './reads.queries.ts';

interface Looked {
  municipality: string;
  propertyId: string;
  noteId: string;
}

type HowStaffLooked = 'note.read' | 'note.printed' | 'note.seen_on_property' | 'note.draft_compared';
type HowResidentLooked = 'advice.read' | 'advice.downloaded';

/** One line for every time a member of staff is shown a note. */
export async function logRead(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  read: Looked & { by: Staff; action: HowStaffLooked },
): Promise<void> {
  const { municipality, propertyId, noteId, by, action } = read;
  const role = expertRoleIn(by, municipality);
  await insertRead(trx, {
    at: clock.now(),
    municipality,
    propertyId,
    noteId,
    personId: by.personId,
    role,
    action,
  });
}

/** One line for every time the resident reads their advice. */
export async function logResidentRead(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { municipality, propertyId, noteId, action }: Looked & { action: HowResidentLooked },
): Promise<void> {
  const nobody = { personId: null, role: null };
  await insertRead(trx, { at: clock.now(), municipality, propertyId, noteId, ...nobody, action });
}

/** One line for every time a member of staff opens a file that a resident sent along with a booking. */
export async function logFileRead(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { municipality, propertyId, by }: Omit<Looked, 'noteId'> & { by: Staff },
): Promise<void> {
  const who = { personId: by.personId, role: expertRoleIn(by, municipality) };
  const action = 'attachment.opened';
  await insertRead(trx, { at: clock.now(), municipality, propertyId, noteId: null, ...who, action });
}
