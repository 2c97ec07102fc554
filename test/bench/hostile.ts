import { classifyReply } from '../../electron/core/classify/classify.ts';
import { findPhrase, parsePhrase } from '../../electron/core/classify/phrase.ts';
import { machineFindings } from '../../electron/core/diagnose/machine/machine.ts';
import type { MachineEvent } from '../../electron/core/diagnose/machine/machine-event.ts';
import { judgeUserAgent } from '../../electron/core/diagnose/machine/user-agent.ts';
import { decodeMail } from '../../electron/core/mail/decode.ts';
import { readReturnAddress } from '../../electron/core/mail/return-address.ts';
import { safeHtml } from '../../electron/core/mail/safe-html.ts';
import { redactor } from '../../electron/core/report/redact.ts';
import { checksOf } from '../../renderer/text/authentication.ts';

/** Text from outside, made of one piece again and again, and what reads it. */
interface Hostile {
  readonly name: string;
  readonly pieces: readonly string[];
  /** Characters of the smaller of two texts, the other of which is twice as long. */
  readonly size: number;
  readonly read: (text: string) => void;
}

const HEAD = 'From: MAILER-DAEMON@mta.example\nSubject: Undelivered\nMIME-Version: 1.0\n';
const mail = (text: string): unknown => decodeMail(Buffer.from(text, 'latin1'));
const phrase = parsePhrase('user ** does * not ** exist');
const names = redactor({ key: 'bench' });

const MAIL_PIECES = [
  '@',
  'a@b.c ',
  '<',
  '<a ',
  ' ',
  '550 ',
  '\n',
  '--b\n',
  'a:\n',
  ' x\n',
  '=?utf-8?q?a?= ',
  'a=\n',
  'not be delivered to (',
  'original recipient address: <a@b.c>\n',
  '>>> RCPT TO:<a@b.c>\n<<< 550 no\n',
  'Received: from a by b; x\n',
  '<!--',
  '.',
  '"',
];

const CASES: readonly Hostile[] = [
  {
    name: 'replies',
    pieces: ['5.1.1.', '550 ', '\r\n550-5.1.1 ', '::1:', 'a@b@', 'a.b-c_d.', ' \t\r\n', 'é̀́'],
    size: 2_000_000,
    read: (text) => void classifyReply({ text }),
  },
  {
    name: 'phrases',
    pieces: ['user ', 'does ', 'user does ', 'user does not '],
    size: 1_000_000,
    read: (text) => void findPhrase(phrase, text),
  },
  {
    name: 'mails',
    pieces: MAIL_PIECES,
    size: 1_000_000,
    read: (text) => {
      mail(`${HEAD}\n${text}`);
      mail(`${HEAD}Content-Type: text/html\n\n${text}`);
      mail(`From: MAILER-DAEMON@x.example\nSubject: ${text}`);
    },
  },
  {
    name: 'HTML',
    pieces: ['<a href="', '<', '<!--', '&amp;'],
    size: 1_000_000,
    read: (text) => void safeHtml(text),
  },
  {
    name: 'addresses in a text',
    pieces: ['@', 'a', 'a.', 'https://a?'],
    size: 200_000,
    read: (text) => void names.text(text),
  },
  {
    name: 'return addresses',
    pieces: ['bounce-1-', 'a=', '-a', 'SRS0=a=b=c.example=', '1.', 'prvs=a='],
    size: 200_000,
    read: (text) => void readReturnAddress(`${text}@example.org`),
  },
  {
    name: 'user agents',
    pieces: ['a', 'Image', 'bot', 'Mozilla/5.0 ', '.'],
    size: 2_000_000,
    read: (text) => void judgeUserAgent(text, 'opened'),
  },
  {
    name: 'authentication results',
    pieces: ['spf= ', 'dkim=', '; ', '('],
    size: 1_000_000,
    read: (text) => void checksOf(`Authentication-Results: ${text}`),
  },
  {
    name: 'clicks of one message',
    pieces: ['x'],
    size: 10_000,
    read: (text) => void machineFindings(Array.from(text, clickAt)),
  },
];

const clickAt = (_sign: string, index: number): MachineEvent => ({
  type: 'clicked',
  at: index % 7,
  url: `u${index}`,
  userAgent: `agent ${index}`,
  clientIp: null,
  machine: false,
});

/** Times below this say more of the machine than of the work. */
const TELLING_MS = 4;

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/**
 * How many times longer a text of twice the length takes, at worst, over every piece of each kind: 2
 * where the work grows with the length alone, 4 where it grows with its square.
 */
export function measureHostile(): readonly { readonly name: string; readonly growth: number }[] {
  return CASES.map(({ name, pieces, size, read }) => ({
    name,
    growth: Math.max(
      ...pieces.map((piece) => {
        const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
        const [small, large] = [text(size), text(size * 2)];
        const once = best(() => read(small));
        return once < TELLING_MS ? 1 : best(() => read(large)) / once;
      }),
    ),
  }));
}
