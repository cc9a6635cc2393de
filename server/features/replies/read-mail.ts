import { simpleParser, type ParsedMail } from 'mailparser';
import { plainInput } from '../../platform/plain-input.ts';
import { readCalendarAnswer, type CalendarAnswer } from './calendar-answer.rules.ts';
import { readDeliveryReport, type DeliveryReport } from './delivery-report.rules.ts';
import { readChecks, type Checks } from './sender-checks.rules.ts';

/** A mail that came in, as far as it can be understood. */
export interface ReadMail {
  /** Name and address of whoever says that they wrote it. */
  sender: string;
  subject: string;
  /** What a person wrote, cut to a bound. */
  words: string;
  checks: Checks;
  /** Written by a machine: an out-of-office note, a receipt. */
  isAutomatic: boolean;
  /** `unreadable`: there is a calendar part, and it is no answer that can be understood. */
  answer: CalendarAnswer | 'unreadable' | null;
  report: DeliveryReport | null;
}

const longest = { line: 300, words: 4000, html: 200_000 };

/** Reads a mail (MIME, RFC 2045). `checkedBy` is the relay whose word on the sender is believed. */
export async function readMail(raw: Buffer, { checkedBy }: { checkedBy: string }): Promise<ReadMail> {
  const parsed = await simpleParser(raw, {
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: longest.html,
  }).catch(() => null);
  return parsed ? understood(parsed, checkedBy) : notUnderstood(raw);
}

function understood(parsed: ParsedMail, checkedBy: string): ReadMail {
  const sender = parsed.from?.value[0];
  const answer = answerIn(parsed);
  const comment = answer && answer !== 'unreadable' ? answer.comment : '';
  return {
    sender: kept([sender?.name, sender?.address && `<${sender.address}>`].filter(Boolean).join(' '), 'line'),
    subject: kept(parsed.subject ?? '', 'line'),
    words: kept(comment || (parsed.text ?? ''), 'words'),
    checks: readChecks(linesOf(parsed, 'authentication-results'), checkedBy),
    isAutomatic: isAutomatic(parsed),
    answer,
    report: reportIn(parsed),
  };
}

/** Nested or broken beyond the library's bounds: a person sees how it begins, for trying again would change nothing. */
function notUnderstood(raw: Buffer): ReadMail {
  const words = kept(raw.toString('latin1'), 'words');
  return {
    ...{ sender: '', subject: '', words, checks: {} },
    ...{ isAutomatic: false, answer: 'unreadable', report: null },
  };
}

function answerIn({ attachments }: ParsedMail): ReadMail['answer'] {
  const isCalendar = ({ contentType, filename = '' }: ParsedMail['attachments'][number]) =>
    /^(text\/calendar|application\/ics)$/i.test(contentType) || /\.ics$/i.test(filename);
  const part = attachments.find(isCalendar);
  return part ? (readCalendarAnswer(part.content.toString('utf8')) ?? 'unreadable') : null;
}

function reportIn({ attachments }: ParsedMail): DeliveryReport | null {
  const part = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  return part ? readDeliveryReport(part.content.toString('utf8')) : null;
}

/** RFC 3834, 5, and what was in use before it. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const submitted = String(headers.get('auto-submitted') ?? 'no');
  return (
    !/^no\b/i.test(submitted) ||
    headers.has('x-autoreply') ||
    /^(auto_reply|bulk|junk)$/i.test(String(headers.get('precedence') ?? ''))
  );
}

function linesOf({ headerLines }: ParsedMail, key: string): string[] {
  return headerLines
    .filter((header) => header.key === key)
    .map(({ line }) => line.slice(line.indexOf(':') + 1));
}

/** What PostgreSQL can keep of it, without the empty lines of quoted mails. */
function kept(text: string, as: 'line' | 'words'): string {
  const lines = String(plainInput(text))
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  const plain = lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return plain.slice(0, longest[as]).toWellFormed();
}
