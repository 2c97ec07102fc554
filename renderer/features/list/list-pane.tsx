import type { ReactNode } from 'react';
import { LIST_COLUMNS } from '../../../shared/domain/list-column.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { clearChecked, toggleColumn, useList } from '../../stores/list.ts';
import { setDensity, usePreferences } from '../../stores/preferences.ts';
import { setMode, useResults } from '../../stores/results.ts';
import type { Row } from '../../stores/results.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import type { Words } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { flatCell } from '../../text/flat-cell.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Chips } from '../omnibox/chips.tsx';
import { COLUMN_KINDS } from './columns.ts';
import { RecipientList } from './recipient-list.tsx';

export function ListPane(): ReactNode {
  const { t } = useWords();
  return (
    <section className="list-pane" aria-label={t('list.pane')}>
      <div className="list-bar">
        <div className="chips">
          <Chips />
        </div>
        <Count />
        <div className="tools">
          <ListMenu />
        </div>
      </div>
      <RecipientList />
      <Picked />
    </section>
  );
}

function Count(): ReactNode {
  const { t } = useWords();
  const { total, exact, mode, status } = useResults();
  const rows = t(mode === 'recipients' ? 'results.recipients' : 'results.messages', {
    count: total,
  });
  return (
    <span className="count nowrap">{status === 'ready' ? `${rows}${exact ? '' : '+'}` : ''}</span>
  );
}

function ListMenu(): ReactNode {
  const { t } = useWords();
  const mode = useResults((state) => state.mode);
  const columns = useList((state) => state.columns);
  const density = usePreferences((state) => state.density);
  return (
    <MenuButton
      label={t('list.options')}
      title={t('list.options')}
      className="icon-button"
      items={[
        ...(['recipients', 'messages'] as const).map((one, at) => ({
          id: `mode-${one}`,
          ...(at === 0 ? { heading: t('list.rows') } : {}),
          label: t(`mode.${one}`),
          checked: mode === one,
          run: () => setMode(one),
        })),
        ...(['comfortable', 'compact'] as const).map((one, at) => ({
          id: one,
          label: t(`density.${one}`),
          checked: density === one,
          ...(at === 0 ? { heading: t('density.name') } : {}),
          run: () => setDensity(one),
        })),
        ...LIST_COLUMNS.slice(1).map((column, at) => ({
          id: column,
          label: t(COLUMN_KINDS[column].heads[mode].title),
          checked: columns.includes(column),
          ...(at === 0 ? { heading: t('list.columns') } : {}),
          run: () => toggleColumn(column),
        })),
        {
          id: 'export',
          label: t('command.export'),
          divided: true,
          run: () => openSheet({ kind: 'export' }),
        },
        {
          id: 'save',
          label: t('command.save-view'),
          run: () => openSheet({ kind: 'save-view' }),
        },
        {
          id: 'address-list',
          label: t('command.address-list'),
          run: () => openSheet({ kind: 'address-list' }),
        },
      ]}
    >
      <Icon name="columns" />
    </MenuButton>
  );
}

function rowCells(row: Row, { term, date }: Words): readonly string[] {
  const verdict = row.kind === 'recipient' ? row.hit.verdict : row.hit.outcome;
  return [
    row.hit.recipient,
    term(`verdict.${verdict}`),
    row.hit.reason === null ? '' : term(`reason.${reasonName(row.hit.reason, row.hit.knowledge)}`),
    row.hit.lastAt === null ? '' : date(row.hit.lastAt, 'datetime'),
    row.kind === 'recipient' ? (row.hit.reply ?? '') : (row.hit.subject ?? ''),
  ];
}

/** What to do with the marked rows. */
function Picked(): ReactNode {
  const words = useWords();
  const { t } = words;
  const checked = useList((state) => state.checked);
  if (checked.size === 0) return null;
  const rows = (): readonly Row[] =>
    [...useResults.getState().pages.values()].flat().filter(({ id }) => checked.has(id));
  const copyTable = (): void =>
    void copyText(
      rows()
        .map((row) => rowCells(row, words).map(flatCell).join('\t'))
        .join('\n'),
    );
  return (
    <div className="list-picked" role="toolbar" aria-label={t('picked.name')}>
      <span className="nowrap">{t('picked.count', { count: checked.size })}</span>
      <Button
        onClick={() =>
          void copyText(
            rows()
              .map(({ hit }) => hit.recipient)
              .join('\n'),
          )
        }
      >
        {t('picked.addresses')}
      </Button>
      <Button onClick={copyTable}>{t('picked.table')}</Button>
      <Button onClick={() => openSheet({ kind: 'export' })}>{t('picked.export')}</Button>
      <Button look="quiet" onClick={clearChecked}>
        {t('picked.clear')}
      </Button>
    </div>
  );
}
