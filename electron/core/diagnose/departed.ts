import type { Context } from './context.ts';
import type { JudgedEvent, JudgedMessage } from './judged.ts';

/** Words by which an automatic answer says that the person left or the address changed. */
const LEFT: readonly RegExp[] = [
  /\bno longer (?:works?|working|with|employed|part of|in use|active|monitored|valid)\b/,
  /\b(?:have|has) left (?:the |our )?(?:company|organi[sz]ation|firm|team|business)\b/,
  /\b(?:my|our|this|the) (?:e-?mail )?address (?:has|was) (?:been )?changed\b/,
  /\b(?:my|a|his|her) new (?:e-?mail )?address is\b/,
  /(?:больше|уже) не (?:работа(?:ю|ет)|использу(?:ю|ется)|обслуживается|действует|являюсь)/,
  /(?:уволил(?:ся|ась)|покинул[аи]? компанию|уш[её]л из компании|ушла из компании)/,
  /(?:новый (?:электронный )?адрес|адрес (?:электронной )?почты (?:из|с)менил(?:ся|и)|адрес изменил(?:ся|и))/,
];
const LONGEST = 600;
const ADDRESS = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;

export interface Departed {
  readonly event: JudgedEvent;
  readonly words: string;
  /** The address that the answer names instead, or null. */
  readonly instead: string | null;
}

/** The automatic answer to a message that says the person is gone from this address, or null. */
export function departed({ events, message }: JudgedMessage, recipient: string): Departed | null {
  for (const event of events) {
    if (event.type !== 'auto-replied') continue;
    const words = (event.event.reply ?? '').slice(0, LONGEST);
    const folded = words.toLowerCase().replaceAll('’', "'");
    if (!LEFT.some((pattern) => pattern.test(folded))) continue;
    const known = new Set([recipient.toLowerCase(), message.from?.toLowerCase()]);
    const named = words.match(ADDRESS) ?? [];
    return {
      event,
      words,
      instead: named.find((address) => !known.has(address.toLowerCase())) ?? null,
    };
  }
  return null;
}

/** The same of the message that the verdict speaks of. */
export const goneFrom = ({ about, history }: Context): Departed | null =>
  about === null ? null : departed(about, history.recipient);
