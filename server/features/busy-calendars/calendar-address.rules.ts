import type { FieldCode } from '#shared/text/problems.ts';
import { isOutside } from '../../platform/outside-address.ts';

export type AddressReading = { ok: true; address: string; host: string } | { ok: false; code: FieldCode };

/** An address of a calendar as programs give it; `webcal` is https under the name of calendar programs. */
export function readCalendarAddress(typed: string): AddressReading {
  const url = URL.parse(typed.trim().replace(/^webcals?:/i, 'https:'));
  if (url?.protocol === 'http:') return { ok: false, code: 'calendar_address_plain' };
  if (url?.protocol !== 'https:') return { ok: false, code: 'calendar_address' };
  if (url.username || url.password) return { ok: false, code: 'calendar_address_password' };
  if (url.port) return { ok: false, code: 'calendar_address_port' };
  if (!isOutside(url.hostname)) return { ok: false, code: 'calendar_address_inside' };
  url.hash = '';
  return { ok: true, address: url.href, host: url.hostname };
}
