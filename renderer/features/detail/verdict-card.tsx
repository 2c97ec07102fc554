import type { ReactNode } from 'react';
import type { Diagnosis, Evidence } from '../../../shared/domain/diagnosis.ts';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import type { Actor } from '../../../shared/domain/verdict.ts';
import { openKnowledge } from '../../stores/knowledge.ts';
import { sourceName, useSources } from '../../stores/sources.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import type { Words } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Icon } from '../../ui/icon.tsx';
import { OutcomeChip } from '../outcome/outcome-chip.tsx';
import { VERDICT_LOOK } from '../outcome/outcome.ts';
import { NO_RULE } from '../timeline/no-rule.ts';

/** Titles of more letters are set a size smaller. */
const LONG = 90;

/** The answer: outcome, one sentence, why, who does what, and what it all rests on. */
export function VerdictCard({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { t, term } = useWords();
  const { verdict, confidence, contradictions, caveats } = diagnosis;
  return (
    <section
      className={`verdict-card tone-${VERDICT_LOOK[verdict].tone}`}
      aria-labelledby="headline"
    >
      <div className="verdict-top">
        <OutcomeChip verdict={verdict} />
        <p className="quiet confidence">
          {t('verdict.confidence', { level: term(`confidence.${confidence}`) })}
          {diagnosis.confidenceReason === '' ? null : ` · ${diagnosis.confidenceReason}`}
        </p>
      </div>
      <div className="verdict-says">
        <h3 id="headline" className={diagnosis.title.length > LONG ? 'long' : ''}>
          {diagnosis.title}
        </h3>
        <About diagnosis={diagnosis} />
      </div>
      <Explanation diagnosis={diagnosis} />
      <Steps diagnosis={diagnosis} />
      {contradictions.map((text) => (
        <p key={text} className="disagreement">
          <strong>{t('verdict.disagreement')}</strong> {text}
        </p>
      ))}
      {caveats.length === 0 ? null : (
        <ul className="caveats" aria-label={t('verdict.caveats')}>
          {caveats.map((text) => (
            <li key={text}>
              <Icon name="info" size={14} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {verdict === 'no-trace' ? (
        <div className="evidence">
          <EntryLink knowledge="event-no-trace" rule={null} />
        </div>
      ) : (
        <EvidenceLine evidence={diagnosis.evidence} />
      )}
    </section>
  );
}

/** Subject and time of the message the verdict speaks of. */
function aboutParts(diagnosis: Diagnosis, { t, date }: Words): readonly string[] {
  const found = diagnosis.messages.find(({ id }) => id === diagnosis.about);
  if (found === undefined) return [];
  return [
    found.subject ?? t(found.listed === true ? 'message.list-entry' : 'message.no-subject'),
    ...(found.firstAt === null ? [] : [date(found.firstAt, 'minute')]),
  ];
}

/** The explanation without what the title has said already. */
function Explanation({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { title, explanation } = diagnosis;
  const rest = explanation.startsWith(title) ? explanation.slice(title.length).trim() : explanation;
  return rest === '' ? null : <p className="quiet explanation">{rest}</p>;
}

function About({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const words = useWords();
  const parts = aboutParts(diagnosis, words);
  return parts.length === 0 ? null : (
    <p className="quiet about">
      <span>{words.t('verdict.about')}</span> {parts.join(' · ')}
    </p>
  );
}

/** Who is not the reader, and gets the steps sent. */
const OTHERS: ReadonlySet<Actor> = new Set(['esp', 'recipient', 'recipient-it']);

function Steps({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const words = useWords();
  const { t, term } = words;
  const byActor = new Map<Actor, string[]>();
  for (const { who, text } of diagnosis.nextSteps)
    byActor.set(who, [...(byActor.get(who) ?? []), text]);
  if (byActor.size === 0) return null;
  return (
    <dl className="steps" aria-label={t('verdict.steps')}>
      {[...byActor].map(([who, texts]) => (
        <div key={who}>
          <dt>
            <span>{term(`actor.${who}`)}</span>
          </dt>
          <dd>
            <div>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
            {OTHERS.has(who) ? (
              <IconButton
                icon="copy"
                label={t('verdict.copy-steps', { actor: term(`actor.${who}`) })}
                onClick={() => void copyText(message(diagnosis, texts, words))}
              />
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Steps as they are sent to somebody who sees nothing of this window: which mail, then what to do. */
function message(diagnosis: Diagnosis, texts: readonly string[], words: Words): string {
  return [diagnosis.recipient, ...aboutParts(diagnosis, words), '', ...texts].join('\n');
}

interface EntryLinkProps {
  readonly knowledge: string;
  /** The rule that leads there, where one did. */
  readonly rule: string | null;
}

function EntryLink({ knowledge, rule }: EntryLinkProps): ReactNode {
  const { t, term } = useWords();
  const event = VERDICTS.find((verdict) => knowledge === `event-${verdict}`);
  return (
    <button type="button" className="source-ref" onClick={() => openKnowledge(knowledge)}>
      {rule !== null
        ? t('verdict.rule', { rule })
        : event === undefined
          ? t('verdict.entry')
          : t('verdict.entry-of', { name: term(`verdict.${event}`) })}
    </button>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const { t } = useWords();
  const sources = useSources((state) => state.sources);
  if (evidence.length === 0) return null;
  const rules = new Map(
    evidence.flatMap(({ rule, knowledge }) =>
      knowledge === null || rule === NO_RULE ? [] : [[knowledge, rule] as const],
    ),
  );
  return (
    <div className="evidence">
      <h4>{t('verdict.evidence')}</h4>
      <ul>
        {evidence.map((one) => (
          <li key={`${one.source}:${one.line}:${one.text}`}>
            <button
              type="button"
              className="source-ref"
              title={one.text}
              disabled={one.event === null}
              onClick={() => one.event !== null && openSheet({ kind: 'record', event: one.event })}
            >
              {sourceName(sources, one.source)}:{one.line}
            </button>
          </li>
        ))}
        {[...rules].map(([knowledge, rule]) => (
          <li key={knowledge}>
            <EntryLink knowledge={knowledge} rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}
