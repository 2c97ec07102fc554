import type { Events, Settings } from '../../shared/contract/api.ts';
import { anotherList, doubtList } from './address-list.ts';
import { loadCase, loadRecentCases, onOpening, useCase } from './case.ts';
import { loadViews } from './complete.ts';
import { keepKnocking } from './connection.ts';
import { ask, listen } from './core.ts';
import { onExportProgress } from './exports.ts';
import { keepLeaving } from './forget.ts';
import {
  importWaiting,
  loadInterrupted,
  loadRunning,
  onDone,
  onProgress,
  onSource,
  setTray,
  startImport,
  useImports,
} from './imports.ts';
import { keepLayout } from './layout.ts';
import { settleCursor } from './list.ts';
import { usePreferences } from './preferences.ts';
import { resetQuery, useQuery } from './query.ts';
import {
  closeRecipient,
  keepView,
  openRecipient,
  refreshRecipient,
  useRecipient,
} from './recipient.ts';
import { followOverview } from './overview.ts';
import { followResponses } from './responses.ts';
import { isAsking, refresh, refreshSpan, rowsOfQuery } from './results.ts';
import { forgetSimulation } from './simulation.ts';
import { loadFormats, loadSources } from './sources.ts';
import { forgetAudit } from './suppressions.ts';
import { goTo, PLACES, useWindow } from './window.ts';

type LastView = NonNullable<Settings['lastView']>;

/** Asks for the newest query; an older answer that is still on its way is dropped when it comes. */
const follow = (): Promise<void> => refresh(settle);

function putTrayAway(): void {
  const { trayOpen, handing, waiting, jobs, interrupted, error } = useImports.getState();
  const asks = jobs.some(({ result }) => result === null || result.needMapping.length > 0);
  if (trayOpen && handing + waiting === 0 && !asks && interrupted.length === 0 && error === null)
    setTray(false);
}

function settle(): void {
  settleCursor(useRecipient.getState().recipient);
}

/** What stands around the rows. */
async function loadSurroundings(): Promise<void> {
  await Promise.all([loadSources(), refreshSpan(), loadViews()]);
}

async function loadAll(): Promise<void> {
  await Promise.all([loadCase(), follow(), loadSurroundings()]);
}

async function onChanged({ reason }: Events['workspace.changed']): Promise<void> {
  if (reason === 'notes') {
    await refresh();
    return;
  }
  if (reason === 'opened') {
    keepLeaving();
    void loadInterrupted();
    closeRecipient();
    resetQuery();
    anotherList();
  }
  doubtList();
  forgetAudit();
  forgetSimulation();
  await Promise.all([loadAll(), refreshRecipient()]);
  if (reason === 'opened') await importWaiting();
}

/** Milliseconds for further letters while a page is still on its way; else the first is asked at once. */
const TYPING_PAUSE = 25;

/** Hears the host, at once: what it tells a page that connects is told a single time. */
function hearHost(): void {
  listen('import.progress', onProgress);
  listen('import.source', onSource);
  listen('import.done', onDone);
  listen('analysis.progress', onExportProgress);
  listen('case.opening', onOpening);
  listen('files.opened', ({ files }) => void startImport(files));
  listen('workspace.changed', (change) => void onChanged(change));
}

/** What one store shows follows what is chosen in another. */
function followChoices(): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  useQuery.subscribe((now, before) => {
    if (now.text === before.text) return;
    clearTimeout(pause);
    // The question leaves before the letter is drawn: the two go on side by side.
    if (now.typing && isAsking()) pause = setTimeout(() => void follow(), TYPING_PAUSE);
    else void follow();
  });
  // The way to the verdict leads past the result of the import: it is put away, and one click brings it back.
  useRecipient.subscribe((now, before) => {
    if (now.recipient !== before.recipient && now.recipient !== null) putTrayAway();
  });
  usePreferences.subscribe((now, before) => {
    if (now.language === before.language && now.timezone === before.timezone) return;
    void refresh();
    void refreshSpan();
    void refreshRecipient();
  });
  followResponses();
}

/** Where somebody went is where the next start begins. */
function followView(): void {
  useQuery.subscribe((now, before) => {
    if (now.text !== before.text) keepView();
  });
  useWindow.subscribe((now, before) => {
    if (now.place !== before.place) keepView();
  });
}

/** Where the same case was left; of another one nothing is taken over. Whoever has asked for something since stays there. */
function returnTo(lastView: LastView): void {
  if (useQuery.getState().text !== lastView.query) return;
  if (lastView.case !== undefined && lastView.case !== useCase.getState().info?.location) {
    resetQuery();
    return;
  }
  goTo(PLACES.find((place) => place === lastView.place) ?? 'desk');
  if (lastView.recipient !== undefined) void openRecipient(lastView.recipient);
}

/**
 * Wires the stores to the host and to each other, once, and asks for what is shown first: the case at
 * once, the rest when the settings are there.
 */
export async function start(settings: Promise<void> = Promise.resolve()): Promise<void> {
  hearHost();
  const opened = loadCase();
  await settings;
  keepKnocking(
    () => ask('case.info', {}),
    () => void Promise.all([loadAll(), refreshRecipient(), loadRunning()]),
  );
  keepLayout();
  void loadRunning();
  // Mostly it is the case that was open last: its rows are asked for while it is being opened.
  const { lastView } = usePreferences.getState();
  if (lastView !== null && useQuery.getState().text === '') resetQuery(lastView.query);
  followChoices();
  void follow();
  await opened;
  if (lastView !== null) returnTo(lastView);
  followView();
  followOverview();
  // Whatever is not looked at first waits for what is.
  await rowsOfQuery();
  await Promise.all([loadSurroundings(), loadFormats(), loadRecentCases(), loadInterrupted()]);
}
