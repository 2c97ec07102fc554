import { closeSync, openSync, writeSync } from 'node:fs';

/*
 * Rows as an Email Activity export has them: in order of time, about three events a message, a
 * recipient in two messages or so, replies with queue ids that never repeat. The same seed gives the
 * same bytes.
 */

const HEADER =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args\n';

const FIRST = [
  'anna',
  'boris',
  'clara',
  'dmitry',
  'elena',
  'fedor',
  'galina',
  'henrik',
  'irina',
  'jonas',
  'katya',
  'lev',
  'maria',
  'nikita',
  'olga',
  'pavel',
  'rita',
  'sergey',
  'tanya',
  'yuri',
];
const LAST = [
  'adler',
  'belov',
  'castro',
  'dubois',
  'egorov',
  'fischer',
  'gomez',
  'hansen',
  'ivanova',
  'jensen',
  'kuznets',
  'lange',
  'morozov',
  'novak',
  'orlov',
  'petrov',
  'quint',
  'rossi',
  'smirnov',
  'titov',
];
const DOMAINS = [
  ['gmail.com', 'gmail-smtp-in.l.google.com.'],
  ['gmail.com', 'alt1.gmail-smtp-in.l.google.com.'],
  ['mail.ru', 'mxs.mail.ru.'],
  ['yandex.ru', 'mx.yandex.ru.'],
  ['yahoo.com', 'mta5.am0.yahoodns.net.'],
  ['outlook.com', 'outlook-com.olc.protection.outlook.com.'],
  ['hotmail.com', 'hotmail-com.olc.protection.outlook.com.'],
  ['icloud.com', 'mx01.mail.icloud.com.'],
] as const;
const AGENTS = [
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
];

interface Row {
  readonly at: number;
  readonly text: string;
}

/** A source of numbers from 0 to 1 that repeats (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A heap by time. */
function createQueue(): { push(row: Row): void; pop(): Row | undefined; peek(): Row | undefined } {
  const heap: Row[] = [];
  return {
    peek: () => heap[0],
    push(row) {
      let at = heap.push(row) - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (heap[above]!.at <= row.at) break;
        heap[at] = heap[above]!;
        at = above;
      }
      heap[at] = row;
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let at = 0;
      for (;;) {
        let below = at * 2 + 1;
        if (below >= heap.length) break;
        if (below + 1 < heap.length && heap[below + 1]!.at < heap[below]!.at) below += 1;
        if (heap[below]!.at >= last.at) break;
        heap[at] = heap[below]!;
        at = below;
      }
      heap[at] = last;
      return first;
    },
  };
}

const stamp = (at: number): string => {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
};

const START = Date.UTC(2026, 8, 21);
const DAYS = 30;

/** One address of many; the low numbers recur most. */
export function benchAddress(number: number): string {
  const first = FIRST[number % FIRST.length]!;
  const last = LAST[Math.floor(number / FIRST.length) % LAST.length]!;
  const company = number % 5 === 0;
  const domain = company ? `company${number % 4001}.example` : DOMAINS[number % DOMAINS.length]![0];
  return `${first}.${last}${number}@${domain}`;
}

function mxOf(number: number): string {
  return number % 5 === 0
    ? `mx.company${number % 4001}.example.`
    : DOMAINS[number % DOMAINS.length]![1];
}

