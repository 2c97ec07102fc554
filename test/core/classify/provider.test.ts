import { describe, expect, it } from 'vitest';
import { mailboxProvider } from '../../../electron/core/classify/provider.ts';
import { MAILBOX_PROVIDERS } from '../../../electron/core/classify/providers/mailboxes.ts';
import { SERVICE_PROVIDERS } from '../../../electron/core/classify/providers/services.ts';

describe('mailboxProvider', () => {
  it.each([
    ['gmail.com', null, 'google'],
    ['GoogleMail.com.', null, 'google'],
    ['yahoo.co.uk', null, 'yahoo'],
    ['yahoo.co.jp', null, 'yahoo-japan'],
    ['aol.com', null, 'yahoo'],
    ['hotmail.fr', null, 'microsoft'],
    ['live.com.au', null, 'microsoft'],
    ['icloud.com', null, 'apple'],
    ['bk.ru', null, 'mailru'],
    ['yandex.kz', null, 'yandex'],
    ['ya.ru', null, 'yandex'],
    ['lenta.ru', null, 'rambler'],
    ['web.de', null, 'gmx'],
    ['gmx.at', null, 'gmx'],
    ['comcast.net', null, 'comcast'],
    ['wanadoo.fr', null, 'orange'],
    ['proton.me', null, 'proton'],
    ['zoho.eu', null, 'zoho'],
    ['shop.example', 'aspmx.l.google.com', 'google'],
    ['shop.example', 'dns; shop-example.mail.protection.outlook.com.', 'microsoft'],
    ['shop.example', 'eu-smtp-inbound-1.mimecast.com [192.0.2.1]', 'mimecast'],
    ['shop.example', 'mxa-00000000.gslb.pphosted.com', 'proofpoint'],
    ['shop.example', 'mx.yandex.net', 'yandex'],
    ['shop.example', 'mx00.kundenserver.de', 'ionos'],
  ])('%s over %s is %s', (domain, mx, id) => {
    expect(mailboxProvider(domain, mx).id).toBe(id);
  });

  it('gives an unknown domain as its own provider', () => {
    expect(mailboxProvider('Shop.Example')).toEqual({ id: 'shop.example', name: 'shop.example' });
    expect(mailboxProvider('shop.example', 'mx.shop.example').id).toBe('shop.example');
  });

  it.each(['live.shop.example', 'notgoogle.com', 'yahoo.shop.example', 'mygmail.com'])(
    'does not take %s for a large one',
    (domain) => {
      expect(mailboxProvider(domain).id).toBe(domain);
    },
  );

  it('files every domain and MX host under one provider only', () => {
    const places = [...MAILBOX_PROVIDERS, ...SERVICE_PROVIDERS];
    for (const column of [0, 2, 3] as const) {
      const names = places.flatMap((row) => row[column].split(' ').filter((name) => name !== ''));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});
