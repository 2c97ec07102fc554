import { create } from 'zustand';
import type { Ask, Events } from '../../shared/contract/api.ts';
import { saveFrom } from '../ui/save-text.ts';
import { ask } from './core.ts';
import { useList } from './list.ts';
import { usePreferences } from './preferences.ts';
import { useResults } from './results.ts';
import type { Mode } from './results.ts';
import { notify, notifyError, say } from './window.ts';

export type ExportRows = Ask<'export.run'>['rows'];
export type ExportFormat = Ask<'export.run'>['format'];

interface ExportsState {
  /** Null while nothing is exported. */
  readonly running: { readonly done: number; readonly total: number } | null;
}

export const useExports = create<ExportsState>(() => ({ running: null }));

export function onExportProgress({ analysis, done, total }: Events['analysis.progress']): void {
  if (analysis === 'export' && useExports.getState().running !== null)
    useExports.setState({ running: { done, total } });
}

export interface ExportScope {
  readonly query: string;
  readonly list: Mode;
  readonly recipients?: string[];
  readonly messages?: number[];
}

/** What is exported: the marked rows, else what the list shows. */
export function exportScope(): ExportScope {
  const { query, mode } = useResults.getState();
  const { checked } = useList.getState();
  const scope = { query, list: mode };
  if (checked.size === 0) return scope;
  return mode === 'recipients'
    ? { ...scope, recipients: [...checked] }
    : { ...scope, messages: [...checked].map((id) => Number(id.slice(1))) };
}

/** Exports in the window's zone and language; the window goes on meanwhile. A newer export stops the older. */
export async function startExport(
  rows: ExportRows,
  format: ExportFormat,
  redact: boolean,
): Promise<void> {
  const { language, timezone } = usePreferences.getState();
  const running = { done: 0, total: 0 };
  useExports.setState({ running });
  say('export.said-start');
  const reply = await ask('export.run', {
    ...exportScope(),
    rows,
    format,
    redact,
    timezone,
    language,
  });
  useExports.setState({ running: null });
  if (!reply.ok) {
    if (reply.error.code === 'cancelled') notify('export.stopped');
    else notifyError(reply.error);
    return;
  }
  const { fileName, rows: count, download } = reply.value;
  if (download !== null) saveFrom(download, fileName);
  notify(`export.done.${rows}`, { count, file: fileName }, { tone: 'good' });
}

export async function cancelExport(): Promise<void> {
  await ask('analysis.cancel', { analysis: 'export' });
}
