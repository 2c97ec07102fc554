import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchAddress } from './sendgrid-rows.ts';

/** One delivery report as Postfix writes it (RFC 3464), different for every number. */
export function bounceMail(number: number): string {
  const to = benchAddress(number);
  const day = String(1 + (number % 28)).padStart(2, '0');
  return [
    `Return-Path: <>`,
    `Received: by mx.example.net (Postfix) id ${number.toString(36).toUpperCase()}; ${day} Oct 2026 10:00:00 +0000`,
    `Date: ${day} Oct 2026 10:00:00 +0000`,
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: news@shop.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="part${number}"`,
    `Message-ID: <${number}.report@mx.example.net>`,
    '',
    `--part${number}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.net.',
    '',
    "I'm sorry to have to inform you that your message could not",
    'be delivered to one or more recipients. It is attached below.',
    '',
    `<${to}>: host mx.example.org said: 550 5.1.1 <${to}>: Recipient address rejected: User unknown`,
    '',
    `--part${number}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    `X-Postfix-Queue-ID: ${number.toString(36).toUpperCase()}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Remote-MTA: dns; mx.example.org',
    `Diagnostic-Code: smtp; 550 5.1.1 <${to}>: Recipient address rejected: User unknown`,
    '',
    `--part${number}`,
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${number}.order@shop.example>`,
    'From: news@shop.example',
    `To: ${to}`,
    `Subject: Your order #${number}`,
    `Date: ${day} Oct 2026 09:59:00 +0000`,
    '',
    'Thank you for your order. '.repeat(40),
    '',
    `--part${number}--`,
    '',
  ].join('\r\n');
}

export function writeBounceMails(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    writeFileSync(join(folder, `bounce-${number}.eml`), bounceMail(number));
  }
}
