import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import { FAMILIES, RULES } from '../../../electron/core/classify/rules/all.ts';

const TIERS = ['provider', 'code-and-words', 'words', 'code'] as const;

describe('the order of the rules', () => {
  it('asks providers, then codes with words, then words, then codes alone', () => {
    const order = FAMILIES.map(({ tier }) => TIERS.indexOf(tier));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(FAMILIES.map(({ tier }) => tier)).size).toBe(TIERS.length);
  });

  it('gives every rule an id of its own', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets a provider speak before the words', () => {
    const text = '550 5.2.0 <a@comcast.net> - Recipient unavailable';
    expect(classifyReply({ text, recipientDomain: 'comcast.net' }).reason).toBe('userunknown');
    expect(classifyReply({ text, recipientDomain: 'example.org' }).reason).toBe('filtered');
  });

  it('knows a provider by its MX host as well as by its domain', () => {
    const text = '550 5.1.10 No';
    const remoteMta = 'example-org.mail.protection.outlook.com';
    expect(classifyReply({ text, recipientDomain: 'example.org', remoteMta }).reason).toBe(
      'userunknown',
    );
    expect(classifyReply({ text, recipientDomain: 'example.org' }).reason).toBe('notaccept');
  });

  it('lets code and words together speak before words', () => {
    expect(classifyReply({ text: '550 5.2.1 User unknown' }).reason).toBe('filtered');
    expect(classifyReply({ text: '550 5.1.1 User unknown' }).reason).toBe('userunknown');
  });

  it('lets specific words win over the status that is stated beside them', () => {
    const found = classifyReply({ text: '550 <a@example.org>: Mailbox is full', status: '5.1.1' });
    expect(found).toMatchObject({ reason: 'mailboxfull', status: '5.1.1', class: 'soft' });
  });

  it('lets a code speak where the words say nothing', () => {
    expect(classifyReply({ text: '550 5.2.2 Sorry' }).reason).toBe('mailboxfull');
    expect(classifyReply({ text: '521 Sorry' }).reason).toBe('notaccept');
  });

  it('holds a code without explanation, and leaves undefined what gives nothing', () => {
    expect(classifyReply({ text: '550 Sorry' })).toMatchObject({ reason: 'onhold', matched: null });
    expect(classifyReply({ text: 'Sorry' })).toMatchObject({
      reason: 'undefined',
      serverClass: null,
    });
    expect(classifyReply({ text: '' })).toMatchObject({ reason: 'undefined', rule: 'nothing' });
  });

  it('takes a delay without words for a delay, and a success for a delivery', () => {
    expect(classifyReply({ text: '', action: 'delayed' })).toMatchObject({
      reason: 'expired',
      disposition: 'retry',
    });
    expect(classifyReply({ text: '250 2.0.0 Ok: queued', action: 'delivered' })).toMatchObject({
      reason: 'delivered',
      class: 'none',
      disposition: 'ignore',
      serverClass: 'success',
    });
  });
});

describe("the sending system's own label", () => {
  it.each([
    ['HardBounce', 'userunknown', 'hard'],
    ['bad-domain', 'hostunknown', 'hard'],
    ['Transient/MailboxFull', 'mailboxfull', 'soft'],
    ['Spam Complaint', 'feedback', 'none'],
    ['AutoResponder', 'vacation', 'none'],
    ['SoftBounce', 'undefined', 'soft'],
  ] as const)('%s speaks where the text says nothing: %s', (vendorLabel, reason, bounceClass) => {
    expect(classifyReply({ text: '', vendorLabel })).toMatchObject({ reason, class: bounceClass });
  });

  it('never outweighs words or a code', () => {
    const vendorLabel = 'HardBounce';
    expect(classifyReply({ text: '552 Mailbox full', vendorLabel }).reason).toBe('mailboxfull');
    expect(classifyReply({ text: '', status: '5.2.2', vendorLabel }).reason).toBe('mailboxfull');
    expect(classifyReply({ text: '550 Sorry', vendorLabel }).rule).toBe('vendor-label-final');
  });
});

describe('what follows for the address', () => {
  it.each([
    ['550 5.1.1 User unknown', 'hard', 'suppress'],
    ['550 5.1.2 Host unknown', 'hard', 'suppress'],
    ['551 5.1.6 No forwarding address', 'hard', 'suppress'],
    ['556 5.1.10 Domain does not accept mail', 'hard', 'suppress'],
    ['450 4.3.2 This host does not accept mail', 'soft', 'retry'],
    ['550 5.2.2 Mailbox full', 'soft', 'retry'],
    ['550 5.7.1 blocked using zen.spamhaus.org', 'soft', 'fix'],
    ['550 5.7.1 very low reputation of the sending IP', 'soft', 'fix'],
    ['550 Recipient is on the suppression list', 'soft', 'review'],
  ] as const)('%s → %s, %s', (text, bounceClass, disposition) => {
    expect(classifyReply({ text })).toMatchObject({ class: bounceClass, disposition });
  });

  it('never says to suppress an address for what is not its fault', () => {
    for (const { owner, disposition, id } of RULES) {
      if (owner === undefined || owner === 'recipient' || disposition === undefined) continue;
      expect([id, disposition]).not.toEqual([id, 'suppress']);
    }
  });

  it('calls a 421 with a 5.7 code transient', () => {
    expect(classifyReply({ text: '421 5.7.32 From: header not aligned' }).serverClass).toBe(
      'transient',
    );
  });
});
