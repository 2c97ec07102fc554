import { describe, expect, it } from 'vitest';
import { findAddresses, reportAddress } from '../../../electron/core/mail/address.ts';

describe('an address field of a report', () => {
  it.each([
    ['rfc822; ann@example.org', 'ann@example.org'],
    ['rfc822;<ann@example.org>', 'ann@example.org'],
    ['RFC822 ; ann@example.org.', 'ann@example.org'],
    ['rfc/822;ann@example.org', 'ann@example.org'],
    ['ann@example.org', 'ann@example.org'],
    ['rfc822; "odd one"@example.org', '"odd one"@example.org'],
    ['rfc822; SMTP:ann@example.org', 'ann@example.org'],
    ['rfc822; @relay.example,@b.example:ann@example.org', 'ann@example.org'],
    ['rfc822; ann@example.org (Ann)', 'ann@example.org'],
    ['rfc822;a+2Bb+3Dc@example.org', 'a+b=c@example.org'],
    ['rfc822;bob+2024@example.org', 'bob+2024@example.org'],
    ['rfc822;bob+40shop@example.org', 'bob+40shop@example.org'],
    ['rfc822;bob+40example.org', 'bob@example.org'],
    ['utf-8; \\x{430}nn@example.org', 'аnn@example.org'],
    ['unknown; nair_s', 'nair_s'],
    ['rfc822; a***n@example.org', 'a***n@example.org'],
    ['rfc822;', null],
  ])('%s', (value, wanted) => {
    expect(reportAddress(value)).toBe(wanted);
  });
});

describe('addresses in prose', () => {
  it.each([
    ['User <ann@example.org>, and bob@example.net.', ['ann@example.org', 'bob@example.net']],
    ["to 'ann@example.org'", ['ann@example.org']],
    ['to=<ann@example.org>, orig_to=bob@example.net', ['ann@example.org', 'bob@example.net']],
    ['<root@localhost> and root@localhost', ['root@localhost']],
    ['ann@[192.0.2.1]', ['ann@[192.0.2.1]']],
    ['анна@пример.рф', ['анна@пример.рф']],
    ['mailto:ann@example.org?subject=x', ['ann@example.org']],
    ['https://x.example/ann@example.org', []],
    ['无法发送到ann@example.org不存在', ['ann@example.org']],
    ['收件人：ann@example.org。', ['ann@example.org']],
    ['@ a@ @b a@b@c', []],
    ['x@192.0.2.1', []],
  ])('%s', (text, wanted) => {
    expect(findAddresses(text).map((one) => one.address)).toEqual(wanted);
  });
});
