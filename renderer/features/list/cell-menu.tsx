import type { ReactNode } from 'react';
import { excluded, only } from '../../query/facet-filter.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useResults } from '../../stores/results.ts';
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
  const facets = useResults((state) => state.facets);
  const order: readonly Column[] = [
    at.column,
    'outcome',
    'reason',
    'provider',
    'recipient',
    'reply',
    'messages',
    'last',
  ];
  const items: MenuItem[] = [];
  for (const column of new Set(order)) {
    const filter = COLUMN_KINDS[column].filter(at.row, words.timezone);
    if (filter === null) continue;
    const value = filterLabel(filter.field, filter.value, words);
    const { field } = filter;
    const asked = facets.find((facet) => facet.field === field)?.asked ?? [];
    const text = (): string => useQuery.getState().text;
    items.push(
      {
        id: `${column}-in`,
        label: t('cell.filter', { value }),
        hint: t(filter.name),
        divided: items.length > 0,
        run: () => setQuery(only(text(), field, filter.value)),
      },
      {
        id: `${column}-out`,
        label: t('cell.exclude', { value }),
        run: () => setQuery(excluded(text(), { field, asked }, filter.value)),
      },
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
