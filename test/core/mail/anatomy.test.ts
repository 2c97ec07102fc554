import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anatomy } from '../../../electron/core/mail/anatomy.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/mail');

describe('anatomy', () => {
  const bytes = readFileSync(join(FIXTURES, 'rfc3464-basic.eml'));
  const parts = anatomy(bytes);

  it('shows the MIME tree with the raw line of every part', () => {
    expect(parts.mime.type).toBe('multipart/report');
    expect(parts.mime.parts.map((part) => part.type)).toEqual([
      'text/plain',
      'message/delivery-status',
      'message/rfc822',
    ]);
    const lines = bytes.toString('latin1').split('\n');
    const [text, status, original] = parts.mime.parts;
    expect(lines[(text?.line ?? 0) - 1]).toContain('<ann@example.org>: host');
    expect(lines[(status?.line ?? 0) - 1]).toContain('Reporting-MTA');
    expect(original?.parts[0]?.type).toBe('text/plain');
  });

  it('reads hops with their time, newest first', () => {
    expect(parts.hops).toEqual([
      {
        from: 'mx.receiver.example (mx.receiver.example [192.0.2.10])',
        by: 'in.shop.example',
        with: 'ESMTP',
        at: Date.UTC(2026, 9, 1, 10, 0, 5),
        line: 2,
      },
    ]);
  });

  it('gives text, headers and the returned header in readable form', () => {
    expect(parts.text).toContain('user unknown (in reply to RCPT TO command)');
    expect(parts.html).toBeNull();
    expect(parts.headers.find((field) => field.name === 'Subject')?.value).toBe(
      'Undelivered Mail Returned to Sender',
    );
    expect(parts.returnedHeaders.find((field) => field.name === 'Message-ID')?.value).toBe(
      '<order-77@shop.example>',
    );
  });

  it('gives the way and the checks of the returned message as well', () => {
    const mail = Buffer.from(
      [
        'From: postmaster@example.org',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'Received: from out.esp.example by mx.example.org with ESMTPS id 2; Thu, 1 Oct 2026 10:00:49 +0000',
        'Received: from app.shop.example by out.esp.example with ESMTP id 1; Thu, 1 Oct 2026 10:00:01 +0000',
        'Authentication-Results: mx.example.org; dkim=fail header.d=shop.example',
        'Message-ID: <order-77@shop.example>',
        '',
        '--b--',
      ].join('\n'),
    );
    const shown = anatomy(mail);
    expect(shown.hops).toEqual([]);
    expect(shown.returnedHops.map(({ by, line }) => [by, line])).toEqual([
      ['mx.example.org', 7],
      ['out.esp.example', 8],
    ]);
    expect(shown.returnedAuthentication).toEqual([
      'Authentication-Results: mx.example.org; dkim=fail header.d=shop.example',
    ]);
  });

  it('gives authentication results and HTML as the mail carries them', () => {
    const mail = Buffer.from(
      'From: a@example.org\nAuthentication-Results: mx.example.org;\n spf=fail smtp.mailfrom=shop.example\nContent-Type: text/html; charset=koi8-r\n\n<p>\xf0\xd2\xc9\xd7\xc5\xd4</p>\n',
      'latin1',
    );
    const shown = anatomy(mail);
    expect(shown.authenticationResults).toEqual([
      'Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=shop.example',
    ]);
    expect(shown.html).toContain('<p>Привет</p>');
  });
});
