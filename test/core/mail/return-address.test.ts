import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturnAddress } from '../../../electron/core/mail/return-address.ts';

const ID = '0123456789abcdef0123456789abcdef';
const SES_ID = '010f0193a1b2c3d4-01234567-89ab-cdef-0123-456789abcdef-000000';

describe('a return address that names the recipient', () => {
  it.each([
    ['verp', 'bounce+ann=example.org@shop.example', 'ann@example.org'],
    ['verp', 'bounces-ann=example.org@shop.example', 'ann@example.org'],
    ['verp', 'bounce-ann-marie=example.org@shop.example', 'ann-marie@example.org'],
    ['verp-numbered', 'bounces-123-ann=example.org@shop.example', 'ann@example.org'],
    [
      'verp-numbered',
      'bounces-123456789-ann-marie=example.org@x.mail.example',
      'ann-marie@example.org',
    ],
    ['verp-numbered', 'bounces+98.765.43-ann=example.org@mail.example', 'ann@example.org'],
    ['verp-of-list', 'shop-news-owner-ann=example.org@lists.example', 'ann@example.org'],
    ['sendgrid', 'bounces+1234567-ab12-ann=example.org@em99.shop.example', 'ann@example.org'],
    [
      'sendgrid',
      'bounces+1234567-ab12-ann-marie.x+y=mail.example.org@em.shop.example',
      'ann-marie.x+y@mail.example.org',
    ],
    ['mailgun', 'bounce+0a1b2c.3d4e5f-ann=example.org@mg.shop.example', 'ann@example.org'],
    [
      'mailchimp',
      'bounce-mc.us5_4567890.1234567-ann=example.org@mail77.example',
      'ann@example.org',
    ],
    [
      'yahoo-groups',
      'sentto-1234-567-1100000000-ann=example.org@returns.example',
      'ann@example.org',
    ],
    ['ezmlm', 'news-return-42-ann=example.org@lists.example', 'ann@example.org'],
    [
      'ezmlm',
      'news-return-probe-1100000000.abcdefgh-ann=example.org@lists.example',
      'ann@example.org',
    ],
    ['mailman', 'news-bounces+ann=example.org@lists.example', 'ann@example.org'],
    ['listserv', 'owner-news*ann**example.org@listserv.example', 'ann@example.org'],
    ['sympa', 'bounce+ann==a==example.org==news@lists.example', 'ann@example.org'],
    ['verp-plus', 'news+ann=example.org@shop.example', 'ann@example.org'],
    ['verp-plain', 'ann=example.org@bounces.shop.example', 'ann@example.org'],
    ['gmail-forward', 'ann+caf_=bob=work.example@gmail.com', 'ann@gmail.com'],
    ['verp', 'bounce+анна=пример.рф@shop.example', 'анна@пример.рф'],
  ])('%s: %s', (scheme, address, recipient) => {
    expect(readReturnAddress(address)).toMatchObject({ scheme, recipient, vendorId: null });
  });
});

describe('a return address that names the message', () => {
  it.each([
    [`${SES_ID}@eu-west-1.amazonses.com`, 'ses', SES_ID],
    [`${SES_ID}@bounce.shop.example`, 'ses', SES_ID],
    [`bounce-md_30012345.66f53402.v1-${ID}@mandrillapp.com`, 'mandrill', ID],
    [
      `SRS0=abCd=OX=bounce.shop.example=bounce-md_30012345.66f53402.v1-${ID}@fwd.example`,
      'mandrill',
      ID,
    ],
  ])('%s', (address, family, id) => {
    expect(readReturnAddress(address)).toMatchObject({ recipient: null, vendorId: { family, id } });
  });
});

describe('a return address in a wrapping', () => {
  it.each([
    'prvs=0123456789=bounce+ann=example.org@shop.example',
    'prvs=bounce+ann=example.org/0123456789@shop.example',
    'btv1==000abcdef==bounce+ann=example.org@shop.example',
    'msprvs1=18246rkQ7vXCZ=bounce+ann=example.org@shop.example',
    'SRS0=HHHH=TT=shop.example=bounce+ann=example.org@fwd.example',
    'SRS0+HHHH=TT=shop.example=bounce+ann=example.org@fwd.example',
    'SRS1=HHHH=fwd.example==HHHH=TT=shop.example=bounce+ann=example.org@second.example',
    'bob+SRS=44ldt=IX=shop.example=bounce+ann=example.org@work.example',
    'prvs=0123456789=SRS0=HHHH=TT=shop.example=bounce+ann=example.org@fwd.example',
  ])('%s', (address) => {
    expect(readReturnAddress(address)?.recipient).toBe('ann@example.org');
  });
});

describe('a return address that tells nothing', () => {
  it.each([
    'news@shop.example',
    '',
    '@',
    'a=b@c',
    'bounce+a=b@c.example',
    'pm_bounces@pm-bounces.shop.example',
    'prvs=12ab34cd=news@shop.example',
    'SRS0=HHH=TT=example.org=ann@shop.example',
    'SRS1=HHH=x.example==HHH=TT=example.org=ann@shop.example',
    'bob+SRS=44ldt=IX=fabrikam.example=John.Work@contoso.example',
    'msprvs1=18246rkQ7vXCZ=bounces-262294-3@mail.example',
    'bounce-mc.us2_146412474.3551972-e3616ba718@mail150.example',
    'bounces+1234567-ab12-@em.shop.example',
    'bounce+ann=40example.org@shop.example',
    'bounce+ann=192.0.2.1@shop.example',
    'bounce+ann=example.org..@shop.example',
    'bounce+.ann=example.org@shop.example',
    'bounce+ann smith=example.org@shop.example',
    'ann=example.org@shop.example',
    'news+spring=sale@shop.example',
    `x${ID}@mandrillapp.com`,
  ])('%s', (address) => {
    expect(readReturnAddress(address)).toBeNull();
  });

  it('whatever it is made of', () => {
    const piece = fc.constantFrom(
      'bounce',
      'bounces',
      '+',
      '-',
      '=',
      '==',
      'prvs=',
      'SRS0=',
      'SRS1=',
      '@',
      '.',
      'a',
      '1',
      'example.org',
      '*',
      '**',
      '==a==',
      '\u0000',
      ' ',
      '<',
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        (address) => {
          const recipient = readReturnAddress(address)?.recipient ?? null;
          if (recipient !== null)
            expect(recipient).toMatch(/^[^\s@<>"\0]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('however long it is', () => {
    for (const unit of ['bounce-1-', 'a=', '-a', 'SRS0=a=b=c.example=', '1.', 'prvs=a=']) {
      expect(readReturnAddress(`${unit.repeat(50_000)}@example.org`), unit).toBeNull();
    }
  });
});
