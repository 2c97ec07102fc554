import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Facet } from '../../../shared/contract/api.ts';
import { standing, withoutField } from '../../query/facet-filter.ts';
import { tokenize } from '../../query/tokens.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useResults } from '../../stores/results.ts';
import { goTo } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { useSlow } from '../../ui/use-slow.ts';
import { FacetValue } from './facet-value.tsx';
import './facets.css';

const FIRST = 6;

/** Counts for the current query. A click takes a value in or out; several of a facet are alternatives. */
export function Facets(): ReactNode {
  const { t } = useWords();
  const facets = useResults((state) => state.facets);
  const text = useQuery((state) => state.text);
  const tokens = tokenize(text);
  const slow = useSlow(useResults((state) => state.asking === 'counts'));
  return (
    <section
      className={`facets${slow ? ' stale' : ''}`}
      aria-label={t('facets.name')}
      aria-busy={slow}
    >
      {facets.map((facet) =>
        facet.values.length === 0 ? null : (
          <FacetGroup
            key={facet.field}
            facet={facet}
            own={tokens
              .flatMap((token) => (token.field === facet.field ? token.text : []))
              .join(' ')}
          />
        ),
      )}
    </section>
  );
}

interface FacetGroupProps {
  readonly facet: Facet;
  /** What the query asks of this field. */
  readonly own: string;
}

const FacetGroup = memo(function FacetGroup({ facet, own }: FacetGroupProps): ReactNode {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const { field, values } = facet;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const shown = values
    .map((one) => ({ ...one, standing: standing(own, facet, one.value) }))
    .filter((one, place) => all || place < FIRST || one.standing !== null);
  const here = shown.some(({ value }) => value === at) ? at : shown[0]?.value;
  const hidden = values.length - shown.length;
  const folds = all ? values.length > FIRST : hidden > 0;
  const id = `facet-${field}`;
  const name = t(`facet.${field}`);
  const clear = (): void => {
    goTo('desk');
    setQuery(withoutField(useQuery.getState().text, field));
  };
  return (
    <div role="group" aria-labelledby={id} className="facet">
      <div className="facet-head">
        <h3 id={id}>
          {name}
          {facet.of === 'recipients' ? null : (
            <span className="quiet"> · {t(`facet.of.${facet.of}`)}</span>
          )}
        </h3>
        {own === '' ? null : (
          <button
            type="button"
            className="link facet-clear"
            aria-label={t('facet.clear-name', { name })}
            onClick={clear}
          >
            {t('facet.clear')}
          </button>
        )}
      </div>
      <ul>
        {shown.map((one) => (
          <FacetValue
            key={one.value}
            facet={facet}
            value={one.value}
            label={one.label}
            count={one.count}
            share={one.count / most}
            standing={one.standing}
            reachable={one.value === here}
            onFocus={setAt}
          />
        ))}
      </ul>
      {folds ? (
        <button
          type="button"
          className="link facet-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('facet.fewer') : t('facet.more', { count: hidden })}
        </button>
      ) : null}
    </div>
  );
});
