import type { Frame, Letter, Part } from './letter.rules.ts';

/** A letter as plain text; an address stands alone on its line, so that every mail program makes it a link. */
export function letterText({ heading, parts }: Letter, { contact, sender, demo }: Frame): string {
  const blocks = [
    demo,
    `${heading}\n${'='.repeat(heading.length)}`,
    ...parts.map(partText),
    contact.words && `${contact.title}\n${contact.words}`,
    `--\n${sender}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function partText(part: Part): string {
  if ('facts' in part)
    return part.facts.map(([label, lines]) => `${label}:\n${lines.join('\n')}`).join('\n\n');
  if ('code' in part) return `${part.label}: ${part.code}`;
  if ('list' in part) return `${part.title}\n${part.list.map((line) => `- ${line}`).join('\n')}`;
  if ('button' in part) return `${part.button}:\n${part.url}`;
  return 'title' in part ? `${part.title}\n${part.words}` : part.words;
}
