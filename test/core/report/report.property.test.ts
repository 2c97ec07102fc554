import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import { clientReport } from '../../../electron/core/report/client-report.ts';
import { copyText } from '../../../electron/core/report/copy.ts';
import { LANGUAGES } from '../../../shared/domain/verdict.ts';
import { anyHistory } from '../diagnose/arbitrary.ts';

const options = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  timezone: fc.constantFrom('UTC', 'Asia/Kolkata', 'Nowhere/At All'),
  redact: fc.constantFrom(null, { key: 'k' }, { key: 'k', subjects: true }),
});

it('any history can be copied and handed over, and a redacted one names nobody', () => {
  fc.assert(
    fc.property(anyHistory, options, (history, asked) => {
      const told = diagnose(history, asked);
      const texts = [
        ...(['text', 'markdown', 'tsv', 'json'] as const).map((format) =>
          copyText(told, { ...asked, format }),
        ),
        ...(['client', 'esp', 'recipient-it'] as const).flatMap((audience) =>
          (['md', 'html'] as const).map((format) =>
            clientReport(told, { ...asked, audience, format }),
          ),
        ),
      ];
      const name = history.recipient.split('@')[0] ?? '';
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        if (asked.redact !== null && name.length > 2) expect(text).not.toContain(`${name}@`);
        if (text.startsWith('<!doctype html>')) expect(text).not.toMatch(/<script/i);
      }
    }),
    { numRuns: 100 },
  );
});
