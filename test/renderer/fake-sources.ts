import type { SourceSummary } from '../../shared/domain/source.ts';
import { END, START } from './fake-data.ts';

const source = (id: number, file: string, part: Partial<SourceSummary>): SourceSummary => ({
  id,
  file,
  sha256: 'f'.repeat(64),
  format: 'sendgrid-activity',
  confidence: 0.98,
  records: 1000,
  imported: 980,
  duplicates: 15,
  rejected: 5,
  events: 980,
  bounces: 0,
  from: START,
  to: END,
  timezone: { name: 'UTC', basis: 'format' },
  warnings: [],
  importedAt: END,
  bytes: 1_000_000,
  mapped: false,
  ...part,
});

export const SOURCES: readonly SourceSummary[] = [
  source(1, 'activity-oct.csv', {
    from: Date.UTC(2026, 9, 1),
    records: 1_204_000,
    imported: 1_203_980,
    rejected: 5,
    warnings: [{ code: 'row-cap-reached', details: { cap: 1_000_000 } }],
  }),
  source(2, 'bounce-17.eml', {
    format: 'eml',
    records: 1,
    imported: 1,
    duplicates: 0,
    rejected: 0,
    timezone: { name: 'UTC+3', basis: 'explicit' },
  }),
  source(3, 'klaviyo-sept.json', {
    format: 'klaviyo-events',
    to: START + 8 * 86_400_000,
    records: 550,
    imported: 550,
    duplicates: 0,
    rejected: 0,
    warnings: [{ code: 'timezone-assumed' }],
    timezone: { name: 'Europe/Moscow', basis: 'default' },
  }),
];
