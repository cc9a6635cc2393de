export type EmailRefusal = 'empty' | 'too_long' | 'unreadable';

export type EmailReading = { ok: true; email: string } | { ok: false; reason: EmailRefusal };

const longest = 254;
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainLabel = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const lastLabel = /^(\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/u;

/**
 * Reads an e-mail address that a mailbox can really have; quoted oddities of RFC 5322 are left out on purpose.
 * The domain is lower-cased, the part before @ is kept as typed. Line breaks never pass, so no header can be smuggled in.
 */
export function readEmail(text: string): EmailReading {
  const plain = text
    .slice(0, 1000)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/^mailto:/i, '');
  if (plain === '') return { ok: false, reason: 'empty' };
  if (plain.length > longest) return { ok: false, reason: 'too_long' };
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, Math.max(at, 0));
  const domain = plain.slice(at + 1).toLowerCase();
  if (local.length > 64 || !localPart.test(local) || !isDomain(domain))
    return { ok: false, reason: 'unreadable' };
  return { ok: true, email: `${local}@${domain}` };
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length >= 2 && labels.every((label) => domainLabel.test(label)) && lastLabel.test(labels.at(-1)!)
  );
}
