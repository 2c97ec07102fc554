import type { ReactNode } from 'react';
import { useCase } from '../../stores/case.ts';
import { removeView, useComplete } from '../../stores/complete.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { goTo, openSheet, PLACES, useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Facets } from '../facets/facets.tsx';

export function Rail(): ReactNode {
  const { t } = useWords();
  const loaded = useCase(({ info }) => info !== null && info.counts.sources > 0);
  const place = useWindow((state) => state.place);
  return (
    <div className="rail scroll">
      <nav aria-label={t('rail.name')}>
        <ul>
          {PLACES.map((one, at) => (
            <li key={one}>
              <button
                type="button"
                className="place"
                aria-keyshortcuts={String(at + 1)}
                {...(place === one ? { 'aria-current': 'page' } : {})}
                onClick={() => goTo(one)}
              >
                {t(`place.${one}`)}
                <span aria-hidden="true">{at + 1}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {loaded ? <Views /> : null}
      {place === 'desk' && loaded ? <Facets /> : null}
    </div>
  );
}

function Views(): ReactNode {
  const { t, number } = useWords();
  const views = useComplete((state) => state.views);
  const text = useQuery((state) => state.text);
  const place = useWindow((state) => state.place);
  if (place !== 'desk') return null;
  return (
    <section className="views" aria-label={t('views.name')}>
      <h3>
        {t('views.name')}
        <IconButton
          icon="plus"
          label={t('command.save-view')}
          onClick={() => openSheet({ kind: 'save-view' })}
        />
      </h3>
      <ul>
        {views.map((view) => (
          <li key={view.id} className="view">
            <button
              type="button"
              className="place"
              {...(view.query === text ? { 'aria-current': 'true' } : {})}
              title={view.query}
              onClick={() => {
                goTo('desk');
                setQuery(view.query);
              }}
            >
              <span className="ellipsis">{view.name}</span>
              <span>{number(view.count)}</span>
            </button>
            <IconButton
              icon="close"
              label={t('views.remove', { name: view.name })}
              onClick={() => void removeView(view)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
