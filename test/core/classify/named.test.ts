import { describe, expect, it } from 'vitest';
import type { NamedThing } from '../../../shared/domain/reply.ts';
import { classifyReply } from '../../../electron/core/classify/classify.ts';

function named(text: string): readonly string[] {
  return classifyReply({ text }).named.map(
    ({ kind, value, note }: NamedThing) =>
      `${kind} ${value}${note === undefined ? '' : ` (${note})`}`,
  );
}

describe('what a reply names', () => {
  it.each([
    [
      "Gmail's IP",
      '421 4.7.28 unusual rate of unsolicited mail originating from your IP address [192.0.2.7      15]',
      ['ip 192.0.2.7'],
    ],
    [
      "Gmail's netblock",
      '421 4.7.28 unusual rate of unsolicited mail from your IP Netblock [192.0.2.0/24 12]',
      ['netblock 192.0.2.0/24'],
    ],
    [
      "Gmail's DKIM domain",
      '421 4.7.28 unusual rate of unsolicited mail from your DKIM domain [shop.example      36]',
      ['dkim-domain shop.example'],
    ],
    [
      "Gmail's SPF domain",
      '421 4.7.28 unusual rate of unsolicited mail from your SPF domain [shop.example 36]',
      ['spf-domain shop.example'],
    ],
    [
      "Gmail's URL",
      '421 4.7.28 unusual rate of unsolicited mail containing one of your URL domains [shop.example 36]',
      ['url shop.example'],
    ],
    [
      "Gmail's Message-ID",
      '421 4.7.28 an unusual amount of unsolicited mail with the same Message-ID: <1@shop.example>',
      ['message-id 1@shop.example'],
    ],
    [
      'an IPv6 address',
      '550 5.7.25 [2001:db8::7 19] does not have a PTR record - gsmtp',
      ['ip 2001:db8::7'],
    ],
    [
      'authentication as printed',
      '550 5.7.26 Authentication results: DKIM = did not pass SPF [shop.example] with ip: [192.0.2.1] = did not pass',
      [
        'ip 192.0.2.1',
        'spf-domain shop.example',
        'authentication dkim (fail)',
        'authentication spf (fail)',
      ],
    ],
    [
      'what passed too',
      '550 5.7.515 sending domain shop.example fails. Spf= Pass , Dkim= Fail , DMARC= None',
      [
        'domain shop.example',
        'authentication spf (pass)',
        'authentication dkim (fail)',
        'authentication dmarc (none)',
      ],
    ],
    [
      'the domain of a DMARC policy',
      "550 5.7.1 rejected due to shop.example's DMARC policy",
      ['domain shop.example', 'authentication dmarc (fail)'],
    ],
    [
      'a list and what it lists',
      '554 5.7.1 Client host [192.0.2.44] blocked using zen.spamhaus.org',
      ['ip 192.0.2.44 (Spamhaus ZEN)', 'blocklist Spamhaus ZEN'],
    ],
    [
      'Comcast’s mask',
      '554 comcast 192.0.2.3 BL000011',
      ['ip 192.0.2.3 (Spamhaus ZEN)', 'blocklist Spamhaus ZEN', 'blocklist Cloudmark CSI'],
    ],
    [
      "Comcast's own block",
      '554 comcast 192.0.2.3 BL000000',
      ['ip 192.0.2.3 (Comcast)', 'blocklist Comcast'],
    ],
    ["Cox' mask", '554 IPBL0110 cox.net', ['blocklist Return Path', 'blocklist Invaluement']],
    ["Charter's number", '554 charter.net AUP#I-1220', ['blocklist Spamhaus']],
    ['a HELO name', '504 5.5.2 <shop.example>: Helo command rejected', ['helo shop.example']],
    [
      "a vendor's code that implies a list",
      '550 5.7.1 [192.0.2.1] is part of a range on our block list (S3140)',
      ['ip 192.0.2.1', 'blocklist Microsoft'],
    ],
  ])('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['the receiving server itself', 'host mx.example.org[192.0.2.1] said: 550 User unknown'],
    [
      'a version or build',
      '421 4.7.0 [TSS04] deferred due to user complaints - 4.16.55.1; see page',
    ],
    ['a resolver error', '554 blocked: 127.255.255.254 from the list server'],
    ['a time of day', '550 refused at 12:30:45, rejected'],
    ['a number above 255', '550 5.7.1 blocked 999.1.1.1'],
  ])('does not name %s', (_, text) => {
    expect(named(text).filter((thing) => thing.startsWith('ip '))).toEqual([]);
  });
});
