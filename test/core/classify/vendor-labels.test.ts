import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../electron/core/classify/classify.ts';

const EXPECTED = [
  ['HardBounce', 'userunknown'],
  ['HardBounce/Recipient', 'userunknown'],
  ['Bounced Email/Hard', 'userunknown'],
  ['Bounce/Permanent/NoEmail', 'userunknown'],
  ['Bounce/Transient/MailboxFull', 'mailboxfull'],
  ['b/bad-mailbox', 'userunknown'],
  ['b/quota-issues', 'mailboxfull'],
  ['Bounce/InvalidRecipient', 'userunknown'],
  ['hard_bounced/err_user_unknown', 'userunknown'],
  ['soft_bounced/err_mailbox_full', 'mailboxfull'],
  ['spam/err_spam_rejected', 'spamdetected'],
  ['ManualSuppression/Customer', 'suppressed'],
  ['bounce/blocked', 'blocked'],
] as const;

describe('the label of a sending system', () => {
  it.each(EXPECTED)('%s is read as %s where no server spoke', (vendorLabel, reason) => {
    expect(classifyReply({ text: '', vendorLabel }).reason).toBe(reason);
    expect(classifyReply({ text: '550', vendorLabel }).reason).toBe(reason);
  });

  it('never stands against the words of the server', () => {
    const read = classifyReply({
      text: '452 4.2.2 The mailbox is full',
      vendorLabel: 'HardBounce',
    });
    expect(read.reason).toBe('mailboxfull');
  });

  it('says nothing where it only repeats that the mail failed', () => {
    expect(classifyReply({ text: '', vendorLabel: 'failed/permanent' }).reason).toBe('undefined');
    expect(classifyReply({ text: '', vendorLabel: 'SoftBounce' }).reason).toBe('undefined');
  });
});
