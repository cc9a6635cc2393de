import { measureSms } from '#shared/rules/sms-parts.ts';
import type { ReceivedSms } from './sms-gateway.ts';

/** The demo's telephone: every text message, the newest first. */
export function smsPage(messages: readonly ReceivedSms[]): string {
  const shown = messages.toReversed().map(messageHtml).join('');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Text messages of the demo</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
  article { border: 1px solid #767676; border-radius: 0.5rem; padding: 1rem; margin-block: 1rem; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0 0; }
</style>
<h1>Text messages of the demo</h1>
<p>Nothing leaves this machine.</p>
${shown || '<p>None has come yet.</p>'}
</html>`;
}

function messageHtml({ to, from, text, receivedAt }: ReceivedSms): string {
  const { units, parts } = measureSms(text);
  const at = Temporal.Instant.fromEpochMilliseconds(receivedAt).toString({ smallestUnit: 'second' });
  const length = `${units} characters, ${parts === 1 ? '1 part' : `${parts} parts`}`;
  return `<article><strong>${escaped(to)}</strong> from ${escaped(from)}, ${at}, ${length}<pre>${linked(escaped(text))}</pre></article>`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign]!);
const linked = (html: string) => html.replaceAll(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
