import type { Output, ReportView } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';

/** The original record behind an event. */
export const recordOf = (event: number): Promise<Reply<Output<'sources.record'>>> =>
  ask('sources.record', { event });

/** A decoded bounce mail with everything that its view shows. */
export function reportOf(report: number): Promise<Reply<ReportView>> {
  return ask('report.open', { report, language: usePreferences.getState().language });
}
