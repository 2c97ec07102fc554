import type { Lines } from '../mime/lines.ts';
import { NOISE } from './reply-lines.ts';

const BOILERPLATE =
  /^(?:hi[.!]|hello|dear|sorry it didn|this is (?:the|an?) (?:mail|automat|permanent|machine|warning|delivery|qmail|postfix|message)|this is a permanent error; i've given up|for further assistance|if you do so|delete your own text|please,? (?:do not|include|try|check|contact|forward|reply|note|see|verify|visit|refer)|#+|=+|\*+|-+$|_+$|the (?:mail|postfix) (?:system|program)|giving up on|no further|your message (?:was not|could not) (?:be )?delivered(?: to)?\W{0,6}$|message (?:could not be delivered|will be deleted|still undelivered)|[\s-]{0,12}transcript of (?:the )?session|(?:hello|guten tag|bonjour)|this message was created|i'm (?:sorry|afraid)|a message that you|be delivered to one|recipients?\. |message will be retried|it will be retried|the original message was received|from .{0,60}\[|date:|subject:|to:|from:|message-id:)/i;
/** False for `reason:` with nothing behind it. */
export function tells(block: string): boolean {
  return /\p{L}{2}/u.test(block.replace(/^\W{0,6}[\p{L} ]{2,20}\s?:/u, ''));
}

/** The first line of a range that says something of its own, or null. */
export function firstProseLine(
  text: Lines,
  from: number,
  to: number,
  address: string,
): number | null {
  for (let index = from; index < to; index += 1) {
    const bare = (text.lines[index] ?? '').replace(address, '');
    if (/\p{L}{3}/u.test(bare) && !BOILERPLATE.test(bare.trim())) return index;
  }
  return null;
}

/** A label with nothing but the address behind it. */
const EMPTY_LABEL =
  /^[\p{L} -]{0,30}(?:recipients?|address(?:es)?|mailbox|user|to|адрес\p{L}{0,3}|получател\p{L}{1,2}|empf(?:ä|ae)nger|destinatai?r\p{L}{1,3}|收件人\p{L}{0,6}|宛先|받는 사람)(?:\(\p{L}{1,4}\))?\s{0,6}[:：]\s{0,6}<?>?$/iu;
const EXPLAINS =
  /^(?:the )?(?:reason|error|diagnos|because|details|response|additional information|technical|cause|problem|причин|ошибк|grund|fehler|motif|raison|motivo|causa|errore|erro|理由|原因|エラー|错误|退信原因|이유)/iu;

/** The paragraph that starts on a line, and those behind it that say why; report phrases left out. */
export function blockOf(
  lines: readonly string[],
  from: number,
  to: number,
  address: string,
): string {
  let end = from;
  let seen = false;
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      const next = lines.slice(index + 1, index + 4).find((one) => one.trim() !== '') ?? '';
      const announced = /[:：]\s{0,4}$/.test(lines[index - 1] ?? '');
      if (seen && !announced && !EXPLAINS.test(next.trim())) break;
    } else if (/\p{L}{2}/u.test(line.replace(address, ''))) seen = true;
    end = index + 1;
  }
  return proseOf(lines, from, end, address);
}

/** `<a@b>: reason` without the address that it starts with. */
function withoutHead(line: string, address: string | null): string {
  const at = address === null ? -1 : line.indexOf(address);
  if (address === null || at === -1 || at > 12 || /[\p{L}\d]/u.test(line.slice(0, at))) return line;
  return line.slice(at + address.length).replace(/^[>)\]"'\s:,;-]{1,10}/, '');
}

/** The words of a range without the phrases every report has. */
export function proseOf(
  lines: readonly string[],
  from: number,
  to: number,
  address: string | null,
): string {
  const kept: string[] = [];
  let length = 0;
  for (let index = from; index < to && length < 1500; index += 1) {
    const line = withoutHead((lines[index] ?? '').trim(), address);
    if (line === '' || BOILERPLATE.test(line) || NOISE.test(line)) continue;
    const bare = address === null ? line : line.replace(address, '');
    if (!/\p{L}{2}/u.test(bare) || EMPTY_LABEL.test(bare)) continue;
    kept.push(line.slice(0, 600));
    length += line.length;
  }
  return kept
    .join('\n')
    .replace(/^[<>:;,.\s()-]{1,10}/, '')
    .slice(0, 1500);
}
