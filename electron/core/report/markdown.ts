import { unreachable } from '../../../shared/domain/exhaustive.ts';
import type { Block, Inline, ReportDocument } from './document.ts';
import { codeCell, codeSpan, escapeMarkdown } from './escape.ts';

const inline = (part: Inline): string =>
  part.text === '' ? '' : part.kind === 'code' ? codeSpan(part.text) : escapeMarkdown(part.text);
const cell = (part: Inline): string =>
  part.kind === 'code' && part.text !== '' ? codeCell(part.text) : inline(part);

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `## ${escapeMarkdown(part.text)}`;
    case 'paragraph':
      return part.strong === true ? `**${escapeMarkdown(part.text)}**` : escapeMarkdown(part.text);
    case 'fields':
      return part.rows
        .map(([name, value]) => `- ${escapeMarkdown(name)}: ${inline(value)}`)
        .join('\n');
    case 'list':
      return part.items
        .map(
          (item, index) =>
            `${part.ordered === true ? `${index + 1}.` : '-'} ${item.map(inline).join(' ')}`,
        )
        .join('\n');
    case 'table':
      return [
        row(part.head.map(escapeMarkdown)),
        row(part.head.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map(cell))),
      ].join('\n');
    case 'note':
      return `*${escapeMarkdown(part.text)}*`;
    default:
      return unreachable(part);
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The page as GitHub-flavoured Markdown. */
export function renderMarkdown({ title, blocks }: ReportDocument): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(block)].join('\n\n')}\n`;
}
