import type { CSSProperties, ReactNode, Ref } from 'react';

interface ScrollGroupProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A part that scrolls by itself. It has a name and takes the focus: the keyboard can scroll it, whatever is in it. */
export function ScrollGroup({ label, className, children, ...rest }: ScrollGroupProps): ReactNode {
  return (
    <div className={`${className} scroll`} tabIndex={0} role="group" aria-label={label} {...rest}>
      {children}
    </div>
  );
}
