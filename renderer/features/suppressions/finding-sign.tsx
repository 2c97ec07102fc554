import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/domain/suppression.ts';

/** Signs on a 12-pixel grid: a finding is a colour, a sign and a word. */
const PATHS: Readonly<Record<Finding, string>> = {
  wrongly: 'M10 6a4 4 0 1 1-1.3-2.9M10 1.2v2.6H7.4',
  doubtful: 'M4.2 4.3A1.9 1.9 0 1 1 6.6 6.2C6 6.5 6 7 6 7.4m0 2v.1',
  rightly: 'm2.5 6.3 2.4 2.4 4.6-5',
  missing: 'M6 2v5m0 2.4v.1',
};

export function FindingSign({ finding }: { readonly finding: Finding }): ReactNode {
  return (
    <svg className="sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={PATHS[finding]} />
    </svg>
  );
}
