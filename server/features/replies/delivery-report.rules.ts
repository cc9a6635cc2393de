import type { Delivery } from '../messages/delivery.rules.ts';

export interface DeliveryReport {
  delivery: Delivery;
  /** Enhanced status code (RFC 3463) such as `5.1.1`; empty when the report has none. */
  code: string;
}

/** `relayed`: passed on to a server that sends no reports of its own, which has taken it all the same. */
const meanings: Record<string, Delivery> = {
  failed: 'bounced',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/** Reads the part message/delivery-status of a report (RFC 3464); null when it says nothing of what became of the mail. */
export function readDeliveryReport(text: string): DeliveryReport | null {
  const fields = new Map<string, string>();
  // The fields of the mail come first, then those of each recipient: ours have one.
  for (const line of text
    .slice(0, 20_000)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [, name, value] = line.match(/^([A-Za-z-]{1,40}):(.*)$/) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim().toLowerCase());
  }
  const delivery = meanings[fields.get('action') ?? ''];
  if (!delivery) return null;
  return { delivery, code: fields.get('status')?.match(/^[245]\.\d{1,3}\.\d{1,3}/)?.[0] ?? '' };
}
