import { useEffect } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import { useCase } from '../../stores/case.ts';
import { useImports } from '../../stores/imports.ts';
import { useList } from '../../stores/list.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { CaseOpening } from '../cases/case-opening.tsx';
import { CaseProblem } from '../cases/case-problem.tsx';
import { useKeys } from '../commands/use-keys.ts';
import { Detail } from '../detail/detail.tsx';
import { EmptyDesk } from '../empty-desk/empty-desk.tsx';
import { ImportTray } from '../import-tray/import-tray.tsx';
import { KnowledgePlace } from '../knowledge/knowledge-place.tsx';
import { ListPane } from '../list/list-pane.tsx';
import { OverviewPlace } from '../overview/overview-place.tsx';
import { ResponsesPlace } from '../responses/responses-place.tsx';
import { SuppressionsPlace } from '../suppressions/suppressions-place.tsx';
import { SourcesPlace } from '../sources/sources-place.tsx';
import { DropZone } from './drop-zone.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { Sheets } from './sheets.tsx';
import { Splitter } from './splitter.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useTheme } from './use-theme.ts';
import './shell.css';

export function App(): ReactNode {
  const { t, language } = useWords();
  const place = useWindow((state) => state.place);
  const railOpen = useWindow((state) => state.railOpen);
  const info = useCase((state) => state.info);
  useTheme();
  useKeys();
  useKeptFocus();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = info === null || info.name === '' ? 'Deadletter' : `${info.name} — Deadletter`;
  }, [language, info]);
  const busy = useImports(
    ({ jobs, handing }) => handing > 0 || jobs.some(({ result }) => result === null),
  );
  const empty = info !== null && info.counts.sources === 0 && place !== 'knowledge';

  return (
    <div className={`app${railOpen ? ' rail-open' : ''}`}>
      <a className="skip" href="#main">
        {t('skip-to-main')}
      </a>
      <TopBar />
      <div className="body">
        <Rail />
        <main id="main" tabIndex={-1} className="main">
          <Content empty={empty} busy={busy} />
        </main>
      </div>
      <StatusBar />
      <ImportTray />
      <Notices />
      <Sheets />
      <DropZone />
    </div>
  );
}

interface ContentProps {
  readonly empty: boolean;
  readonly busy: boolean;
}

function Content({ empty, busy }: ContentProps): ReactNode {
  const place = useWindow((state) => state.place);
  const { info, error, opening } = useCase();
  if (opening !== null) return <CaseOpening />;
  if (place !== 'knowledge') {
    if (info === null) return error === null ? <CaseOpening /> : <CaseProblem error={error} />;
    if (empty) return <EmptyDesk busy={busy} />;
  }
  return <Place />;
}

function Place(): ReactNode {
  const place = useWindow((state) => state.place);
  switch (place) {
    case 'desk':
      return <Desk />;
    case 'overview':
      return <OverviewPlace />;
    case 'responses':
      return <ResponsesPlace />;
    case 'suppressions':
      return <SuppressionsPlace />;
    case 'sources':
      return <SourcesPlace />;
    case 'knowledge':
      return <KnowledgePlace />;
    default:
      return unreachable(place);
  }
}

function Desk(): ReactNode {
  const { t } = useWords();
  const width = useList((state) => state.width);
  const density = usePreferences((state) => state.density);
  const detailOpen = useWindow((state) => state.detailOpen);
  const style: CSSProperties & Record<'--list-width', string> = { '--list-width': `${width}px` };
  return (
    <div className={`desk ${density}${detailOpen ? ' detail-open' : ''}`} style={style}>
      <h1 className="sr-only">{t('place.desk')}</h1>
      <ListPane />
      <Splitter />
      <Detail />
    </div>
  );
}