/** Calls with rows in order of time until there are `count`. */
export function eachSendgridRow(
  count: number,
  visit: (text: string) => void,
  { seed = 7, firstMessage = 0 }: { readonly seed?: number; readonly firstMessage?: number } = {},
): void {
  const random = randomNumbers(seed);
  const messages = Math.ceil(count / 3.02) + 1;
  const gap = (DAYS * 86_400_000) / messages;
  const addresses = Math.max(10, Math.floor(messages * 0.45));
  const queue = createQueue();
  let written = 0;
  let next = 0;

  function schedule(index: number): void {
    const at = START + index * gap;
    const who = Math.floor(random() ** 1.4 * addresses);
    const email = benchAddress(who);
    const mx = mxOf(who);
    const serial = firstMessage + index;
    const key = (Math.imul(serial + 1, 2_654_435_761) >>> 0).toString(36).padStart(7, '0');
    const id = `${key}QT-${(serial * 7919).toString(36)}wLkQ${serial.toString(36)}.recvd-7c9f5b6d7-1-${(serial % 65_536).toString(16).padStart(4, '0')}.0`;
    const campaign = index % 10 < 7 ? Math.floor(index / 9000) : -1;
    const subject =
      campaign === -1
        ? `Your order #${100_000 + serial} is on its way`
        : `"News of the week, no. ${campaign}"`;
    const sender = campaign === -1 ? 'orders@shop.example' : 'news@shop.example';
    const category = campaign === -1 ? 'orders' : 'newsletter';
    const name = campaign === -1 ? '' : `Week ${campaign}`;
    const base = (
      event: string,
      when: number,
      reason: string,
      url: string,
      attempt: string,
      agent: string,
      type: string,
    ): Row => ({
      at: when,
      text: `${stamp(when)},${id},${event},,${key}-r,,${subject},${sender},${email},18231,,198.51.100.${serial % 200},${reason},203.0.113.${serial % 16},dedicated,${mx},${url},${attempt},${agent},${type},false,apikey,${category},${campaign === -1 ? '' : campaign + 4000},${name},,,\n`,
    });
    queue.push(base('processed', at, '', '', '0', '', ''));
    const fate = random();
    if (fate < 0.02) {
      queue.push(base('drop', at + 900, 'Bounced Address', '', '0', '', ''));
      return;
    }
    if (fate < 0.055) {
      const reason = BOUNCES[Math.floor(random() * BOUNCES.length)]!(email, key);
      queue.push(
        base('bounce', at + 2500, reason, '', '1', '', random() < 0.7 ? 'bounce' : 'blocked'),
      );
      return;
    }
    let delivered = at + 1500 + random() * 4000;
    if (fate < 0.1) {
      queue.push(
        base(
          'deferred',
          delivered,
          `"421 4.7.0 [TSS04] Messages from 203.0.113.${serial % 16} temporarily deferred due to unexpected volume or user complaints"`,
          '',
          '1',
          '',
          '',
        ),
      );
      delivered += 900_000;
    }
    queue.push(
      base(
        'delivered',
        delivered,
        `250 2.0.0 OK ${Math.floor(delivered / 1000)} ${key}a58-71f0b3a5d9bsi92163${key}.117 - gsmtp`,
        '',
        '1',
        '',
        '',
      ),
    );
    const opens = random();
    if (opens < 0.45) {
      const opened = delivered + random() ** 3 * 2 * 86_400_000;
      const agent = `"${AGENTS[Math.floor(random() * AGENTS.length)]!}"`;
      queue.push(base('open', opened, '', '', '0', agent, ''));
      if (opens < 0.22) queue.push(base('open', opened + 3_600_000, '', '', '0', agent, ''));
      if (opens < 0.1)
        queue.push(
          base(
            'click',
            opened + 9000,
            '',
            `https://shop.example/c/${campaign === -1 ? serial : campaign}?u=${who}`,
            '0',
            agent,
            '',
          ),
        );
    }
  }

  while (written < count) {
    const due = queue.peek();
    if (next < messages * 2 && (due === undefined || START + next * gap <= due.at)) {
      schedule(next);
      next += 1;
      continue;
    }
    const row = queue.pop();
    if (row === undefined) break;
    visit(row.text);
    written += 1;
  }
}

const BOUNCES: readonly ((email: string, key: string) => string)[] = [
  (_email, key) =>
    `"550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos. ${key}a58-71f0b3a5d9bsi92163${key}.117 - gsmtp"`,
  (email) => `550 5.1.1 <${email}>: Recipient address rejected: User unknown`,
  (_email, key) =>
    `"552 5.2.2 The recipient's inbox is out of storage space. ${key}a58-71f0b3a5d9bsi92163${key}.117 - gsmtp"`,
  () => '554 5.7.1 Message rejected due to content restrictions',
  (_email, key) =>
    `550 5.7.1 [203.0.113.9] Our system has detected that this message is likely unsolicited mail. ${key}a58-71f0b3a5d9bsi92163${key}.117 - gsmtp`,
];

/** Writes an export of `count` rows. @returns its size in bytes */
export function writeSendgridExport(
  file: string,
  count: number,
  options?: { readonly seed?: number; readonly firstMessage?: number },
): number {
  const out = openSync(file, 'w');
  let held = HEADER;
  let bytes = 0;
  const flush = (): void => {
    bytes += writeSync(out, held);
    held = '';
  };
  try {
    eachSendgridRow(
      count,
      (text) => {
        held += text;
        if (held.length > 1 << 20) flush();
      },
      options,
    );
    flush();
  } finally {
    closeSync(out);
  }
  return bytes;
}
