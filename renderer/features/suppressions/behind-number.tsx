import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PolicyCase, PolicyGroup } from '../../../shared/domain/suppression.ts';
import { BEHIND_PAGE, behindPage, openBehind, useSimulation } from '../../stores/simulation.ts';
import type { Behind } from '../../stores/simulation.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { Source } from './audit-row.tsx';
import { openOnDesk } from './open-on-desk.ts';

const ROW = 62;
/** Rows in sight at once. */
const MOST_ROWS = 6;

/** Who is behind a number of the table, with what suppressed them and what came after. */
export function BehindNumber({ behind }: { readonly behind: Behind }): ReactNode {
  const { t: desk } = useWords();
  const t = useSuppressionText();
  const { ran, result } = useSimulation();
  const { total, caseAt, need } = useCases(behind);
  const scroller = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useVirtualRows(scroller, total, ROW);
  useEffect(() => need(view.first, view.end - 1), [need, view.first, view.end]);
  useEffect(() => heading.current?.focus(), []);
  const known = ran[behind.policy];
  const policy = t(known === undefined ? 'policy.reality' : `policy.${known.id}`);
  const shown: ReactNode[] = [];
  for (let at = view.first; at < view.end; at += 1) {
    const one = caseAt(at);
    shown.push(
      <li
        key={at}
        aria-setsize={total}
        aria-posinset={at + 1}
        style={{ transform: `translateY(${view.topOf(at)}px)`, height: ROW }}
      >
        {one === undefined ? (
          <span className="skeleton" />
        ) : (
          <Case one={one} group={behind.group} />
        )}
      </li>,
    );
  }
  return (
    <section className="sup-behind" aria-labelledby="sup-behind-title">
      <header>
        <h2 id="sup-behind-title" ref={heading} tabIndex={-1}>
          {t('sim.behind', { policy, group: t(`group.${behind.group}`) })}
        </h2>
        <span className="quiet">{t('audit.rows', { count: countOf(behind, result) })}</span>
        <IconButton icon="close" label={desk('close')} onClick={() => openBehind(null)} />
      </header>
      <p className="quiet small">{t(`group-note.${behind.group}`)}</p>
      <ScrollGroup
        ref={scroller}
        className="sup-cases"
        style={{ height: Math.min(MOST_ROWS, Math.max(1, total)) * ROW }}
        label={t('sim.behind', { policy, group: t(`group.${behind.group}`) })}
      >
        <ul style={{ height: view.height }}>{shown}</ul>
      </ScrollGroup>
    </section>
  );
}

function countOf(
  { policy, group }: Behind,
  result: ReturnType<typeof useSimulation.getState>['result'],
): number {
  return (result?.results[policy] ?? result?.reality)?.groups[group] ?? 0;
}

interface Cases {
  readonly total: number;
  readonly caseAt: (index: number) => PolicyCase | undefined;
  readonly need: (first: number, last: number) => void;
}

/** Pages of the people behind a number, each asked for once. */
function useCases(behind: Behind): Cases {
  const [pages, setPages] = useState<ReadonlyMap<number, readonly PolicyCase[]>>(new Map());
  const [total, setTotal] = useState(() => countOf(behind, useSimulation.getState().result));
  const asked = useRef(new Set<number>());
  const need = useCallback(
    (first: number, last: number): void => {
      const fetchPage = async (page: number): Promise<void> => {
        const reply = await behindPage(behind, page * BEHIND_PAGE);
        if (!reply.ok) return;
        setTotal(reply.value.total);
        setPages((known) => new Map(known).set(page, reply.value.cases));
      };
      const until = Math.floor(Math.max(0, last) / BEHIND_PAGE);
      for (let page = Math.floor(Math.max(0, first) / BEHIND_PAGE); page <= until; page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void fetchPage(page);
      }
    },
    [behind],
  );
  return {
    total,
    caseAt: (index) => pages.get(Math.floor(index / BEHIND_PAGE))?.[index % BEHIND_PAGE],
    need,
  };
}

const COUNTED = {
  lost: 'sim.behind-lost',
  kept: 'sim.behind-kept',
  dead: 'sim.behind-spared',
  unknown: 'sim.behind-spared',
} as const;

function Case({
  one,
  group,
}: {
  readonly one: PolicyCase;
  readonly group: PolicyGroup;
}): ReactNode {
  const { date } = useWords();
  const t = useSuppressionText();
  const at = one.suppressedAt ?? one.decided?.at ?? null;
  const arrived = one.arrival?.at ?? null;
  const facts = [
    ...(at === null
      ? []
      : [t(group === 'kept' ? 'sim.behind-dead' : 'sim.behind-at', { date: date(at, 'date') })]),
    ...(arrived === null ? [] : [t('sim.behind-arrival', { date: date(arrived, 'date') })]),
    ...(one.count === 0 ? [] : [t(COUNTED[group], { count: one.count })]),
  ];
  return (
    <>
      <div className="sup-case-who">
        <button
          type="button"
          className="link ellipsis address-link"
          title={t('list.open', { address: one.recipient })}
          onClick={() => openOnDesk(one.recipient)}
        >
          {one.recipient}
        </button>
        <span className="quiet small ellipsis" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </span>
      </div>
      <div className="sup-case-words">
        <span className="mono ellipsis" title={one.words ?? ''}>
          {one.words ?? ''}
        </span>
        <span className="sup-evidence">
          {[one.decided, one.arrival].map((evidence) =>
            evidence === null ? null : <Source key={evidence.role} evidence={evidence} />,
          )}
        </span>
      </div>
    </>
  );
}
