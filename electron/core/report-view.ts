import type { ReportView } from '../../shared/contract/api.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import type { ReplyClassifier } from './classify/classify.ts';
import { explanation } from './classify/knowledge/knowledge.ts';
import { anatomy } from './mail/anatomy.ts';
import { decodeMail } from './mail/decode.ts';
import { safeHtml } from './mail/safe-html.ts';

/** Bytes of the raw source that are shown. */
const MOST_RAW = 1 << 20;

/** A decoded mail with everything that its view shows, from its raw bytes. */
export function reportView(
  report: number,
  stored: { readonly source: number; readonly file: string; readonly bytes: Uint8Array },
  language: Language,
  classify: ReplyClassifier,
): ReportView {
  const { source, file, bytes } = stored;
  const decoded = decodeMail(bytes, {}, classify);
  const parts = anatomy(bytes);
  const shown = parts.html === null ? null : safeHtml(parts.html);
  return {
    report,
    source,
    file,
    decoded,
    explanations: decoded.recipients.map(({ classification }) =>
      explanation(classification, language),
    ),
    anatomy: parts,
    raw: text(bytes.subarray(0, MOST_RAW)),
    safeHtml: shown?.html ?? null,
    links: shown?.links ?? [],
  };
}

/** Raw mail as text: UTF-8 where it is valid, else one letter a byte, so that lines stay where they are. */
function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
