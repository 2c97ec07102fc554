import type { ReactNode } from 'react';
import { loadRecentCases, openCase, openSample, pickCase, useCase } from '../../stores/case.ts';
import { carrier } from '../../stores/core.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import './cases.css';

export function CaseSwitcher(): ReactNode {
  const { t, ago } = useWords();
  const { info, recent, error } = useCase();
  const items: MenuItem[] = recent.slice(0, 8).map(({ id, name, openedAt, location }) => ({
    id,
    label: name === '' ? location : name,
    hint: ago(openedAt),
    run: () => void openCase(id),
  }));
  const others: MenuItem[] = [
    { id: 'new', label: t('command.new-case'), run: () => openSheet({ kind: 'new-case' }) },
    ...(carrier().kind === 'desktop'
      ? [{ id: 'open', label: t('command.open-case'), run: () => void pickCase() }]
      : []),
    { id: 'sample', label: t('command.sample'), run: () => void openSample() },
  ];
  // While it opens it has no name yet, rather than a wrong one.
  const opening = info === null && error === null;
  const name = (info?.name ?? '') || (opening ? '' : t('case.unnamed'));
  return (
    <MenuButton
      label={t('case.menu')}
      className="case-button"
      items={[
        ...items,
        ...others.map((item, at) =>
          at === 0 && items.length > 0 ? { ...item, divided: true } : item,
        ),
      ]}
      onOpen={() => void loadRecentCases()}
    >
      <Mark />
      <span className="case-name ellipsis">{info?.sample === true ? t('case.sample') : name}</span>
      <span className="sr-only">{t('case.menu')}</span>
      <Icon name="down" size={12} />
    </MenuButton>
  );
}

/** The mark of the product: a letter that came back. */
export function Mark({ size = 22 }: { readonly size?: number }): ReactNode {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 6.5h18v12H3z M3.4 7 12 13.6 20.6 7" />
      <path className="mark-cross" d="m15.6 15.4 5.2 5.2m0-5.2-5.2 5.2" />
    </svg>
  );
}
