import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TablePreview } from '../../../shared/contract/api.ts';
import { isTimed, MILESTONE_ROLES } from '../../../shared/domain/import.ts';
import type { ColumnRole, TableMapping } from '../../../shared/domain/import.ts';
import { importMapped } from '../../stores/mapping.ts';
import type { MappingSubject } from '../../stores/mapping.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EventOptions } from './event-options.tsx';
import { ZoneField } from '../sources/zone-field.tsx';
import { EventWords } from './event-words.tsx';
import { MappingOrigin } from './mapping-origin.tsx';
import { MappingTable } from './mapping-table.tsx';

const ORDERS = ['day-first', 'month-first', 'year-first'] as const;

/** Columns that tell what became of the mail. */
const TELLING: readonly ColumnRole[] = [
  'event',
  'status',
  'reply-code',
  'bounce-type',
  ...MILESTONE_ROLES,
];

/** What is still missing before the table can be read, or null. */
export function missingIn(
  mapping: TableMapping,
  preview: Pick<TablePreview, 'header' | 'rows'>,
): 'recipient' | 'event' | null {
  const roles = new Set(Object.values(mapping.columns));
  if (!roles.has('recipient')) return 'recipient';
  const told = TELLING.some((role) => roles.has(role)) || repliesHaveCodes(mapping, preview);
  return told || mapping.event !== undefined ? null : 'event';
}

/** Whether most replies begin with a code, which tells what became of the mail. */
function repliesHaveCodes(
  { columns }: TableMapping,
  { header, rows }: Pick<TablePreview, 'header' | 'rows'>,
): boolean {
  const column = header.findIndex((name) => columns[name] === 'reply');
  const replies = rows.flatMap((row) => (row[column] ?? '').trim() || []);
  const coded = replies.filter((reply) => /^(?:smtp; ?)?[245]\d\d(?![\d.])/i.test(reply));
  return column >= 0 && coded.length * 2 > replies.length;
}

interface MappingFormProps {
  readonly subject: MappingSubject;
  readonly preview: TablePreview;
}

export function MappingForm({ subject, preview }: MappingFormProps): ReactNode {
  const { t } = useWords();
  const [mapping, setMapping] = useState<TableMapping>(
    preview.read ?? preview.remembered ?? preview.guess,
  );
  const [remember, setRemember] = useState(true);
  const missing = missingIn(mapping, preview);
  const roles = Object.values(mapping.columns);
  const timed = isTimed(mapping);
  const setRole = (column: string, role: ColumnRole): void =>
    setMapping({ ...mapping, columns: { ...mapping.columns, [column]: role } });
  const change = (part: Partial<TableMapping>): void => setMapping({ ...mapping, ...part });
  const { event: _event, ...withoutEvent } = mapping;
  const { at: _at, ...withoutAt } = mapping;
  const { timezone: _zone, ...withoutZone } = mapping;

  return (
    <Dialog
      title={t('mapping.of', { file: preview.file })}
      size="full"
      onClose={closeSheet}
      footer={
        <>
          <span className="start" role="status">
            {missing === null ? (
              <>
                {t('file' in subject ? 'mapping.complete' : 'mapping.complete-again')}
                {timed || mapping.at !== undefined ? null : ` ${t('mapping.undated')}`}
              </>
            ) : (
              <strong className="mapping-missing">{t(`mapping.missing.${missing}`)}</strong>
            )}
          </span>
          <Button onClick={closeSheet}>{t('mapping.later')}</Button>
          <Button
            look="accent"
            disabled={missing !== null}
            onClick={() => {
              closeSheet();
              void importMapped(subject, mapping, remember);
            }}
          >
            {t('file' in subject ? 'mapping.import' : 'import.reread')}
          </Button>
        </>
      }
    >
      <div className="mapping">
        <MappingOrigin subject={subject} preview={preview} onTake={setMapping} />
        <p>
          <span className="quiet">
            {t('mapping.read-as', {
              encoding: preview.encoding,
              delimiter: preview.delimiter === '\t' ? 'Tab' : preview.delimiter,
            })}
          </span>
        </p>
        <div className="mapping-options">
          {roles.some((role) => TELLING.includes(role)) ? null : (
            <label className="field">
              <span>{t('mapping.every-event')}</span>
              <select
                className="select"
                value={mapping.event ?? ''}
                onChange={(event) =>
                  event.target.value === ''
                    ? setMapping(withoutEvent)
                    : change({ event: event.target.value })
                }
              >
                <option value="">{t('mapping.choose')}</option>
                <EventOptions />
              </select>
            </label>
          )}
          {timed ? (
            <label className="field">
              <span>{t('mapping.order')}</span>
              <select
                className="select"
                value={mapping.dateOrder ?? ''}
                onChange={(event) => {
                  const order = ORDERS.find((one) => one === event.target.value);
                  if (order !== undefined) change({ dateOrder: order });
                }}
              >
                {mapping.dateOrder === undefined ? (
                  <option value="">{t('mapping.order.auto')}</option>
                ) : null}
                {ORDERS.map((order) => (
                  <option key={order} value={order}>
                    {t(`mapping.order.${order}`)}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <label className="field">
              <span>{t('mapping.every-day')}</span>
              <input
                className="input"
                type="date"
                value={mapping.at?.slice(0, 10) ?? ''}
                onChange={(event) =>
                  event.target.value === ''
                    ? setMapping(withoutAt)
                    : change({ at: event.target.value })
                }
              />
            </label>
          )}
          <ZoneField
            className="field"
            label={t('mapping.zone')}
            value={mapping.timezone ?? ''}
            none={t('mapping.order.auto')}
            onChange={(zone) =>
              zone === '' ? setMapping(withoutZone) : change({ timezone: zone })
            }
          />
          <Check checked={remember} onChange={setRemember}>
            {t('mapping.remember')}
          </Check>
        </div>
        <EventWords preview={preview} mapping={mapping} onChange={(events) => change({ events })} />
        <MappingTable preview={preview} mapping={mapping} onRole={setRole} />
      </div>
    </Dialog>
  );
}
