import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/notes.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { addToNote } from './add-to-note.ts';
import { markHandedOver } from './mark-handed-over.ts';
import { openNote, seeNote } from './open-note.ts';
import { printNote } from './print-note.ts';
import { releaseNote } from './release-note.ts';
import { saveNote } from './save-note.ts';
import { signNote } from './sign-note.ts';
import { writeAdvicePdf } from './write-advice-pdf.ts';

export function notesRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.openNote, ({ caller, params }) => openNote(deps, caller, params.bookingId));
  route(app, contracts.saveNote, ({ caller, params, body }) =>
    saveNote(deps, caller, { ...params, ...body }),
  );
  route(app, contracts.getNote, ({ caller, params }) => seeNote(deps, caller, params.noteId));
  route(app, contracts.signNote, ({ caller, params, body, request }) =>
    signNote(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.releaseNote, ({ caller, params, body, request }) =>
    releaseNote(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.addToNote, ({ caller, params, body, request }) =>
    addToNote(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.printNote, async ({ caller, params, reply }) => {
    const advice = await printNote(deps, caller, params.noteId);
    reply.type('application/pdf').header('cache-control', 'private, no-store');
    return writeAdvicePdf(advice, advice.language, deps.config);
  });
  route(app, contracts.markHandedOver, ({ caller, params, body }) =>
    markHandedOver(deps, caller, { ...params, ...body }),
  );
}
