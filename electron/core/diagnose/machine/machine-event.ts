import type { EventType } from '../../../../shared/domain/event.ts';

/** What a machine is recognised by. Times are UTC milliseconds. */
export interface MachineEvent {
  readonly type: EventType;
  readonly at: number | null;
  /** The sending system itself said so. */
  readonly machine: boolean;
  readonly userAgent: string | null;
  readonly clientIp: string | null;
  readonly url: string | null;
}
