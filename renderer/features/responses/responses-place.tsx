import type { CSSProperties, ReactNode } from 'react';
import { useList } from '../../stores/list.ts';
import { useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Splitter } from '../shell/splitter.tsx';
import { ResponseDetailPane } from './response-detail.tsx';
import { ResponseListPane } from './response-list.tsx';
import '../detail/detail.css';
import '../list/list.css';
import './responses.css';

/** What servers said, grouped: the groups on the left, everything of one on the right. */
export function ResponsesPlace(): ReactNode {
  const { t } = useWords();
  const width = useList((state) => state.width);
  const detailOpen = useWindow((state) => state.detailOpen);
  const style: CSSProperties & Record<'--list-width', string> = { '--list-width': `${width}px` };
  return (
    <div className={`desk responses${detailOpen ? ' detail-open' : ''}`} style={style}>
      <h1 className="sr-only">{t('place.responses')}</h1>
      <ResponseListPane />
      <Splitter />
      <ResponseDetailPane />
    </div>
  );
}
