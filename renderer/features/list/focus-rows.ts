import { flushSync } from 'react-dom';
import { goTo } from '../../stores/window.ts';

/** Brings the list into sight and gives it the keyboard, before the next key is heard. */
export function focusRows(): void {
  flushSync(() => goTo('desk'));
  document.getElementById('rows')?.focus();
}
