import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ResponseExplained } from '../../../shared/contract/api.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { ACTORS } from '../../../shared/domain/verdict.ts';
import { openKnowledge } from '../../stores/knowledge.ts';
import { chooseResponse, showOnDesk, useResponses } from '../../stores/responses.ts';
import { showDetail } from '../../stores/window.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Sign } from '../../ui/sign.tsx';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { AskAbout, CopyResponse } from './copy-menus.tsx';
import { NamedThings } from './named-things.tsx';
import { Providers } from './providers.tsx';
import { CHANGE_SIGN, lookOf } from './response-look.ts';
import { Sparkline } from './sparkline.tsx';
import { TemplateText } from './template-text.tsx';

/** Everything of the chosen cluster. */
export function ResponseDetailPane(): ReactNode {
  const { t, problemOf } = useWords();
  const { r } = useResponseText();
  const { detail, detailError, chosen, list } = useResponses();
  const top = useRef<HTMLDivElement>(null);
  const shown = detail?.cluster ?? null;
  useEffect(() => {
    if (shown !== null) top.current?.scrollTo(0, 0);
  }, [shown]);
  return (
    <section id="detail" tabIndex={-1} className="detail" aria-label={r('page')}>
      <ScrollGroup ref={top} className="detail-scroll" label={r('page')}>
        <IconButton
          icon="back"
          label={t('detail.back')}
          className="detail-back"
          onClick={() => showDetail(false)}
        />
        {detailError !== null ? (
          <div className="detail-failed" role="alert">
            <p>{problemOf(detailError)}</p>
            <Button onClick={() => void chooseResponse(chosen)}>{t('retry')}</Button>
          </div>
        ) : detail === null ? (
          chosen === null && (list?.clusters.length ?? 0) > 0 ? (
            <p className="quiet response-pick">{r('pick')}</p>
          ) : null
        ) : (
          <Answer detail={detail} />
        )}
      </ScrollGroup>
      {detail === null ? null : (
        <div className="detail-actions">
          <Button look="ink" icon="list" onClick={() => showOnDesk(detail.query)}>
            {r('show-messages')}
          </Button>
          <CopyResponse />
          <AskAbout />
        </div>
      )}
    </section>
  );
}

function Answer({ detail }: { readonly detail: ResponseExplained }): ReactNode {
  const { term } = useWords();
  const { r } = useResponseText();
  const { tone, sign } = lookOf(detail);
  const actor = ACTORS.find((one) => one === detail.entry?.whoActs);
  return (
    <article className="answer response-answer">
      <p className="sr-only" aria-live="polite">
        {`${term(`reason.${reasonName(detail.reason, detail.knowledge)}`)}. ${r('replies', { count: detail.count })}`}
      </p>
      <header className="answer-head">
        <h2 className="response-full">
          <TemplateText of={detail} />
        </h2>
        <p className="quiet facts">
          <span>{r('replies', { count: detail.count })}</span>
          <span>{r('messages', { count: detail.messages })}</span>
          <span>{r('recipients', { count: detail.recipients })}</span>
          <span>{r('texts', { count: detail.texts })}</span>
        </p>
      </header>
      <section className={`verdict-card tone-${tone}`} aria-label={r('meaning')}>
        <div className="verdict-top">
          <span className={`outcome-chip tone-${tone}`}>
            <Sign name={sign} />
            <span>{term(`reason.${reasonName(detail.reason, detail.knowledge)}`)}</span>
          </span>
        </div>
        <p className="response-meaning">{detail.explanation}</p>
        {detail.entry === null ? null : (
          <dl className="response-advice">
            {actor === undefined ? null : (
              <div>
                <dt>{r('who-acts')}</dt>
                <dd>{term(`actor.${actor}`)}</dd>
              </div>
            )}
            {detail.entry.whatToDo === '' ? null : (
              <div>
                <dt>{r('what-to-do')}</dt>
                <dd>{detail.entry.whatToDo}</dd>
              </div>
            )}
            <div>
              <dt>{r('knowledge')}</dt>
              <dd>
                <button
                  type="button"
                  className="link"
                  onClick={() => openKnowledge(detail.entry?.id ?? '')}
                >
                  {detail.entry.title}
                </button>
              </dd>
            </div>
          </dl>
        )}
        <p className="quiet">{arrivedText(detail, r)}</p>
      </section>
      <Trend detail={detail} />
      <NamedThings detail={detail} />
      <Providers detail={detail} />
      <Samples detail={detail} />
    </article>
  );
}

function arrivedText(
  { arrived, messages }: ResponseExplained,
  r: ReturnType<typeof useResponseText>['r'],
): string {
  if (arrived === 0) return r('arrived.none');
  return arrived === messages ? r('arrived.all') : r('arrived', { count: arrived });
}

function Trend({ detail }: { readonly detail: ResponseExplained }): ReactNode {
  const { date } = useWords();
  const { r } = useResponseText();
  const { span, period, change, now, before, firstEverAt, lastEverAt } = detail;
  const day = change === 'gone' ? lastEverAt : firstEverAt;
  const sentence =
    period === null
      ? r('trend.none')
      : r(`trend.${change}`, { now, before, date: day === null ? '' : date(day, 'date') });
  const from =
    span === null || period === null
      ? null
      : Math.max(0, (period.from - span.from) / Math.max(1, span.to - span.from));
  return (
    <section className="response-part">
      <h3>{r('trend')}</h3>
      <div className="response-trend">
        <Sparkline
          bins={detail.bins}
          label={`${r('trend')}: ${sentence}`}
          from={from === null || from >= 1 ? null : from}
        />
        {span === null ? null : (
          <p className="response-ends quiet small">
            <span>{date(span.from, 'day')}</span>
            <span>{date(span.to - 1, 'day')}</span>
          </p>
        )}
      </div>
      <p className={`response-change ${change}`}>
        {CHANGE_SIGN[change] === '' ? null : <span aria-hidden="true">{CHANGE_SIGN[change]} </span>}
        {sentence}
      </p>
      <dl className="response-times">
        <div>
          <dt>{r('first-seen')}</dt>
          <dd>{firstEverAt === null ? r('no-time') : date(firstEverAt, 'minute')}</dd>
        </div>
        <div>
          <dt>{r('last-seen')}</dt>
          <dd>{lastEverAt === null ? r('no-time') : date(lastEverAt, 'minute')}</dd>
        </div>
      </dl>
    </section>
  );
}

function Samples({ detail }: { readonly detail: ResponseExplained }): ReactNode {
  const { number } = useWords();
  const { r } = useResponseText();
  const more = detail.texts - detail.samples.length;
  if (detail.samples.length === 0) return null;
  return (
    <section className="response-part">
      <h3>{r('samples')}</h3>
      <ul className="response-samples">
        {detail.samples.map(({ text, count }) => (
          <li key={text}>
            <code>{text}</code>
            <span className="quiet small">{number(count)}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="quiet small">{r('samples.more', { count: more })}</p> : null}
    </section>
  );
}
