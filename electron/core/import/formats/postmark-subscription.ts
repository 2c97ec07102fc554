import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { eventReader } from './event-words.ts';
import { flagAt, type JsonObject, textAt } from './json-rows.ts';
import type { RowMapper, RowTools } from './postmark-dialect.ts';
import { SUPPRESSION_WORDS } from './postmark-words.ts';

/**
 * The type of a change: `SuppressSending: false` lifts a suppression; a manual one by the recipient
 * is an unsubscription, by the sender a suppression; any other names its reason.
 */
export function subscriptionReader(context: ImportContext): (facts: JsonObject) => EventType {
  const typeOf = eventReader(SUPPRESSION_WORDS, context);
  return (facts) => {
    if (flagAt(facts, 'SuppressSending') === false) return 'resubscribed';
    const reason = textAt(facts, 'SuppressionReason') ?? 'ManualSuppression';
    if (reason !== 'ManualSuppression') return typeOf(reason);
    const origin = textAt(facts, 'Origin');
    return origin === 'Customer' || origin === 'Admin' ? 'dropped' : 'unsubscribed';
  };
}

/** SubscriptionChange bodies. */
export function subscriptionMapper(tools: RowTools): RowMapper {
  const typeOf = subscriptionReader(tools.context);
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(textAt(row, 'ChangedAt'), sink);
    if (at === undefined) return;
    const words = ['SubscriptionChange', textAt(row, 'SuppressionReason'), textAt(row, 'Origin')];
    const vendorLabel = words.filter((word) => word !== undefined).join('/');
    tools.put(typeOf(row), at, recipient, { ...tools.common(row), vendorLabel }, sink);
  };
}

/** Rows of the suppression list: each is evidence of one past event. */
export function suppressionMapper(tools: RowTools): RowMapper {
  const typeOf = subscriptionReader(tools.context);
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'EmailAddress'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(textAt(row, 'CreatedAt'), sink);
    if (at === undefined) return;
    const words = [textAt(row, 'SuppressionReason'), textAt(row, 'Origin')];
    const vendorLabel = words.filter((word) => word !== undefined).join('/');
    const draft = { ...tools.common(row), vendorEventId: undefined, vendorLabel };
    tools.put(typeOf(row), at, recipient, draft, sink);
  };
}
