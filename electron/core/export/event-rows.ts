import type { Language } from '../../../shared/domain/verdict.ts';
import { isMoment } from '../../../shared/i18n/time.ts';
import { isWithin } from '../../../shared/domain/time-span.ts';
import type { TimeSpan } from '../../../shared/domain/time-span.ts';
import { machineFindings } from '../diagnose/machine/machine.ts';
import type { MachineFinding } from '../diagnose/machine/rule.ts';
import { point, text } from '../diagnose/point.ts';
import { wording } from '../diagnose/wording.ts';
import { verdictCode } from '../workspace/codes.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import type { MessageName } from '../workspace/events/track.ts';
import { createKept } from '../workspace/kept.ts';
import { domainById } from '../workspace/queries/domains.ts';
import { exportedAddress, exportedSource } from '../workspace/queries/export-rows.ts';
import type { ExportedMessage } from '../workspace/queries/export-rows.ts';
import { createWords, historyMessage } from '../workspace/queries/history.ts';
import { createBlockReader, messageTracks } from '../workspace/queries/messages.ts';
import type { EventRow } from './event-columns.ts';

export interface EventRowOptions {
  readonly language: Language;
  readonly timezone: string;
  /** Events outside are left out; of no query, all are in. */
  readonly span: TimeSpan;
}

/**
 * Puts the events of messages into rows, each once and in order of time, as a timeline shows them.
 * Messages that lie together are read together: hand them over by their numbers where there are many.
 */
export function createEventRows(
  db: ReadableDatabase,
  { language, timezone, span }: EventRowOptions,
): (message: ExportedMessage, take: (row: EventRow) => void) => void {
  const words = createWords(db);
  const blocks = createBlockReader(db);
  const say = wording({ language, timezone });
  const sources = createKept((id: number) => exportedSource(db, id) ?? { file: '', family: '' });
  const domains = createKept((id: number) => domainById(db, id));
  const reason = (finding: MachineFinding | undefined): string | null =>
    finding === undefined
      ? null
      : say(point(`machine.${finding.rule}`, { sign: text(finding.sign) }));

  return ({ id, recipient, block, outcome, more }, take) => {
    const known = exportedAddress(db, recipient);
    if (known === undefined) return;
    const domain = domains(known.domain);
    const tracks = more === 0 ? blocks(block, id) : messageTracks(db, id, blocks, block);
    const message = historyMessage(db, id, words, tracks);
    const names = namesOf(tracks.flatMap((track) => track.names));
    const idSource = tracks.find((track) => track.names.some(isVendors))?.source;
    const idSystem = idSource === undefined ? null : sources(idSource).family;
    const findings = machineFindings(message.events);
    for (const event of message.events) {
      const { at } = event;
      const dated = isMoment(at) ? at : null;
      if (!inSpan(dated, span)) continue;
      const { classification } = event;
      const finding = findings.get(event);
      const source = sources(event.source);
      take({
        recipient: known.address,
        domain: domain?.domain ?? '',
        provider: domain?.id ?? '',
        providerName: domain?.name ?? '',
        type: event.type,
        at: dated,
        response: event.reply,
        status: classification?.status ?? null,
        replyCode: classification?.replyCode ?? null,
        reason: classification?.reason ?? null,
        class: classification?.class ?? null,
        serverClass: classification?.serverClass ?? null,
        owner: classification?.owner ?? null,
        disposition: classification?.disposition ?? null,
        rule: classification?.rule ?? null,
        outcome: verdictCode.word(outcome),
        subject: message.subject,
        sender: message.from,
        stream: message.stream,
        campaign: message.campaign,
        tag: message.tag,
        messageId: names.header,
        vendorMessageId: names.vendor,
        otherIds: names.others,
        label: event.vendorLabel,
        detail: event.detail,
        url: event.url,
        userAgent: event.userAgent,
        clientIp: event.clientIp,
        sendingIp: event.sendingIp,
        remoteMta: event.remoteMta,
        machine: finding !== undefined || event.machine,
        machineRule: finding?.rule ?? null,
        machineReason: reason(finding),
        count: event.count ?? null,
        joinedBy: event.joinedBy,
        report: event.report,
        system: source.family,
        idSystem,
        file: source.file,
        line: event.line,
        source: event.source,
        event: event.id,
        message: id,
      });
    }
  };
}

const inSpan = (at: number | null, span: TimeSpan): boolean =>
  at === null ? span.from === Number.MIN_SAFE_INTEGER : isWithin(at, span);

const isVendors = ({ kind }: MessageName): boolean => kind === 'vendor';

interface Names {
  readonly header: string | null;
  readonly vendor: string | null;
  readonly others: readonly string[];
}

/** The first id of each kind, and every other one once. */
function namesOf(names: readonly MessageName[]): Names {
  const first = (wanted: MessageName['kind']): string | null =>
    names.find(({ kind }) => kind === wanted)?.text ?? null;
  const header = first('header');
  const vendor = first('vendor');
  if (names.length < 2) return { header, vendor, others: [] };
  const others = new Set(names.map((name) => name.text));
  for (const known of [header, vendor]) if (known !== null) others.delete(known);
  return { header, vendor, others: [...others] };
}
