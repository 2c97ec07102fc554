import { useId, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { checkList, isList, putList } from '../../stores/address-list.ts';
import { openAskedWithoutRows } from '../../stores/asked-address.ts';
import { clearCompletions, complete, useComplete } from '../../stores/complete.ts';
import { moveTo } from '../../stores/list.ts';
import { endTyping, setQuery, typeQuery, useQuery } from '../../stores/query.ts';
import { recentSearches, rememberSearch } from '../../stores/recent-searches.ts';
import { rowsOfQuery, useResults } from '../../stores/results.ts';
import { goToResults, openSheet, useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { focusRows } from '../list/focus-rows.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggestionsFor } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';
import './omnibox.css';

/** How many rows the text has, and how long that took. */
function Found({ text }: { readonly text: string }): ReactNode {
  const { t, number } = useWords();
  const { total, exact, tookMs, status, mode, query } = useResults();
  if (status !== 'ready' || query !== text || text.trim() === '') return null;
  return (
    <span className="omnibox-count">
      {t(mode === 'recipients' ? 'results.recipients' : 'results.messages', { count: total })}
      {exact ? '' : '+'}
      <span className="took">{` · ${t('results.took', { ms: number(Math.max(1, Math.round(tookMs))) })}`}</span>
    </span>
  );
}

/** The one box: address, id, subject, code, filters; commands after `>` or while it is empty. */
export function Omnibox(): ReactNode {
  const words = useWords();
  const { t } = words;
  const text = useQuery((state) => state.text);
  const { completions, views } = useComplete();
  const [draft, setDraft] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const asked = useWindow((state) => state.palette);
  const [answered, setAnswered] = useState(asked);
  const [cursor, setCursor] = useState({ text: '', at: -1 });
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(text);
  const listId = useId();

  const shownText = draft ?? text;
  const palette = asked !== answered;
  const known = { completions: palette ? [] : completions, views, recent: recentSearches() };
  const offered = open || palette ? suggestionsFor(palette ? '' : shownText, known, words) : [];
  const nothing = useResults(
    ({ status, total, looking, query }) =>
      status === 'ready' && total === 0 && !looking && query === text,
  );
  // Words that find no row and name a command are meant for it.
  const meant = nothing && text !== '' && offered[0]?.group === 'command' ? 0 : -1;
  const active = cursor.text === shownText ? cursor.at : meant;
  const setActive = (at: number): void => setCursor({ text: shownText, at });

  const type = (value: string): void => {
    if (palette) before.current = text;
    setOpen(true);
    setAnswered(asked);
    if (value.trimStart().startsWith('>')) {
      setDraft(value);
      return;
    }
    setDraft(null);
    goToResults();
    typeQuery(value);
    void complete(value, input.current?.selectionStart ?? value.length);
  };
  const leave = (): void => {
    setOpen(false);
    setAnswered(asked);
    setDraft(null);
    clearCompletions();
    endTyping();
  };
  const choose = ({ act }: Suggestion): void => {
    if (act.kind === 'insert') {
      const { from, to, insert } = act.completion;
      const next = `${text.slice(0, from)}${insert}${text.slice(to)}`;
      const end = from + insert.length;
      typeQuery(next);
      void complete(next, end);
      requestAnimationFrame(() => input.current?.setSelectionRange(end, end));
      return;
    }
    leave();
    if (act.kind === 'query') {
      goToResults();
      setQuery(act.query);
      return;
    }
    // What was typed to find the command is no query.
    if (!palette && draft === null && text.trim() !== '') setQuery(before.current);
    input.current?.blur();
    act.run();
  };
  const intoList = async (): Promise<void> => {
    rememberSearch(text);
    leave();
    focusRows();
    // The rows may still be those of what was typed before.
    if (!(await rowsOfQuery())) return;
    moveTo(0, 0);
    await openAskedWithoutRows();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (offered.length === 0) {
        if (event.key === 'ArrowDown') void intoList();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = active + step;
      setActive(next < -1 ? offered.length - 1 : next >= offered.length ? -1 : next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const only = draft === null ? undefined : offered[0];
      if (chosen !== undefined) choose(chosen);
      else if (only !== undefined) choose(only);
      else void intoList();
    } else if (event.key === 'Tab' && !event.shiftKey && offered[0]?.act.kind === 'insert') {
      event.preventDefault();
      choose(chosen ?? offered[0]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (offered.length > 0) {
        setOpen(false);
        setAnswered(asked);
        setDraft(null);
      } else {
        leave();
        document.querySelector<HTMLElement>('#rows')?.focus();
      }
    }
  };

  // A list is meant for the place that tells the state of each of its addresses.
  const onPaste = (event: ClipboardEvent): void => {
    const given = event.clipboardData.getData('text/plain');
    if (!isList(given)) return;
    event.preventDefault();
    leave();
    putList(given);
    openSheet({ kind: 'address-list' });
    void checkList();
  };

  return (
    <search className="omnibox">
      <Icon name="search" size={15} />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={t('search.label')}
        aria-keyshortcuts="Control+K /"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(active >= 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={t('search.placeholder')}
        value={shownText}
        maxLength={4000}
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          before.current = text;
          if (text.trim() === '') setOpen(true);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Found text={text} />
      {text === '' ? (
        <kbd aria-hidden="true">Ctrl K</kbd>
      ) : (
        <IconButton
          icon="close"
          label={t('query.clear')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setQuery('');
            setDraft(null);
            input.current?.focus();
          }}
        />
      )}
      <SuggestionList id={listId} suggestions={offered} active={active} onChoose={choose} />
    </search>
  );
}
