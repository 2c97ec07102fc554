import { BY_RECIPIENT, redactor, withoutName } from '../report/redact.ts';
import type { EventRow } from './event-columns.ts';
import type { RecipientRow } from './recipient-columns.ts';

interface Names {
  readonly address: string;
  /** Every address in a text, the recipient's bare name, and the query of every link. */
  readonly text: <Text extends string | null>(words: Text) => Text;
  /** The recipient's own name alone: what names a message is to find it by. */
  readonly id: <Text extends string | null>(words: Text) => Text;
  readonly file: (name: string) => string;
}

/** Pseudonyms for what is told of one recipient; those of the one before are remembered. */
function createNames(key: string): (address: string) => Names {
  let last = '';
  let names: Names | null = null;
  return (address) => {
    if (names !== null && last === address) return names;
    // One for each recipient: what it remembers does not grow with the case.
    const under = redactor({ key });
    const own = withoutName(address, under);
    last = address;
    names = {
      address: under.address(address),
      text: (words) => (words === null ? words : (under.text(own.text(words)) as typeof words)),
      id: (words) => (words === null ? words : (own.id(words) as typeof words)),
      file: (name) => under.text(own.file(name)),
    };
    return names;
  };
}

/**
 * Rows of events without personal data: the same pseudonyms as in the reports of the case, so that
 * tables and reports still join; domains, times and codes are kept. Where and with what the recipient
 * opened or clicked is left out.
 */
export function redactEvents(key: string): (row: EventRow) => EventRow {
  const namesOf = createNames(key);
  return (row) => {
    const { address, text, id, file } = namesOf(row.recipient);
    const acted = BY_RECIPIENT.has(row.type);
    return {
      ...row,
      recipient: address,
      response: acted ? null : text(row.response),
      subject: text(row.subject),
      sender: text(row.sender),
      stream: text(row.stream),
      campaign: text(row.campaign),
      tag: text(row.tag),
      messageId: id(row.messageId),
      vendorMessageId: id(row.vendorMessageId),
      otherIds: row.otherIds.map(id),
      label: text(row.label),
      detail: acted ? null : text(row.detail),
      url: acted ? null : text(row.url),
      userAgent: acted ? null : text(row.userAgent),
      clientIp: acted ? null : row.clientIp,
      machineReason: text(row.machineReason),
      file: file(row.file),
    };
  };
}

/** Rows of recipients without personal data, under the same pseudonyms. */
export function redactRecipients(key: string): (row: RecipientRow) => RecipientRow {
  const namesOf = createNames(key);
  return (row) => {
    const { address, text } = namesOf(row.recipient);
    return { ...row, recipient: address, response: text(row.response) };
  };
}
