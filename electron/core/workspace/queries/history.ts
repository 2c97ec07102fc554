import { undatedLast } from '../../../../shared/i18n/time.ts';
import type {
  HistoryEvent,
  HistoryMessage,
  RecipientHistory,
  SourceCoverage,
} from '../../diagnose/history.ts';
import { isEntry } from '../../analyse/suppressions/entry.ts';
import { isListFormat } from '../../analyse/suppressions/esps.ts';
import { mailboxProvider } from '../../classify/provider.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import type { EventText } from '../events/stored-event.ts';
import type { PlacedTrack } from '../events/track.ts';
import { visibleEvents } from '../events/visible.ts';
import type { VisibleEvent } from '../events/visible.ts';
import { createKept } from '../kept.ts';
import { foldAddress } from '../keys/fold-address.ts';
import { domainById } from './domains.ts';
import { internedValue } from './interned.ts';
import { headOf, messageTracks, messagesOfRecipient, shownId } from './messages.ts';
import { recipientByAddress } from './recipients.ts';
import { storedReply } from './replies.ts';
import type { StoredReply } from './replies.ts';
import { sentFrom } from './sent-from.ts';
import { similarAddresses } from './similar.ts';
import { allSources } from './sources.ts';
import { streamName } from './stream-names.ts';

/** Messages of one recipient that a timeline shows. */
export const MOST_MESSAGES = 400;

/** Looks words up once per question. */
export function createWords(db: ReadableDatabase) {
  const interned = createKept((id: number) => internedValue(db, 'text', id));
  const subjects = createKept((id: number) => internedValue(db, 'subject', id));
  const replies = createKept((id: number) => storedReply(db, id));
  const streams = createKept((stream: string) => streamName(db, stream));
  return {
    text: (text: EventText): string | null =>
      typeof text === 'number' ? (text === 0 ? null : interned(text)) : text,
    subject: (id: number): string | null => (id === 0 ? null : subjects(id)),
    stream: (stream: string | null): string | null => (stream === null ? null : streams(stream)),
    /** Whether a source is a log, not a mail. */
    isLog: createKept(
      (source: number) =>
        row(db, `SELECT 1 FROM source WHERE id = ? AND family <> 'mail'`, source) !== undefined,
    ),
    /** Whether a source is an export of a suppression list. */
    isList: createKept((source: number) =>
      isListFormat(
        row<{ format: string }>(db, 'SELECT format FROM source WHERE id = ?', source)?.format ?? '',
      ),
    ),
    reply: (id: number): StoredReply | undefined => (id === 0 ? undefined : replies(id)),
  };
}

export type Words = ReturnType<typeof createWords>;

/** All that the workspace knows of an address; messages newest first, at most `MOST_MESSAGES`. */
export function recipientHistory(db: ReadableDatabase, address: string): RecipientHistory {
  const folded = foldAddress(address);
  const found = recipientByAddress(db, folded);
  const coverage = sourceCoverage(db);
  if (found === undefined) {
    const from = sentFrom(db, folded);
    const provider = mailboxProvider(folded.slice(folded.lastIndexOf('@') + 1));
    return {
      recipient: folded,
      provider,
      messages: [],
      coverage,
      similar: [...new Set([...from, ...similarAddresses(db, folded)])],
      sentFrom: from,
    };
  }
  const domain = domainById(db, found.domain);
  const lookUp = createWords(db);
  const messages = messagesOfRecipient(db, found.id, MOST_MESSAGES).map((id) =>
    historyMessage(db, id, lookUp),
  );
  return {
    recipient: found.shown ?? found.address,
    provider: { id: domain?.id ?? '', name: domain?.name ?? '' },
    messages,
    coverage,
    similar: isDead(db, found.id) ? similarAddresses(db, folded) : [],
    sentFrom: sentFrom(db, folded),
  };
}

/** A hard bounce may be a typo: then the near misses are worth their time. */
function isDead(db: ReadableDatabase, recipient: number): boolean {
  return row(db, 'SELECT 1 FROM recipient WHERE id = ? AND class = 2', recipient) !== undefined;
}

