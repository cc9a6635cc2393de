import { idInToken, isSealed, sealId } from '../../platform/sealed-id.ts';

const sealed = (id: string) => ({ id, version: 1 });

/** The secret of a place in the list; computed whenever a mail or page needs it, stored nowhere. */
export function waitingTokenOf(id: string, linkKey: string): string {
  return sealId(linkKey, 'waiting', sealed(id));
}

/** The place a link names; null when the link was not made here. */
export function waitingInLink(token: string, linkKey: string): string | null {
  const id = idInToken(token);
  return id && isSealed(token, linkKey, { purpose: 'waiting', ...sealed(id) }) ? id : null;
}
