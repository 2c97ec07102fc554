import { unreachable } from '../../../shared/domain/exhaustive.ts';
import { readers } from './readers.ts';
import type { Fate, Reader } from './readers.ts';

/** One weekly letter of the shop. `at` is when it went out, in UTC milliseconds. */
export interface Letter {
  readonly subject: string;
  readonly at: number;
}

export const SENDER = 'letters@samovar-tea.example';

export const letters: readonly Letter[] = [
  { subject: 'Autumn teas are in', at: Date.UTC(2026, 9, 2, 8, 0, 0) },
  { subject: 'Как заваривать улун: три ошибки', at: Date.UTC(2026, 9, 9, 8, 0, 0) },
  { subject: 'A samovar, and how to live with one', at: Date.UTC(2026, 9, 16, 8, 0, 0) },
  { subject: 'Чай к ноябрю — скидка 15 % до воскресенья', at: Date.UTC(2026, 9, 23, 8, 0, 0) },
];

interface Happening {
  /** Seconds after the letter went out. */
  readonly after: number;
  readonly event: string;
  readonly reason?: string;
  readonly attempt?: number;
  readonly agent?: string;
  readonly url?: string;
  readonly type?: string;
}

const ACCEPTED = '250 2.0.0 OK queued as 4Xk7';
const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Thunderbird/143.0';
const PROXY =
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
const LINK = 'https://samovar-tea.example/october?from=letter';

const delivered = (after: number): Happening => ({ after, event: 'delivered', reason: ACCEPTED });
const bounce = (reason: string, type = 'bounce'): Happening => ({
  after: 5,
  event: 'bounce',
  reason,
  type,
});
const later = (after: number, attempt: number): Happening => ({
  after,
  event: 'deferred',
  attempt,
  reason: '451 4.7.1 Greylisting in action, please come back later',
});

const latest = letters.length - 1;

/** What happens after `processed`, by the reader's fate. `number` counts letters from 0. */
function happenings(fate: Fate, address: string, number: number): readonly Happening[] {
  const good = [delivered(4)];
  const last = number === latest;
  switch (fate) {
    case 'clicks':
      return [
        ...good,
        { after: 2400, event: 'open', agent: PERSON },
        { after: 2460, event: 'click', agent: PERSON, url: LINK },
      ];
    case 'reads':
      return [...good, { after: 9000, event: 'open', agent: PERSON }];
    case 'machine':
      return [...good, { after: 7, event: 'open', agent: PROXY }];
    case 'delivered':
    case 'late':
      return good;
    case 'slow':
      return [later(6, 1), later(320, 2), { ...delivered(960), attempt: 3 }];
    case 'deferred':
      return last ? [later(6, 1), later(320, 2), later(1900, 3), later(7300, 4)] : good;
    case 'queued':
      return last ? [] : good;
    case 'dead':
      return last
        ? [bounce(`550 5.1.1 <${address}>: Recipient address rejected: User unknown`)]
        : good;
    case 'dropped':
      if (number === 0) return good;
      return number === 1
        ? [bounce(`550 5.1.1 <${address}>: No such user here`)]
        : [{ after: 0, event: 'drop', reason: 'Bounced Address' }];
    case 'full':
      return number < 2
        ? good
        : [bounce('452 4.2.2 The recipient has exceeded the storage limit of the mailbox')];
    case 'blocked':
      return [
        bounce(
          '550 5.7.1 Message rejected: sending IP 192.0.2.25 has a poor reputation, see https://block.example/192.0.2.25',
          'blocked',
        ),
      ];
    case 'too-large':
      return last ? [bounce('552 5.3.4 Message size exceeds the limit of 10 MB')] : good;
    case 'host-gone':
      return last ? [bounce('550 5.1.2 Host or domain name not found: old-mill.example')] : good;
    case 'complains':
      return last ? [...good, { after: 5400, event: 'spam_report' }] : good;
    case 'unsubscribes':
      return last
        ? [
            ...good,
            { after: 3000, event: 'open', agent: PERSON },
            { after: 3090, event: 'unsubscribe' },
          ]
        : good;
    case 'still-mailed':
      return [bounce(`550 5.1.1 <${address}>: no such user`, 'blocked')];
    case 'not-left-alone':
      return number === 1 ? [...good, { after: 5200, event: 'unsubscribe' }] : good;
    default:
      return unreachable(fate);
  }
}

const COLUMNS =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args';

/** The letters' activity as SendGrid exports it: one row an event, UTC. */
export function letterActivity(): string {
  const rows = letters.flatMap((letter, number) =>
    readers.flatMap((reader, place) => rowsOf(letter, number, reader, place)),
  );
  return `${COLUMNS}\n${rows.join('\n')}\n`;
}

function rowsOf(
  { subject, at }: Letter,
  number: number,
  { address, fate }: Reader,
  place: number,
): readonly string[] {
  const id = `Sm${number}tea${String(place).padStart(2, '0')}Qr7wLx.recvd-5c8d-${place}.0`;
  const mx = `mx1.${address.slice(address.indexOf('@') + 1)}`;
  const begun = at + place * 9000;
  const all: readonly Happening[] = [
    { after: 0, event: 'processed' },
    ...happenings(fate, address, number),
  ];
  return all.map((one) => {
    const served = one.reason !== undefined && one.event !== 'drop';
    const fields: Readonly<Record<string, string>> = {
      processed: stamp(begun + one.after * 1000),
      message_id: id,
      event: one.event,
      subject,
      from: SENDER,
      email: address,
      reason: one.reason ?? '',
      outbound_ip: served ? '192.0.2.25' : '',
      outbound_ip_type: served ? 'dedicated' : '',
      mx: served ? mx : '',
      url: one.url ?? '',
      attempt: one.attempt === undefined ? '' : String(one.attempt),
      user_agent: one.agent ?? '',
      type: one.type ?? '',
      categories: 'weekly-letter',
      marketing_campaign_name: `Weekly letter ${number + 1}`,
    };
    return COLUMNS.split(',')
      .map((column) => quoted(fields[column] ?? ''))
      .join(',');
  });
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
