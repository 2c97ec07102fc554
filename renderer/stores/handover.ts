import type { Ask } from '../../shared/contract/api.ts';
import { copyText } from '../ui/clipboard.ts';
import { saveText } from '../ui/save-text.ts';
import { ask, carrier } from './core.ts';
import { shownVerdict } from './recipient.ts';
import { notify, notifyError } from './window.ts';

export type CopyFormat = Ask<'recipient.copy'>['format'];
export type Audience = NonNullable<Ask<'recipient.report'>['audience']>;
export type ReportFormat = Ask<'recipient.report'>['format'];

/** Puts the verdict that is shown on the clipboard, in the window's language and zone. */
export async function copyVerdict(format: CopyFormat, redact: boolean): Promise<void> {
  const shown = shownVerdict();
  if (shown === null) return;
  const reply = await ask('recipient.copy', { ...shown, format, redact });
  if (reply.ok) await copyText(reply.value.text);
  else notifyError(reply.error);
}

/** PDF needs the desktop's own printing. */
export const reportFormats = (): readonly ReportFormat[] =>
  carrier().kind === 'desktop' ? ['html', 'md', 'pdf'] : ['html', 'md'];

/** Saves a report on the verdict that is shown. */
export async function saveReport(
  audience: Audience,
  format: ReportFormat,
  redact: boolean,
): Promise<boolean> {
  const shown = shownVerdict();
  if (shown === null) return false;
  const reply = await ask('recipient.report', { ...shown, audience, format, redact });
  if (!reply.ok) {
    notifyError(reply.error);
    return false;
  }
  const { fileName, mediaType, text } = reply.value;
  // The desktop has already written a PDF where the user wanted it.
  if (text !== '') saveText(fileName, mediaType, text);
  notify('report.saved', { file: fileName }, { tone: 'good' });
  return true;
}
