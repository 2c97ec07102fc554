import { unreachable } from '../../../shared/domain/exhaustive.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import type { Block, Inline, ReportDocument } from './document.ts';
import { escapeHtml } from './escape.ts';

const STYLE = `
@page { size: A4; margin: 12mm 14mm }
* { box-sizing: border-box }
html { color-scheme: light; background: #fff }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1.25rem; color: #1d1b18; background: #fff;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
h1 { margin: 0 0 .75rem; font-size: 20px; line-height: 1.25 }
h2 { margin: 1.25rem 0 .35rem; padding-top: .6rem; border-top: 1px solid #e4dfd6; font-size: 13px;
  letter-spacing: .02em; color: #5f5a52; break-after: avoid }
p { margin: .4rem 0 }
p.strong { font-size: 16px; font-weight: 600; line-height: 1.4 }
p.note { margin: 1.25rem 0 0; font-size: 12px; color: #5f5a52 }
p.note + p.note { margin-top: .1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .4rem 0 }
dt { color: #5f5a52 }
dd { margin: 0; overflow-wrap: anywhere }
ul, ol { margin: .4rem 0; padding-left: 1.3rem }
li { margin: .15rem 0 }
code { font: 12px/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere;
  white-space: pre-wrap }
table { width: 100%; border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #e4dfd6; text-align: left;
  vertical-align: top; overflow-wrap: break-word }
th { font-weight: 600; color: #5f5a52; white-space: nowrap }
td:first-child { white-space: nowrap }
td:nth-child(n+4) { min-width: 6.5rem; overflow-wrap: anywhere }
tr { break-inside: avoid }
thead { display: table-header-group }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5px; line-height: 1.4 }
  h1 { font-size: 16px; margin-bottom: .4rem }
  h2 { font-size: 10.5px; margin-top: .7rem; padding-top: .35rem }
  p.strong { font-size: 12.5px }
  code, table, p.note { font-size: 9.5px }
}
`.trim();

const inline = ({ kind, text }: Inline): string => {
  if (text === '') return '';
  return kind === 'code' ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text);
};

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'paragraph':
      return `<p${part.strong === true ? ' class="strong"' : ''}>${escapeHtml(part.text)}</p>`;
    case 'fields': {
      const rows = part.rows.map(
        ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${inline(value)}</dd>`,
      );
      return `<dl>\n${rows.join('\n')}\n</dl>`;
    }
    case 'list': {
      const tag = part.ordered === true ? 'ol' : 'ul';
      const items = part.items.map((item) => `<li>${item.map(inline).join(' ')}</li>`);
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table': {
      const head = part.head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
      const rows = part.rows.map(
        (cells) => `<tr>${cells.map((value) => `<td>${inline(value)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'note':
      return `<p class="note">${escapeHtml(part.text)}</p>`;
    default:
      return unreachable(part);
  }
}

/** The page as one HTML file that loads nothing, runs nothing and prints on A4. */
export function renderHtml({ title, blocks }: ReportDocument, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${blocks.map(block).join('\n')}
</main>
</body>
</html>
`;
}
