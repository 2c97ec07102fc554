import type { EventType } from '../../../../../shared/domain/event.ts';
import type { RejectReason } from '../../../../../shared/domain/import.ts';
import type { Classification, ReplyInput } from '../../../../../shared/domain/reply.ts';
import type { JoinedBy } from '../../../workspace/codes.ts';
import { eventTypeCode } from '../../../workspace/codes.ts';
import type { StoredEvent } from '../../../workspace/events/stored-event.ts';
import { IDENTITY_SALT } from '../../../workspace/keys/salts.ts';
import type { NamedStream } from '../../format.ts';
import type { MappedEvent } from '../../mapped-event.ts';
import { RECORD } from '../batch.ts';
import type { Batch, RejectedRecord, SourceTotals } from '../batch.ts';
import { growingU8 } from '../growing.ts';
import { BATCH_EVENTS } from './batch-builder.ts';
import { createTextField } from './event-texts.ts';
import { createMessageFinder } from './find-message.ts';
import type { Intake } from './intake.ts';
import { bareMessageId, familySalt } from './message-keys.ts';
import type { FamilyId } from './message-keys.ts';

/** What a bounce mail knows of an event beyond what a log does. */
export interface MailEvent {
  readonly report: number;
  readonly joinedBy: JoinedBy | null;
  /** Ids of the message in vendors' header fields. */
  readonly ids: readonly FamilyId[];
  readonly classification: Classification;
  /** What an automatic answer says: shown, but no server's reply. */
  readonly answer: string | undefined;
  /** The date of the message that the mail returns, UTC milliseconds. */
  readonly sentAt: number | null;
  /** By what the mail is filed while no log tells of its message, and told apart where it names no id at all. */
  readonly loose: {
    readonly key: string;
    readonly at: number | null;
    readonly subject: string | null;
    readonly sentOnTo: string | null;
  };
}

/** Takes the records and events of one source, and hands them on in batches. */
export interface SourceIntake {
  record(line: number, offset: number): void;
  event(event: MappedEvent, mail?: MailEvent, line?: number): void;
  /** Whether a message with one of these ids to this address is known. */
  knows(recipient: string, headerMessageId: string | undefined, ids: readonly FamilyId[]): boolean;
  /** The record is a mail that was kept. `isBounce` counts it; `isRepeated`: another source holds it, and it has no events. */
  mail(isBounce: boolean, isRepeated: boolean): void;
  readonly reject: (reason: RejectReason, what: string | null, raw: string) => void;
  readonly streamNamed: (stream: NamedStream) => void;
  finish(): SourceTotals;
}

/** Events whose words are a server's or a sending system's refusal: they are read for their meaning. */
const FAILING: Readonly<Partial<Record<EventType, ReplyInput['action']>>> = {
  bounced: 'failed',
  deferred: 'delayed',
  dropped: 'failed',
  rejected: 'failed',
};

const NO_EVENT: StoredEvent = {
  type: 'other',
  identityHigh: 0,
  identityLow: 0,
  vendorHigh: 0,
  vendorLow: 0,
  at: null,
  line: 0,
  offset: 0,
  reply: 0,
  machine: false,
  vendorLabel: null,
  sendingIp: null,
  remoteMta: null,
  replyText: null,
  userAgent: null,
  url: null,
  detail: null,
  clientIp: null,
  report: 0,
  joinedBy: null,
  count: 0,
  sentAt: null,
};

/** Characters of rejected records held back. */
const MOST_REJECTED = 4 << 20;

