import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import { carrier } from '../../stores/core.ts';
import { openSample, pickCase } from '../../stores/case.ts';
import { copyVerdict } from '../../stores/handover.ts';
import { pickFiles } from '../../stores/imports.ts';
import { moveTo, moveToFailure, useList } from '../../stores/list.ts';
import { prefer, setDensity, usePreferences } from '../../stores/preferences.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useRecipient } from '../../stores/recipient.ts';
import { setMode, useResults } from '../../stores/results.ts';
import { moveResponse, useResponses } from '../../stores/responses.ts';
import { redoChange, undoChange, useUndo } from '../../stores/undo.ts';
import {
  goTo,
  goToResults,
  notify,
  openSheet,
  placeKey,
  undoNewest,
  useWindow,
} from '../../stores/window.ts';
import { firstReport } from '../detail/detail-actions.tsx';
import { focusRows } from '../list/focus-rows.ts';

export interface Command {
  readonly id: DeskKey & `command.${string}`;
  /** Keys as shown; the single letters can be switched off. */
  readonly keys: string | null;
  readonly when: () => boolean;
  readonly run: () => void;
}

const always = (): boolean => true;
const opened = (): boolean => useRecipient.getState().diagnosis !== null;
/** What only needs to know who it is: a key that comes before the verdict is not lost. */
const chosen = (): boolean => useRecipient.getState().recipient !== null;
/** While a command's name is typed, the list is that of the name: its own comes back when the command runs. */
const listed = (): boolean => useResults.getState().total > 0 || useQuery.getState().typing;
const listComing = (): boolean => listed() || useResults.getState().status === 'waiting';

function withRecipient(use: (recipient: string) => void): void {
  const { recipient } = useRecipient.getState();
  if (recipient !== null) use(recipient);
}

const onResponses = (): boolean => useWindow.getState().place === 'responses';
const movable = (): boolean =>
  onResponses() ? (useResponses.getState().list?.clusters.length ?? 0) > 0 : listed();

/** In the list that is looked at. */
function move(step: 1 | -1): void {
  if (onResponses()) moveResponse(step);
  else moveTo(useList.getState().row + step);
}

async function nextFailure(step: 1 | -1): Promise<void> {
  if (!(await moveToFailure(step))) notify('list.no-failure');
}

function openBounce(): void {
  const { diagnosis } = useRecipient.getState();
  const report = diagnosis === null ? null : firstReport(diagnosis);
  if (report === null) notify('bounce.none');
  else openSheet({ kind: 'bounce', report, line: null });
}

function openEvidence(): void {
  const { diagnosis } = useRecipient.getState();
  const event = diagnosis?.evidence.find((one) => one.event !== null)?.event ?? null;
  if (event !== null) openSheet({ kind: 'record', event });
}

export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#search');
  goToResults();
  box?.focus();
  box?.select();
}

const undoOffered = (): boolean =>
  useWindow.getState().notices.some((notice) => notice.undo !== null);

/** What a notice still offers to undo comes first: it is on the screen, and it passes. */
export function undo(): void {
  if (!undoNewest()) undoChange();
}

const THEMES = ['system', 'light', 'dark'] as const;

