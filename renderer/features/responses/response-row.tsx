import { memo } from 'react';
import type { ReactNode } from 'react';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import type { ResponseCluster } from '../../../shared/domain/response.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Sign } from '../../ui/sign.tsx';
import { CHANGE_SIGN, lookOf } from './response-look.ts';
import { Sparkline } from './sparkline.tsx';
import { TemplateText } from './template-text.tsx';

interface ResponseRowProps {
  readonly id: string;
  readonly of: ResponseCluster;
  /** Of all replies that match the query. */
  readonly all: number;
  readonly chosen: boolean;
}

export const ResponseRow = memo(function ResponseRow({
  id,
  of,
  all,
  chosen,
}: ResponseRowProps): ReactNode {
  const { term, number, date } = useWords();
  const { r, share } = useResponseText();
  const { tone, sign } = lookOf(of);
  const providers = of.providers.slice(0, 2).map(({ name }) => name);
  const more = of.providerCount - providers.length;
  const last = of.lastAt ?? of.lastEverAt;
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={`response-row${chosen ? ' current' : ''}`}
    >
      <span className="response-template">
        <TemplateText of={of} />
      </span>
      <span className="response-numbers">
        <b>{number(of.count)}</b>
        <span className="quiet small">{share(of.count, all)}</span>
      </span>
      <span className="response-facts">
        <span className={`outcome-chip tone-${tone}`}>
          <Sign name={sign} />
          <span className="ellipsis">{term(`reason.${reasonName(of.reason, of.knowledge)}`)}</span>
        </span>
        {of.change === 'same' ? null : (
          <span className={`response-change ${of.change}`}>
            <span aria-hidden="true">{CHANGE_SIGN[of.change]}</span> {r(`change.${of.change}`)}
          </span>
        )}
        <span className="ellipsis">
          {[
            r('recipients', { count: of.recipients }),
            ...providers,
            ...(more > 0 ? [r('more-providers', { count: more })] : []),
          ].join(' · ')}
        </span>
      </span>
      <span className="response-time">
        <Sparkline bins={of.bins} label={r('replies', { count: of.count })} />
        <span className="quiet small nowrap">
          {last === null ? r('no-time') : date(last, 'day')}
        </span>
      </span>
    </div>
  );
});
