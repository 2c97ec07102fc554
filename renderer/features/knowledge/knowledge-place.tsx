import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeEntry } from '../../../shared/contract/api.ts';
import {
  KNOWLEDGE_KINDS,
  refreshKnowledge,
  showEntry,
  showFirst,
  typeKnowledge,
  useKnowledge,
} from '../../stores/knowledge.ts';
import { ACTORS } from '../../../shared/domain/verdict.ts';
import { setQuery } from '../../stores/query.ts';
import { goTo } from '../../stores/window.ts';
import { filterText } from '../../query/tokens.ts';
import { useWords } from '../../text/use-text.ts';
import { useSlow } from '../../ui/use-slow.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { ExplainBox } from './explain-box.tsx';
import './knowledge.css';

/** What codes, reasons, rules and events mean; and a box for a reply from anywhere. */
export function KnowledgePlace(): ReactNode {
  const { t, language, problemOf } = useWords();
  const { text, found, entry, status, error } = useKnowledge();
  const id = useId();
  const slow = useSlow(status === 'waiting');
  const entryId = entry?.id;
  useEffect(() => {
    void refreshKnowledge(language);
  }, [language]);
  return (
    <div className="knowledge">
      <section className="knowledge-list" aria-labelledby={id}>
        <header>
          <h1 id={id}>{t('place.knowledge')}</h1>
          <input
            className="input"
            type="search"
            aria-label={t('knowledge.search')}
            placeholder={t('knowledge.placeholder')}
            value={text}
            onChange={(event) => void typeKnowledge(event.target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') showFirst();
            }}
          />
        </header>
        <div
          className={`knowledge-found scroll${slow ? ' stale' : ''}`}
          aria-busy={slow}
          tabIndex={0}
          role="group"
          aria-label={t('knowledge.found')}
        >
          {slow && found.length === 0 ? (
            <p className="knowledge-none">
              <span className="skeleton wide" />
            </p>
          ) : null}
          {status === 'ready' && found.length === 0 ? (
            <p className="quiet knowledge-none">
              {t(text.trim() === '' ? 'knowledge.start' : 'knowledge.none')}
            </p>
          ) : null}
          {status === 'failed' ? (
            <p className="knowledge-none" role="alert">
              {problemOf(error)}
            </p>
          ) : null}
          {KNOWLEDGE_KINDS.map((kind) => {
            const inKind = found.filter((one) => one.kind === kind);
            return inKind.length === 0 ? null : (
              <section key={kind} aria-label={t(`knowledge.kind.${kind}`)}>
                <h2>{t(`knowledge.kind.${kind}`)}</h2>
                <ul>
                  {inKind.map((one) => (
                    <li key={one.id}>
                      <button
                        type="button"
                        {...(entryId === one.id ? { 'aria-current': 'true' } : {})}
                        onClick={() => void showEntry(one.id)}
                      >
                        <span className="ellipsis">{one.title}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </section>
      <ScrollGroup className="knowledge-page" label={entry?.title ?? t('explain.title')}>
        {entry === null ? null : <Entry entry={entry} />}
        <ExplainBox />
      </ScrollGroup>
    </div>
  );
}

function Entry({ entry }: { readonly entry: KnowledgeEntry }): ReactNode {
  const { t, term, date } = useWords();
  const titles = useKnowledge((state) => state.titles);
  const actor = ACTORS.find((one) => one === entry.whoActs);
  const reason = entry.kind === 'reason' ? entry.id.replace(/^reason-/, '') : null;
  const day = Date.parse(`${entry.date}T12:00:00Z`);
  return (
    <article className="entry">
      <p className="quiet small">{t(`knowledge.one.${entry.kind}`)}</p>
      <h2>{entry.title}</h2>
      <p className="entry-meaning">{entry.meaning}</p>
      <dl>
        {entry.whoActs === '' ? null : (
          <div>
            <dt>{t('knowledge.who')}</dt>
            <dd>{actor === undefined ? entry.whoActs : term(`actor.${actor}`)}</dd>
          </div>
        )}
        {entry.whatToDo === '' ? null : (
          <div>
            <dt>{t('knowledge.what')}</dt>
            <dd>{entry.whatToDo}</dd>
          </div>
        )}
        {entry.source === '' ? null : (
          <div>
            <dt>{t('knowledge.source')}</dt>
            <dd>
              {entry.source}
              {Number.isNaN(day) ? '' : ` · ${t('knowledge.read', { date: date(day, 'date') })}`}
            </dd>
          </div>
        )}
      </dl>
      <div className="entry-links">
        {reason === null ? null : (
          <Button
            icon="search"
            onClick={() => {
              goTo('desk');
              setQuery(filterText('reason', reason));
            }}
          >
            {t('knowledge.rows')}
          </Button>
        )}
        {[...titles].map(([id, title]) => (
          <button key={id} type="button" className="link" onClick={() => void showEntry(id)}>
            {title}
          </button>
        ))}
      </div>
    </article>
  );
}
