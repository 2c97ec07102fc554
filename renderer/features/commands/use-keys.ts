import { useEffect } from 'react';
import { useList } from '../../stores/list.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { redoChange } from '../../stores/undo.ts';
import { askPalette, showDetail, useWindow } from '../../stores/window.ts';
import { COMMANDS, focusSearch, undo } from './commands.ts';

const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, [contenteditable]';

/** The key as a command names it, whatever the layout: J is J on a Russian keyboard too. */
function nameOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter !== undefined) return event.shiftKey ? `Shift+${letter}` : letter;
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return '?';
  if (event.key === '/' || event.code === 'Slash') return '/';
  if (event.code === 'Comma') return ',';
  return event.key;
}

function withModifier(event: KeyboardEvent, typing: boolean): boolean {
  if (event.code === 'KeyK') {
    focusSearch();
    askPalette();
  } else if (typing) return false;
  else if (event.code === 'KeyZ') {
    if (event.shiftKey) redoChange();
    else undo();
  } else if (event.code === 'KeyY') redoChange();
  else return false;
  return true;
}

function escape(): void {
  if (useList.getState().checked.size > 0) useList.setState({ checked: new Set() });
  else if (useWindow.getState().detailOpen) showDetail(false);
  document.querySelector<HTMLElement>('#rows')?.focus();
}

/** The keyboard of the whole window. Dialogs, menus and fields keep their own keys. */
export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || useWindow.getState().sheet !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.matches(TYPING) === true;
      if (event.ctrlKey || event.metaKey) {
        if (withModifier(event, typing)) event.preventDefault();
        return;
      }
      if (typing) return;
      if (event.key === 'Escape') {
        escape();
        return;
      }
      if (!usePreferences.getState().singleKeys) return;
      const name = nameOf(event);
      const command = COMMANDS.find(({ keys }) => keys === name);
      if (command === undefined || !command.when()) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
