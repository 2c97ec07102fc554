import type { ReactNode } from 'react';
import { tokenize, withoutToken } from '../../query/tokens.ts';
import type { Token } from '../../query/tokens.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useWords } from '../../text/use-text.ts';
import type { Words } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { filterLabel } from './filter-label.ts';

function chipText(token: Token, words: Words): string {
  const { t } = words;
  if (token.field === null) return t('chip.text', { value: token.value });
  const { field } = token;
  const value = words.anyOf(token.values.map((one) => filterLabel(field, one, words)));
  switch (token.field) {
    case 'after':
      return t('chip.after', { value });
    case 'before':
      return t('chip.before', { value });
    case 'outcome':
    case 'reason':
    case 'provider':
    case 'stream':
      return value;
    default:
      return `${token.field}: ${value}`;
  }
}

/** What is active, each with its own way out. */
export function Chips(): ReactNode {
  const words = useWords();
  const { t } = words;
  const text = useQuery((state) => state.text);
  const tokens = tokenize(text);
  if (tokens.length === 0) return <p className="quiet">{t('chips.none')}</p>;
  return (
    <ul className="chip-row" aria-label={t('chips.name')}>
      {tokens.map((token) => {
        const label = chipText(token, words);
        return (
          <li key={`${token.from}${token.text}`} className={`chip${token.negated ? ' out' : ''}`}>
            <span className="ellipsis" title={token.text}>
              {token.negated ? <span className="sr-only">{t('chip.not')} </span> : null}
              {label}
            </span>
            <button
              type="button"
              aria-label={t('chip.remove', { label })}
              onClick={() => setQuery(withoutToken(text, token))}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
