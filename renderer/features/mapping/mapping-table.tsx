import type { ReactNode } from 'react';
import type { TablePreview } from '../../../shared/contract/api.ts';
import type { ColumnRole, TableMapping } from '../../../shared/domain/import.ts';
import { useWords } from '../../text/use-text.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';

interface MappingTableProps {
  readonly preview: TablePreview;
  readonly mapping: TableMapping;
  readonly onRole: (column: string, role: ColumnRole) => void;
}

/** The first rows as they are, under the role that each column is taken for. */
export function MappingTable({ preview, mapping, onRole }: MappingTableProps): ReactNode {
  const { t, term } = useWords();
  const { header, rows, roles } = preview;
  return (
    <ScrollGroup className="mapping-frame" label={t('mapping.rows')}>
      <table>
        <thead>
          <tr>
            {header.map((column) => {
              const role = mapping.columns[column] ?? 'ignore';
              return (
                <th key={column} scope="col" className={role === 'ignore' ? 'unused' : ''}>
                  <span className="ellipsis" title={column}>
                    {column}
                  </span>
                  <select
                    className="select"
                    aria-label={t('mapping.role-of', { column })}
                    value={role}
                    onChange={(event) => {
                      const chosen = roles.find((one) => one === event.target.value);
                      if (chosen !== undefined) onRole(column, chosen);
                    }}
                  >
                    {roles.map((one) => (
                      <option key={one} value={one}>
                        {term(`role.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ row, line }) => (
            <tr key={line}>
              {header.map((column, at) => (
                <td key={column} className={mapping.columns[column] === 'ignore' ? 'unused' : ''}>
                  <span className="ellipsis" title={row[at] ?? ''}>
                    {row[at] ?? ''}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollGroup>
  );
}

interface Numbered {
  readonly row: readonly string[];
  readonly line: number;
}

const numbered = (rows: TablePreview['rows']): readonly Numbered[] =>
  rows.slice(0, 50).map((row, line) => ({ row, line }));
