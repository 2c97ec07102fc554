import type { ReactNode } from 'react';
import { toggleFilter } from '../../query/tokens.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import type { Row } from '../../stores/results.ts';
import { copyText } from '../../ui/clipboard.ts';
import { useWords } from '../../text/use-text.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { filterLabel } from '../omnibox/filter-label.ts';
import { COLUMN_KINDS } from './columns.ts';

export interface CellMenuAt {
  readonly row: Row;
  readonly column: Column;
  readonly x: number;
  readonly y: number;
}

/** Filter by and exclude for the cell, then for the rest of the row. */
export function CellMenu({
  at,
  onClose,
}: {
  readonly at: CellMenuAt;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const order: readonly Column[] = [
    at.column,
    'outcome',
    'reason',
    'provider',
    'recipient',
    'reply',
    'last',
  ];
  const items: MenuItem[] = [];
  for (const column of new Set(order)) {
    const filter = COLUMN_KINDS[column].filter(at.row, words.timezone);
    if (filter === null) continue;
    const value = filterLabel(filter.field, filter.value, words);
    const apply = (negated: boolean) => (): void =>
      setQuery(toggleFilter(useQuery.getState().text, filter.field, filter.value, negated));
    items.push(
      {
        id: `${column}-in`,
        label: t('cell.filter', { value }),
        hint: t(filter.name),
        divided: items.length > 0,
        run: apply(false),
      },
      { id: `${column}-out`, label: t('cell.exclude', { value }), run: apply(true) },
    );
  }
  items.push({
    id: 'copy',
    label: t('cell.copy-address'),
    divided: true,
    run: () => void copyText(at.row.hit.recipient),
  });
  return <Menu label={t('cell.menu')} items={items} at={at} onClose={onClose} />;
}
