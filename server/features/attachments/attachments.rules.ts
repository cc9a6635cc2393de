import { full } from './attachments.errors.ts';

/** Files of one booking, and their bytes together as they are kept. */
export const mostFiles = 10;
export const mostBytes = 60_000_000;

/** Files that may be sent for one booking in an hour, taken or not. */
export const mostSentAnHour = 40;

const longestName = 100;

/** How many more files a booking takes. */
export function filesLeft(kept: readonly { size: number }[]): number {
  return bytesOf(kept) >= mostBytes ? 0 : Math.max(0, mostFiles - kept.length);
}

/** A booking takes ten files, and 60 MB in all. */
export function mustHaveRoom(kept: readonly { size: number }[], added: { size: number } | null = null): void {
  if (filesLeft(kept) === 0 || bytesOf(kept) + (added?.size ?? 0) > mostBytes) throw full();
}

const bytesOf = (kept: readonly { size: number }[]) => kept.reduce((sum, { size }) => sum + size, 0);

/** Controls, marks that turn the direction of reading, and half surrogates make a name look like another. */
const misleading = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A name that people may read: without folders, control signs and marks of direction; at most 100 letters. */
export function cleanName(name: string): string {
  const own = name.split(/[/\\]/).at(-1) ?? '';
  const plain = own.replaceAll(misleading, '').replaceAll(/\s+/gu, ' ').trim();
  return [...plain].slice(0, longestName).join('').trim();
}
