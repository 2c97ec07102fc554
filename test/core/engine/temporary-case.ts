import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/core.ts';
import type { Core, CoreOptions } from '../../../electron/core/core.ts';

/** A folder of its own with a workspace in it, gone after the test. */
export interface TemporaryCase extends AsyncDisposable {
  readonly folder: string;
  readonly workspace: string;
  /** Writes a file into the folder. @returns its path */
  file(name: string, content: string | Uint8Array): string;
  open(options?: Partial<CoreOptions>): Promise<Core>;
}

export function temporaryCase(): TemporaryCase {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-test-'));
  const cores: Core[] = [];
  const workspace = join(folder, 'case.deadletter');
  return {
    folder,
    workspace,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    async open(options = {}) {
      const core = await createCore({ workspace, create: true, ...options });
      cores.push(core);
      return core;
    },
    async [Symbol.asyncDispose]() {
      for (const core of cores) await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const HEADER =
  'processed,message_id,event,subject,from,email,reason,mx,url,attempt,user_agent,type';

export interface ActivityRow {
  readonly at: string;
  readonly id: string;
  readonly event: string;
  readonly email: string;
  readonly subject?: string;
  readonly reason?: string;
  readonly type?: string;
}

const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** An activity export in the shape of SendGrid's, with the columns that matter. */
export function activityCsv(rows: readonly ActivityRow[]): string {
  const lines = rows.map((row) =>
    [
      row.at,
      row.id,
      row.event,
      row.subject ?? 'Your order',
      'shop@shop.example',
      row.email,
      row.reason ?? '',
      'mx.example.org',
      '',
      '1',
      '',
      row.type ?? '',
    ]
      .map(cell)
      .join(','),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

export interface BounceParts {
  readonly to: string;
  readonly messageId?: string;
  readonly subject?: string;
  readonly date: string;
  readonly originalDate?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly id?: string;
}

/** A delivery status notification (RFC 3464) in the shape that Postfix writes. */
export function bounceMail(parts: BounceParts): string {
  const { to, status = '5.1.1', diagnostic = `550 5.1.1 <${to}>: User unknown` } = parts;
  const returned = [
    ...(parts.messageId === undefined ? [] : [`Message-ID: ${parts.messageId}`]),
    'From: shop@shop.example',
    `To: ${to}`,
    ...(parts.subject === undefined ? [] : [`Subject: ${parts.subject}`]),
    ...(parts.originalDate === undefined ? [] : [`Date: ${parts.originalDate}`]),
  ];
  return [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'To: shop@shop.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${parts.date}`,
    `Message-ID: <${parts.id ?? 'report-1'}@mx.example.org>`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'I could not deliver your message.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.org',
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    ...returned,
    '',
    '--b1--',
    '',
  ].join('\r\n');
}
