export const en = {
  'verdict.no-trace': 'No trace',
} as const;
