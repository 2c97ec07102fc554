import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TablePreview } from '../../../shared/contract/api.ts';
import type { TableMapping } from '../../../shared/domain/import.ts';
import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import { forgetMapping } from '../../stores/mapping.ts';
import type { MappingSubject } from '../../stores/mapping.ts';
import { useWords } from '../../text/use-text.ts';

type Origin = 'read' | 'remembered' | 'guess';

interface MappingOriginProps {
  readonly subject: MappingSubject;
  readonly preview: TablePreview;
  readonly onTake: (mapping: TableMapping) => void;
}

/** Where the roles come from, with a way to the others and out of what is remembered. */
export function MappingOrigin({ subject, preview, onTake }: MappingOriginProps): ReactNode {
  const { t } = useWords();
  const { guess, read, fingerprint } = preview;
  const [remembered, setRemembered] = useState(preview.remembered);
  const [forgotten, setForgotten] = useState(false);
  const [origin, setOrigin] = useState<Origin>(firstOrigin(preview));
  const take = (from: Origin, mapping: TableMapping): void => {
    setOrigin(from);
    onTake(mapping);
  };
  const forget = async (): Promise<void> => {
    if (fingerprint === null || !(await forgetMapping(fingerprint))) return;
    setRemembered(null);
    setForgotten(true);
    if (origin === 'remembered') take('guess', guess);
  };
  const note = noteOf(origin, 'source' in subject, read !== null);
  return (
    <p className="mapping-origin">
      <span role="status">
        {forgotten ? `${t('mapping.forgotten')} ` : ''}
        {t(note)}
      </span>
      {origin === 'remembered' || remembered === null || isSame(remembered, read) ? null : (
        <button type="button" className="link" onClick={() => take('remembered', remembered)}>
          {t('mapping.take-remembered')}
        </button>
      )}
      {origin === 'guess' ? null : (
        <button type="button" className="link" onClick={() => take('guess', guess)}>
          {t('mapping.take-guess')}
        </button>
      )}
      {remembered === null ? null : (
        <button type="button" className="link" onClick={() => void forget()}>
          {t('mapping.forget')}
        </button>
      )}
    </p>
  );
}

/** Both come as JSON from the same writer. */
const isSame = (one: TableMapping, other: TableMapping | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function firstOrigin({ read, remembered }: TablePreview): Origin {
  if (read !== null) return 'read';
  return remembered === null ? 'guess' : 'remembered';
}

/** A source that nobody mapped was read by the guess. */
function noteOf(origin: Origin, imported: boolean, mapped: boolean): DeskKey {
  if (origin === 'remembered') return 'mapping.remembered';
  if (!imported) return 'mapping.note';
  return origin === 'read' || !mapped ? 'mapping.as-read' : 'mapping.reread-note';
}
