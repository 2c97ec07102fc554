import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { MailEvidence } from '../../../shared/domain/mail.ts';
import { useWords } from '../../text/use-text.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts';

const LINE = 18;
const LONGEST = 2000;

interface RawSourceProps {
  readonly raw: string;
  readonly evidence: readonly MailEvidence[];
  readonly target: { readonly line: number; readonly asked: number };
}

/** The mail as it came, line by line; the evidence marked, the asked line in view. */
export function RawSource({ raw, evidence, target }: RawSourceProps): ReactNode {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => raw.split(/\r\n|\n|\r/), [raw]);
  const rows = useVirtualRows(scroller, lines.length, LINE);
  const marked = useMemo(() => {
    const byLine = new Map<number, string[]>();
    for (const { line, text } of evidence) byLine.set(line, [...(byLine.get(line) ?? []), text]);
    return byLine;
  }, [evidence]);
  const { show, fit } = rows;
  useEffect(() => {
    if (fit < 4) return;
    show(Math.min(lines.length - 1, target.line + 6));
    show(Math.max(0, target.line - 7));
  }, [target, show, lines.length, fit]);

  // In a low window the source lies below the reading: a line that is asked for comes into sight.
  const begun = useRef(target);
  useEffect(() => {
    if (begun.current !== target) scroller.current?.scrollIntoView({ block: 'nearest' });
  }, [target]);

  const shown: ReactNode[] = [];
  for (let at = rows.first; at < rows.end; at += 1) {
    const line = at + 1;
    const found = marked.get(line);
    shown.push(
      <div
        key={line}
        className={`raw-line${found === undefined ? '' : ' marked'}${line === target.line ? ' target' : ''}`}
        style={{ transform: `translateY(${rows.topOf(at)}px)` }}
      >
        <span className="raw-number">{line}</span>
        <code>
          <Highlight text={(lines[at] ?? '').slice(0, LONGEST)} needles={found ?? []} />
        </code>
      </div>,
    );
  }
  return (
    <div className="raw">
      <h3>{t('bounce.raw')}</h3>
      <div
        ref={scroller}
        className="raw-scroll scroll"
        tabIndex={0}
        role="region"
        aria-label={t('bounce.raw')}
      >
        <div className="raw-spacer" style={{ height: rows.height }}>
          {shown}
        </div>
      </div>
    </div>
  );
}
