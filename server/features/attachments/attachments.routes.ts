import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as contracts from '#shared/contracts/attachments.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { receiveFile, takeOnlyFiles } from '../../platform/receive-file.ts';
import { addAttachment, doorOfHolder, doorOfStaff, type Receive } from './add-attachment.ts';
import { openByLink, openForVisit, type OpenedFile } from './open-attachment.ts';
import { removeAttachment } from './remove-attachment.ts';
import { seeAttachments, seeAttachmentsOfVisit } from './see-attachments.ts';

export function attachmentsRoutes(app: FastifyInstance, deps: Deps): void {
  app.register(async (files) => {
    takeOnlyFiles(files);
    route(files, contracts.addAttachment, ({ params: { token }, request }) =>
      addAttachment(deps, doorOfHolder(deps, token), receiving(request, token)),
    );
    route(files, contracts.addAttachmentAsStaff, ({ params: { bookingId }, caller, request }) =>
      addAttachment(deps, doorOfStaff(deps, caller, bookingId), receiving(request, caller.personId)),
    );
  });
  route(app, contracts.listAttachments, ({ params }) => seeAttachments(deps, params.token));
  route(app, contracts.openAttachment, async ({ params, reply }) =>
    sendFile(reply, await openByLink(deps, params)),
  );
  route(app, contracts.removeAttachment, async ({ params }) => {
    await removeAttachment(deps, params);
    return null;
  });
  route(app, contracts.listAttachmentsAsStaff, ({ caller, params }) =>
    seeAttachmentsOfVisit(deps, caller, params.bookingId),
  );
  route(app, contracts.openAttachmentAsStaff, async ({ caller, params, reply }) =>
    sendFile(reply, await openForVisit(deps, caller, params)),
  );
}

/** @param whose the caller, as far as a repeated request must come from the same one */
function receiving(request: FastifyRequest, whose: string): Receive {
  return (work) =>
    receiveFile(request, contracts.addAttachment.upload, ({ fields: { kind }, sha256, ...file }) => {
      const key = requestKey(request, whose, { kind, sha256: sha256.toString('hex') });
      return work({ ...file, kind, sha256, key });
    });
}

function sendFile(reply: FastifyReply, { parts, headers }: OpenedFile) {
  reply.headers(headers);
  return Readable.from(parts, { objectMode: false });
}
