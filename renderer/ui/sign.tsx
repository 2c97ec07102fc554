import type { ReactNode } from 'react';

/** An outcome is never told by colour alone: this is its sign. */
const SIGNS = {
  check: <path d="m2.5 6.4 2.4 2.4 4.6-5.3" />,
  cross: <path d="m3 3 6 6m0-6L3 9" />,
  again: <path d="M9.4 7.4A3.7 3.7 0 1 1 9.6 5M9.8 2.4V5H7.2" />,
  wait: <path d="M2.6 6h.01M6 6h.01M9.4 6h.01" strokeWidth="2.1" />,
  seen: (
    <>
      <circle cx="6" cy="6" r="4.1" />
      <circle cx="6" cy="6" r="1.4" fill="currentColor" stroke="none" />
    </>
  ),
  never: (
    <>
      <circle cx="6" cy="6" r="4.1" />
      <path d="m3.2 8.8 5.6-5.6" />
    </>
  ),
  none: <path d="M4.3 4.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1v.3M6 9.6v.01" />,
} as const;

export type SignName = keyof typeof SIGNS;

export function Sign({ name }: { readonly name: SignName }): ReactNode {
  return (
    <svg className="sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  );
}
