import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { ReportView } from '../../../shared/contract/api.ts';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import { reportOf } from '../../stores/record.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Authentication } from './authentication.tsx';
import { FieldTable } from './field-table.tsx';
import { Hops } from './hops.tsx';
import { MimeTree } from './mime-tree.tsx';
import { RawSource } from './raw-source.tsx';
import { ReportedRecipients } from './reported-recipients.tsx';
import { SafeBody } from './safe-body.tsx';
import './bounce.css';

const TABS = ['recipients', 'headers', 'returned', 'structure', 'text'] as const;
type Tab = (typeof TABS)[number];

/** A bounce mail taken apart, beside its raw source with the evidence marked. */
export function BounceView({
  report,
  line,
}: {
  readonly report: number;
  readonly line: number | null;
}): ReactNode {
  const { t, term, problemOf } = useWords();
  const answer = useAnswer(useCallback(() => reportOf(report), [report]));
  if (answer.kind !== 'ready')
    return (
      <Dialog title={t('bounce.title')} size="full" onClose={closeSheet}>
        {answer.kind === 'waiting' ? null : <p role="alert">{problemOf(answer.error)}</p>}
      </Dialog>
    );
  const view = answer.value;
  return (
    <Dialog
      title={view.file}
      size="full"
      onClose={closeSheet}
      aside={
        <>
          <span className="quiet small">{term(`mail.${view.decoded.kind}`)}</span>
          <Button icon="copy" onClick={() => void copyText(view.raw)}>
            {t('bounce.copy-raw')}
          </Button>
        </>
      }
    >
      <Opened view={view} line={line} />
    </Dialog>
  );
}

function Opened({
  view,
  line,
}: {
  readonly view: ReportView;
  readonly line: number | null;
}): ReactNode {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('recipients');
  const evidence = view.decoded.recipients.flatMap((one) => one.evidence);
  const [target, setTarget] = useState({ line: line ?? evidence[0]?.line ?? 1, asked: 0 });
  const goTo = (to: number): void => setTarget({ line: to, asked: target.asked + 1 });
  return (
    <div className="bounce">
      <div className="bounce-read">
        <div role="tablist" aria-label={t('bounce.parts')} className="tabs">
          {TABS.map((one, at) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={tab === one}
              aria-controls="tab-panel"
              tabIndex={tab === one ? 0 : -1}
              onClick={() => setTab(one)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = TABS[(at + step + TABS.length) % TABS.length];
                if (step === 0 || next === undefined) return;
                setTab(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {t(`bounce.tab.${one}`)}
            </button>
          ))}
        </div>
        <div
          id="tab-panel"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          tabIndex={0}
          className="tab-panel scroll"
        >
          <Panel tab={tab} view={view} goTo={goTo} />
        </div>
      </div>
      <RawSource raw={view.raw} evidence={evidence} target={target} />
    </div>
  );
}

interface PanelProps {
  readonly tab: Tab;
  readonly view: ReportView;
  readonly goTo: (line: number) => void;
}

function Panel({ tab, view, goTo }: PanelProps): ReactNode {
  const { t } = useWords();
  const { anatomy, decoded } = view;
  switch (tab) {
    case 'recipients':
      return <ReportedRecipients view={view} goTo={goTo} />;
    case 'headers':
      return (
        <>
          <Hops hops={anatomy.hops} goTo={goTo} />
          <Authentication fields={anatomy.authenticationResults} />
          <section>
            <h3>{t('bounce.headers')}</h3>
            <FieldTable fields={anatomy.headers} goTo={goTo} />
          </section>
          {decoded.feedback === null ? null : (
            <section>
              <h3>{t('bounce.feedback')}</h3>
              <FieldTable fields={decoded.feedback.fields} goTo={goTo} />
            </section>
          )}
        </>
      );
    case 'returned':
      return anatomy.returnedHeaders.length === 0 ? (
        <p className="quiet">{t('bounce.no-returned')}</p>
      ) : (
        <>
          <Hops hops={anatomy.returnedHops} goTo={goTo} />
          <Authentication fields={anatomy.returnedAuthentication} />
          <section>
            <h3>{t('bounce.headers')}</h3>
            <FieldTable fields={anatomy.returnedHeaders} goTo={goTo} />
          </section>
        </>
      );
    case 'structure':
      return <MimeTree root={anatomy.mime} goTo={goTo} />;
    case 'text':
      return <SafeBody view={view} />;
    default:
      return unreachable(tab);
  }
}
