import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import type { RecipientHistory } from '../../../electron/core/diagnose/history.ts';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import {
  accepted,
  bounced,
  coverage,
  delivered,
  greylisted,
  history,
  HOUR,
  message,
  MINUTE,
  reply,
  SECOND,
} from '../diagnose/build.ts';

export const ACCEPTANCE = '250 2.0.0 Ok: queued as 4XyZ12abcd';

/** Accepted by the recipient's server, not seen by the recipient. */
export const handedOver: RecipientHistory = history(
  [
    message(
      [
        accepted(0, { sendingIp: '192.0.2.7' }),
        greylisted(MINUTE),
        delivered(HOUR, { reply: ACCEPTANCE, remoteMta: 'mx.example.org' }),
      ],
      { messageId: '<order-17@shop.example>', subject: 'Order | 17 *paid*' },
    ),
  ],
  {
    recipient: 'anna.k@example.org',
    coverage: [coverage(), coverage({ source: 2, file: 'bounce.eml' })],
  },
);

/** Everything a hostile server can put into a reply. */
export const HOSTILE =
  '550 <img src=x onerror=alert(1)> | `code` [a](javascript:x) \u202e =SUM(A1) anna.k unknown, anna.k=example.org';
export const refused: RecipientHistory = history(
  [
    message(
      [
        bounced(2 * SECOND, HOSTILE, reply('userunknown', '550 5.1.1'), {
          vendorLabel: '=HYPERLINK("x")',
        }),
      ],
      {
        messageId: '<order-18@shop.example>',
        subject: '=1+1',
        from: '@news <news@shop.example>',
      },
    ),
  ],
  { recipient: 'anna.k@example.org', similar: ['ana.k@example.org'] },
);

export const told = (sample: RecipientHistory, language: Language = 'en'): Diagnosis =>
  diagnose(sample, { language, timezone: 'Europe/Moscow' });
