import type { MappedEvent } from '../mapped-event.ts';

const ENHANCED = /^[245]\.\d{1,3}\.\d{1,3}$/;
const REPLY = /^[245]\d\d$/;

/** An enhanced code and a reply code out of fields that state one or the other; anything else is no code. */
export function statedCodes(
  ...values: readonly (string | undefined)[]
): Pick<MappedEvent, 'status' | 'replyCode'> {
  const texts = values.map((value) => value?.trim().slice(0, 20) ?? '');
  return {
    status: texts.find((text) => ENHANCED.test(text)),
    replyCode: texts.find((text) => REPLY.test(text)),
  };
}
