import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { BREVO_BOUNCE_KINDS, BREVO_PROXY_STEMS, BREVO_STEMS, BREVO_WORDS } from './brevo-words.ts';
import { phrases } from '../mapping/phrases.ts';
import { columnsOf, headerConfidence } from './columns.ts';
import { eventReader, foldWord } from './event-words.ts';
import { tableRoles } from './table-roles.ts';
import { stampOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [['st text'], ['ts'], ['email']],
  typical: ['sub', 'frm', 'tag', 'mid', 'link'],
};

const ROLES = {
  event: ['st text'],
  time: ['ts'],
  subject: ['sub'],
  sender: ['frm'],
  recipient: ['email'],
  tag: ['tag'],
  messageId: ['mid'],
  url: ['link'],
} as const;

/** The whole header, in the vendor's order. */
const COLUMNS = phrases(`
  st text, ts, sub, frm, email, tag, mid, link
`);

/**
 * Brevo's transactional log: status words in the account's language, day-first times in the
 * account's zone (which the file does not tell), `NA` for nothing, and no reason for bounces.
 */
export const brevoLogs: TableFormat = {
  id: 'brevo-logs',
  title: 'Transactional logs CSV',
  vendor: 'Brevo',
  verified: true,
  family: 'brevo',
  container: 'csv',
  columns: COLUMNS,
  about: {
    words: BREVO_WORDS,
    row: 'an event',
    zone: 'asked for, else UTC',
    note: 'The columns, the English words and some Italian ones were seen; the other words are translations.',
  },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),
  open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['event', 'time', 'recipient']);
    if ('missing' in roles) return Promise.resolve(roles);
    const cell = (fields: readonly string[], role: keyof typeof ROLES): string | undefined => {
      const value = roles.cell(fields, role);
      return value === 'NA' ? undefined : value;
    };
    const typeOf = eventReader(BREVO_WORDS, context, typeByStem);
    const readTime = context.timeReader({
      zone: 'ask',
      fallback: 'UTC',
      order: 'day-first',
      epoch: 'never',
    });
    const loads = new Map<string, boolean>();
    return Promise.resolve({
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampOf(cell(fields, 'recipient'), cell(fields, 'time'), readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const word = cell(fields, 'event');
        if (word === undefined) return sink.reject('unknown-event');
        const type = typeOf(word);
        let machine = loads.get(word);
        if (machine === undefined) {
          machine =
            type === 'opened' && BREVO_PROXY_STEMS.some((stem) => foldWord(word).includes(stem));
          if (loads.size < 1000) loads.set(word, machine);
        }
        const messageId = cell(fields, 'messageId');
        sink.event({
          type,
          at,
          recipient,
          vendorMessageId: messageId,
          headerMessageId: messageId,
          subject: cell(fields, 'subject'),
          sender: cell(fields, 'sender'),
          tag: cell(fields, 'tag'),
          vendorLabel: brevoLabel(word, type),
          url: cell(fields, 'url'),
          machine: machine ? true : undefined,
        });
      },
    });
  },
};

/**
 * The word as seen, with what it means where that is not plain: a bounce’s kind in another language,
 * and that “blocked” is Brevo’s own list of contacts (help.brevo.com, “blocked or unsubscribed”), not a server’s.
 */
export function brevoLabel(word: string, type: EventType): string {
  if (type === 'dropped') return `${word}/suppressed`;
  return type === 'bounced' ? bounceLabel(word) : word;
}

function bounceLabel(word: string): string {
  const folded = foldWord(word);
  if (folded.includes('hard') || folded.includes('soft')) return word;
  const kind = BREVO_BOUNCE_KINDS.find(([stem]) => folded.includes(stem))?.[1];
  return kind === undefined ? word : `${word}/${kind}`;
}

function typeByStem(folded: string): EventType | undefined {
  return BREVO_STEMS.find(([stem]) => folded.includes(stem))?.[1];
}
