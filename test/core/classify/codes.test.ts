import { describe, expect, it } from 'vitest';
import { mostSpecific, readCodes, serverClassOf } from '../../../electron/core/classify/codes.ts';

describe('readCodes', () => {
  it.each([
    ['550 5.1.1 no such user', '550', '5.1.1'],
    ['550-5.1.1 The account\r\n550 5.1.1 does not exist', '550', '5.1.1'],
    ['550 #5.1.1 not here', '550', '5.1.1'],
    ['smtp;550 5.7.1 refused', '550', '5.7.1'],
    ['smtp; 550 No such user', '550', null],
    ['SMTP; 552-5.2.3 Your message is too large', '552', '5.2.3'],
    ['550 sorry, no mailbox here by that name (#5.1.1)', '550', '5.1.1'],
    ['553 Mail from 192.0.2.1 not allowed - 5.7.1 [BL23] see page', '553', '5.7.1'],
    ['550 550 5.1.1 user unknown (state 13)', '550', '5.1.1'],
    ['[5.1.1] user unknown', null, '5.1.1'],
    ['4.7.32 This mail has been rate limited', null, '4.7.32'],
    ['550 5.7.606 Access denied', '550', '5.7.606'],
    ['550 cuda_nsu 5.1.1 <a@example.org>... User unknown', '550', '5.1.1'],
    ['host mx.example.org[192.0.2.1] said: 450 4.2.1 later', '450', '4.2.1'],
    ['host mx.example.org [192.0.2.20]: 550 5.7.0 refused', '550', '5.7.0'],
    ["5.1.0 - Unknown address error 550-'5.2.2 <a@example.org>... full'", '550', '5.2.2'],
    ['421 4.4.2 Connection dropped', '421', '4.4.2'],
    ['<<< 554 no', '554', null],
    ['failed,5.1.1 (bad destination mailbox address),smtp;553 no', '553', '5.1.1'],
  ])('%s', (text, replyCode, status) => {
    expect(readCodes(text)).toMatchObject({ replyCode, status });
  });

  it.each([
    ['an IP address', '550 blocked, see 5.2.1.7 and 4.2.2.1'],
    ['a version number', '220 mx.example.org ESMTP Exim 4.92.3 ready'],
    ['a version behind its name', '554 rejected by Postfix 2.5.1'],
    ['a date', '550 refused on 2026.5.1'],
    ["a vendor's own numbering", '421 deferred - 4.16.55.1; see page'],
    ['an id', '450 Please try again later. (#id-5.9.4)'],
    ['a longer number', '550 5.1.1234 is not a code'],
    ['an address behind a bracket', '550 blocked [5.1.1.8]'],
  ])('takes no enhanced code from %s', (_, text) => {
    expect(readCodes(text).status).toBeNull();
  });

  it.each(['You have 550 messages', 'delivered to 250 people', '10.5.50 is a version', ''])(
    'takes no reply code from “%s”',
    (text) => {
      expect(readCodes(text).replyCode).toBeNull();
    },
  );

  it('keeps the vague code and the specific one, and prefers the specific', () => {
    expect(readCodes('smtp; 554 5.0.0 (5.7.26)')).toEqual({
      replyCode: '554',
      status: '5.7.26',
      statuses: ['5.0.0', '5.7.26'],
    });
    expect(mostSpecific(['5.0.0'])).toBe('5.0.0');
    expect(mostSpecific([])).toBeNull();
  });
});

describe('serverClassOf', () => {
  it.each([
    ['421', '5.7.32', 'transient'],
    ['550', '4.4.7', 'permanent'],
    [null, '4.2.2', 'transient'],
    [null, '5.1.1', 'permanent'],
    ['250', '2.0.0', 'success'],
    [null, null, null],
  ] as const)('%s with %s is %s: the reply digit wins', (reply, status, expected) => {
    expect(serverClassOf(reply, status)).toBe(expected);
  });
});
