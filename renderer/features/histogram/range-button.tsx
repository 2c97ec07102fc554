import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { HistogramBar } from '../../../shared/contract/api.ts';
import { fieldValue, withFields } from '../../query/tokens.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { goToResults } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { dayAfter, isoDay, queryMoment, startOfDay } from '../../text/zone-day.ts';

const HALF_DAY = 43_200_000;
const DAY_TEXT = /^\d{4}-\d\d-\d\d$/;

function dayIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && DAY_TEXT.test(value) ? value : null;
}

/** The days in words, and by keyboard. */
export function RangeButton({ days }: { readonly days: readonly HistogramBar[] }): ReactNode {
  const { t, range, timezone } = useWords();
  const asked = {
    after: useQuery((state) => fieldValue(state.text, 'after')),
    before: useQuery((state) => fieldValue(state.text, 'before')),
  };
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const edges = {
    after: isoDay(first.day + HALF_DAY, timezone),
    before: isoDay(last.day + HALF_DAY, timezone),
  };
  const from = queryMoment(asked.after, timezone);
  const to = queryMoment(asked.before, timezone);
  const after = from === null ? edges.after : isoDay(from, timezone);
  const before = to === null ? edges.before : isoDay(to - 1, timezone);

  const apply = (from: string | null, to: string | null): void => {
    popover.current?.hidePopover();
    goToResults();
    setQuery(
      withFields(useQuery.getState().text, {
        after: from,
        before: to === null ? null : dayAfter(to),
      }),
    );
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    apply(dayIn(form, 'after'), dayIn(form, 'before'));
  };
  const lastDays = (count: number): void =>
    apply(isoDay(last.day + HALF_DAY - (count - 1) * 2 * HALF_DAY, timezone), edges.before);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="range"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          const box = button.current?.getBoundingClientRect();
          const panel = popover.current;
          if (box === undefined || panel === null) return;
          panel.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 300))}px`;
          panel.style.top = `${box.bottom + 8}px`;
          panel.togglePopover();
        }}
      >
        <span className="range-icon">
          <Icon name="calendar" />
        </span>
        <span className="nowrap range-days">
          {range(startOfDay(after, timezone), startOfDay(before, timezone))}
        </span>
        <Icon name="down" size={12} />
      </button>
      <div
        ref={popover}
        popover="auto"
        role="dialog"
        aria-label={t('range.name')}
        className="range-panel"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <form className="stack" onSubmit={submit} key={`${after} ${before}`}>
          <div className="range-fields">
            <DayField name="after" label={t('range.from')} day={after} />
            <DayField name="before" label={t('range.to')} day={before} />
          </div>
          <div className="range-quick">
            <Button onClick={() => lastDays(7)}>{t('range.last', { count: 7 })}</Button>
            <Button onClick={() => lastDays(30)}>{t('range.last', { count: 30 })}</Button>
            <Button onClick={() => apply(null, null)}>{t('range.all')}</Button>
          </div>
          <Button look="accent" type="submit">
            {t('range.apply')}
          </Button>
        </form>
      </div>
    </>
  );
}

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  /** As ISO 8601, or nothing. */
  readonly day: string;
}

function DayField({ name, label, day }: DayFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        name={name}
        defaultValue={day}
        pattern="\d{4}-\d{2}-\d{2}"
        title={t('range.format')}
      />
    </label>
  );
}
