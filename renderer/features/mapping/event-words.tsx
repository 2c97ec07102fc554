import type { ReactNode } from 'react';
import type { TablePreview } from '../../../shared/contract/api.ts';
import type { TableMapping } from '../../../shared/domain/import.ts';
import { useWords } from '../../text/use-text.ts';
import { EventOptions } from './event-options.tsx';

interface EventWordsProps {
  readonly preview: TablePreview;
  readonly mapping: TableMapping;
  readonly onChange: (events: Readonly<Record<string, string>>) => void;
}

/** From so many different words on only those are shown that nobody knows. */
const MANY = 12;
/** A column with more words than this holds no events. */
const MOST = 40;

/** What the words of the event column mean: known ones filled in, the others to be said. */
export function EventWords({ preview, mapping, onChange }: EventWordsProps): ReactNode {
  const { t } = useWords();
  const column = preview.header.findIndex((name) => mapping.columns[name] === 'event');
  const words = [...new Set(preview.rows.map((row) => (row[column] ?? '').trim()))].filter(
    (word) => word !== '',
  );
  const known = new Map<string, string>(preview.words);
  const given = new Map(Object.entries(mapping.events ?? {}));
  const shown = words.length > MANY ? words.filter((word) => !known.has(word)) : words;
  if (column < 0 || shown.length === 0 || words.length > MOST) return null;
  return (
    <fieldset className="mapping-words">
      <legend>{t('mapping.words')}</legend>
      {shown.map((word) => (
        <label key={word} className="field">
          <span className="mono">{word}</span>
          <select
            className="select"
            value={given.get(word) ?? known.get(word) ?? 'other'}
            onChange={(event) =>
              onChange({ ...Object.fromEntries(given), [word]: event.target.value })
            }
          >
            <EventOptions />
          </select>
        </label>
      ))}
    </fieldset>
  );
}
