import { isList, isObject, type JsonObject, objectAt, textAt, valueAt } from './json-rows.ts';

const DEPTH = 5;

/**
 * The SES events inside a record: SNS keeps the event as a string in `Message`, Lambda and SQS
 * wrap that in `Records[].Sns` or `body`, EventBridge puts it under `detail`.
 */
export function sesEvents(record: JsonObject, depth = 0): readonly JsonObject[] {
  if (isSesEvent(record)) return [record];
  if (depth >= DEPTH) return [];
  const records = valueAt(record, 'Records');
  if (isList(records)) {
    return records.flatMap((item) => (isObject(item) ? [...sesEvents(item, depth + 1)] : []));
  }
  for (const key of ['Message', 'body', 'message']) {
    const inner = parsed(textAt(record, key));
    if (inner !== null) return sesEvents(inner, depth + 1);
  }
  for (const key of ['Sns', 'detail', 'Message', 'body']) {
    const inner = objectAt(record, key);
    if (Object.keys(inner).length > 0) return sesEvents(inner, depth + 1);
  }
  return [];
}

/** True for an SNS message that is no notification: the confirmation of a subscription, a test. */
export function isSnsHousekeeping(record: JsonObject): boolean {
  const kind = textAt(record, 'Type', 'notificationType') ?? '';
  if (kind.includes('Subscription') || kind.includes('Unsubscribe')) return true;
  return textAt(record, 'Message')?.startsWith('Successfully validated SNS topic') === true;
}

function isSesEvent(record: JsonObject): boolean {
  const named = Object.hasOwn(record, 'eventType') || Object.hasOwn(record, 'notificationType');
  return named && isObject(valueAt(record, 'mail'));
}

function parsed(text: string | undefined): JsonObject | null {
  if (text === undefined || !text.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value as JsonObject) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
