import { Fragment, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A word beside it. */
  readonly hint?: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line above this item. */
  readonly divided?: boolean;
  /** What this item and those below it are about. */
  readonly heading?: string;
  readonly run: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: Point;
  readonly onClose: () => void;
}

/** A menu at a point, kept inside the window; arrows, Home, End, first letters, Escape. */
export function Menu({ label, items, at, onClose }: MenuProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  }, [onClose]);
  useLayoutEffect(() => {
    const menu = ref.current;
    if (menu === null) return undefined;
    const before = document.activeElement;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 8))}px`;
    const first = menu.querySelector<HTMLElement>('[aria-checked="true"], [role^="menuitem"]');
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [at.x, at.y]);
  useEffect(() => {
    const menu = ref.current;
    const closed = (event: Event): void => {
      if (event instanceof ToggleEvent && event.newState === 'closed') closing.current();
    };
    menu?.addEventListener('toggle', closed);
    return () => menu?.removeEventListener('toggle', closed);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const now = all.findIndex((one) => one === document.activeElement);
    const go = (index: number): void => {
      event.preventDefault();
      all[(index + all.length) % all.length]?.focus();
    };
    event.stopPropagation();
    if (event.key === 'ArrowDown') go(now + 1);
    else if (event.key === 'ArrowUp') go(now - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const found = [...all.slice(now + 1), ...all].find((one) =>
        one.textContent.toLowerCase().startsWith(letter),
      );
      found?.focus();
    }
  };

  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      aria-label={label}
      className="menu"
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {items.map((item) => (
        <Fragment key={item.id}>
          {item.heading === undefined ? null : (
            <span className="menu-heading" aria-hidden="true">
              {item.heading}
            </span>
          )}
          <button
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
            {...(item.keys === undefined ? {} : { 'aria-keyshortcuts': item.keys })}
            disabled={item.disabled === true}
            tabIndex={-1}
            className={item.divided === true ? 'divided' : ''}
            onClick={() => {
              onClose();
              item.run();
            }}
          >
            <span className="ellipsis">{item.label}</span>
            {item.hint === undefined ? null : <span className="menu-hint">{item.hint}</span>}
            {item.keys === undefined ? null : <kbd aria-hidden="true">{item.keys}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly title?: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function MenuButton({
  label,
  items,
  className = '',
  title,
  onOpen,
  children,
}: MenuButtonProps): ReactNode {
  const [at, setAt] = useState<Point | null>(null);
  const ref = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => setAt(null), []);
  const open = (): void => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    onOpen?.();
    setAt({ x: box.left, y: box.bottom + 4 });
  };
  return (
    <>
      <button
        ref={ref}
        id={id}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        {...(title === undefined ? {} : { title, 'aria-label': title })}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </button>
      {at === null ? null : <Menu label={label} items={items} at={at} onClose={close} />}
    </>
  );
}
