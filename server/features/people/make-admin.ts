import { audit } from '../../platform/audit.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { findOrAddPerson, insertRole, updateReturned } from './colleagues.queries.ts';

export interface FirstAdmin {
  email: string;
  name: string;
  municipalities: string[];
}

/** Makes somebody admin from outside: by whoever runs the server, so without a caller and without a mail. */
export async function makeAdmin(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { email, name, municipalities }: FirstAdmin,
): Promise<void> {
  const at = clock.now();
  const person = { name, email, phone: null, language: 'fi' as const };
  await inScope(db, municipalities, async (trx) => {
    const personId = await findOrAddPerson(trx, person);
    for (const municipality of municipalities) {
      const isNew = await insertRole(trx, { municipality, personId, role: 'admin', givenBy: null, at });
      const line = {
        at,
        municipality,
        by: 'system',
        action: 'person.role_given',
        subject: personId,
      } as const;
      if (isNew) await audit(trx, { ...line, details: { role: 'admin' } });
    }
    await updateReturned(trx, personId, person);
  });
}
