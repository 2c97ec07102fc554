import type {
  BounceClass,
  Disposition,
  Owner,
  Reason,
  ServerClass,
} from '../../../shared/domain/bounce.ts';
import type { JoinedBy } from '../../../shared/domain/diagnosis.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { MachineRule } from '../diagnose/machine/rule.ts';
import type { Column } from './column.ts';

/** One event with everything that is known of it and of its message. Times are UTC milliseconds. */
export interface EventRow {
  readonly recipient: string;
  readonly domain: string;
  readonly provider: string;
  readonly providerName: string;
  readonly type: EventType;
  readonly at: number | null;
  readonly response: string | null;
  readonly status: string | null;
  readonly replyCode: string | null;
  readonly reason: Reason | null;
  readonly class: BounceClass | null;
  readonly serverClass: ServerClass | null;
  readonly owner: Owner | null;
  readonly disposition: Disposition | null;
  readonly rule: string | null;
  readonly outcome: Verdict;
  readonly subject: string | null;
  readonly sender: string | null;
  readonly stream: string | null;
  readonly campaign: string | null;
  readonly tag: string | null;
  readonly messageId: string | null;
  readonly vendorMessageId: string | null;
  readonly otherIds: readonly string[];
  readonly label: string | null;
  readonly detail: string | null;
  readonly url: string | null;
  readonly userAgent: string | null;
  readonly clientIp: string | null;
  readonly sendingIp: string | null;
  readonly remoteMta: string | null;
  readonly machine: boolean;
  readonly machineRule: MachineRule | null;
  readonly machineReason: string | null;
  readonly count: number | null;
  readonly joinedBy: JoinedBy | null;
  readonly report: number | null;
  readonly system: string;
  readonly idSystem: string | null;
  readonly file: string;
  readonly line: number;
  readonly source: number;
  readonly event: number;
  readonly message: number;
}

/** The columns of `export events`, in their order. Append only: scripts and our own importer go by the names. */
export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { name: 'recipient', kind: 'text', about: 'the address as seen', of: (row) => row.recipient },
  { name: 'event', kind: 'word', about: 'the type of the event', of: (row) => row.type },
  {
    name: 'at',
    kind: 'clock',
    about: 'when, in the zone that was asked for, with its offset',
    of: (row) => row.at,
  },
  { name: 'at_utc', kind: 'moment', about: 'the same moment in UTC', of: (row) => row.at },
  {
    name: 'response',
    kind: 'text',
    about: 'the words of the server or of the sending system',
    of: (row) => row.response,
  },
  { name: 'status', kind: 'word', about: 'enhanced status code', of: (row) => row.status },
  { name: 'code', kind: 'word', about: 'reply code of three digits', of: (row) => row.replyCode },
  { name: 'reason', kind: 'word', about: 'what the words mean', of: (row) => row.reason },
  {
    name: 'class',
    kind: 'word',
    about: '`hard`: the address is dead; `soft`: anything else that failed; `none`',
    of: (row) => row.class,
  },
  {
    name: 'server_class',
    kind: 'word',
    about: 'what the first digit of the code says',
    of: (row) => row.serverClass,
  },
  { name: 'owner', kind: 'word', about: 'whose matter the failure is', of: (row) => row.owner },
  { name: 'disposition', kind: 'word', about: 'what to do with it', of: (row) => row.disposition },
  { name: 'rule', kind: 'word', about: 'the rule that read the words', of: (row) => row.rule },
  {
    name: 'outcome',
    kind: 'word',
    about: 'verdict on the whole message',
    of: (row) => row.outcome,
  },
  { name: 'domain', kind: 'word', about: 'domain of the recipient', of: (row) => row.domain },
  {
    name: 'provider',
    kind: 'word',
    about: 'id of its mailbox provider',
    of: (row) => row.provider,
  },
  {
    name: 'provider_name',
    kind: 'word',
    about: 'name of the provider',
    of: (row) => row.providerName,
  },
  { name: 'subject', kind: 'text', about: 'subject of the message', of: (row) => row.subject },
  { name: 'sender', kind: 'text', about: 'visible or envelope sender', of: (row) => row.sender },
  { name: 'stream', kind: 'text', about: 'sending stream', of: (row) => row.stream },
  { name: 'campaign', kind: 'text', about: 'campaign or flow', of: (row) => row.campaign },
  { name: 'tag', kind: 'text', about: 'tag or categories of the message', of: (row) => row.tag },
  { name: 'message_id', kind: 'text', about: 'Message-ID header', of: (row) => row.messageId },
  {
    name: 'vendor_message_id',
    kind: 'text',
    about: 'id of the message at the sending system',
    of: (row) => row.vendorMessageId,
  },
  {
    name: 'other_ids',
    kind: 'list',
    about: 'every further id of the message; in CSV set apart by spaces',
    of: (row) => row.otherIds,
  },
  {
    name: 'label',
    kind: 'text',
    about: 'the sending system’s own word for the event, its type of bounce among them',
    of: (row) => row.label,
  },
  {
    name: 'detail',
    kind: 'text',
    about: 'attempt, queue and the like, as the source notes it',
    of: (row) => row.detail,
  },
  { name: 'url', kind: 'text', about: 'the link that was followed', of: (row) => row.url },
  {
    name: 'user_agent',
    kind: 'text',
    about: 'of an opening or a click',
    of: (row) => row.userAgent,
  },
  { name: 'client_ip', kind: 'text', about: 'where it came from', of: (row) => row.clientIp },
  { name: 'sending_ip', kind: 'text', about: 'the mail was sent from', of: (row) => row.sendingIp },
  { name: 'remote_mta', kind: 'text', about: 'the receiving host', of: (row) => row.remoteMta },
  {
    name: 'machine',
    kind: 'flag',
    about: 'an opening or a click that is not a person’s',
    of: (row) => row.machine,
  },
  {
    name: 'machine_rule',
    kind: 'word',
    about: 'the rule that says so; `declared`: the sending system does',
    of: (row) => row.machineRule,
  },
  {
    name: 'machine_reason',
    kind: 'text',
    about: 'why it is taken for a machine’s, in the asked language',
    of: (row) => row.machineReason,
  },
  {
    name: 'count',
    kind: 'number',
    about: 'how often, where the sending system keeps a counter',
    of: (row) => row.count,
  },
  {
    name: 'joined_by',
    kind: 'word',
    about: 'how a bounce mail was joined to its message',
    of: (row) => row.joinedBy,
  },
  {
    name: 'report',
    kind: 'number',
    about: 'number of the decoded bounce mail',
    of: (row) => row.report,
  },
  {
    name: 'system',
    kind: 'word',
    about: 'family of formats that the source belongs to',
    of: (row) => row.system,
  },
  {
    name: 'id_system',
    kind: 'word',
    about: 'family of formats that `vendor_message_id` belongs to',
    of: (row) => row.idSystem,
  },
  { name: 'source_file', kind: 'text', about: 'file that tells of it', of: (row) => row.file },
  { name: 'source_line', kind: 'number', about: 'line in that file', of: (row) => row.line },
  { name: 'source', kind: 'number', about: 'number of the source', of: (row) => row.source },
  { name: 'event_id', kind: 'number', about: 'number of the event', of: (row) => row.event },
  { name: 'message', kind: 'number', about: 'number of the message', of: (row) => row.message },
];
