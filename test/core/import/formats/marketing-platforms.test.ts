import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('sfmc-tracking', () => {
  it('reads 12-hour month-first times at UTC-6 in summer and winter', async () => {
    const reading = await readFixture('sfmc-tracking', 'Bounces.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2025-10-07T20:30:15.000Z', 'anna@example.org', '5.1.1 user unknown, "anna"'],
      ['bounced', '2025-07-07T06:30:15.000Z', 'bob@example.com', '4.2.2 full'],
    ]);
    expect(reading.events[0]).toMatchObject({
      replyCode: '550',
      vendorMessageId: '101.1',
      stream: 'order-mail',
      vendorLabel: 'HardBounce/Hard bounce',
    });
  });

  it('reads what was not sent, clicks with tabs between, and the data view', async () => {
    const dropped = await readFixture('sfmc-tracking', 'NotSent.csv');
    expect(lines(dropped)).toEqual([
      ['dropped', '2025-10-07T20:30:15.000Z', 'carl@example.net', null],
    ]);
    expect(dropped.events[0]?.detail).toBe('List Detective Exclusion');
    const clicks = await readFixture('sfmc-tracking', 'Clicks.csv');
    expect(lines(clicks)).toEqual([
      ['clicked', '2025-10-07T18:00:00.000Z', 'dora@example.net', null],
    ]);
    expect(clicks.events[0]?.url).toBe('https://shop.example/a');
    const view = await readFixture('sfmc-tracking', 'bounce-data-view.csv');
    expect(lines(view)).toEqual([
      ['bounced', '2025-10-07T20:30:15.000Z', 'eve@example.net', '550 5.1.1 no such user'],
    ]);
  });

  it('takes the file’s name for the event where no column tells it', async () => {
    const reading = await readText(
      'sfmc-tracking',
      'ClientID,SendID,SubscriberKey,EmailAddress,EventDate,BatchID\n1,2,k,a@example.org,10/7/2025 2:30:15 PM,1\n',
      { fileName: 'extract.zip/Unsubs.csv' },
    );
    expect(reading.events.map((event) => event.type)).toEqual(['unsubscribed']);
  });
});

describe('hubspot-bounces', () => {
  it('reads reasons and TRUE; an address without a mark says nothing', async () => {
    const reading = await readFixture('hubspot-bounces', 'unsubscribes-and-bounces.csv');
    expect(lines(reading)).toEqual([
      ['bounced', null, 'anna@example.org', null],
      ['bounced', null, 'anna@example.org', null],
      ['bounced', null, 'bob@example.com', null],
      ['unsubscribed', null, 'carl@example.net', null],
      ['unsubscribed', null, 'carl@example.net', null],
      ['complained', null, 'dora@example.net', null],
      ['unsubscribed', null, 'eve@example.net', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      detail: 'UNKNOWN_USER',
      vendorLabel: 'portal bounce/UNKNOWN_USER',
    });
    expect(reading.silent).toBe(1);
    expect(reading.warnings).toEqual([{ code: 'no-times' }]);
  });

  it('takes TRUE under a type of e-mail for an unsubscription from it', async () => {
    const reading = await readText(
      'hubspot-bounces',
      'Email,First Name,Portal Bounce,Portal Unsubscribe,Marketing Information,Weekly digest\n' +
        'a@example.org,TRUE,,,TRUE,\nb@example.org,Bea,,TRUE,true,TRUE\nc@example.org,Cy,,,FALSE,\n',
    );
    expect(reading.events.map((event) => [event.recipient, event.type, event.vendorLabel])).toEqual(
      [
        ['a@example.org', 'unsubscribed', 'Marketing Information'],
        ['b@example.org', 'unsubscribed', 'portal unsubscribe'],
        ['b@example.org', 'unsubscribed', 'Marketing Information'],
        ['b@example.org', 'unsubscribed', 'Weekly digest'],
      ],
    );
    expect(reading.silent).toBe(1);
  });
});