/** @param emit takes a batch in before it returns: the arrays are used again */
export function createSourceIntake(
  intake: Intake,
  family: string,
  emit: (batch: Batch) => void,
): SourceIntake {
  const { builder, hasher, recipients, replies, texts, subjects, domains } = intake;
  const salt = familySalt(family);
  const finder = createMessageFinder(intake);
  const records = growingU8(64);
  const oldSlots = new Map<number, number>();
  let rejected: RejectedRecord[] = [];
  let rejectedCharacters = 0;
  let named: NamedStream[] = [];
  let firstSlotMessage = intake.nextMessage;
  let slotOfNew = new Int32Array(64).fill(-1);
  let inBatch = 0;
  let line = 0;
  let offset = 0;
  let from: number | null = null;
  let to: number | null = null;
  let stream = -1;

  // One for all events: the builder has encoded it before the next.
  const stored: { -readonly [Field in keyof StoredEvent]: StoredEvent[Field] } = { ...NO_EVENT };
  const { label, subject, senders, streams, campaigns, tags } = intake.fields;
  const sendingIp = createTextField(texts);
  const remoteMta = createTextField(texts);
  const replyText = createTextField(texts);
  const userAgent = createTextField(texts);
  const url = createTextField(texts);
  const detail = createTextField(texts);
  const clientIp = createTextField(texts);

  function slotFor(message: number, recipient: number): number {
    const index = message - firstSlotMessage;
    if (index < 0) {
      let slot = oldSlots.get(message);
      if (slot === undefined) {
        slot = builder.addSlot(message, recipient);
        oldSlots.set(message, slot);
      }
      return slot;
    }
    if (index >= slotOfNew.length) {
      const larger = new Int32Array(Math.max(slotOfNew.length * 2, index + 1)).fill(-1);
      larger.set(slotOfNew);
      slotOfNew = larger;
    }
    let slot = slotOfNew[index]!;
    if (slot === -1) {
      slot = builder.addSlot(message, recipient);
      slotOfNew[index] = slot;
    }
    return slot;
  }

  /** Fills what the slot's message is about from the first event that tells. */
  function describe(slot: number, event: MappedEvent): void {
    const head = builder.head.data;
    const at = slot * 5;
    if (head[at] === 0 && event.subject !== undefined && event.subject !== '') {
      const id = subject.idOf(event.subject);
      subjects.use(id);
      head[at] = id;
    }
    if (head[at + 1] === 0) head[at + 1] = used(senders.idOf(event.sender));
    if (head[at + 2] === 0) head[at + 2] = used(streams.idOf(event.stream));
    if (head[at + 3] === 0) head[at + 3] = used(campaigns.idOf(event.campaign));
    if (head[at + 4] === 0) head[at + 4] = used(tags.idOf(event.tag));
  }

  function used(id: number): number {
    if (id !== 0) texts.use(id);
    return id;
  }

  function fileKeys(slot: number, event: MappedEvent, mail: MailEvent | undefined): void {
    const { keys } = finder;
    for (let i = 0; i < keys.count; i += 1) {
      if ((finder.filed & (1 << i)) !== 0) {
        builder.addKey(slot, keys.keys[i * 2]!, keys.keys[i * 2 + 1]!);
      }
    }
    if (keys.nameCount === 0 || (keys.nameCount === 1 && builder.isNamed(slot, keys.nameKeys)))
      return;
    let i = 0;
    if (event.headerMessageId !== undefined && event.headerMessageId !== '') {
      fileName(slot, 'header', event.headerMessageId, i);
      i += 1;
    }
    if (event.vendorMessageId !== undefined && event.vendorMessageId !== '') {
      fileName(slot, 'vendor', event.vendorMessageId, i);
      i += 1;
    }
    if (mail === undefined) return;
    for (const { id } of mail.ids) {
      if (i < keys.nameCount) fileName(slot, 'vendor', id, i);
      i += 1;
    }
  }

  function fileName(slot: number, kind: 'header' | 'vendor', id: string, at: number): void {
    const { nameKeys } = finder.keys;
    builder.addName(slot, kind, bareMessageId(id), nameKeys[at * 2]!, nameKeys[at * 2 + 1]!);
  }

  function replyOf(event: MappedEvent, recipient: number, mail: MailEvent | undefined): number {
    const action = FAILING[event.type];
    if (action === undefined && mail === undefined) return 0;
    const text = event.reply ?? '';
    if (text === '' && !event.status && !event.replyCode && !event.vendorLabel) return 0;
    const provider = domains.provider(recipients.domainOf(recipient));
    return replies.use(
      {
        text,
        status: event.status ?? null,
        replyCode: event.replyCode ?? null,
        recipientDomain: provider.domain,
        remoteMta: event.remoteMta ?? null,
        action: action ?? null,
        vendorLabel: event.vendorLabel ?? null,
      },
      event.recipient,
      provider.id,
      mail?.classification,
    );
  }

  /** Leaves the event's identity within its message in the hasher. */
  function identify(event: MappedEvent, salt: number): void {
    const words = event.reply ?? (event.type === 'clicked' ? (event.url ?? '') : '');
    hasher.text(words, IDENTITY_SALT);
    hasher.mixNumber(event.at === null ? 0 : event.at + 1);
    hasher.mixNumber(salt * 16 + eventTypeCode.number(event.type));
  }

  function closeBatch(): void {
    emit({
      ...builder.columns(),
      records: records.data.subarray(0, inBatch),
      nextMessage: intake.nextMessage,
      rejected,
      streams: named,
      texts: texts.take(),
      subjects: subjects.take(),
      replies: replies.take(),
      recipients: recipients.take(),
      domains: domains.take(),
    });
    builder.clear();
    inBatch = 0;
    rejected = [];
    rejectedCharacters = 0;
    named = [];
    oldSlots.clear();
    firstSlotMessage = intake.nextMessage;
    slotOfNew.fill(-1);
  }

  return {
    record(atLine, atOffset) {
      if (builder.events >= BATCH_EVENTS || rejectedCharacters >= MOST_REJECTED) closeBatch();
      line = atLine;
      offset = atOffset;
      records.ensure(inBatch + 1);
      records.data[inBatch] = 0;
      inBatch += 1;
    },
    event(event, mail, ownLine) {
      const record = inBatch - 1;
      records.data[record] = records.data[record]! | RECORD.hasEvent;
      const recipient = recipients.find(event.recipient);
      const { high, low } = hasher.out;
      const { families } = event;
      const idSalt = families === undefined ? salt : familySalt(families.message);
      const ownSalt = families === undefined ? salt : familySalt(families.event);
      const message = finder.find(event, idSalt, high, low, mail?.ids, mail?.loose.key);
      const slot = slotFor(message, recipient);
      fileKeys(slot, event, mail);
      if (mail !== undefined) builder.setLoose(slot, mail.loose);
      describe(slot, event);
      const reply = replyOf(event, recipient, mail);
      const { at } = event;
      if (at !== null) {
        if (from === null || at < from) from = at;
        if (to === null || at > to) to = at;
      }
      const streamId = builder.head.data[slot * 5 + 2]!;
      if (stream !== streamId) stream = stream === -1 ? streamId : 0;
      let vendorHigh = 0;
      let vendorLow = 0;
      if (event.vendorEventId !== undefined && event.vendorEventId !== '') {
        hasher.text(event.vendorEventId, ownSalt);
        vendorHigh = hasher.out.high;
        vendorLow = hasher.out.low;
      }
      identify(event, ownSalt);
      stored.type = event.type;
      stored.identityHigh = hasher.out.high;
      stored.identityLow = hasher.out.low;
      stored.vendorHigh = vendorHigh;
      stored.vendorLow = vendorLow;
      stored.at = at;
      stored.line = ownLine ?? line;
      stored.offset = offset;
      stored.reply = reply;
      stored.machine = event.machine === true;
      stored.vendorLabel = used(label.idOf(event.vendorLabel)) || null;
      stored.sendingIp = sendingIp.ref(event.sendingIp);
      stored.remoteMta = remoteMta.ref(event.remoteMta);
      stored.replyText = replyText.ref(reply === 0 ? event.reply : mail?.answer);
      stored.userAgent = userAgent.ref(event.userAgent);
      stored.url = url.ref(event.url);
      stored.detail = detail.ref(event.detail);
      stored.clientIp = clientIp.ref(event.clientIp);
      stored.report = mail?.report ?? 0;
      stored.joinedBy = mail?.joinedBy ?? null;
      stored.count = event.count ?? 0;
      stored.sentAt = mail?.sentAt ?? null;
      builder.addEvent(slot, record, stored);
    },
    knows(recipient, headerMessageId, ids) {
      hasher.address(recipient);
      const { high, low } = hasher.out;
      return finder.knows(high, low, headerMessageId, ids);
    },
    mail(isBounce, isRepeated) {
      records.data[inBatch - 1] =
        records.data[inBatch - 1]! |
        RECORD.kept |
        (isBounce ? RECORD.bounce : 0) |
        (isRepeated ? RECORD.repeated : 0);
    },
    reject(reason, what, raw) {
      records.data[inBatch - 1] = records.data[inBatch - 1]! | RECORD.rejected;
      rejected.push({ line, reason, what, raw });
      rejectedCharacters += raw.length;
    },
    streamNamed: (stream) => void named.push(stream),
    finish() {
      closeBatch();
      return { from, to, stream: stream > 0 ? stream : 0 };
    },
  };
}
