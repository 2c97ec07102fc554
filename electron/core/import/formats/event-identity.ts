/**
 * Identity of an event whose forms state its time with different precision: the same kind of event
 * of one message at one recipient within one second (and with one link) is one event.
 * @param at UTC milliseconds
 * @returns `undefined` where a part is missing
 */
export function secondIdentity(
  kind: string,
  messageId: string | undefined,
  recipient: string,
  at: number | null,
  url = '',
): string | undefined {
  if (messageId === undefined || at === null) return undefined;
  return `${kind} ${messageId} ${recipient.toLowerCase()} ${Math.floor(at / 1000)} ${url}`;
}
