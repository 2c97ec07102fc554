import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

type Look = 'plain' | 'accent' | 'ink' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly icon?: IconName;
  /** Shown in the button and told to assistive technology. */
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  icon,
  keys,
  className = '',
  children,
  type = 'button',
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type={type}
      className={`button ${look} ${className}`}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {keys === undefined ? null : <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A button without words on it: its name is its label, shown on hover as well. */
export function IconButton({
  icon,
  label,
  className = '',
  keys,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={keys === undefined ? label : `${label}  ${keys}`}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