/** One message with its events in order of time, from everything that sources say of it. */
export function historyMessage(
  db: ReadableDatabase,
  id: number,
  lookUp: Words,
  tracks: readonly PlacedTrack[] = messageTracks(db, id),
): HistoryMessage {
  const head = headOf(tracks);
  const logged = tracks.some(({ source }) => lookUp.isLog(source));
  const filed = new Set(tracks.filter((track) => track.message !== id).map(({ block }) => block));
  const joins = joinsOf(tracks, logged ? (source) => lookUp.isLog(source) : null);
  const events = visibleEvents(tracks)
    .map((event): HistoryEvent => {
      const reply = lookUp.reply(event.reply);
      const value = reply?.value ?? '';
      const vendorLabel = lookUp.text(event.vendorLabel);
      const ofList = lookUp.isList(event.source);
      return {
        id: event.id,
        type: event.type,
        at: event.at,
        source: event.source,
        line: event.line,
        reply: value === '' ? lookUp.text(event.replyText) : value,
        classification: reply?.classification ?? null,
        vendorLabel,
        detail: lookUp.text(event.detail),
        userAgent: lookUp.text(event.userAgent),
        clientIp: lookUp.text(event.clientIp),
        sendingIp: lookUp.text(event.sendingIp),
        url: lookUp.text(event.url),
        ...(event.count > 1 ? { count: event.count } : {}),
        machine: event.machine,
        remoteMta: lookUp.text(event.remoteMta),
        report: event.report === 0 ? null : event.report,
        ...(ofList && isEntry(event.type, vendorLabel, ofList) ? { listed: true } : {}),
        sentAt: event.sentAt,
        ...joins(event, filed.has(event.block)),
      };
    })
    .sort((a, b) => undatedLast(a.at, b.at) || a.id - b.id);
  return {
    id,
    messageId: shownId(tracks),
    subject: lookUp.subject(head.subject),
    from: lookUp.text(head.sender),
    stream: lookUp.stream(lookUp.text(head.stream)),
    campaign: lookUp.text(head.campaign),
    tag: lookUp.text(head.tag),
    events,
  };
}

/** How bounce mails found the message that the tracks tell of. `isLog` is null where no log knows it. */
function joinsOf(
  tracks: readonly PlacedTrack[],
  isLog: ((source: number) => boolean) | null,
): (event: VisibleEvent, filed: boolean) => Pick<HistoryEvent, 'joinedBy' | 'filedByTime'> {
  const headers = ({ names }: PlacedTrack): string[] =>
    names.filter(({ kind }) => kind === 'header').map(({ text }) => text);
  const logged = new Set(
    tracks.flatMap((track) => (isLog?.(track.source) === true ? headers(track) : [])),
  );
  const byHeader = new Set(
    tracks.filter((track) => headers(track).some((id) => logged.has(id))).map(({ block }) => block),
  );
  return (event, filed) => {
    if (isLog === null || event.report === 0) return { joinedBy: null };
    if (filed) {
      // The message is the one sent at the right time; the recipient may be known by the return address alone.
      const joinedBy = event.joinedBy === 'verp' ? 'verp' : 'recipient-time-subject';
      return { joinedBy, filedByTime: true };
    }
    if (byHeader.has(event.block)) return { joinedBy: 'message-id' };
    return { joinedBy: event.joinedBy === 'message-id' ? 'vendor-id' : event.joinedBy };
  };
}

/** Sources whose times say what the workspace covers: logs, or mails where there is nothing else. */
export function sourceCoverage(db: ReadableDatabase): SourceCoverage[] {
  const sources = allSources(db);
  const logs = sources.filter(({ family }) => family !== 'mail');
  return (logs.length > 0 ? logs : sources).slice(0, 200).map((source) => ({
    source: source.id,
    file: source.file,
    vendor: source.vendor,
    stream: source.stream === 0 ? null : streamName(db, internedValue(db, 'text', source.stream)),
    from: source.from,
    to: source.to,
    timezone: source.timezone,
  }));
}
