import type { StaffPerson } from '#shared/contracts/administration.ts';
import type { Role } from '#shared/contracts/endpoint.ts';
import { readEmail } from '#shared/rules/email.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RefusedField } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import {
  findColleague,
  findOrAddPerson,
  insertRole,
  updateReturned,
  type PersonFacts,
} from './colleagues.queries.ts';
import { readFacts, type TypedFacts } from './person-facts.rules.ts';
import { asSeenBy } from './see-people.ts';

export interface Invitation extends TypedFacts {
  municipality: string;
  email: string;
  roles: Role[];
}

/** Makes somebody a colleague, by mail. Who already works in another municipality keeps their name and their account. */
export async function invitePerson(
  deps: Deps,
  caller: Staff,
  asked: Invitation & { key: RequestKey | null },
): Promise<StaffPerson> {
  const { municipality, roles } = asked;
  const scope = mustBeInScope(caller, municipality);
  return inScope(deps.db, scope, async (trx) => {
    const person = await readInvited(trx, asked);
    const personId = await once<string, string>(
      trx,
      { key: asked.key, clock: deps.clock },
      {
        work: () => addColleague(trx, deps, { person, municipality, roles, by: caller }),
        subjectOf: (id) => id,
        again: async (id) => id,
      },
    );
    return asSeenBy(caller, (await findColleague(trx, municipality, personId))!);
  });
}

async function readInvited(trx: Trx, asked: Invitation): Promise<PersonFacts & { email: string }> {
  const { country } = await getMunicipality(trx, asked.municipality);
  const email = readEmail(asked.email);
  const wrong: RefusedField[] = [];
  if (!email.ok) wrong.push({ field: 'email', code: 'email' });
  if (asked.roles.length === 0) wrong.push({ field: 'roles', code: 'role_none' });
  const facts = readFacts(asked, country, wrong);
  return { ...facts, email: email.ok ? email.email.toLowerCase() : '' };
}

interface NewColleague {
  person: PersonFacts & { email: string };
  municipality: string;
  roles: Role[];
  by: Staff;
}

async function addColleague(
  trx: Trx,
  deps: Deps,
  { person, municipality, roles, by }: NewColleague,
): Promise<string> {
  const at = deps.clock.now();
  const personId = await findOrAddPerson(trx, person);
  for (const role of roles) await insertRole(trx, { municipality, personId, role, givenBy: by.personId, at });
  await updateReturned(trx, personId, person);
  const invited = (await findColleague(trx, municipality, personId))!;
  await audit(trx, { at, municipality, by, action: 'person.invited', subject: personId, details: { roles } });
  await queueMessage(trx, deps, {
    kind: 'staff-invited',
    municipality,
    language: invited.language,
    recipient: invited.email,
    personId,
    content: { roles, invitedBy: by.name },
  });
  return personId;
}
