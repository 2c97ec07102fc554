/**
 * Identity of a click where a vendor's forms of data share no event id: two links followed within
 * one second are two clicks. `undefined` where a part is missing.
 */
export function clickIdentity(
  messageId: string | undefined,
  recipient: string,
  at: number | null,
  url: string | undefined,
): string | undefined {
  if (url === undefined) return undefined;
  const moment = secondIdentity('click', messageId, recipient, at);
  return moment === undefined ? undefined : `${moment} ${url}`;
}

/**
 * Identity of an event whose forms state its time with different precision: the same kind of event
 * of one message at one recipient within one second is one event. `undefined` where a part is missing.
 */
export function secondIdentity(
  kind: string,
  messageId: string | undefined,
  recipient: string,
  at: number | null,
): string | undefined {
  if (messageId === undefined || at === null) return undefined;
  return `${kind} ${messageId} ${recipient.toLowerCase()} ${Math.floor(at / 1000)}`;
}
