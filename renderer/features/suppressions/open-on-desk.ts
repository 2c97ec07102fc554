import { openRecipient } from '../../stores/recipient.ts';
import { goTo, showDetail } from '../../stores/window.ts';

/** Opens an address on the desk, its verdict and timeline in front. */
export function openOnDesk(address: string): void {
  goTo('desk');
  showDetail(true);
  void openRecipient(address);
}
