import type { ImportContext, LogFormat, LogMapper, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { ownCopy } from '../text/table-cells.ts';
import { tellOfAlias } from './alias.ts';
import { readLogLine } from './log-line.ts';
import {
  deliveryType,
  type PostfixDelivery,
  type PostfixRefusal,
  readPostfixLine,
  remoteWords,
} from './postfix-line.ts';
import { timeOf } from './record-stamp.ts';

interface Waiting {
  readonly reply: string;
  readonly status: string;
  /** The address that an alias led from. */
  readonly writtenTo: string | undefined;
}

/** What is known of a message in the queue. */
interface Queued {
  messageId?: string;
  sender?: string;
  subject?: string;
  /** Recipients still waiting, with the last reply each one got. */
  waiting?: Map<string, Waiting>;
}

const ALIASES = 'Mail that an alias led on counts for both addresses.';

/** Characters of a line that are read. */
const MAX_LINE = 32_768;

/** Messages remembered at once: a log that never says `removed` must not fill the memory. */
const MAX_QUEUED = 100_000;
const MAX_WAITING = 1000;

/**
 * Postfix's syslog (postfix.org, src/global/log_adhoc.c). Lines of a queue id are joined: the
 * Message-ID of cleanup and the sender of qmgr go to each delivery line.
 */
export const postfixLog: LogFormat = {
  id: 'postfix-log',
  title: 'Postfix mail log',
  vendor: 'Postfix',
  verified: true,
  family: 'postfix',
  container: 'log',
  about: {
    row: 'a log line',
    zone: 'asked for, or in the stamp',
    reply: 'status=… (…)',
    note: ALIASES,
  },

  detect({ lines }) {
    const filled = lines.filter((line) => line.trim() !== '');
    const ours = filled.filter((line) => isPostfix(readLogLine(line)?.program)).length;
    if (ours === 0) return 0;
    const share = ours / filled.length;
    return share > 0.1 ? 0.85 + share * 0.13 : 0.6;
  },

  open: (_, context) => Promise.resolve(createMapper(context)),
};

function isPostfix(program: string | undefined): boolean {
  return program !== undefined && /^postfix[\w.-]{0,60}\//.test(program);
}

function createMapper(context: ImportContext): LogMapper {
  const time = context.timeReader({ zone: 'ask', fallback: 'UTC', epoch: 'guess' });
  const queue = new Map<string, Queued>();

  function queued(id: string): Queued {
    const known = queue.get(id);
    if (known !== undefined) return known;
    const fresh: Queued = {};
    if (queue.size >= MAX_QUEUED) queue.delete(queue.keys().next().value ?? '');
    queue.set(ownCopy(id), fresh);
    return fresh;
  }

  /** Short queue ids come again within hours: beside a Message-ID they would join what is apart. */
  function ids(
    queueId: string | undefined,
    message: Queued | undefined,
  ): {
    readonly vendorMessageId: string | undefined;
    readonly headerMessageId: string | undefined;
  } {
    const headerMessageId = message?.messageId;
    const short = queueId !== undefined && /^[0-9A-F]{5,14}$/.test(queueId);
    return {
      vendorMessageId: headerMessageId !== undefined && short ? undefined : queueId,
      headerMessageId,
    };
  }

  function deliver(
    at: number | null,
    host: string,
    queueId: string,
    delivery: PostfixDelivery,
    sink: RecordSink,
  ): void {
    const key = host + queueId;
    const message = queue.get(key);
    const type = deliveryType(delivery);
    const reply = remoteWords(delivery.text);
    if (type === 'deferred') {
      const waiting = (queued(key).waiting ??= new Map());
      if (waiting.size < MAX_WAITING) {
        waiting.set(ownCopy(delivery.recipient), {
          reply: ownCopy(reply),
          status: ownCopy(delivery.dsn),
          writtenTo:
            delivery.originalRecipient === undefined
              ? undefined
              : ownCopy(delivery.originalRecipient),
        });
      }
    } else {
      message?.waiting?.delete(delivery.recipient);
    }
    const forwarded = delivery.originalRecipient;
    const event: MappedEvent = {
      type,
      at,
      recipient: delivery.recipient,
      ...ids(queueId, message),
      sender: message?.sender,
      subject: message?.subject,
      reply: reply || undefined,
      status: delivery.dsn || undefined,
      remoteMta: delivery.relay,
      vendorLabel: delivery.status,
      detail: forwarded === undefined ? `queue ${queueId}` : `queue ${queueId}, for ${forwarded}`,
    };
    tellOfAlias(sink, event, forwarded);
  }

  /** The sender gets its mail back: whoever still waits has failed, with the last reply as the reason. */
  function expire(at: number | null, host: string, queueId: string, sink: RecordSink): void {
    const message = queue.get(host + queueId);
    if (message?.waiting === undefined || message.waiting.size === 0) return sink.nothing();
    for (const [recipient, last] of message.waiting) {
      const event: MappedEvent = {
        type: 'bounced',
        at,
        recipient,
        ...ids(queueId, message),
        sender: message.sender,
        subject: message.subject,
        reply: last.reply || undefined,
        status: last.status || undefined,
        vendorLabel: 'expired',
        detail: `queue ${queueId}`,
      };
      tellOfAlias(sink, event, last.writtenTo);
    }
    message.waiting.clear();
  }

  function refuse(
    at: number | null,
    host: string,
    refusal: PostfixRefusal,
    sink: RecordSink,
  ): void {
    const { recipient, sender, reply, queueId } = refusal;
    const codes = /^([245]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3}))?/.exec(reply);
    sink.event({
      type: codes?.[1]?.startsWith('4') === true ? 'deferred' : 'rejected',
      at,
      recipient,
      ...ids(queueId, queueId === undefined ? undefined : queue.get(host + queueId)),
      sender: sender || undefined,
      reply,
      replyCode: codes?.[1],
      status: codes?.[2],
      vendorLabel: 'reject',
    });
  }

  function line(whole: string, sink: RecordSink): void {
    const text = whole.length > MAX_LINE ? whole.slice(0, MAX_LINE) : whole;
    const entry = readLogLine(text);
    if (entry === undefined) {
      if (/status=|: to=</.test(text)) return sink.reject('bad-record');
      return sink.nothing();
    }
    if (!isPostfix(entry.program)) return sink.nothing();
    // Logs of several hosts come together in one file, and ids are a host's own.
    const host = `${entry.host} `;
    const daemon = entry.program.slice(entry.program.lastIndexOf('/') + 1);
    const said = readPostfixLine(daemon, entry.text);
    switch (said.kind) {
      case 'other':
        return sink.nothing();
      case 'broken':
        return sink.reject('bad-record');
      case 'message-id':
        if (queue.get(host + said.queueId)?.messageId !== undefined)
          queue.delete(host + said.queueId);
        queued(host + said.queueId).messageId = ownCopy(said.messageId);
        return sink.nothing();
      case 'sender':
        queued(host + said.queueId).sender = ownCopy(said.sender || '<>');
        return sink.nothing();
      case 'subject':
        queued(host + said.queueId).subject = ownCopy(said.subject);
        return sink.nothing();
      case 'removed':
        queue.delete(host + said.queueId);
        return sink.nothing();
      case 'delivery':
        // A probe of an address that would be taken: no message was on its way.
        if (said.delivery.status === 'deliverable') return sink.nothing();
        break;
      case 'expired':
      case 'refused':
        break;
      default:
        return said satisfies never;
    }
    const at = timeOf(entry.stamp, time, sink);
    if (at === undefined) return;
    if (said.kind === 'delivery') deliver(at, host, said.queueId, said.delivery, sink);
    else if (said.kind === 'expired') expire(at, host, said.queueId, sink);
    else refuse(at, host, said.refusal, sink);
  }

  return { line, end: () => undefined };
}
