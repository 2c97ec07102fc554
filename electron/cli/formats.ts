import { formatCatalogue } from '../core/import/formats/index.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const command: Command = {
  usage: '',
  summary: 'summary.formats',
  options: [],
  least: 0,
  most: 0,
  run: async ({ json, out, text }) => {
    const formats = formatCatalogue();
    if (json) await out.json(formats);
    else {
      const columns = [
        { title: text('column.format') },
        { title: text('column.title') },
        { title: text('column.container') },
        { title: text('column.verified') },
      ];
      const rows = formats.map(({ id, title, container, verified }) => [
        id,
        title,
        container,
        text(verified ? 'formats.verified' : 'formats.derived'),
      ]);
      await out.print(table(columns, rows, out.style));
    }
    return 0;
  },
};
