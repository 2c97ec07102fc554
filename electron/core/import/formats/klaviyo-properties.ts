import type { EventType } from '../../../../shared/domain/event.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { flagAt, type JsonObject, objectAt, textAt } from './json-rows.ts';

/** The type that an event's properties give away where its metric has no name. */
export function typeByProperties(properties: JsonObject): EventType | null {
  if (textAt(properties, 'Bounce Type') !== undefined) return 'bounced';
  const link = textAt(properties, 'URL') !== undefined;
  const client = textAt(properties, 'Client Type', 'Client OS', 'Client Name') !== undefined;
  if (link && client) return 'clicked';
  if (flagAt(properties, 'machine_open') !== undefined) return 'opened';
  return client ? 'opened' : null;
}

/**
 * The id of one sending to one group: the cohort `epoch:message` where stated, for a flow sends
 * the same message to one person again and again; else the message's id.
 */
function sendingOf(properties: JsonObject): string | undefined {
  return textAt(properties, '$_cohort$message_send_cohort', '$message');
}

/** What the properties of an e-mail event say beside its type, time and recipient. */
export function klaviyoFacts(
  properties: JsonObject,
  label: string,
  type: EventType,
): Omit<MappedEvent, 'type' | 'at' | 'recipient'> {
  const internal = objectAt(properties, '$internal');
  const bounceType = textAt(properties, 'Bounce Type');
  const engaged = type === 'opened' || type === 'clicked';
  const client = [
    textAt(properties, 'Client Name'),
    textAt(properties, 'Client OS'),
    textAt(properties, 'Client Type'),
  ];
  const reason = textAt(properties, 'Bounce Category', 'Reason', 'Drop Reason');
  return {
    vendorMessageId: sendingOf(properties),
    subject: textAt(properties, 'Subject'),
    sender: textAt(properties, 'Sender Email Address', 'From Email'),
    campaign: textAt(properties, 'Campaign Name'),
    reply: textAt(properties, 'Bounce Reason', 'SMTP Reply', 'SMTP Response'),
    vendorLabel: bounceType === undefined ? label : `${label}/${bounceType}`,
    detail: engaged ? client.filter((part) => part !== undefined).join(', ') || undefined : reason,
    userAgent: textAt(properties, 'User Agent') ?? textAt(internal, 'User Agent'),
    sendingIp: textAt(internal, 'Sending Ip Address', 'Sending IP Address'),
    url: textAt(properties, 'URL'),
    machine: flagAt(properties, 'machine_open') === true ? true : undefined,
  };
}
