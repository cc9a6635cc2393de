/** What the servers behind the relay say of a mail: their word comes after it was sent, or never. */
export type Delivery = 'delivered' | 'delayed' | 'bounced';

const weights: Record<Delivery, number> = { delayed: 1, delivered: 2, bounced: 3 };

/** Reports may come in any order and more than once: the graver word stands. */
export function newsOf(known: Delivery | null, reported: Delivery): boolean {
  return known === null || weights[reported] > weights[known];
}
