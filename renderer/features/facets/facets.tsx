import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Facet } from '../../../shared/contract/api.ts';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import { hasFilter, toggleFilter } from '../../query/tokens.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useResults } from '../../stores/results.ts';
import { goTo } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { filterLabel } from '../omnibox/filter-label.ts';
import { VERDICT_LOOK } from '../outcome/outcome.ts';
import './facets.css';

const FIRST = 6;

/** Counts for the current query; a click filters, the minus excludes. */
export function Facets(): ReactNode {
  const { t } = useWords();
  const facets = useResults((state) => state.facets);
  return (
    <section className="facets" aria-label={t('facets.name')}>
      {facets.map((facet) =>
        facet.values.length === 0 ? null : <FacetGroup key={facet.field} facet={facet} />,
      )}
    </section>
  );
}

function FacetGroup({ facet }: { readonly facet: Facet }): ReactNode {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...facet.values.map(({ count }) => count));
  const values = all ? facet.values : facet.values.slice(0, FIRST);
  const id = `facet-${facet.field}`;
  return (
    <div role="group" aria-labelledby={id} className="facet">
      <h3 id={id}>
        {t(`facet.${facet.field}`)}
        {facet.of === 'recipients' ? null : (
          <span className="quiet"> · {t(`facet.of.${facet.of}`)}</span>
        )}
      </h3>
      <ul>
        {values.map(({ value, label, count }) => (
          <FacetValue
            key={value}
            field={facet.field}
            value={value}
            label={label}
            count={count}
            share={count / most}
            exact={facet.exact}
          />
        ))}
      </ul>
      {facet.values.length > FIRST ? (
        <button
          type="button"
          className="link facet-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('facet.fewer') : t('facet.more', { count: facet.values.length - FIRST })}
        </button>
      ) : null}
    </div>
  );
}

interface FacetValueProps {
  readonly field: Facet['field'];
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
  readonly exact: boolean;
}

function FacetValue({ field, value, label, count, share, exact }: FacetValueProps): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const text = useQuery((state) => state.text);
  const standing = hasFilter(text, field, value);
  const own = filterLabel(field, value, words);
  const name = own === value ? label : own;
  const verdict = field === 'outcome' ? VERDICTS.find((one) => one === value) : undefined;
  const tone = verdict === undefined ? '' : `tone-${VERDICT_LOOK[verdict].tone}`;
  const bar: CSSProperties = { width: `${Math.max(2, share * 100)}%` };
  const apply = (negated: boolean): void => {
    goTo('desk');
    setQuery(toggleFilter(text, field, value, negated));
  };
  return (
    <li className={`facet-value ${tone}${standing === null ? '' : ` ${standing}`}`}>
      <button
        type="button"
        className="facet-pick"
        aria-pressed={standing === 'in'}
        onClick={() => apply(false)}
      >
        <span className="ellipsis" title={name}>
          {name}
        </span>
        <span className="facet-count" title={exact ? undefined : t('facet.sampled')}>
          {exact ? number(count) : `≈ ${number(count)}`}
        </span>
        <span className="facet-bar" aria-hidden="true">
          <span style={bar} />
        </span>
      </button>
      <IconButton
        icon="minus"
        label={t('facet.exclude', { value: name })}
        aria-pressed={standing === 'out'}
        onClick={() => apply(true)}
      />
    </li>
  );
}
