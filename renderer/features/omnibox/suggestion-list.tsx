import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Suggestion } from './suggestions.ts';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

const GROUPS = ['completion', 'view', 'recent', 'command'] as const;

export function SuggestionList({
  id,
  suggestions,
  active,
  onChoose,
}: SuggestionListProps): ReactNode {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active < 0) return;
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label={t('search.suggestions')}
      className="suggestions"
      hidden={suggestions.length === 0}
    >
      {GROUPS.map((group) => {
        const inGroup = suggestions.filter((one) => one.group === group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group} role="group" aria-label={t(`suggest.${group}`)}>
            <div className="suggest-title" aria-hidden="true">
              {t(`suggest.${group}`)}
            </div>
            {inGroup.map((one) => {
              const at = suggestions.indexOf(one);
              return (
                <div
                  key={one.id}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === active}
                  className="suggestion"
                  onMouseDown={(event) => {
                    event.preventDefault();
                    onChoose(one);
                  }}
                >
                  <Icon name={one.icon} size={14} />
                  <span className={one.group === 'command' ? 'ellipsis' : 'ellipsis query'}>
                    {one.label}
                  </span>
                  {one.hint === null ? null : one.group === 'command' ? (
                    <kbd>{one.hint}</kbd>
                  ) : (
                    <span className="quiet ellipsis">{one.hint}</span>
                  )}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
