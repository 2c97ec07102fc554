import type {
  HistoryEvent,
  HistoryMessage,
  RecipientHistory,
  SourceCoverage,
} from '../../diagnose/history.ts';
import { mailboxProvider } from '../../classify/provider.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import type { EventText } from '../events/stored-event.ts';
import type { PlacedTrack } from '../events/track.ts';
import { visibleEvents } from '../events/visible.ts';
import type { VisibleEvent } from '../events/visible.ts';
import { foldAddress } from '../keys/fold-address.ts';
import { domainById } from './domains.ts';
import { internedValue } from './interned.ts';
import { headOf, messagesOfRecipient, messageTracks } from './messages.ts';
import { recipientByAddress } from './recipients.ts';
import { storedReply } from './replies.ts';
import type { StoredReply } from './replies.ts';
import { similarAddresses } from './similar.ts';
import { allSources } from './sources.ts';
import { streamName } from './stream-names.ts';

/** Messages of one recipient that a timeline shows. */
export const MOST_MESSAGES = 400;

/** Looks words up once per question. */
function words(db: ReadableDatabase) {
  const texts = new Map<number, string>();
  const subjects = new Map<number, string>();
  const replies = new Map<number, StoredReply | undefined>();
  const logs = new Map<number, boolean>();
  const interned = (known: Map<number, string>, table: 'text' | 'subject', id: number): string => {
    let value = known.get(id);
    if (value === undefined) {
      value = internedValue(db, table, id);
      known.set(id, value);
    }
    return value;
  };
  return {
    text: (text: EventText): string | null =>
      typeof text === 'number' ? (text === 0 ? null : interned(texts, 'text', text)) : text,
    subject: (id: number): string | null => (id === 0 ? null : interned(subjects, 'subject', id)),
    /** Whether a source is a log, not a mail. */
    isLog(source: number): boolean {
      let known = logs.get(source);
      if (known === undefined) {
        known =
          row(db, `SELECT 1 FROM source WHERE id = ? AND family <> 'mail'`, source) !== undefined;
        logs.set(source, known);
      }
      return known;
    },
    reply(id: number): StoredReply | undefined {
      if (id === 0) return undefined;
      if (!replies.has(id)) replies.set(id, storedReply(db, id));
      return replies.get(id);
    },
  };
}

/** All that the workspace knows of an address; messages newest first, at most `MOST_MESSAGES`. */
export function recipientHistory(db: ReadableDatabase, address: string): RecipientHistory {
  const folded = foldAddress(address);
  const found = recipientByAddress(db, folded);
  const coverage = sourceCoverage(db);
  if (found === undefined) {
    const provider = mailboxProvider(folded.slice(folded.lastIndexOf('@') + 1));
    return {
      recipient: folded,
      provider,
      messages: [],
      coverage,
      similar: similarAddresses(db, folded),
    };
  }
  const domain = domainById(db, found.domain);
  const lookUp = words(db);
  const messages = messagesOfRecipient(db, found.id, MOST_MESSAGES).map((id) =>
    historyMessage(db, id, lookUp),
  );
  return {
    recipient: found.shown ?? found.address,
    provider: { id: domain?.id ?? '', name: domain?.name ?? '' },
    messages,
    coverage,
    similar: isDead(db, found.id) ? similarAddresses(db, folded) : [],
  };
}

function streamOf(db: ReadableDatabase, stream: string | null): string | null {
  return stream === null ? null : streamName(db, stream);
}

/** A hard bounce may be a typo: then the near misses are worth their time. */
function isDead(db: ReadableDatabase, recipient: number): boolean {
  return row(db, 'SELECT 1 FROM recipient WHERE id = ? AND class = 2', recipient) !== undefined;
}

function historyMessage(
  db: ReadableDatabase,
  id: number,
  lookUp: ReturnType<typeof words>,
): HistoryMessage {
  const tracks = messageTracks(db, id);
  const head = headOf(tracks);
  const names = tracks.flatMap((track) => track.names);
  const named = names.find(({ kind }) => kind === 'header') ?? names[0];
  const logged = tracks.some(({ source }) => lookUp.isLog(source));
  const filed = new Set(tracks.filter((track) => track.message !== id).map(({ block }) => block));
  const joins = joinsOf(tracks, logged ? (source) => lookUp.isLog(source) : null);
  const events = visibleEvents(tracks)
    .map((event): HistoryEvent => {
      const reply = lookUp.reply(event.reply);
      const value = reply?.value ?? '';
      return {
        id: event.id,
        type: event.type,
        at: event.at,
        source: event.source,
        line: event.line,
        reply: value === '' ? lookUp.text(event.replyText) : value,
        classification: reply?.classification ?? null,
        vendorLabel: lookUp.text(event.vendorLabel),
        detail: lookUp.text(event.detail),
        userAgent: lookUp.text(event.userAgent),
        clientIp: lookUp.text(event.clientIp),
        sendingIp: lookUp.text(event.sendingIp),
        url: lookUp.text(event.url),
        ...(event.count > 1 ? { count: event.count } : {}),
        machine: event.machine,
        remoteMta: lookUp.text(event.remoteMta),
        report: event.report === 0 ? null : event.report,
        ...joins(event, filed.has(event.block)),
      };
    })
    .sort((a, b) => byTime(a.at, b.at) || a.id - b.id);
  return {
    id,
    messageId: named?.text ?? null,
    subject: lookUp.subject(head.subject),
    from: lookUp.text(head.sender),
    stream: streamOf(db, lookUp.text(head.stream)),
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

function byTime(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
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
