import type { Frame, Letter, Part } from './letter.rules.ts';

/*
 * Colours stand inline for mail programs that drop the style element (light), and in it for those that follow the
 * device into the dark. One column, no tables, no pictures: it is read in order by a screen reader and fits any width.
 */
const ink = '#1c2b33';
const quiet = '#4a5b64';
const teal = '#0b5c6b';
const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const style = `
:root{color-scheme:light dark}
a{color:${teal}}
@media (prefers-color-scheme:dark){
body,.page{background:#11191d!important}
.card{background:#1b262c!important;border-color:#35454e!important;border-top-color:#5bb9bf!important}
.end{border-color:#35454e!important}
.ink{color:#eef3f5!important}.quiet{color:#b6c4cb!important}
.code{background:#11191d!important;border-color:#5bb9bf!important;color:#eef3f5!important}
.button{background:#5bb9bf!important;color:#06272a!important}
a.link{color:#7fd0d5!important}
}`;

/** A letter as HTML for mail programs. Everything that comes from outside is escaped. */
export function letterHtml(letter: Letter, frame: Frame): string {
  const { language, contact, sender, demo } = frame;
  const body = [
    demo && `<p class="quiet" style="margin:0 0 16px;font-weight:600;color:${quiet}">${escaped(demo)}</p>`,
    `<h1 class="ink" style="margin:0 0 16px;font-size:26px;line-height:1.25;color:${ink}">${escaped(letter.heading)}</h1>`,
    ...letter.parts.map(partHtml),
    contact.words && titled(contact.title, withPhoneLink(contact.words, contact.phone)),
    `<p class="quiet end" style="margin:28px 0 0;padding-top:16px;border-top:1px solid #c9d4d9;color:${quiet}">${escaped(sender)}</p>`,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(letter.subject)}</title>
<style>${style}
</style>
</head>
<body style="margin:0;background:#f2f5f6">
<div class="page" role="main" style="padding:16px 12px;background:#f2f5f6">
<div class="card ink" style="max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;border:1px solid #d7e0e4;border-top:4px solid ${teal};border-radius:8px;${font};font-size:18px;line-height:1.55;color:${ink}">
${body.filter(Boolean).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function partHtml(part: Part): string {
  if ('facts' in part) return part.facts.map(factHtml).join('\n');
  if ('code' in part) return codeHtml(part.label, part.code);
  if ('list' in part) return `${subtitle(part.title)}\n${listHtml(part.list)}`;
  if ('button' in part) return buttonHtml(part.button, part.url);
  return 'title' in part ? titled(part.title, lineBreaks(part.words)) : paragraph(lineBreaks(part.words));
}

/** The first fact, mostly the time, stands out. */
function factHtml([label, [first = '', ...rest]]: [string, string[]], place: number): string {
  const size = place === 0 ? 'font-size:20px' : 'font-size:18px';
  const more = rest.map((line) => `<br>${lineBreaks(line)}`).join('');
  return `<p class="ink" style="margin:0 0 16px;color:${ink}"><span class="quiet" style="color:${quiet}">${escaped(label)}</span><br><strong style="${size}">${lineBreaks(first)}</strong>${more}</p>`;
}

function codeHtml(label: string, code: string): string {
  return `<p class="ink" style="margin:0 0 6px;color:${ink}">${escaped(label)}</p>
<p class="code" style="display:inline-block;margin:0 0 20px;padding:10px 18px;border:2px solid ${teal};border-radius:8px;background:#f2f5f6;font-size:28px;font-weight:700;letter-spacing:2px;color:${ink}">${escaped(code)}</p>`;
}

function buttonHtml(label: string, url: string): string {
  return `<p style="margin:4px 0 20px"><a class="button" href="${escaped(url)}" style="display:inline-block;padding:14px 22px;border-radius:8px;background:${teal};font-weight:600;text-decoration:none;color:#ffffff">${escaped(label)}</a></p>`;
}

function titled(title: string, html: string): string {
  return `${subtitle(title)}\n${paragraph(html)}`;
}

function subtitle(title: string): string {
  return `<h2 class="ink" style="margin:24px 0 4px;font-size:20px;line-height:1.3;color:${ink}">${escaped(title)}</h2>`;
}

function listHtml(lines: string[]): string {
  const items = lines.map((line) => `<li style="margin:0 0 4px">${escaped(line)}</li>`);
  return `<ul class="ink" style="margin:0 0 16px;padding-left:22px;color:${ink}">${items.join('')}</ul>`;
}

function paragraph(html: string): string {
  return `<p class="ink" style="margin:0 0 16px;color:${ink}">${html}</p>`;
}

function withPhoneLink(words: string, phone: string): string {
  const number = phone.replaceAll(/[^\d+]/g, '');
  const link = `<a class="link" href="tel:${number}" style="white-space:nowrap;color:${teal}">${escaped(phone)}</a>`;
  return phone ? lineBreaks(words).replace(escaped(phone), () => link) : lineBreaks(words);
}

function lineBreaks(text: string): string {
  // 14.30–14.55 stays on one line: word joiners around the dash.
  const whole = escaped(text.trim()).replaceAll(/(?<=\d)–(?=\d)/g, '&#8288;–&#8288;');
  return whole.replaceAll(/\r?\n/g, '<br>');
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