export const COMMANDS: readonly Command[] = [
  { id: 'command.search', keys: '/', when: always, run: focusSearch },
  { id: 'command.import', keys: 'I', when: always, run: () => void pickFiles() },
  { id: 'command.next', keys: 'J', when: movable, run: () => move(1) },
  { id: 'command.previous', keys: 'K', when: movable, run: () => move(-1) },
  { id: 'command.next-failure', keys: 'E', when: listed, run: () => void nextFailure(1) },
  {
    id: 'command.previous-failure',
    keys: 'Shift+E',
    when: listed,
    run: () => void nextFailure(-1),
  },
  { id: 'command.list', keys: 'L', when: listComing, run: focusRows },
  { id: 'command.copy', keys: 'C', when: chosen, run: () => void copyVerdict('text', false) },
  {
    id: 'command.copy-markdown',
    keys: null,
    when: chosen,
    run: () => void copyVerdict('markdown', false),
  },
  { id: 'command.copy-tsv', keys: null, when: chosen, run: () => void copyVerdict('tsv', false) },
  { id: 'command.copy-json', keys: null, when: chosen, run: () => void copyVerdict('json', false) },
  {
    id: 'command.report',
    keys: 'R',
    when: chosen,
    run: () => withRecipient((recipient) => openSheet({ kind: 'report', recipient })),
  },
  {
    id: 'command.note',
    keys: 'N',
    when: chosen,
    run: () => withRecipient((recipient) => openSheet({ kind: 'notes', recipient })),
  },
  { id: 'command.bounce', keys: 'O', when: opened, run: openBounce },
  { id: 'command.evidence', keys: 'V', when: opened, run: openEvidence },
  {
    id: 'command.address-list',
    keys: 'A',
    when: always,
    run: () => openSheet({ kind: 'address-list' }),
  },
  { id: 'command.export', keys: 'X', when: listed, run: () => openSheet({ kind: 'export' }) },
  { id: 'command.save-view', keys: 'S', when: listed, run: () => openSheet({ kind: 'save-view' }) },
  {
    id: 'command.undo',
    keys: 'Ctrl+Z',
    when: () => useUndo.getState().past.length > 0 || undoOffered(),
    run: undo,
  },
  {
    id: 'command.redo',
    keys: 'Ctrl+Shift+Z',
    when: () => useUndo.getState().future.length > 0,
    run: () => void redoChange(),
  },
  {
    id: 'command.clear',
    keys: null,
    when: () => useQuery.getState().text !== '',
    run: () => setQuery(''),
  },
  {
    id: 'command.mode',
    keys: 'M',
    when: always,
    run: () => setMode(useResults.getState().mode === 'recipients' ? 'messages' : 'recipients'),
  },
  { id: 'command.desk', keys: placeKey('desk'), when: always, run: () => goTo('desk') },
  {
    id: 'command.overview',
    keys: placeKey('overview'),
    when: always,
    run: () => goTo('overview'),
  },
  {
    id: 'command.responses',
    keys: placeKey('responses'),
    when: always,
    run: () => goTo('responses'),
  },
  {
    id: 'command.suppressions',
    keys: placeKey('suppressions'),
    when: always,
    run: () => goTo('suppressions'),
  },
  { id: 'command.sources', keys: placeKey('sources'), when: always, run: () => goTo('sources') },
  {
    id: 'command.knowledge',
    keys: placeKey('knowledge'),
    when: always,
    run: () => goTo('knowledge'),
  },
  {
    id: 'command.open-case',
    keys: null,
    when: () => carrier().kind === 'desktop',
    run: () => void pickCase(),
  },
  { id: 'command.new-case', keys: null, when: always, run: () => openSheet({ kind: 'new-case' }) },
  { id: 'command.sample', keys: null, when: always, run: () => void openSample() },
  {
    id: 'command.density',
    keys: 'D',
    when: always,
    run: () =>
      setDensity(usePreferences.getState().density === 'compact' ? 'comfortable' : 'compact'),
  },
  {
    id: 'command.theme',
    keys: 'T',
    when: always,
    run: () => {
      const at = THEMES.indexOf(usePreferences.getState().theme);
      prefer({ theme: THEMES[(at + 1) % THEMES.length] ?? 'system' });
    },
  },
  {
    id: 'command.language',
    keys: null,
    when: always,
    run: () => prefer({ language: usePreferences.getState().language === 'en' ? 'ru' : 'en' }),
  },
  { id: 'command.settings', keys: ',', when: always, run: () => openSheet({ kind: 'settings' }) },
  { id: 'command.shortcuts', keys: '?', when: always, run: () => openSheet({ kind: 'shortcuts' }) },
];
