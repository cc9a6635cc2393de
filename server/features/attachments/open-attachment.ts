import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { inScopeOfLink } from '../bookings/open-link.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { logFileRead } from '../notes/log-read.ts';
import { findAttachment } from './attachments.queries.ts';
import { dispositionOf } from './download-name.rules.ts';
import { readParts } from './read-parts.ts';

export interface OpenedFile {
  parts: AsyncIterable<Uint8Array>;
  headers: Record<string, string>;
}

export function openByLink(deps: Deps, asked: { token: string; attachmentId: string }): Promise<OpenedFile> {
  return inScopeOfLink(deps, asked.token, (trx, booking) => openOne(trx, deps, booking, asked.attachmentId));
}

/** Opened by staff, with one line in the access log of the property. */
export function openForVisit(
  deps: Deps,
  caller: Staff,
  { bookingId, attachmentId }: { bookingId: string; attachmentId: string },
): Promise<OpenedFile> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const visit = await seeVisit(trx, bookingId);
    const opened = await openOne(trx, deps, visit, attachmentId);
    const { municipality, propertyId } = visit;
    await logFileRead(trx, deps, { municipality, propertyId, by: caller });
    return opened;
  });
}

async function openOne(
  trx: Trx,
  deps: Deps,
  { id: bookingId, municipality }: { id: string; municipality: string },
  id: string,
): Promise<OpenedFile> {
  const file = await findAttachment(trx, { bookingId, id });
  if (!file) throw notFound();
  return { parts: readParts(deps, { municipality, ...file }), headers: headersOf(file) };
}

/** Whatever a file holds, a browser shows a picture or saves it: it runs nothing, loads nothing, and keeps nothing. */
const headersOf = (file: { name: string; mediaType: string; size: number }) => ({
  'content-type': file.mediaType,
  'content-length': String(file.size),
  'content-disposition': dispositionOf(file),
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});
