import { describe, expect, it } from 'vitest';
import { explainReply } from '../../../electron/core/classify/explain.ts';

describe('explainReply', () => {
  it('gives a recipient of the decode contract without address', () => {
    expect(explainReply('Remote said:\n550 5.1.1 User unknown', { language: 'en' })).toMatchObject({
      action: null,
      status: '5.1.1',
      replyCode: '550',
      diagnostic: 'Remote said:\n550 5.1.1 User unknown',
      remoteMta: null,
      reason: 'userunknown',
      serverClass: 'permanent',
      class: 'hard',
      owner: 'recipient',
      disposition: 'suppress',
      explanation: 'The mailbox does not exist.',
      evidence: [{ text: 'User unknown', line: 2 }],
      knowledge: { id: 'reason-userunknown' },
      statusMeaning: { id: 'code-x-1-1' },
    });
  });

  it('listens to the provider, a domain or an MX host', () => {
    const text = '550 5.1.10 No';
    expect(explainReply(text, { language: 'ru' }).reason).toBe('notaccept');
    for (const provider of ['outlook.com', 'x.mail.protection.outlook.com']) {
      expect(explainReply(text, { provider, language: 'ru' })).toMatchObject({
        reason: 'userunknown',
        explanation: 'В организации получателя такого адресата нет.',
      });
    }
  });

  it('gives the evidence in the spelling of the reply', () => {
    const { evidence } = explainReply('550 Почтовый ЯЩИК переполнен', { language: 'ru' });
    expect(evidence).toEqual([{ text: 'Почтовый ЯЩИК переполнен', line: 1 }]);
  });
});
