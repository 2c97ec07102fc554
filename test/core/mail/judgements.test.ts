import { expect, it } from 'vitest';
import { createClassifier } from '../../../electron/core/classify/classify.ts';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { reportMail } from '../engine/report-mail.ts';

it.each([
  '550 5.1.1 User unknown',
  '550 5.1.1 <{}>: Recipient address rejected: User unknown',
  '550 The email account {} does not exist',
  '554 delivery error: dd This user does not have an account ({})',
  '550 5.7.1 see https://block.example/?address={} for client 192.0.2.7',
])('what was judged of one recipient says nothing of another: %s', (words) => {
  const classify = createClassifier([]);
  const fresh = (to: string, classifier = createClassifier([])) => {
    const mail = reportMail({ failed: to, words: words.replace('{}', to) });
    return decodeMail(Buffer.from(mail), {}, classifier).recipients[0];
  };
  for (const to of ['ann@example.org', 'bob@example.org', 'clara@example.org']) {
    expect(fresh(to, classify)).toEqual(fresh(to));
  }
});
